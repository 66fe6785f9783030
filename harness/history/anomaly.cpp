#include "harness/history/anomaly.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "harness/history/anti_dependency_cycle.hpp"
#include "harness/history/serialization_graph.hpp"

namespace enginediff {

namespace {

constexpr std::array<AnomalyInfo, 10> kTable = {{
    {Anomaly::dirty_write, "G0", "G0", "g0",
     "Two transactions overwrite each other, each ahead of the other somewhere."},
    {Anomaly::aborted_read, "G1a", "G1a", "g1a", "A transaction reads what another wrote and then rolled back."},
    {Anomaly::intermediate_read, "G1b", "G1b", "g1b",
     "A transaction reads what another wrote and then overwrote itself."},
    {Anomaly::circular_information_flow, "G1c", "G1c", "g1c",
     "Two transactions each read or overwrite what the other wrote."},
    {Anomaly::observed_transaction_vanishes, "OTV", "OTV", "otv",
     "A transaction sees one effect of another and then, elsewhere, the state before it."},
    {Anomaly::predicate_many_preceders, "PMP", "PMP", "pmp",
     "Two questions of one transaction that overlap are answered from different states."},
    {Anomaly::lost_update, "P4", "lost update", "p4",
     "A transaction overwrites a change that was made after it had read the old value."},
    {Anomaly::read_skew, "G-single", "read skew", "g-single",
     "A transaction reads one thing from before another transaction and another thing from after it."},
    {Anomaly::write_skew, "G2-item", "write skew", "g2-item",
     "Transactions each read what another one then changes, and all commit."},
    {Anomaly::anti_dependency_cycle, "G2", "G2", "g2",
     "Transactions each ask for what another one then adds or removes, and all commit."},
}};

using Kind = Dependency::Kind;
using Path = std::vector<const Dependency*>;

bool is_flow(const Dependency& one) { return one.kind != Kind::rw; }

class AnomalySearch {
 public:
  explicit AnomalySearch(const History& history) : history_(history) {}

  std::vector<AnomalyFinding> run() {
    find_dirty_reads();
    if (history_.problems.empty()) {
      graph_ = dependencies(history_);
      find_dirty_writes();
      if (history_.gaps.empty()) find_cycles_of_reads();
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const AnomalyFinding& a, const AnomalyFinding& b) { return a.anomaly < b.anomaly; });
    return std::move(found_);
  }

 private:
  // One more read may make a cycle of its own, or give the same transactions another name.
  void find_cycles_of_reads() {
    find_flow_cycles();
    find_single_anti_dependencies();
    find_anti_dependency_cycles();
  }

  void report(Anomaly anomaly, std::string evidence) {
    const auto same = [&](const AnomalyFinding& one) { return one.anomaly == anomaly; };
    if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back({anomaly, std::move(evidence)});
  }

  const std::string& name(int transaction) const {
    return history_.transactions[static_cast<std::size_t>(transaction)].name;
  }

  // ---- Reads of what was never there to be read ----

  void find_dirty_reads() {
    for (const History::Read& read : history_.reads)
      check_read(read.transaction, read.object, read.version, read.shown);
    for (const History::PredicateRead& read : history_.predicate_reads) {
      for (std::size_t i = 0; i < read.versions.size(); ++i) {
        if (!read.versions[i]) continue;
        if (tells_in_answer(history_.objects[i], *read.versions[i], read.predicate))
          check_read(read.transaction, static_cast<int>(i), *read.versions[i], false, read.predicate);
      }
    }
  }

  // Whether the answer shows the version: the object matches, or does no more because of it.
  bool tells_in_answer(const History::Object& object, int number, const std::string& predicate) const {
    const auto at = [&](int version) -> const History::Version& {
      return object.versions[static_cast<std::size_t>(version)];
    };
    if (at(number).matches(predicate)) return true;
    int before = number;
    while (!history_.is_installed(at(before))) --before;
    return at(before).matches(predicate);
  }

  // `shown`: as of History::Read.
  void check_read(int reader, int object, int number, bool shown, const std::string& predicate = {}) {
    const History::Object& one = history_.objects[static_cast<std::size_t>(object)];
    const History::Version& version = one.versions[static_cast<std::size_t>(number)];
    const auto& transaction = history_.transactions;
    if (version.writer == History::kInitial || version.writer == reader || history_.doubtful.contains(object)) return;
    if (!transaction[static_cast<std::size_t>(reader)].committed) return;
    const bool rolled_back = !transaction[static_cast<std::size_t>(version.writer)].committed;
    if (history_.incomplete.contains(object) && !(shown && rolled_back)) return;
    const std::string how = predicate.empty() ? std::string() : fmt::format(" by r({})", predicate);
    const std::string seen =
        fmt::format("{} reads {}={}{}, which {}", name(reader), one.name, version.value, how, name(version.writer));
    if (rolled_back) {
      report(Anomaly::aborted_read, seen + " rolled back");
    } else if (!version.last) {
      report(Anomaly::intermediate_read, seen + (version.undone ? " took back" : " overwrote itself"));
    }
  }

