#include "harness/compare/bless.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "harness/base/contains.hpp"
#include "harness/base/utf8.hpp"
#include "harness/compare/bless_answers.hpp"
#include "harness/compare/bless_refusals.hpp"
#include "harness/compare/bless_step_races.hpp"
#include "harness/compare/blessed_content.hpp"
#include "harness/compare/census.hpp"
#include "harness/compare/race.hpp"
#include "harness/compare/selector_choice.hpp"

namespace enginediff {

namespace {

class StepBlessing {
 public:
  StepBlessing(const Case& parsed, std::size_t index, const CaseObservation& observation, Blessing& blessing)
      : case_(parsed),
        step_(parsed.steps[index]),
        index_(index),
        observation_(observation),
        said_{blessing},
        with_transaction_(is_about_transactions(parsed)),
        races_(step_, with_transaction_, said_),
        points_(matrix_points(parsed.axes, step_)),
        ordered_(is_ordered(observation, index)),
        pool_(ordered_) {}

  void run() {
    const std::size_t changes_before = said_.blessing.changes.size();
    if (!propose()) said_.blessing.changes.resize(changes_before);
  }

 private:
  // False when nothing is written.
  bool propose() {
    for (std::size_t i = 0; i < observation_.traces.size(); ++i)
      collect(observation_.traces[i], observation_.targets[i]);
    join_races_of_one_engine(places_);
    apart_ = gather_plain_places(case_, step_, places_);
    if (step_.role == StepRole::portable && !make_portable()) return false;
    if (!report_changes()) return false;
    std::vector<SelectorGroup> old;
    for (const Expectation& expectation : step_.expectations)
      old.push_back({expectation.selectors, pool_.add(expectation.expected)});
    const SelectorChoice choice = choose(old);
    if (!choice.problem.empty()) {
      said_.refuse(fmt::format("step {}", step_.name), choice.problem);
      return false;
    }
    std::vector<Expectation> expectations;
    for (const SelectorGroup& group : choice.groups)
      expectations.push_back({group.selectors, pool_.at(group.content), {}});
    if (expectations != step_.expectations) said_.blessing.steps.push_back({index_, std::move(expectations)});
    return true;
  }

  static bool is_ordered(const CaseObservation& observation, std::size_t index) {
    return std::any_of(observation.traces.begin(), observation.traces.end(), [&](const Trace& trace) {
      return std::any_of(trace.records.begin(), trace.records.end(),
                         [&](const StepRecord& record) { return record.index == index && record.ordered; });
    });
  }

  // ---- What was observed ----

  void collect(const Trace& trace, const TargetInfo& info) {
    for (std::size_t at = 0; at < trace.records.size(); ++at) {
      if (trace.records[at].index == index_ && trace.records[at].outcome() != nullptr) take(trace, at, info);
    }
  }

  PlaceAnswers& place_of(const TargetInfo& info, const Variant& variant) {
    const Variant conditions = at_engine_conditions(axes_of(variant), variant);
    for (PlaceAnswers& place : places_) {
      if (place.target->name == info.name && place.conditions == conditions) return place;
    }
    places_.push_back({&info, conditions, std::vector<PointAnswer>(points_.size()), {}, false, {}, nullptr});
    return places_.back();
  }

  Variant axes_of(const Variant& variant) const {
    Variant out;
    for (const MatrixAxis& axis : case_.axes) {
      if (const std::string* value = variant.find(axis.name)) out.values.emplace_back(axis.name, *value);
    }
    return out;
  }

  static Variant at_engine_conditions(Variant axes, const Variant& variant) {
    const Variant conditions = engine_conditions(variant);
    axes.values.insert(axes.values.end(), conditions.values.begin(), conditions.values.end());
    return axes;
  }

  // Whether values of the case's axes are conditions there, and no rows of a matrix.
  bool is_apart(const TargetInfo& info) const { return contains(apart_, info.engine); }

  std::optional<std::size_t> point_of(const Variant& variant, int execution) const {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const auto& axes = points_[i].axes.values;
      const bool same = std::all_of(axes.begin(), axes.end(), [&](const auto& axis) {
        const std::string* value = variant.find(axis.first);
        return value != nullptr && *value == axis.second;
      });
      if (same && (step_.binds.size() < 2 || points_[i].execution == execution)) return i;
    }
    return std::nullopt;
  }

