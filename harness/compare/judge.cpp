#include "harness/compare/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "harness/base/check.hpp"
#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/aftermath.hpp"
#include "harness/compare/census.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/race.hpp"
#include "harness/model/not_run_reason.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// The step and the execution that a record is of.
using RecordKey = std::pair<std::size_t, int>;

int executions_of(const Step& step) { return std::max(1, static_cast<int>(step.binds.size())); }

bool passes(Verdict verdict) {
  return verdict == Verdict::as_recorded || verdict == Verdict::agreed || verdict == Verdict::unchecked;
}

std::string one_line(const Expectation& expectation) {
  const std::string text = print_expectation(expectation);
  constexpr std::string_view kMark = "-- |  ";
  const std::size_t begin = text.find(kMark);
  if (begin == std::string::npos) return {};
  return text.substr(begin + kMark.size(), text.find('\n', begin) - begin - kMark.size());
}

// Whether the harness had to end the statement: then nobody knows the engine's answer.
bool was_cut(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  const Interrupted* interrupted = outcome == nullptr ? nullptr : outcome->interrupted();
  return interrupted != nullptr && interrupted->reason == Interrupted::Reason::deadline;
}

// Why nobody knows what the target answers to a step that is no setup; empty where that is known.
std::string_view why_unknown(const Trace& trace, const StepRecord& record) {
  if (trace.census && !trace.census->cut.empty()) return trace.census->cut;
  return was_cut(record) ? kPastDeadline : std::string_view();
}

class Judge {
 public:
  Judge(const Case& parsed, std::span<const Trace> traces, std::span<const TargetInfo> targets)
      : case_(parsed), traces_(traces), targets_(targets), places_(traces.size()) {
    CHECK(traces.size() == targets.size());
    for (std::size_t i = 0; i < traces.size(); ++i) {
      for (std::size_t at = 0; at < traces[i].records.size(); ++at) {
        places_[i].emplace(RecordKey{traces[i].records[at].index, traces[i].records[at].execution}, at);
      }
    }
  }

  Judgement run() {
    Judgement judgement;
    std::size_t number = 0;
    for (std::size_t index = 0; index < case_.steps.size(); ++index) {
      for (int execution = 0; execution < executions_of(case_.steps[index]); ++execution, ++number) {
        if (case_.steps[index].pseudo || is_nowhere(index, execution)) continue;
        judgement.steps.push_back(judge_step(number, index, execution));
      }
    }
    return judgement;
  }

 private:
  // A variant may leave out steps of its case: then no target that ran it has a record of them.
  bool is_nowhere(std::size_t index, int execution) const {
    bool anybody_ran = false;
    for (std::size_t i = 0; i < traces_.size(); ++i) {
      if (places_[i].contains({index, execution})) return false;
      anybody_ran = anybody_ran || (!traces_[i].unsupported && !traces_[i].not_run);
    }
    return anybody_ran;
  }

  StepJudgement judge_step(std::size_t number, std::size_t index, int execution) {
    const Step& step = case_.steps[index];
    StepJudgement out{number, step.name, index, execution, {}, {}};
    for (std::size_t i = 0; i < traces_.size(); ++i) out.targets.push_back(judge_target(i, index, execution));
    add_agreements(step, out);
    settle_by_agreement(step, out);
    return out;
  }

  const StepRecord* record_of(std::size_t trace, const TargetVerdict& verdict) const {
    return verdict.record ? &traces_[trace].records[*verdict.record] : nullptr;
  }

  // ---- One target ----

