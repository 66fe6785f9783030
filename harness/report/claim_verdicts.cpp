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
  Observer(const RunReport& report, std::vector<ClaimObservation>& out) : out_(out) {
    for (const TargetStatus& status : report.targets) infos_.emplace(status.info.name, &status.info);
    for (const CaseReport& one : report.cases) cases_.emplace(one.parsed.id, &one);
  }

  void look(const ClaimCheck& check) {
    const auto found = cases_.find(check.case_id);
    if (found == cases_.end()) return;
    for (const VariantReport& variant : found->second->variants) {
      for (const StepJudgement& step : variant.judgement.steps) {
        if (step.step == check.step) look_at_step(check, found->second->parsed, variant, step);
      }
    }
  }

 private:
  void look_at_step(const ClaimCheck& check, const Case& parsed, const VariantReport& variant,
                    const StepJudgement& step) {
    for (std::size_t i = 0; i < step.targets.size() && i < variant.traces.size(); ++i) {
      const TargetVerdict& verdict = step.targets[i];
      const TargetInfo* const info = info_of(verdict.target);
      if (info == nullptr || !verdict.record || !covered(check.on, *info, variant.variant)) continue;
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
    add(check, look, matches(condition, look.record).matches);
  }
  void judge(const ClaimCheck& check, const Look& look, const ClaimCensusHas& condition) {
    if (!look.trace.census) return;
    const auto& classes = look.trace.census->classes;
    const bool has = std::any_of(classes.begin(), classes.end(), [&](const CensusClass& one) {
      return one.name.starts_with(condition.schedule_class);
    });
    std::vector<std::string> counts;
    for (const CensusClass& one : classes) counts.push_back(fmt::format("{} {}", one.schedules, one.name));
    observe(check, look, nullptr,
            fmt::format("{} schedules: {}", look.trace.census->schedules(), fmt::join(counts, ", ")), has);
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
  }

  void add(const ClaimCheck& check, const Look& look, bool holds, std::string_view before = {}) {
    observe(check, look, nullptr, fmt::format("{}{}", before, answer_of(look.record)), holds);
  }

  // A target that lacks an axis shows one execution in several variants; it is one observation.
  void observe(const ClaimCheck& check, const Look& look, const TargetInfo* other, std::string said, bool holds) {
    ClaimObservation seen{
        &check, look.target.name, other == nullptr ? "" : other->name, variant_of(look, other), std::move(said),
        holds,  &look.target};
    if (std::find(out_.begin(), out_.end(), seen) == out_.end()) out_.push_back(std::move(seen));
  }

  static std::string variant_of(const Look& look, const TargetInfo* other) {
    const Trace* const compared = other == nullptr ? nullptr : trace_of(look.variant, other->name);
    Variant variant;
    for (const auto& [name, value] : look.variant.variant.values) {
      const bool has =
          look.trace.variant.find(name) != nullptr || (compared != nullptr && compared->variant.find(name) != nullptr);
      if (has) variant.values.emplace_back(name, value);
    }
    const auto execution = static_cast<std::size_t>(look.record.execution);
    if (look.record.index < look.parsed.steps.size()) {
      const auto& binds = look.parsed.steps[look.record.index].binds;
      if (binds.size() > 1 && execution < binds.size())
        variant.values.emplace_back(kBindColumn, bind_key(binds[execution]));
    }
    return variant.to_string();
  }

  const TargetInfo* info_of(const std::string& name) const {
    const auto found = infos_.find(name);
    return found == infos_.end() ? nullptr : found->second;
  }

  std::vector<ClaimObservation>& out_;
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
    const std::string& what = one.check->when.empty() ? one.check->says : one.check->when;
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

// The checks that nothing of the run speaks to, by their circumstances; each with the case that would.
std::vector<std::string> not_looked_at(const PublishedClaim& claim, const std::vector<ClaimObservation>& seen) {
  std::vector<std::string> out;
  for (const ClaimCheck& check : claim.checks) {
    const bool looked = std::any_of(seen.begin(), seen.end(), [&](const auto& one) { return one.check == &check; });
    if (looked) continue;
    out.push_back(fmt::format("{} (case {}, step {}, on {})", check.when.empty() ? check.says : check.when,
                              check.case_id, check.step, selectors_text(check.on)));
  }
  return out;
}

// What speaks with one voice is no verdict while something is left to look at: that may say otherwise.
void leave_undecided(ClaimVerdict& verdict, const std::vector<std::string>& unseen) {
  verdict.reason = fmt::format("what was run says {}, but not all was. Not run: {}",
                               claim_decision_name(verdict.decision), fmt::join(unseen, "; "));
  verdict.decision = ClaimDecision::undecided;
}

ClaimVerdict decide(const PublishedClaim& claim, Observer& observer, std::vector<ClaimObservation>& seen) {
  ClaimVerdict verdict{&claim, ClaimDecision::undecided, claim.needs, {}};
  seen.clear();
  for (const ClaimCheck& check : claim.checks) observer.look(check);
  verdict.observations = seen;
  if (seen.empty()) {
    if (!claim.checks.empty()) verdict.reason = "none of its cases was run on the targets that it is about";
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
  const std::vector<std::string> unseen = not_looked_at(claim, seen);
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
  std::vector<ClaimObservation> seen;
  Observer observer(report, seen);
  std::vector<ClaimVerdict> out;
  for (const PublishedClaim& claim : report.claims.claims) out.push_back(decide(claim, observer, seen));
  return out;
}

}  // namespace enginediff
