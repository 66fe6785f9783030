#include "harness/compare/bless_answers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/contains.hpp"
#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/blessed_content.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/compare/race.hpp"

namespace enginediff {

namespace {

// As a judgement compares two targets.
Agreement agreement_of(const PointAnswer& a, const PointAnswer& b) {
  Agreement agreement = compare(*a.record, *a.target, *b.record, *b.target);
  if (agreement.kind != Agreement::Kind::divergent || !is_racy(*a.record) || !is_racy(*b.record)) return agreement;
  return compare_races(racers(*a.trace, *a.record), *a.target, racers(*b.trace, *b.record), *b.target)
      .value_or(agreement);
}

std::string both_say(const PointAnswer& a, const PointAnswer& b) {
  return fmt::format("{} says {}, {} says {}", a.where, shown(*observed(*a.record)), b.where,
                     shown(*observed(*b.record)));
}

// The first divergence among the answers, in words; nullopt where they agree. What they are equal under goes to
// `rules`.
std::optional<std::string> divergence(const std::vector<PointAnswer*>& answers, std::set<std::string>& rules) {
  for (std::size_t i = 0; i < answers.size(); ++i) {
    for (std::size_t j = i + 1; j < answers.size(); ++j) {
      const PointAnswer &a = *answers[i], &b = *answers[j];
      const Agreement agreement = agreement_of(a, b);
      rules.insert(agreement.rules.begin(), agreement.rules.end());
      if (agreement.kind != Agreement::Kind::divergent) continue;
      if (shown(*observed(*a.record)) != shown(*observed(*b.record))) return both_say(a, b);
      return fmt::format("{} and {} differ: {}", a.where, b.where, agreement.detail);
    }
  }
  return std::nullopt;
}

// Why answers that agree have no words in common: they do under a rule that no expectation is met under.
std::string no_common_words(const std::vector<PointAnswer*>& answers, const std::set<std::string>& rules) {
  const PointAnswer& first = *answers.front();
  const auto other = std::find_if(answers.begin(), answers.end(), [&](const PointAnswer* answer) {
    return observed(*answer->record) != observed(*first.record);
  });
  return fmt::format(
      "a portable rewrite gets one expectation for all, and none is true of these answers, which agree{}{}: {}; write "
      "it so that they are alike",
      rules.empty() ? "" : " under ", fmt::join(rules, ", "),
      both_say(first, other == answers.end() ? *answers.back() : **other));
}

// Whether an expectation that may speak of the engine does so of a value of an axis.
bool names_axis(const Case& parsed, const Step& step, const std::string& engine) {
  const auto is_axis = [&](const auto& condition) {
    return std::any_of(parsed.axes.begin(), parsed.axes.end(),
                       [&](const MatrixAxis& axis) { return axis.name == condition.first; });
  };
  const auto does = [&](const Selector& selector) {
    return (selector.engine.empty() || selector.engine == engine) &&
           std::any_of(selector.conditions.begin(), selector.conditions.end(), is_axis);
  };
  return std::any_of(step.expectations.begin(), step.expectations.end(), [&](const Expectation& one) {
    return std::any_of(one.selectors.begin(), one.selectors.end(), does);
  });
}

}  // namespace

void join_races_of_one_engine(std::vector<PlaceAnswers>& places) {
  std::map<std::string, std::vector<PlaceAnswers*>> engines;
  for (PlaceAnswers& place : places) {
    if (place.race) engines[place.target->engine + " " + place.conditions.to_string()].push_back(&place);
  }
  for (const auto& [where, of_one_engine] : engines) {
    std::vector<BlessedRace*> races;
    bool anything_new = false, all_plain = true;
    for (PlaceAnswers* place : of_one_engine) {
      races.push_back(&*place->race);
      anything_new = anything_new || place->race->is_new();
      all_plain = all_plain && place->plain_will_do;
    }
    join_races(races);
    for (PlaceAnswers* place : of_one_engine) {
      const bool one_for_all = all_plain && place->race->race().alternatives.size() < 2;
      if (place->plain_will_do && (!anything_new || one_for_all)) place->race.reset();
    }
  }
}

Variant engine_conditions(const Variant& variant) {
  Variant out;
  for (const auto& [name, value] : variant.values) {
    if (name == "isolation" || name == "begin" || name == "journal") out.values.emplace_back(name, value);
  }
  return out;
}

std::vector<std::string> gather_plain_places(const Case& parsed, const Step& step, std::vector<PlaceAnswers>& places) {
  std::vector<std::string> apart;
  for (const PlaceAnswers& place : places) {
    const std::string& engine = place.target->engine;
    const bool has_rows = !place.race && !place.census && !names_axis(parsed, step, engine);
    if (parsed.axes.empty() || has_rows || contains(apart, engine)) continue;
    apart.push_back(engine);
  }
  std::vector<PlaceAnswers> gathered;
  for (PlaceAnswers& place : places) {
    if (!contains(apart, place.target->engine)) place.conditions = engine_conditions(place.conditions);
    const auto same = std::find_if(gathered.begin(), gathered.end(), [&](const PlaceAnswers& other) {
      return other.target->name == place.target->name && other.conditions == place.conditions;
    });
    if (same == gathered.end()) {
      gathered.push_back(std::move(place));
      continue;
    }
    if (same->before != place.before) same->before = nullptr;
    for (std::size_t i = 0; i < place.answers.size(); ++i) {
      if (place.answers[i].record != nullptr) same->answers[i] = std::move(place.answers[i]);
    }
  }
  places = std::move(gathered);
  return apart;
}

std::string shown(const ExpectedOutcome& outcome) {
  constexpr std::size_t kMost = 160;
  std::string text = escape_for_terminal(print_inline(outcome));
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::optional<std::string> make_portable(const std::vector<PointAnswer*>& answers, bool with_transaction) {
  std::vector<const StepRecord*> records;
  std::vector<ExpectedOutcome> candidates;
  for (const PointAnswer* answer : answers) {
    records.push_back(answer->record);
    candidates.push_back(*observed(*answer->record, with_transaction));
  }
  // What is written somewhere and true everywhere is taken as it is written.
  for (const PointAnswer* answer : answers) {
    const auto& said = answer->before;
    if (!said || !std::all_of(records.begin(), records.end(),
                              [&](const StepRecord* record) { return matches(*said, *record).matches; })) {
      continue;
    }
    for (PointAnswer* other : answers) other->now = said;
    return std::nullopt;
  }
  std::set<std::string> rules;
  if (const auto why = divergence(answers, rules)) return "a portable rewrite has to agree everywhere: " + *why;
  const auto common = common_outcome(candidates, records);
  if (!common) return no_common_words(answers, rules);
  for (PointAnswer* answer : answers) answer->now = common;
  return std::nullopt;
}

}  // namespace enginediff
