#include "harness/report/claim_verdicts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "harness/casefile/printer.hpp"
#include "harness/compare/judge.hpp"

namespace enginediff {

namespace {

bool covered(const std::vector<Selector>& selectors, const TargetInfo& target, const Variant& variant) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const Selector& one) { return covers(one, target, variant); });
}

// One execution of the cited step in one variant, on one target.
struct Look {
  const Case& parsed;
  const VariantReport& variant;
  const StepJudgement& step;
  const Trace& trace;
  const StepRecord& record;
  const TargetInfo& target;
};

// What a claim was looked at for: what was seen, and what could not be.
struct Findings {
  std::vector<ClaimObservation> seen;
  std::vector<ClaimGap> gaps;
};

// Why the target did not answer a step that it has; nothing where it did, and where it has no such step.
std::optional<std::string> why_silent(const Case& parsed, const StepJudgement& step, const TargetInfo& info,
                                      const Trace& trace, const TargetVerdict& verdict) {
  if (trace.unsupported) return std::nullopt;
  const Spelling* const spelling =
      step.index < parsed.steps.size() ? spelling_for(parsed.steps[step.index], info, trace.variant) : nullptr;
  if (spelling != nullptr && spelling->absent) return std::nullopt;
  if (!verdict.record) {
    if (verdict.verdict != Verdict::not_run) return std::nullopt;
    return trace.not_run.value_or(verdict.detail);
  }
  const auto* const not_run = std::get_if<NotRun>(&trace.records[*verdict.record].result);
  return not_run == nullptr ? std::nullopt : std::optional(not_run->reason);
}

// `70 schedules: 44 serial, 26 anomalous (lost update)`
std::string census_text(const Census& census) {
  std::vector<std::string> counts;
  for (const CensusClass& one : census.classes) counts.push_back(fmt::format("{} {}", one.schedules, one.name));
  return fmt::format("{} schedules: {}", census.schedules(), fmt::join(counts, ", "));
}

std::string answer_of(const StepRecord& record) {
  const auto seen = observed(record);
  return seen ? print_inline(*seen) : "interrupted";
}

const Trace* trace_of(const VariantReport& variant, const std::string& target) {
  const auto found = std::find_if(variant.traces.begin(), variant.traces.end(),
                                  [&](const Trace& trace) { return trace.target == target; });
  return found == variant.traces.end() ? nullptr : &*found;
}

// What the two differ in, with the target that is looked at first. The judgement has the pair in the order of the run;
// where that is the other way round, the two are judged once more.
std::string detail_from(const Look& look, const PairAgreement& pair, const TargetInfo& other) {
  const Trace* const compared = trace_of(look.variant, other.name);
  if (pair.first == look.target.name || compared == nullptr) return pair.agreement.detail;
  const Trace traces[] = {look.trace, *compared};
  const TargetInfo infos[] = {look.target, other};
  for (const StepJudgement& step : judge(look.parsed, traces, infos).steps) {
    if (step.index == look.step.index && step.execution == look.step.execution && !step.agreements.empty())
      return step.agreements.front().agreement.detail;
  }
  return pair.agreement.detail;
}

class Observer {
 public:
  explicit Observer(const RunReport& report) {
    for (const TargetStatus& status : report.targets) infos_.emplace(status.info.name, &status.info);
    for (const CaseReport& one : report.cases) cases_.emplace(one.parsed.id, &one);
  }

  Findings look_at(const PublishedClaim& claim) {
    out_ = {};
    for (const ClaimCheck& check : claim.checks) look(check);
    return std::move(out_);
  }

 private:
  void look(const ClaimCheck& check) {
    const auto found = cases_.find(check.case_id);
    if (found == cases_.end()) return;
    for (const VariantReport& variant : found->second->variants) {
      for (const StepJudgement& step : variant.judgement.steps) {
        if (step.step == check.step) look_at_step(check, found->second->parsed, variant, step);
      }
    }
  }

  void look_at_step(const ClaimCheck& check, const Case& parsed, const VariantReport& variant,
                    const StepJudgement& step) {
    for (std::size_t i = 0; i < step.targets.size() && i < variant.traces.size(); ++i) {
      const TargetVerdict& verdict = step.targets[i];
      const TargetInfo* const info = info_of(verdict.target);
      if (info == nullptr || !covered(check.on, *info, variant.variant)) continue;
      if (const auto why = why_silent(parsed, step, *info, variant.traces[i], verdict)) {
        add_gap({&check, info->name, "", variant_of(parsed, variant, step, *info, nullptr), *why});
        continue;
      }
      if (!verdict.record) continue;
      const StepRecord& record = variant.traces[i].records[*verdict.record];
      if (record.outcome() == nullptr) continue;
      const Look look{parsed, variant, step, variant.traces[i], record, *info};
      std::visit([&](const auto& condition) { judge(check, look, condition); }, check.condition);
    }
  }