  // ---- Cycles ----

  template <class Use>
  Path cycle_with(const Dependency& first, Use use) const {
    Path path = find_path(graph_, history_.transactions.size(), first.to, first.from, use);
    if (!path.empty()) path.insert(path.begin(), &first);
    return path;
  }

  // `A -rw(x)-> B -ww(x)-> A`
  std::string describe(const Path& cycle) const {
    std::string out = name(cycle.front()->from);
    for (const Dependency* one : cycle) out += fmt::format(" -{}-> {}", to_string(*one, history_), name(one->to));
    return out;
  }

  void report_cycle(Anomaly anomaly, const Path& cycle) {
    report(anomaly, describe(cycle));
    cycles_.emplace_back(anomaly, transactions_in(cycle));
  }

  static std::set<int> transactions_in(const Path& cycle) {
    std::set<int> out;
    for (const Dependency* one : cycle) out.insert(one->from);
    return out;
  }

  // Cycles of writes alone.
  void find_dirty_writes() {
    for (const Dependency& one : graph_) {
      if (one.kind != Kind::ww) continue;
      const Path cycle = cycle_with(one, [](const Dependency& d) { return d.kind == Kind::ww; });
      if (!cycle.empty()) report_cycle(Anomaly::dirty_write, cycle);
    }
  }

  // Cycles in which what somebody wrote flows back to them.
  void find_flow_cycles() {
    for (const Dependency& one : graph_) {
      if (one.kind != Kind::wr) continue;
      const Path cycle = cycle_with(one, is_flow);
      if (!cycle.empty()) report_cycle(Anomaly::circular_information_flow, cycle);
    }
  }

  // Cycles with exactly one read-write dependency. One of a pair of transactions that has a name of its own is not
  // reported as a read skew, too.
  void find_single_anti_dependencies() {
    std::vector<std::pair<int, int>> named;
    std::vector<std::pair<const Dependency*, Path>> unnamed;
    for (const Dependency& one : graph_) {
      if (one.kind != Kind::rw) continue;
      const Path cycle = cycle_with(one, is_flow);
      if (cycle.empty()) continue;
      if (report_special_names(one, cycle)) {
        named.emplace_back(one.from, one.to);
      } else {
        unnamed.emplace_back(&one, cycle);
      }
    }
    for (const auto& [one, cycle] : unnamed) {
      if (std::find(named.begin(), named.end(), std::pair(one->from, one->to)) != named.end()) continue;
      report_cycle(Anomaly::read_skew, cycle);
    }
  }

  // Each with the cycle that shows it; `cycle` is any with what was missed. Whether there is one.
  bool report_special_names(const Dependency& missed, const Path& cycle) {
    if (missed.of_predicate()) {
      const bool differs = overlaps_another_question(missed);
      if (differs) report_cycle(Anomaly::predicate_many_preceders, cycle);
      return differs;
    }
    const Dependency* const seen = seen_before(missed);
    const bool lost = overwrites(missed);
    if (seen != nullptr) report_cycle(Anomaly::observed_transaction_vanishes, {&missed, seen});
    if (lost) {
      report_cycle(Anomaly::lost_update, cycle_with(missed, [&](const Dependency& d) {
                     return d.kind == Kind::ww && d.object == missed.object;
                   }));
    }
    return seen != nullptr || lost;
  }

  // That the reader had seen an effect of the transaction that it then misses; null where it had not.
  const Dependency* seen_before(const Dependency& missed) const {
    const auto at = std::find_if(graph_.begin(), graph_.end(), [&](const Dependency& one) {
      return one.kind == Kind::wr && !one.of_predicate() && one.from == missed.to && one.to == missed.from &&
             one.object != missed.object && one.at <= missed.at;
    });
    return at == graph_.end() ? nullptr : &*at;
  }

  // Whether the reader itself wrote the object after the version that it missed, and had not seen what it overwrote.
  bool overwrites(const Dependency& missed) const {
    const History::Object& object = history_.objects[static_cast<std::size_t>(missed.object)];
    const auto rank_of_writer = [&](int writer) {
      for (std::size_t rank = 1; rank < object.order.size(); ++rank) {
        if (object.versions[static_cast<std::size_t>(object.order[rank])].writer == writer)
          return static_cast<int>(rank);
      }
      return -1;
    };
    const int own = rank_of_writer(missed.from);
    return own > rank_of_writer(missed.to) && !has_read_before(missed, own);
  }