  // Leaves `unchecked` where only the other targets can tell.
  TargetVerdict judge_target(std::size_t trace_number, std::size_t index, int execution) const {
    const Trace& trace = traces_[trace_number];
    const Step& step = case_.steps[index];
    TargetVerdict out;
    out.target = trace.target;
    if (const auto place = places_[trace_number].find({index, execution}); place != places_[trace_number].end()) {
      out.record = place->second;
    }
    if (trace.unsupported) return settled(std::move(out), Verdict::unsupported, *trace.unsupported);
    if (!out.record)
      return settled(std::move(out), Verdict::not_run, trace.not_run.value_or("the target gave up before this step"));
    const StepRecord& record = trace.records[*out.record];
    if (const auto* not_run = std::get_if<NotRun>(&record.result)) {
      const Verdict verdict = not_run->reason == kNoTimeLeft ? Verdict::changed : Verdict::not_run;
      return settled(std::move(out), verdict, not_run->reason);
    }
    if (std::holds_alternative<Absent>(record.result))
      return settled(std::move(out), Verdict::unsupported, "the step does not exist there");
    if (step.role == StepRole::setup) return judge_setup(std::move(out), *record.outcome(), step);
    const Expectation* expectation = expectation_for(step, targets_[trace_number], trace.variant);
    if (expectation == nullptr) {
      if (step.expectations.empty()) {
        const std::string_view why = why_unknown(trace, record);
        return why.empty() ? out : settled(std::move(out), Verdict::changed, why);
      }
      return settled(std::move(out), Verdict::missing, "no expectation covers this target");
    }
    return judge_against(std::move(out), *expectation, step, trace);
  }

  static TargetVerdict settled(TargetVerdict out, Verdict verdict, std::string_view detail) {
    out.verdict = verdict;
    out.detail = escape_for_terminal(detail);
    return out;
  }

  static TargetVerdict judge_setup(TargetVerdict out, const Outcome& outcome, const Step& step) {
    if (outcome.succeeded()) return settled(std::move(out), Verdict::as_recorded, "");
    out.expected = "ok";
    // Isolation specs have teardowns, which have to succeed as well.
    const char* const what = step.name.ends_with("teardown") ? "teardown" : "setup";
    const SqlError* error = outcome.error();
    return settled(std::move(out), Verdict::changed,
                   error == nullptr ? fmt::format("{} did not end: the statement was cancelled", what)
                                    : fmt::format("{} failed: error {}: {}", what, error_class_name(error->error_class),
                                                  error->message));
  }

  TargetVerdict judge_against(TargetVerdict out, const Expectation& expectation, const Step& step,
                              const Trace& trace) const {
    const StepRecord& record = trace.records[*out.record];
    Match match;
    if (const auto* race = std::get_if<ExpectedRace>(&expectation.expected)) {
      out.expected = one_line(expectation);
      match = matches(*race, trace, *out.record);
    } else if (const auto* census = std::get_if<ExpectedCensus>(&expectation.expected)) {
      out.expected = one_line(expectation);
      match = trace.census ? matches(*census, *trace.census, case_) : Match{false, "no schedules were counted"};
      if (trace.census && !trace.census->cut.empty()) match = {false, escape_for_terminal(trace.census->cut)};
    } else if (const ExpectedOutcome* expected = expected_outcome(expectation, step, record.execution, trace.variant)) {
      out.expected = print_inline(*expected);
      match = matches(*expected, record);
    } else {
      return settled(std::move(out), Verdict::missing, "the expectation has no row for this variant");
    }
    out.verdict = match.matches ? Verdict::as_recorded : Verdict::changed;
    out.detail = match.detail;
    if (const StepRecord* racer = match.matches ? nullptr : race_before(trace, record))
      out.detail += fmt::format("; by chance maybe: it comes after the race of {}", escape_for_terminal(racer->step));
    return out;
  }

  // ---- Pairs ----

  // Compares the records of one step, and what is interchangeable only once: the versions of an engine answer alike.
  class PairComparisons {
   public:
    PairComparisons(const Judge& judge, const StepJudgement& step) : judge_(judge) {
      for (std::size_t i = 0; i < step.targets.size(); ++i) {
        records_.push_back(judge.record_of(i, step.targets[i]));
        std::size_t first = 0;
        while (first < i && !same(first, i)) ++first;
        representative_.push_back(first);
      }
    }

    // REQUIRES: both have an outcome.
    const Agreement& of(std::size_t i, std::size_t j) {
      const std::size_t a = representative_[i], b = representative_[j];
      const auto [at, is_new] = known_.try_emplace({a, b});
      if (is_new) at->second = compare(*records_[a], judge_.targets_[a], *records_[b], judge_.targets_[b]);
      return at->second;
    }