  void judge(const ClaimCheck& check, const Look& look, const ClaimAnswersError& condition) {
    const SqlError* const error = look.record.outcome()->error();
    add(check, look, error != nullptr && (!condition.error_class || error->error_class == *condition.error_class));
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimAnswersOk&) {
    add(check, look, look.record.outcome()->succeeded());
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimWaits&) {
    const bool waits = !look.record.waits.empty();
    add(check, look, waits, waits ? "" : "did not wait: ");
  }
  void judge(const ClaimCheck& check, const Look& look, const ExpectedOutcome& condition) {
    observe(check, look, nullptr, answer_of(look.record), matches(condition, look.record).matches);
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimCensusHas& condition) {
    if (!look.trace.census) return;
    const auto& classes = look.trace.census->classes;
    const bool has = std::any_of(classes.begin(), classes.end(), [&](const CensusClass& one) {
      return one.name.starts_with(condition.schedule_class);
    });
    observe(check, look, nullptr, census_text(*look.trace.census), has);
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimAgreesWith& condition) {
    compare(check, look, condition.with,
            [](const PairAgreement& pair) { return pair.agreement.kind != Agreement::Kind::divergent; });
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimDiffersFrom& condition) {
    compare(check, look, condition.with, [&](const PairAgreement& pair) {
      if (pair.agreement.kind != Agreement::Kind::divergent) return false;
      // How bad it is, is told by what it follows from.
      return !condition.at_least || (pair.after.empty() && pair.agreement.severity <= *condition.at_least);
    });
  }

  template <class Holds>
  void compare(const ClaimCheck& check, const Look& look, const std::vector<Selector>& with, Holds holds) {
    for (const PairAgreement& pair : look.step.agreements) {
      if (pair.first != look.target.name && pair.second != look.target.name) continue;
      if (pair.agreement.kind == Agreement::Kind::incomparable) continue;
      const std::string& other = pair.first == look.target.name ? pair.second : pair.first;
      const TargetInfo* const info = info_of(other);
      if (info == nullptr || !covered(with, *info, look.variant.variant)) continue;
      const std::string said =
          pair.agreement.kind == Agreement::Kind::divergent
              ? fmt::format("{} divergence{}: {}", severity_name(pair.agreement.severity),
                            pair.after.empty() ? "" : " after " + pair.after, detail_from(look, pair, *info))
              : std::string(agreement_kind_name(pair.agreement.kind));
      observe(check, look, info, said, holds(pair));
    }
    for (std::size_t i = 0; i < look.step.targets.size() && i < look.variant.traces.size(); ++i) {
      const TargetVerdict& verdict = look.step.targets[i];
      const TargetInfo* const info = info_of(verdict.target);
      if (info == nullptr || info == &look.target || !covered(with, *info, look.variant.variant)) continue;
      if (const auto why = why_silent(look.parsed, look.step, *info, look.variant.traces[i], verdict))
        add_gap(
            {&check, look.target.name, info->name, variant_of(look, info), fmt::format("{}: {}", info->name, *why)});
    }
  }

  // The rows in which a census is kept read badly.
  void add(const ClaimCheck& check, const Look& look, bool holds, std::string_view before = {}) {
    const bool counted = look.trace.census && look.record.index < look.parsed.steps.size() &&
                         look.parsed.steps[look.record.index].role != StepRole::setup;
    observe(check, look, nullptr,
            fmt::format("{}{}", before, counted ? census_text(*look.trace.census) : answer_of(look.record)), holds);
  }

  // A target that lacks an axis shows one execution in several variants; it is one observation.
  void observe(const ClaimCheck& check, const Look& look, const TargetInfo* other, std::string said, bool holds) {
    ClaimObservation seen{
        &check, look.target.name, other == nullptr ? "" : other->name, variant_of(look, other), std::move(said),
        holds,  &look.target};
    if (std::find(out_.seen.begin(), out_.seen.end(), seen) == out_.seen.end()) out_.seen.push_back(std::move(seen));
  }
  void add_gap(ClaimGap gap) {
    if (std::find(out_.gaps.begin(), out_.gaps.end(), gap) == out_.gaps.end()) out_.gaps.push_back(std::move(gap));
  }

