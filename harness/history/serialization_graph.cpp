#include "harness/history/serialization_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace enginediff {

namespace {

class GraphBuilder {
 public:
  explicit GraphBuilder(const History& history) : history_(history) {}

  std::vector<Dependency> build() {
    for (std::size_t i = 0; i < history_.objects.size(); ++i) add_writes(static_cast<int>(i));
    for (const History::Read& read : history_.reads) {
      if (committed(read.transaction)) add_read(read);
    }
    for (const History::PredicateRead& read : history_.predicate_reads) {
      if (committed(read.transaction)) add_predicate_read(read);
    }
    return std::move(out_);
  }

 private:
  using Kind = Dependency::Kind;

  bool committed(int transaction) const {
    return transaction != History::kInitial && history_.transactions[static_cast<std::size_t>(transaction)].committed;
  }

  const History::Object& object(int i) const { return history_.objects[static_cast<std::size_t>(i)]; }

  // The writer of the version at a place in the version order.
  static int writer_at(const History::Object& object, std::size_t rank) {
    return object.versions[static_cast<std::size_t>(object.order[rank])].writer;
  }

  void add(Dependency dependency) {
    if (dependency.from == dependency.to || !committed(dependency.from) || !committed(dependency.to)) return;
    out_.push_back(std::move(dependency));
  }

  void add_writes(int i) {
    const History::Object& one = object(i);
    for (std::size_t rank = 2; rank < one.order.size(); ++rank) {
      add({writer_at(one, rank - 1), writer_at(one, rank), Kind::ww, i, {}, 0});
    }
  }

  void add_read(const History::Read& read) {
    const History::Object& one = object(read.object);
    const History::Version& version = one.versions[static_cast<std::size_t>(read.version)];
    // What was taken back was never installed: nothing depends on it.
    if (version.undone) return;
    add({version.writer, read.transaction, Kind::wr, read.object, {}, read.at});
    const int rank = rank_of(one, read.version);
    if (rank < 0 || static_cast<std::size_t>(rank) + 1 >= one.order.size()) return;
    add({read.transaction, writer_at(one, static_cast<std::size_t>(rank) + 1), Kind::rw, read.object, {}, read.at});
  }

  void add_predicate_read(const History::PredicateRead& read) {
    for (std::size_t i = 0; i < read.versions.size(); ++i) {
      if (!read.versions[i]) continue;
      const History::Object& one = history_.objects[i];
      const int seen = rank_of(one, *read.versions[i]);
      if (seen < 0) continue;
      for (std::size_t rank = 1; rank < one.order.size(); ++rank) {
        if (!changes_match(one, rank, read.predicate)) continue;
        const bool before = rank <= static_cast<std::size_t>(seen);
        const int writer = writer_at(one, rank);
        add({before ? writer : read.transaction, before ? read.transaction : writer, before ? Kind::wr : Kind::rw,
             static_cast<int>(i), read.predicate, read.at});
      }
    }
  }

  static bool changes_match(const History::Object& object, std::size_t rank, const std::string& predicate) {
    const auto matches = [&](std::size_t at) {
      return object.versions[static_cast<std::size_t>(object.order[at])].matches(predicate);
    };
    return matches(rank) != matches(rank - 1);
  }

  const History& history_;
  std::vector<Dependency> out_;
};

}  // namespace

std::string to_string(const Dependency& dependency, const History& history) {
  std::string_view kind = "ww";
  switch (dependency.kind) {
    case Dependency::Kind::ww: break;
    case Dependency::Kind::wr: kind = "wr"; break;
    case Dependency::Kind::rw: kind = "rw"; break;
  }
  const std::string& object = history.objects[static_cast<std::size_t>(dependency.object)].name;
  if (!dependency.of_predicate()) return fmt::format("{}({})", kind, object);
  return fmt::format("{}({}: {})", kind, dependency.predicate, object);
}

std::vector<Dependency> dependencies(const History& history) { return GraphBuilder(history).build(); }

int rank_of(const History::Object& object, int version) {
  const auto rank_where = [&](auto fits) {
    const auto at = std::find_if(object.order.begin(), object.order.end(), fits);
    return at == object.order.end() ? -1 : static_cast<int>(at - object.order.begin());
  };
  const int exact = rank_where([&](int one) { return one == version; });
  if (exact >= 0) return exact;
  const History::Version& sought = object.versions[static_cast<std::size_t>(version)];
  if (sought.undone) return -1;
  return rank_where([&](int one) { return object.versions[static_cast<std::size_t>(one)].writer == sought.writer; });
}

}  // namespace enginediff