   private:
    bool same(std::size_t i, std::size_t j) const {
      return records_[i] != nullptr && records_[j] != nullptr &&
             interchangeable(*records_[i], judge_.targets_[i], *records_[j], judge_.targets_[j]);
    }

    const Judge& judge_;
    std::vector<const StepRecord*> records_;
    std::vector<std::size_t> representative_;  // the first target whose record is interchangeable with this one
    std::map<std::pair<std::size_t, std::size_t>, Agreement> known_;
  };

  void add_agreements(const Step& step, StepJudgement& out) const {
    PairComparisons comparisons(*this, out);
    for (std::size_t i = 0; i < traces_.size(); ++i) {
      for (std::size_t j = i + 1; j < traces_.size(); ++j) {
        const StepRecord *a = record_of(i, out.targets[i]), *b = record_of(j, out.targets[j]);
        if (a == nullptr || b == nullptr || a->outcome() == nullptr || b->outcome() == nullptr) continue;
        const bool neither_known = step.role == StepRole::setup
                                       ? was_cut(*a) && was_cut(*b)
                                       : !why_unknown(traces_[i], *a).empty() && !why_unknown(traces_[j], *b).empty();
        if (neither_known) continue;
        PairAgreement pair{traces_[i].target, traces_[j].target, compare_pair(step, i, *a, j, *b, comparisons)};
        if (pair.agreement.kind == Agreement::Kind::divergent) pair.after = raced_before(i, *a, j, *b);
        out.agreements.push_back(std::move(pair));
      }
    }
  }

  Agreement compare_pair(const Step& step, std::size_t i, const StepRecord& a, std::size_t j, const StepRecord& b,
                         PairComparisons& comparisons) const {
    if (step.role == StepRole::setup && a.outcome()->succeeded() && b.outcome()->succeeded()) return {};
    if (step.role != StepRole::setup && traces_[i].census && traces_[j].census) {
      return compare_censuses(*traces_[i].census, *traces_[j].census);
    }
    const Agreement& agreement = comparisons.of(i, j);
    if (!is_racy(a) || !is_racy(b)) return agreement;
    const auto left = racers(traces_[i], a), right = racers(traces_[j], b);
    if (agreement.kind == Agreement::Kind::divergent) {
      if (const auto same = compare_races(left, targets_[i], right, targets_[j])) return *same;
    }
    return difference_of_races(left, targets_[i], right, targets_[j]).value_or(agreement);
  }

  // One of those who raced before the step on one of the two; empty where nobody did. Who wins is chance, and so may be
  // all that comes after.
  std::string raced_before(std::size_t i, const StepRecord& a, std::size_t j, const StepRecord& b) const {
    const StepRecord* racer = race_before(traces_[i], a);
    if (racer == nullptr) racer = race_before(traces_[j], b);
    return racer == nullptr ? std::string() : racer->step;
  }

  // A profile is laid over an engine to make it answer otherwise, so that a case that is portable by nature speaks of
  // targets without one.
  bool is_plain(const std::string& target) const {
    const auto info =
        std::find_if(targets_.begin(), targets_.end(), [&](const auto& one) { return one.name == target; });
    return info == targets_.end() || info->profile.empty();
  }
  // Whether the pair differs in what it must not.
  bool breaks(const PairAgreement& pair, bool plain_only) const {
    return pair.agreement.kind == Agreement::Kind::divergent && pair.after.empty() &&
           (!plain_only || (is_plain(pair.first) && is_plain(pair.second)));
  }

  // The first divergence that the target takes part in, for people.
  std::string divergence_of(const StepJudgement& judgement, const std::string& target, bool plain_only) const {
    for (const PairAgreement& pair : judgement.agreements) {
      if (!breaks(pair, plain_only)) continue;
      if (pair.first == target || pair.second == target) {
        return fmt::format("{} and {} differ: {}", escape_for_terminal(pair.first), escape_for_terminal(pair.second),
                           pair.agreement.detail);
      }
    }
    return "other targets differ among themselves";
  }

