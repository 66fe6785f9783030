#include "harness/compare/race.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "harness/compare/compare.hpp"

namespace enginediff {

namespace {

bool raced(const WaitRecord& wait) { return wait.racy; }

struct SettledWait {
  std::set<std::string> by;
  std::string until;
  bool racy = false;
  bool operator==(const SettledWait& other) const {
    return racy == other.racy && by == other.by && (racy || until == other.until);
  }
};

// The waits up to the first one that was raced out. Whether a wait was seen to go on for some of those whom it was for,
// when the others had let go, is chance: then it is one wait.
std::vector<SettledWait> waits_before_the_end_of_the_race(const StepRecord& record) {
  std::vector<SettledWait> out;
  for (const WaitRecord& wait : record.waits) {
    SettledWait next{{wait.by_steps.begin(), wait.by_steps.end()}, wait.until, wait.racy};
    const bool goes_on =
        !out.empty() && std::includes(out.back().by.begin(), out.back().by.end(), next.by.begin(), next.by.end());
    if (goes_on) {
      next.by = std::move(out.back().by);
      out.back() = std::move(next);
    } else {
      out.push_back(std::move(next));
    }
    if (wait.racy) break;
  }
  return out;
}

// Who waited for whom was settled before the race began; only what ended the wait is part of it, and for whom the
// losers waited then.
bool waited_alike(const std::vector<const StepRecord*>& a, const std::vector<const StepRecord*>& b) {
  return std::all_of(a.begin(), a.end(), [&](const StepRecord* one) {
    const auto other = std::find_if(b.begin(), b.end(), [&](const StepRecord* candidate) {
      return candidate->index == one->index && candidate->execution == one->execution;
    });
    return other != b.end() && waits_before_the_end_of_the_race(*one) == waits_before_the_end_of_the_race(**other);
  });
}

// Of several executions of one step only some may have raced.
const StepRecord& execution_that_raced(const Trace& trace, const StepRecord& judged) {
  if (is_racy(judged)) return judged;
  const auto raced_too = std::find_if(trace.records.begin(), trace.records.end(), [&](const StepRecord& record) {
    return record.index == judged.index && is_racy(record);
  });
  return raced_too == trace.records.end() ? judged : *raced_too;
}

const StepRecord* record_of_step(const Trace& trace, std::string_view step) {
  const auto at = std::find_if(trace.records.begin(), trace.records.end(),
                               [&](const StepRecord& record) { return record.step == step; });
  return at == trace.records.end() ? nullptr : &*at;
}

// When, in the order of launching, the event happened that began the race. What no step did, as the end of a session,
// came after all who raced had been launched.
int beginning_of_race(const Trace& trace, const std::vector<const StepRecord*>& all) {
  int first = -1, last_racer = -1;
  for (const StepRecord* racer : all) {
    last_racer = std::max(last_racer, racer->launched);
    for (const WaitRecord& wait : racer->waits) {
      const StepRecord* const event = raced(wait) ? record_of_step(trace, wait.until) : nullptr;
      if (event == nullptr || event->launched < 0 || std::find(all.begin(), all.end(), event) != all.end()) continue;
      first = first < 0 ? event->launched : std::min(first, event->launched);
    }
  }
  return first < 0 ? last_racer : first;
}

bool came_after(const Trace& trace, const StepRecord& record, const std::vector<const StepRecord*>& all, int begin) {
  if (record.launched > begin) return true;
  const StepRecord* const freed_by = record.waits.empty() ? nullptr : record_of_step(trace, record.waits.back().until);
  return freed_by != nullptr &&
         (freed_by->launched > begin || std::find(all.begin(), all.end(), freed_by) != all.end());
}

// Gives each racer of one target an outcome of the other that it agrees with.
class Dealing {
 public:
  Dealing(const std::vector<std::vector<Agreement>>& agreements, bool only_identical)
      : agreements_(agreements), only_identical_(only_identical), holders_(agreements.size()) {}

  // The first of those agreements that is not identical, or an identical one; nullopt where somebody goes without.
  std::optional<Agreement> run() {
    if (!deal_all()) return std::nullopt;
    Agreement worst;
    for (std::size_t outcome = 0; outcome < holders_.size(); ++outcome) {
      const Agreement& one = agreements_[*holders_[outcome]][outcome];
      if (worst.kind == Agreement::Kind::identical) worst = one;
    }
    return worst;
  }

  // The worst difference between those who go without and the outcomes that nobody has; nullopt where all have one.
  std::optional<Agreement> difference() {
    if (deal_all()) return std::nullopt;
    std::optional<Agreement> worst;
    for (std::size_t racer = 0; racer < agreements_.size(); ++racer) {
      if (std::find(holders_.begin(), holders_.end(), racer) != holders_.end()) continue;
      for (std::size_t outcome = 0; outcome < holders_.size(); ++outcome) {
        const Agreement& one = agreements_[racer][outcome];
        if (!holders_[outcome] && (!worst || one.severity < worst->severity)) worst = one;
      }
    }
    return worst;
  }

 private:
  // As many as can be; whether those are all.
  bool deal_all() {
    bool all = true;
    for (std::size_t racer = 0; racer < agreements_.size(); ++racer) {
      std::vector<bool> asked(agreements_.size());
      all = deal(racer, asked) && all;
    }
    return all;
  }

  // Who has the outcome already may have to take another one.
  bool deal(std::size_t racer, std::vector<bool>& asked) {
    for (std::size_t outcome = 0; outcome < holders_.size(); ++outcome) {
      if (asked[outcome] || !fits(agreements_[racer][outcome])) continue;
      asked[outcome] = true;
      if (holders_[outcome] && !deal(*holders_[outcome], asked)) continue;
      holders_[outcome] = racer;
      return true;
    }
    return false;
  }