  static std::string variant_of(const Look& look, const TargetInfo* other) {
    return variant_of(look.parsed, look.variant, look.step, look.target, other);
  }
  // The axes that the target has, or the one that it is compared with, and what was bound.
  static std::string variant_of(const Case& parsed, const VariantReport& whole, const StepJudgement& step,
                                const TargetInfo& target, const TargetInfo* other) {
    const Trace* const looked_at = trace_of(whole, target.name);
    const Trace* const compared = other == nullptr ? nullptr : trace_of(whole, other->name);
    const auto has = [](const Trace* trace, const std::string& name) {
      return trace != nullptr && trace->variant.find(name) != nullptr;
    };
    Variant variant;
    for (const auto& [name, value] : whole.variant.values) {
      if (has(looked_at, name) || has(compared, name)) variant.values.emplace_back(name, value);
    }
    const auto execution = static_cast<std::size_t>(step.execution);
    if (step.index < parsed.steps.size()) {
      const auto& binds = parsed.steps[step.index].binds;
      if (binds.size() > 1 && execution < binds.size())
        variant.values.emplace_back(kBindColumn, bind_key(binds[execution]));
    }
    return variant.to_string();
  }

  const TargetInfo* info_of(const std::string& name) const {
    const auto found = infos_.find(name);
    return found == infos_.end() ? nullptr : found->second;
  }

  Findings out_;
  std::map<std::string_view, const TargetInfo*> infos_;
  std::map<std::string_view, const CaseReport*> cases_;
};

// Whether nothing but their builds tells two targets apart.
bool differ_by_build_alone(const TargetInfo& a, const TargetInfo& b) {
  return a.build != b.build && a.engine == b.engine && a.profile == b.profile && a.version == b.version;
}

// Whether the check holds on one build and not on another.
bool depends_on_the_build(const ClaimCheck& check, const std::vector<ClaimObservation>& observations) {
  return std::any_of(observations.begin(), observations.end(), [&](const ClaimObservation& one) {
    return one.check == &check && one.holds &&
           std::any_of(observations.begin(), observations.end(), [&](const ClaimObservation& other) {
             return other.check == &check && !other.holds && other.other == one.other && other.variant == one.variant &&
                    differ_by_build_alone(*one.info, *other.info);
           });
  });
}

// `mysql-9.7 against sqlite (isolation=serializable)`, `sqlite (build debian)`
std::string place_of(const ClaimObservation& one, bool with_build) {
  std::string out = one.target;
  if (with_build && !one.info->build.empty()) out += fmt::format(" (build {})", one.info->build);
  if (!one.other.empty()) out += " against " + one.other;
  if (!one.variant.empty()) out += fmt::format(" ({})", one.variant);
  return out;
}

// `mysql-9.7 (literal='abc')`
std::string place_of(const ClaimGap& gap) {
  std::string out = gap.other.empty() ? gap.target : fmt::format("{} against {}", gap.target, gap.other);
  if (!gap.variant.empty()) out += fmt::format(" ({})", gap.variant);
  return out;
}

std::string circumstance_of(const ClaimCheck& check) { return check.when.empty() ? check.says : check.when; }

// Circumstances, each once, and the places where they were met if those matter.
class Side {
 public:
  void add(const std::string& what, const std::string& place) {
    auto at = std::find_if(parts_.begin(), parts_.end(), [&](const Part& one) { return one.what == what; });
    if (at == parts_.end()) at = parts_.insert(at, {what, {}});
    if (!place.empty()) at->places.push_back(place);
  }
  std::string text() const {
    std::vector<std::string> out;
    for (const Part& one : parts_)
      out.push_back(one.places.empty() ? one.what : fmt::format("{}: {}", one.what, fmt::join(one.places, ", ")));
    return fmt::format("{}", fmt::join(out, "; "));
  }

 private:
  struct Part {
    std::string what;
    std::vector<std::string> places;
  };
  std::vector<Part> parts_;
};

