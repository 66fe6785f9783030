// Whether the cases have what the published claims cite.
#include <fmt/format.h>

#include <algorithm>

#include "harness/casefile/claims_file.hpp"
#include "harness/casefile/selector_faults.hpp"

namespace enginediff {

namespace {

class ClaimsLint {
 public:
  ClaimsLint(std::span<const Case> cases, const std::string& file, std::span<const EngineAbilities> abilities,
             std::span<const std::string> profiles, std::span<const std::string> builds)
      : cases_(cases), file_(file), abilities_(abilities), profiles_(profiles), builds_(builds) {}

  void check(const PublishedClaim& claim) {
    for (std::size_t i = 0; i < claim.checks.size(); ++i)
      check(claim.checks[i], fmt::format("claim {}, checks[{}]", claim.id, i));
  }
  std::vector<CaseDiagnostic> take_problems() { return std::move(problems_); }

 private:
  void check(const ClaimCheck& check, const std::string& place) {
    const auto found =
        std::find_if(cases_.begin(), cases_.end(), [&](const Case& one) { return one.id == check.case_id; });
    if (found == cases_.end())
      return problem(fmt::format("{} cites the case `{}`, which does not exist", place, check.case_id), {});
    const auto& steps = found->steps;
    if (std::none_of(steps.begin(), steps.end(), [&](const Step& step) { return step.name == check.step; }))
      problem(fmt::format("{}: the case {} has no step `{}`", place, check.case_id, check.step), {});
    if (std::holds_alternative<ClaimCensusHas>(check.condition) && !found->interleave_all)
      problem(fmt::format("{}.schedules: the case {} is run in one order, so that it has no schedules to count", place,
                          check.case_id),
              "a case with `-- @interleave all`, or another condition");
    // A value or a version that is never met: nothing would be looked at, and the verdict be another one.
    const ConditionKeys keys(*found);
    for (const ClaimSelectors& some : selectors_of(check)) {
      for (const Selector& selector : *some.selectors) {
        std::vector<SelectorFault> faults = keys.faults(selector);
        if (auto fault = version_fault(selector, abilities_)) faults.push_back(std::move(*fault));
        if (auto fault = profile_fault(selector.profile.value_or(""), profiles_)) faults.push_back(std::move(*fault));
        for (SelectorFault& fault : build_faults(selector, builds_, abilities_)) faults.push_back(std::move(fault));
        for (SelectorFault& fault : faults)
          problem(fmt::format("{}.{}: {}: {}", place, some.member, check.case_id, fault.message),
                  std::move(fault.expected));
      }
    }
  }

  void problem(std::string message, std::string expected) {
    problems_.push_back({file_, 0, 0, {}, std::move(message), std::move(expected)});
  }

  const std::span<const Case> cases_;
  const std::string& file_;
  const std::span<const EngineAbilities> abilities_;
  const std::span<const std::string> profiles_, builds_;
  std::vector<CaseDiagnostic> problems_;
};

}  // namespace

std::vector<CaseDiagnostic> lint_claims(const Claims& claims, std::span<const Case> cases, const std::string& file,
                                        std::span<const EngineAbilities> abilities,
                                        std::span<const std::string> profiles, std::span<const std::string> builds) {
  ClaimsLint lint(cases, file, abilities, profiles, builds);
  for (const PublishedClaim& claim : claims.claims) lint.check(claim);
  return lint.take_problems();
}

}  // namespace enginediff
