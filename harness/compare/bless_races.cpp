#include "harness/compare/bless_races.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "harness/compare/bless_refusals.hpp"
#include "harness/compare/blessed_content.hpp"
#include "harness/compare/judge.hpp"
#include "harness/compare/race.hpp"

namespace enginediff {

namespace {

// Those who raced at the record, each with its outcome; without them where an outcome is none to expect, and `why`
// then.
RaceAlternative alternative_of(const Trace& trace, const StepRecord& judged, std::string& why) {
  RaceAlternative out;
  const std::vector<const StepRecord*> all = racers(trace, judged);
  for (const StepRecord& record : trace.records) {
    if (!is_racy(record) || std::find(all.begin(), all.end(), &record) == all.end()) continue;
    auto outcome = observed(record);
    if (!outcome) {
      why = record.step + ", which raced: " + why_not_blessed(record);
      return {};
    }
    outcome->wait.reset();
    const bool session_will_do = racer_named(record.session, trace, judged) == &record;
    out.emplace_back(session_will_do ? record.session : record.step, std::move(*outcome));
  }
  if (out.empty()) why = "nothing raced here although a race is written";
  return out;
}

// What is seen of a step that did not race itself, but comes after a race. For whom it waited is chance as well.
RaceAlternative own_alternative(const StepRecord& record, bool with_transaction, std::string& why) {
  auto outcome = observed(record, with_transaction);
  if (!outcome) {
    why = why_not_blessed(record);
    return {};
  }
  outcome->wait.reset();
  return {{record.step, std::move(*outcome)}};
}

}  // namespace

bool is_about_one(const ExpectedRace& race, const std::string& step) {
  return std::all_of(race.alternatives.begin(), race.alternatives.end(), [&](const RaceAlternative& alternative) {
    return alternative.size() == 1 && alternative.front().first == step;
  });
}

void BlessedRace::add_written(const std::string& step, ExpectedOutcome said) {
  said.wait.reset();
  RaceAlternative alternative = {{step, std::move(said)}};
  if (std::find(written_.alternatives.begin(), written_.alternatives.end(), alternative) != written_.alternatives.end())
    return;
  written_.alternatives.push_back(alternative);
  race_.alternatives.push_back(std::move(alternative));
}

RaceAlternative BlessedRace::seen_at(const Sight& sight, std::string& why) const {
  const StepRecord& record = sight.trace->records[sight.at];
  const bool own = follows_ && !is_racy(record);
  return own ? own_alternative(record, with_transaction_, why) : alternative_of(*sight.trace, record, why);
}

std::string BlessedRace::add(const Trace& trace, std::size_t at) {
  std::string why;
  if (!matches(race_, trace, at).matches) {
    RaceAlternative seen = seen_at({&trace, at}, why);
    if (!why.empty()) return why;
    race_.alternatives.push_back(std::move(seen));
  }
  seen_.push_back({&trace, at});
  return why;
}

// Races that are one.
struct BlessedRace::Group {
  std::vector<BlessedRace*> members;
  ExpectedRace race;

  bool grew() const { return members.size() > 1 || members.front()->grew(); }
  // Whether its alternatives say all that was seen of the other, of which something was.
  bool is_met_by(const Group& other) const {
    bool anything_seen = false;
    for (const BlessedRace* member : other.members) {
      for (const Sight& sight : member->seen_) {
        if (!matches(race, *sight.trace, sight.at).matches) return false;
        anything_seen = true;
      }
    }
    return anything_seen;
  }
  bool is_one_with(const Group& other) const {
    return (grew() || other.grew()) && ((follows() && other.follows()) || is_met_by(other) || other.is_met_by(*this));
  }
  bool follows() const { return members.front()->follows(); }

  // What is written of one of them stays, and what was seen is added where nothing says it yet.
  void add(const Group& other) {
    members.insert(members.end(), other.members.begin(), other.members.end());
    race.alternatives.clear();
    std::set<std::string> keys;
    for (const BlessedRace* member : members) {
      for (const RaceAlternative& written : member->written_.alternatives) {
        if (keys.insert(body_key(ExpectedRace{{written}}, true)).second) race.alternatives.push_back(written);
      }
    }
    for (const BlessedRace* member : members) {
      for (const Sight& sight : member->seen_) {
        if (matches(race, *sight.trace, sight.at).matches) continue;
        std::string why;
        race.alternatives.push_back(member->seen_at(sight, why));
      }
    }
  }

  // False when all of them are different races.
  static bool join_two(std::vector<Group>& groups) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!groups[j].is_one_with(groups[i])) continue;
        groups[j].add(groups[i]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
      }
    }
    return false;
  }
};

void join_races(const std::vector<BlessedRace*>& races) {
  std::vector<BlessedRace::Group> groups;
  for (BlessedRace* race : races) groups.push_back({{race}, race->race_});
  while (BlessedRace::Group::join_two(groups)) {
  }
  for (const BlessedRace::Group& group : groups) {
    for (BlessedRace* member : group.members) member->race_ = group.race;
  }
}

}  // namespace enginediff