  // Gives a verdict where no expectation is written, and takes one back where what has to agree everywhere does not.
  void settle_by_agreement(const Step& step, StepJudgement& out) const {
    const bool by_nature = step.role == StepRole::step && case_.portable_by_nature;
    const bool by_agreement = step.role == StepRole::step && step.expectations.empty();
    const std::string_view promise = promise_of_agreement(case_, step);
    const bool plain_only = by_nature && !by_agreement;
    const bool by_chance = std::any_of(out.agreements.begin(), out.agreements.end(),
                                       [](const PairAgreement& pair) { return !pair.after.empty(); });
    const bool diverges = std::any_of(out.agreements.begin(), out.agreements.end(),
                                      [&](const PairAgreement& pair) { return breaks(pair, plain_only); });
    for (std::size_t i = 0; i < out.targets.size(); ++i) {
      TargetVerdict& one = out.targets[i];
      const StepRecord* record = record_of(i, one);
      if (record == nullptr || record->outcome() == nullptr || !passes(one.verdict)) continue;
      if (plain_only && !is_plain(one.target)) continue;
      if (diverges && (by_agreement || !promise.empty())) {
        one.verdict = Verdict::new_divergence;
        one.detail =
            fmt::format("{}{}{}", promise, promise.empty() ? "" : "; ", divergence_of(out, one.target, plain_only));
      } else if (one.verdict == Verdict::unchecked && step.expectations.empty() && !out.agreements.empty()) {
        if (by_chance)
          one.detail = "targets differ after a race, by chance maybe";
        else
          one.verdict = Verdict::agreed;
      }
    }
  }

  const Case& case_;
  const std::span<const Trace> traces_;
  const std::span<const TargetInfo> targets_;
  std::vector<std::map<RecordKey, std::size_t>> places_;  // of each trace's records
};

}  // namespace

Judgement judge(const Case& parsed, std::span<const Trace> traces, std::span<const TargetInfo> targets) {
  Judgement judgement = Judge(parsed, traces, targets).run();
  mark_what_follows(parsed, traces, judgement);
  return judgement;
}

std::string_view promise_of_agreement(const Case& parsed, const Step& step) {
  if (step.role == StepRole::portable) return "a portable rewrite has to agree everywhere";
  const bool by_nature = step.role == StepRole::step && parsed.portable_by_nature && !step.expectations.empty();
  return by_nature ? "the case is marked @portable-by-nature and has to agree everywhere" : "";
}

std::vector<std::string> matrix_key(const std::vector<std::string>& names, const Step& step, int execution,
                                    const Variant& variant) {
  std::vector<std::string> key;
  for (const std::string& name : names) {
    const auto bind = static_cast<std::size_t>(execution);
    if (name == kBindColumn && bind < step.binds.size()) {
      key.push_back(bind_key(step.binds[bind]));
    } else {
      const std::string* value = variant.find(name);
      key.push_back(value == nullptr ? std::string() : *value);
    }
  }
  return key;
}

const ExpectedOutcome* expected_outcome(const Expectation& expectation, const Step& step, int execution,
                                        const Variant& variant) {
  if (const auto* outcome = std::get_if<ExpectedOutcome>(&expectation.expected)) return outcome;
  const auto* matrix = std::get_if<ExpectedMatrix>(&expectation.expected);
  if (matrix == nullptr) return nullptr;
  const std::vector<std::string> key = matrix_key(matrix->names, step, execution, variant);
  for (const ExpectedVariant& row : matrix->rows) {
    if (row.key == key) return &row.outcome;
  }
  return nullptr;
}

bool is_about_transactions(const Case& parsed) {
  const auto begins_one = [](const SqlText& text) {
    const LexicalRules any{};
    const std::string two = leading_words(text.sql, any, 2);
    const std::string one = two.substr(0, two.find(' '));
    return one == "BEGIN" || one == "SAVEPOINT" || two == "START TRANSACTION";
  };
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), [&](const Step& step) {
    if (!step.session.empty()) return true;
    return std::any_of(step.spellings.begin(), step.spellings.end(), [&](const Spelling& spelling) {
      return std::any_of(spelling.statements.begin(), spelling.statements.end(), begins_one);
    });
  });
}

}  // namespace enginediff
