#include "harness/compare/bless_step_races.hpp"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "harness/base/utf8.hpp"
#include "harness/compare/judge.hpp"
#include "harness/compare/race.hpp"

namespace enginediff {

namespace {

const ExpectedRace* race_in(const Expectation* before) {
  return before == nullptr ? nullptr : std::get_if<ExpectedRace>(&before->expected);
}

}  // namespace

void StepChanges::refuse(const std::string& where, const std::string& why) {
  blessing.refusals.push_back(escape_for_terminal(where + ": " + why));
}

void StepChanges::change(std::string text) {
  blessing.changes.push_back(std::move(text));
  changed = true;
}

void BlessedRaces::take(const Trace& trace, std::size_t at, PlaceAnswers& place, const Expectation* before,
                        const std::string& place_name) {
  const ExpectedRace* known = race_in(before);
  BlessedRace race = place.race.value_or(BlessedRace(known == nullptr ? ExpectedRace() : *known));
  if (race_before(trace, trace.records[at]) != nullptr) race.follows_another();
  place.plain_will_do = false;
  const std::size_t alternatives_before = race.race().alternatives.size();
  if (const std::string why = race.add(trace, at); !why.empty()) {
    said_.refuse(place_name, why);
    if (known == nullptr) return;
  } else if (race.race().alternatives.size() > alternatives_before) {
    said_.change(fmt::format("{}: another outcome of the race", place_name));
  }
  place.race = std::move(race);
}

void BlessedRaces::keep(const Trace& trace, std::size_t at, PlaceAnswers& place) {
  if (place.race && !place.plain_will_do) return;
  BlessedRace race = place.race.value_or(BlessedRace(ExpectedRace()));
  if (!race.add(trace, at).empty()) return;
  place.race = std::move(race);
  place.plain_will_do = true;
}

bool BlessedRaces::follows_race(const Trace& trace, const StepRecord& record, const Expectation* before) const {
  if (step_.role == StepRole::portable || is_racy(record)) return false;
  const ExpectedRace* known = race_in(before);
  return (known != nullptr && is_about_one(*known, step_.name)) || race_before(trace, record) != nullptr;
}

void BlessedRaces::take_what_follows(const Trace& trace, std::size_t at, PlaceAnswers& place, PointAnswer& answer,
                                     const Expectation* before, const ExpectedOutcome* said, bool as_written) {
  const ExpectedRace* known = race_in(before);
  if (!place.race) {
    place.race = BlessedRace::of_what_follows(known == nullptr ? ExpectedRace() : *known, with_transaction_);
    place.plain_will_do = true;
  }
  const bool broken = said != nullptr && !as_written;
  if (said != nullptr) place.race->add_written(step_.name, *said);
  const std::size_t alternatives_before = place.race->race().alternatives.size();
  const std::string why = place.race->add(trace, at);
  if (said != nullptr) answer.before = answer.now = *said;
  if (!why.empty()) return said_.refuse(answer.where, why);
  if (said == nullptr && known == nullptr) answer.now = observed(*answer.record, with_transaction_);
  place.plain_will_do = place.plain_will_do && known == nullptr && !broken;
  if (broken) place.race->does_not_hold();
  if (!broken && (known == nullptr || place.race->race().alternatives.size() == alternatives_before)) return;
  said_.change(fmt::format("{}: another outcome after a race", answer.where));
}

const ExpectedRace* race_under(const std::vector<PlaceAnswers>& places, const Expectation& expectation,
                               const TargetInfo& info, const Variant& conditions) {
  const ExpectedRace* found = nullptr;
  for (const PlaceAnswers& place : places) {
    if (!place.race || place.before != &expectation) continue;
    if (place.target->engine != info.engine || place.conditions != conditions) continue;
    if (found != nullptr && *found != place.race->race()) return nullptr;
    found = &place.race->race();
  }
  return found;
}

}  // namespace enginediff