  bool fits(const Agreement& agreement) const {
    return only_identical_ ? agreement.kind == Agreement::Kind::identical
                           : agreement.kind != Agreement::Kind::divergent;
  }

  const std::vector<std::vector<Agreement>>& agreements_;
  const bool only_identical_;
  std::vector<std::optional<std::size_t>> holders_;  // of each outcome
};

std::vector<StepRecord> without_waits(const std::vector<const StepRecord*>& records) {
  std::vector<StepRecord> out;
  for (const StepRecord* record : records) {
    out.push_back(*record);
    out.back().waits.clear();
  }
  return out;
}

// Of each of the one side with each of the other.
std::vector<std::vector<Agreement>> agreements_between(const std::vector<const StepRecord*>& a,
                                                       const TargetInfo& a_target,
                                                       const std::vector<const StepRecord*>& b,
                                                       const TargetInfo& b_target) {
  const std::vector<StepRecord> left = without_waits(a), right = without_waits(b);
  std::vector<std::vector<Agreement>> agreements(left.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (const StepRecord& other : right) agreements[i].push_back(compare(left[i], a_target, other, b_target));
  }
  return agreements;
}

}  // namespace

bool is_racy(const StepRecord& record) { return std::any_of(record.waits.begin(), record.waits.end(), raced); }

std::string race_event(const StepRecord& record) {
  const auto at = std::find_if(record.waits.begin(), record.waits.end(), raced);
  return at == record.waits.end() ? "" : at->until;
}

std::vector<const StepRecord*> racers(const Trace& trace, const StepRecord& record) {
  std::set<std::string> events;  // and names of steps that raced
  std::set<const StepRecord*> found = {&record};
  const auto add = [&](const StepRecord& racer) {
    found.insert(&racer);
    events.insert(racer.step);
    for (const WaitRecord& wait : racer.waits) {
      if (wait.racy) events.insert(wait.until);
    }
  };
  add(record);
  for (std::size_t before = 0; before != found.size();) {
    before = found.size();
    for (const StepRecord& other : trace.records) {
      const bool freed = std::any_of(other.waits.begin(), other.waits.end(),
                                     [&](const WaitRecord& wait) { return wait.racy && events.contains(wait.until); });
      // What freed a racer and raced itself is one of them.
      if (other.outcome() != nullptr && (freed || (is_racy(other) && events.contains(other.step)))) add(other);
    }
  }
  return {found.begin(), found.end()};
}

const StepRecord* race_before(const Trace& trace, const StepRecord& record) {
  const StepRecord* found = nullptr;
  int last_begin = -1;
  std::set<const StepRecord*> known;
  for (const StepRecord& racer : trace.records) {
    if (!is_racy(racer) || racer.outcome() == nullptr || known.contains(&racer)) continue;
    const std::vector<const StepRecord*> all = racers(trace, racer);
    known.insert(all.begin(), all.end());
    if (std::find(all.begin(), all.end(), &record) != all.end()) continue;
    const int begin = beginning_of_race(trace, all);
    if (begin < last_begin || !came_after(trace, record, all, begin)) continue;
    last_begin = begin;
    found = *std::max_element(all.begin(), all.end(),
                              [](const StepRecord* a, const StepRecord* b) { return a->index < b->index; });
  }
  return found;
}

const StepRecord* racer_named(std::string_view name, const Trace& trace, const StepRecord& judged) {
  const StepRecord& raced = execution_that_raced(trace, judged);
  const std::string race = race_event(raced);
  const std::vector<const StepRecord*> all = racers(trace, raced);
  const StepRecord *in_turn = nullptr, *beside = nullptr, *last = nullptr;
  const auto distance = [&](const StepRecord& record) { return std::abs(record.launched - judged.launched); };
  for (const StepRecord& record : trace.records) {
    if (record.step == name) return &record;
    if (record.session != name || record.outcome() == nullptr) continue;
    const std::string event = race_event(record);
    if (!event.empty() && (event == race || event == judged.step)) return &record;
    if (in_turn == nullptr && !event.empty() && std::find(all.begin(), all.end(), &record) != all.end())
      in_turn = &record;
    const bool waited = !record.waits.empty() || &record == &judged;
    if (waited && (beside == nullptr || distance(record) < distance(*beside))) beside = &record;
    last = &record;
  }
  if (in_turn != nullptr) return in_turn;
  return beside != nullptr ? beside : last;
}

std::optional<Agreement> compare_races(const std::vector<const StepRecord*>& a, const TargetInfo& a_target,
                                       const std::vector<const StepRecord*>& b, const TargetInfo& b_target) {
  if (a.size() != b.size() || !waited_alike(a, b)) return std::nullopt;
  const auto agreements = agreements_between(a, a_target, b, b_target);
  for (const bool only_identical : {true, false}) {
    Dealing dealing(agreements, only_identical);
    if (const auto agreement = dealing.run()) return agreement;
  }
  return std::nullopt;
}

std::optional<Agreement> difference_of_races(const std::vector<const StepRecord*>& a, const TargetInfo& a_target,
                                             const std::vector<const StepRecord*>& b, const TargetInfo& b_target) {
  if (a.size() != b.size()) return std::nullopt;
  const auto agreements = agreements_between(a, a_target, b, b_target);
  return Dealing(agreements, false).difference();
}

}  // namespace enginediff