  void take(const Trace& trace, std::size_t at, const TargetInfo& info) {
    const StepRecord& record = trace.records[at];
    const auto point = point_of(trace.variant, record.execution);
    if (!point) return;  // the file has changed since the run
    PlaceAnswers& place = place_of(info, trace.variant);
    PointAnswer& answer = place.answers[*point];
    answer.target = &info;
    answer.trace = &trace;
    answer.record = &record;
    answer.where = where(trace, record, info);
    const Expectation* before = expectation_for(step_, info, trace.variant);
    const bool first = std::all_of(place.answers.begin(), place.answers.end(), [&](const PointAnswer& other) {
      return &other == &answer || other.record == nullptr;
    });
    place.before = first || place.before == before ? before : nullptr;
    if (trace.census) return take_census(*trace.census, place, before, answer.where);
    if (before != nullptr && std::holds_alternative<ExpectedCensus>(before->expected)) return;
    const ExpectedOutcome* said =
        before == nullptr ? nullptr : expected_outcome(*before, step_, record.execution, trace.variant);
    const bool as_written = said != nullptr && matches(*said, record).matches;
    const bool is_race = before != nullptr && std::holds_alternative<ExpectedRace>(before->expected);
    if (races_.follows_race(trace, record, before))
      return races_.take_what_follows(trace, at, place, answer, before, said, as_written);
    // A step may be written as if it could not lose a race, and be right: who waits in one queue comes in its order.
    if ((is_racy(record) && !as_written) || is_race) {
      races_.take(trace, at, place, before, answer.where);
      if (said != nullptr && place.race) place.race->does_not_hold();
      return;
    }
    if (is_racy(record) && step_.role != StepRole::portable) BlessedRaces::keep(trace, at, place);
    if (said != nullptr) answer.before = *said;
    answer.now = as_written ? answer.before : observed(record, with_transaction_);
    if (answer.now) return;
    said_.refuse(answer.where, why_not_blessed(record));
    answer.now = answer.before;
  }

  std::string where(const Trace& trace, const StepRecord& record, const TargetInfo& info) const {
    std::string out = fmt::format("step {} on {}", step_.name, info.name);
    if (!trace.variant.values.empty()) out += fmt::format(" [{}]", trace.variant.to_string());
    const auto bind = static_cast<std::size_t>(record.execution);
    if (step_.binds.size() > 1 && bind < step_.binds.size())
      out += fmt::format(" with {}", bind_key(step_.binds[bind]));
    return escape_for_terminal(out);
  }

  void take_census(const Census& census, PlaceAnswers& place, const Expectation* before,
                   const std::string& place_name) {
    const auto* known = before == nullptr ? nullptr : std::get_if<ExpectedCensus>(&before->expected);
    const ExpectedCensus counted = recorded_census(census, known);
    if (known != nullptr) place.census = *known;
    if (known != nullptr && matches(*known, census.as_expected()).matches) return;
    if (const auto why = why_not_recorded(census)) {
      said_.refuse(place_name, *why);
      return;
    }
    said_.change(known == nullptr
                     ? fmt::format("{}: {}", place_name, census_text(counted))
                     : fmt::format("{}: {} becomes {}", place_name, census_text(*known), census_text(counted)));
    place.census = counted;
  }

  // ---- Portable rewrites ----

  // Gives all answers at one point the same words; false when they do not agree.
  bool make_portable() {
    for (std::size_t point = 0; point < points_.size(); ++point) {
      std::vector<PointAnswer*> answers;
      for (PlaceAnswers& place : places_) {
        PointAnswer& answer = place.answers[point];
        if (answer.record != nullptr && observed(*answer.record)) answers.push_back(&answer);
      }
      if (answers.empty()) continue;
      if (const auto why = enginediff::make_portable(answers, with_transaction_)) {
        said_.refuse(fmt::format("step {}", step_.name), *why);
        return false;
      }
    }
    return true;
  }

  // ---- What is to be written ----

  // Whether anything is to be written.
  bool report_changes() {
    for (const PlaceAnswers& place : places_) {
      for (const PointAnswer& answer : place.answers) {
        if (!answer.now || answer.now == answer.before) continue;
        said_.change(answer.before
                         ? fmt::format("{}: {} becomes {}", answer.where, shown(*answer.before), shown(*answer.now))
                         : fmt::format("{}: {}", answer.where, shown(*answer.now)));
      }
    }
    return said_.changed;
  }