  // Whether the reader saw the version of the missed object before its own, at that rank, before it wrote that one.
  bool has_read_before(const Dependency& missed, int rank) const {
    const auto at = static_cast<std::size_t>(missed.object);
    const History::Object& object = history_.objects[at];
    const int overwritten = object.order[static_cast<std::size_t>(rank - 1)];
    const auto version = [&](int number) -> const History::Version& {
      return object.versions[static_cast<std::size_t>(number)];
    };
    const int written = version(object.order[static_cast<std::size_t>(rank)]).at;
    const auto read = [&](const History::Read& one) {
      return one.transaction == missed.from && one.object == missed.object && one.version == overwritten &&
             one.at < written;
    };
    // An answer shows of what matches no more that it is gone.
    const auto asked = [&](const History::PredicateRead& one) {
      return one.transaction == missed.from && one.versions[at] == overwritten && one.at < written &&
             version(overwritten).matches(one.predicate);
    };
    return std::any_of(history_.reads.begin(), history_.reads.end(), read) ||
           std::any_of(history_.predicate_reads.begin(), history_.predicate_reads.end(), asked);
  }

  // Whether the same transaction put another question, or the same again, whose answer tells of a version that both ask
  // for and that only one of them saw.
  bool overlaps_another_question(const Dependency& missed) const {
    for (const History::PredicateRead& a : history_.predicate_reads) {
      if (a.transaction != missed.from || a.at != missed.at || a.predicate != missed.predicate) continue;
      for (const History::PredicateRead& b : history_.predicate_reads) {
        if (b.transaction == a.transaction && differ_in_overlap(a, b, missed)) return true;
      }
    }
    return false;
  }

  bool differ_in_overlap(const History::PredicateRead& a, const History::PredicateRead& b,
                         const Dependency& missed) const {
    const auto at = static_cast<std::size_t>(missed.object);
    if (!a.versions[at] || !b.versions[at]) return false;
    const History::Object& object = history_.objects[at];
    const auto in_both = [&](int version) {
      const History::Version& one = object.versions[static_cast<std::size_t>(version)];
      return one.matches(a.predicate) && one.matches(b.predicate);
    };
    const int seen = rank_of(object, *a.versions[at]), otherwise = rank_of(object, *b.versions[at]);
    if (seen < 0 || otherwise < 0 || in_both(*a.versions[at]) == in_both(*b.versions[at])) return false;
    // One of the versions between is by the transaction whose effect is missed.
    for (int rank = std::min(seen, otherwise) + 1; rank <= std::max(seen, otherwise); ++rank) {
      if (object.versions[static_cast<std::size_t>(object.order[static_cast<std::size_t>(rank)])].writer == missed.to)
        return true;
    }
    return false;
  }

  // Cycles with several read-write dependencies. One of the same transactions as another that is one by its name is
  // not reported: where rows match a predicate, what is read of it is read of the rows as well.
  void find_anti_dependency_cycles() {
    for (const bool items_only : {true, false}) {
      for (const Dependency& one : graph_) {
        if (one.kind != Kind::rw || one.of_predicate() == items_only) continue;
        const Path cycle = cycle_with_another_rw(graph_, one, items_only);
        const Anomaly anomaly = items_only ? Anomaly::write_skew : Anomaly::anti_dependency_cycle;
        if (!cycle.empty() && !is_said(anomaly, transactions_in(cycle))) report_cycle(anomaly, cycle);
      }
    }
  }

  bool is_said(Anomaly anomaly, const std::set<int>& transactions) const {
    return std::any_of(cycles_.begin(), cycles_.end(), [&](const auto& known) {
      return implies(known.first, anomaly) && known.second == transactions;
    });
  }

  const History& history_;
  std::vector<Dependency> graph_;
  std::vector<AnomalyFinding> found_;
  std::vector<std::pair<Anomaly, std::set<int>>> cycles_;  // those that were reported, by their transactions
};

}  // namespace

std::span<const AnomalyInfo> anomaly_table() { return kTable; }

const AnomalyInfo& info_of(Anomaly anomaly) { return kTable[static_cast<std::size_t>(anomaly)]; }

std::string full_name(Anomaly anomaly) {
  const AnomalyInfo& info = info_of(anomaly);
  if (info.code == info.label) return std::string(info.code);
  return fmt::format("{} {}", info.code, info.label);
}

bool implies(Anomaly special, Anomaly general) {
  if (special == general) return true;
  switch (special) {
    case Anomaly::observed_transaction_vanishes:
    case Anomaly::predicate_many_preceders:
    case Anomaly::lost_update: return general == Anomaly::read_skew || general == Anomaly::anti_dependency_cycle;
    case Anomaly::read_skew:
    case Anomaly::write_skew: return general == Anomaly::anti_dependency_cycle;
    case Anomaly::dirty_write:
    case Anomaly::aborted_read:
    case Anomaly::intermediate_read:
    case Anomaly::circular_information_flow:
    case Anomaly::anti_dependency_cycle: return false;
  }
  return false;
}

std::string why_unnamed(const History& history) {
  if (!history.problems.empty()) return history.problems.front();
  if (!history.gaps.empty()) return history.gaps.front() + "; with that open only G0, G1a and G1b could be named";
  return "what the steps say that they read and wrote (@history) makes no anomaly; it does not say all";
}

std::vector<AnomalyFinding> anomalies_in(const History& history) { return AnomalySearch(history).run(); }

}  // namespace enginediff