// Where the claim is true and where it is not: by the circumstances of the checks, or by their targets where one check
// shows both.
std::string sides(const std::vector<ClaimObservation>& observations) {
  Side holds, fails;
  for (const ClaimObservation& one : observations) {
    const bool mixed = std::any_of(observations.begin(), observations.end(), [&](const ClaimObservation& other) {
      return other.check == one.check && other.holds != one.holds;
    });
    const std::string what = circumstance_of(*one.check);
    const std::string place = mixed ? place_of(one, depends_on_the_build(*one.check, observations)) : "";
    (one.holds ? holds : fails).add(what, place);
  }
  return fmt::format("true: {}. False: {}", holds.text(), fails.text());
}

std::string selectors_text(const std::vector<Selector>& selectors) {
  std::vector<std::string> out;
  for (const Selector& one : selectors) out.push_back(to_string(one));
  return fmt::format("{}", fmt::join(out, ", "));
}

bool is_about(const std::vector<ClaimObservation>& seen, const ClaimCheck& check) {
  return std::any_of(seen.begin(), seen.end(), [&](const auto& one) { return one.check == &check; });
}
bool is_about(const std::vector<ClaimGap>& gaps, const ClaimCheck& check) {
  return std::any_of(gaps.begin(), gaps.end(), [&](const auto& one) { return one.check == &check; });
}

// What was not run, by the circumstances of the checks: the targets that did not come to the step, and why; a check
// that nothing of the run speaks to, with the case that would.
std::vector<std::string> not_looked_at(const PublishedClaim& claim, const Findings& findings) {
  std::vector<std::string> out;
  for (const ClaimCheck& check : claim.checks) {
    if (is_about(findings.gaps, check)) {
      Side silent;
      for (const ClaimGap& gap : findings.gaps) {
        if (gap.check == &check) silent.add(fmt::format("{} ({})", circumstance_of(check), gap.why), place_of(gap));
      }
      out.push_back(silent.text());
    } else if (!is_about(findings.seen, check)) {
      out.push_back(fmt::format("{} (case {}, step {}, on {})", circumstance_of(check), check.case_id, check.step,
                                selectors_text(check.on)));
    }
  }
  return out;
}

// What speaks with one voice is no verdict while something is left to look at: that may say otherwise.
void leave_undecided(ClaimVerdict& verdict, const std::vector<std::string>& unseen) {
  verdict.reason = fmt::format("what was run says {}, but not all was. Not run: {}",
                               claim_decision_name(verdict.decision), fmt::join(unseen, "; "));
  verdict.decision = ClaimDecision::undecided;
}

ClaimVerdict decide(const PublishedClaim& claim, Observer& observer) {
  const Findings findings = observer.look_at(claim);
  const std::vector<ClaimObservation>& seen = findings.seen;
  ClaimVerdict verdict{&claim, ClaimDecision::undecided, claim.needs, seen, findings.gaps};
  const std::vector<std::string> unseen = not_looked_at(claim, findings);
  if (seen.empty()) {
    if (!findings.gaps.empty())
      verdict.reason = fmt::format("nothing of it was run. Not run: {}", fmt::join(unseen, "; "));
    else if (!claim.checks.empty())
      verdict.reason = "none of its cases was run on the targets that it is about";
    return verdict;
  }
  const auto count = std::count_if(seen.begin(), seen.end(), [](const ClaimObservation& one) { return one.holds; });
  if (count == 0) {
    verdict.decision = ClaimDecision::refuted;
  } else if (count == static_cast<std::ptrdiff_t>(seen.size())) {
    verdict.decision = ClaimDecision::holds;
  } else {
    verdict.decision = ClaimDecision::depends;
    verdict.reason = sides(seen) + (claim.needs.empty() ? "" : ". " + claim.needs);
  }
  if (unseen.empty()) return verdict;
  if (verdict.decision == ClaimDecision::depends)
    verdict.reason += fmt::format(". Not run: {}", fmt::join(unseen, "; "));
  else
    leave_undecided(verdict, unseen);
  return verdict;
}

}  // namespace

std::string_view claim_decision_name(ClaimDecision decision) {
  switch (decision) {
    case ClaimDecision::holds: return "true";
    case ClaimDecision::refuted: return "false";
    case ClaimDecision::depends: return "depends";
    case ClaimDecision::undecided: return "not decided here";
  }
  return "not decided here";
}

std::vector<ClaimVerdict> decide_claims(const RunReport& report) {
  Observer observer(report);
  std::vector<ClaimVerdict> out;
  for (const PublishedClaim& claim : report.claims.claims) out.push_back(decide(claim, observer));
  return out;
}

}  // namespace enginediff