  std::optional<ExpectedBody> body_of(const PlaceAnswers& place) const {
    if (place.race) return place.race->race();
    if (place.census) return *place.census;
    const bool apart_from_matrix = is_apart(*place.target) && place.before != nullptr &&
                                   std::holds_alternative<ExpectedMatrix>(place.before->expected);
    const bool as_written = place.before != nullptr && !apart_from_matrix &&
                            std::all_of(place.answers.begin(), place.answers.end(),
                                        [](const PointAnswer& answer) { return answer.now == answer.before; });
    if (as_written) return place.before->expected;
    return body_at(*place.target, place.conditions, &place.answers);
  }

  // Of `answers` what is to be written; what is written already about points that were not run, or of all without any.
  std::optional<ExpectedBody> body_at(const TargetInfo& target, const Variant& conditions,
                                      const std::vector<PointAnswer>* answers) const {
    std::vector<std::optional<ExpectedOutcome>> outcomes;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const auto& axes = points_[i].axes.values;
      const bool elsewhere = std::any_of(axes.begin(), axes.end(), [&](const auto& axis) {
        const std::string* value = conditions.find(axis.first);
        return value != nullptr && *value != axis.second;
      });
      if (elsewhere) continue;
      const bool was_run = answers != nullptr && (*answers)[i].record != nullptr;
      outcomes.push_back(was_run ? (*answers)[i].now : written(target, conditions, points_[i]));
    }
    const std::vector<MatrixAxis> none;
    return make_body(is_apart(target) ? none : case_.axes, step_, outcomes, ordered_);
  }

  std::optional<ExpectedOutcome> written(const TargetInfo& target, const Variant& conditions,
                                         const MatrixPoint& point) const {
    const Variant variant = at_engine_conditions(point.axes, conditions);
    const Expectation* expectation = expectation_for(step_, target, variant);
    const ExpectedOutcome* said =
        expectation == nullptr ? nullptr : expected_outcome(*expectation, step_, point.execution, variant);
    return said == nullptr ? std::nullopt : std::optional(*said);
  }

  SelectorChoice choose(const std::vector<SelectorGroup>& old) {
    std::vector<Place> places;
    std::vector<std::string> engines;
    for (const PlaceAnswers& place : places_) {
      const auto body = body_of(place);
      places.push_back({place.target, place.conditions, body ? pool_.add(*body) : kNothing, true});
    }
    for (const TargetInfo& info : observation_.targets) {
      if (std::find(engines.begin(), engines.end(), info.engine) == engines.end()) engines.push_back(info.engine);
    }
    const auto was_run = [&](const TargetInfo& info) {
      return std::find(engines.begin(), engines.end(), info.engine) != engines.end();
    };
    const bool all_engines = std::all_of(observation_.not_run.begin(), observation_.not_run.end(), was_run);
    add_unseen_values(places);
    for (const TargetInfo& info : observation_.not_run) add_not_run(info, places);
    return without_nothing(choose_selectors(places, old, engines, all_engines), places);
  }

  // Takes out what stands for places of which nothing may be written, and refuses what would speak about them.
  static SelectorChoice without_nothing(SelectorChoice choice, const std::vector<Place>& places) {
    std::erase_if(choice.groups, [](const SelectorGroup& group) { return group.content == kNothing; });
    for (const Place& place : places) {
      if (place.content != kNothing) continue;
      for (const SelectorGroup& group : choice.groups) {
        for (const Selector& selector : group.selectors) {
          if (!covers(selector, *place.target, place.variant)) continue;
          return {{},
                  fmt::format("what others answered would be written of {} too, as `{}`", place.target->name,
                              to_string(selector))};
        }
      }
    }
    return choice;
  }

  // What is written of values of axes at which a target was not run stays.
  void add_unseen_values(std::vector<Place>& places) {
    for (const PlaceAnswers& place : places_) {
      if (!is_apart(*place.target)) continue;
      for (const MatrixPoint& point : points_) {
        const Variant there = at_engine_conditions(point.axes, place.conditions);
        const bool is_there = std::any_of(places.begin(), places.end(), [&](const Place& other) {
          return other.target->name == place.target->name && other.variant == there;
        });
        if (!is_there) add_written(*place.target, there, places);
      }
    }
  }

  // What is written about a target that was not run has to stay true.
  void add_not_run(const TargetInfo& info, std::vector<Place>& places) {
    const auto is_of_the_engine = [&](const Place& place) { return place.target->engine == info.engine; };
    // Its variants are those of its engine: another one has other levels and modes.
    const bool engine_was_run = std::any_of(places.begin(), places.end(), is_of_the_engine);
    std::vector<Variant> all;
    for (const Place& place : places) {
      if ((is_apart(info) || engine_was_run) && !is_of_the_engine(place)) continue;
      const Variant conditions = is_apart(info) ? place.variant : engine_conditions(place.variant);
      if (!contains(all, conditions)) all.push_back(conditions);
    }
    for (const Variant& conditions : all) add_written(info, conditions, places);
  }

  void add_written(const TargetInfo& info, const Variant& conditions, std::vector<Place>& places) {
    const bool apart = is_apart(info);
    const Variant variant = apart ? conditions : at_engine_conditions(points_.front().axes, conditions);
    const Expectation* expectation = expectation_for(step_, info, variant);
    if (expectation == nullptr || follows_the_plain_one(info, conditions, *expectation, places)) return;
    std::optional<ExpectedBody> body = expectation->expected;
    if (const ExpectedRace* race = race_under(places_, *expectation, info, conditions)) body = *race;
    if (apart && std::holds_alternative<ExpectedMatrix>(*body)) body = body_at(info, conditions, nullptr);
    if (body) places.push_back({&info, conditions, pool_.add(*body), false});
  }

  // A profile of which nothing is written in particular is as its plain target: that was run, and says what is true.
  static bool follows_the_plain_one(const TargetInfo& info, const Variant& conditions, const Expectation& expectation,
                                    const std::vector<Place>& places) {
    if (info.profile.empty()) return false;
    const bool is_named =
        std::any_of(expectation.selectors.begin(), expectation.selectors.end(),
                    [&](const Selector& selector) { return selector.profile && covers(selector, info, conditions); });
    return !is_named && std::any_of(places.begin(), places.end(), [&](const Place& place) {
      const TargetInfo& plain = *place.target;
      return place.observed && plain.profile.empty() && plain.engine == info.engine && plain.build == info.build &&
             compare_versions(plain.version_number, info.version_number) == 0 && place.variant == conditions;
    });
  }

  // The content of a place that was run and of which nothing may be written: all of it was refused.
  static constexpr std::size_t kNothing = static_cast<std::size_t>(-1);

  const Case& case_;
  const Step& step_;
  const std::size_t index_;
  const CaseObservation& observation_;
  StepChanges said_;
  const bool with_transaction_;
  BlessedRaces races_;
  const std::vector<MatrixPoint> points_;
  const bool ordered_;  // the statement fixes the order of its rows
  std::vector<PlaceAnswers> places_;
  std::vector<std::string> apart_;  // engines
  BodyPool pool_;
};

bool gets_expectation(const Step& step) {
  if (step.role == StepRole::setup || step.pseudo) return false;
  return step.named || step.role == StepRole::portable || !step.expectations.empty();
}

}  // namespace

bool can_be_blessed(const Case& parsed) {
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), gets_expectation);
}

Blessing bless(const Case& parsed, const CaseObservation& observation) {
  Blessing blessing;
  for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
    const Step& step = parsed.steps[i];
    if (step.role == StepRole::setup || step.pseudo) continue;
    if (gets_expectation(step)) {
      StepBlessing(parsed, i, observation, blessing).run();
    } else if (diverges(i, observation)) {
      blessing.refusals.push_back(escape_for_terminal(fmt::format(
          "step {}: targets differ and the step has no name; write `-- @step` and a name before it", step.name)));
    }
  }
  // First, since it may be why the others are refused.
  std::vector<std::string> not_run = what_was_not_run(parsed, observation);
  blessing.refusals.insert(blessing.refusals.begin(), std::make_move_iterator(not_run.begin()),
                           std::make_move_iterator(not_run.end()));
  return blessing;
}

}  // namespace enginediff
