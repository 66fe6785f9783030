#include "harness/report/claims_markdown.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <ostream>

#include "harness/report/claim_verdicts.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/markdown_table.hpp"

namespace enginediff {

namespace {

void write_overview(const std::vector<ClaimVerdict>& verdicts, std::ostream& out) {
  std::vector<std::vector<std::string>> rows = {{"claim", "guide", "what it says", "verdict", ""}};
  for (const ClaimVerdict& one : verdicts) {
    const PublishedClaim& claim = *one.claim;
    rows.push_back({markdown_text(claim.id), markdown_text(claim.guide), markdown_text(claim.text),
                    fmt::format("**{}**", claim_decision_name(one.decision)), markdown_text(one.reason)});
  }
  write_markdown_table(rows, false, out);
}

std::string where(const ClaimObservation& one) {
  std::string out = markdown_text(one.target);
  if (!one.other.empty()) out += fmt::format(" against {}", markdown_text(one.other));
  if (!one.variant.empty()) out += fmt::format(", {}", markdown_code(one.variant));
  return out;
}

// The observations of one check as a table; they stand together.
void write_check(std::span<const ClaimObservation> observations, std::ostream& out) {
  const ClaimCheck& check = *observations.front().check;
  fmt::print(out, "\n- {}{} ({}, step {}):\n\n",
             check.when.empty() ? "" : fmt::format("*{}*: ", markdown_text(check.when)), markdown_text(check.says),
             markdown_code(check.case_id), markdown_code(check.step));
  std::vector<std::vector<std::string>> rows = {{"target", "what was seen", "speaks"}};
  for (const ClaimObservation& one : observations)
    rows.push_back({where(one), markdown_code(one.observed), one.holds ? "for" : "against"});
  write_markdown_table(rows, false, out);
}

void write_evidence(const ClaimVerdict& verdict, std::ostream& out) {
  const std::span<const ClaimObservation> all = verdict.observations;
  if (all.empty()) return;
  fmt::print(out, "\n## {}: {}\n\nVerdict: **{}**{}\n", markdown_text(verdict.claim->id),
             markdown_text(verdict.claim->text), claim_decision_name(verdict.decision),
             verdict.reason.empty() ? "" : fmt::format(". {}", markdown_text(verdict.reason)));
  for (std::size_t first = 0; first < all.size();) {
    std::size_t end = first;
    while (end < all.size() && all[end].check == all[first].check) ++end;
    write_check(all.subspan(first, end - first), out);
    first = end;
  }
}

// Of a target that could never be used nothing is known but its name, so that no check can be said to miss it.
void write_unused(const RunReport& report, std::ostream& out) {
  std::vector<std::string> names;
  for (const TargetStatus& one : report.targets) {
    if (!one.unusable.empty() && one.info.engine.empty()) names.push_back(markdown_text(one.info.name));
  }
  if (!names.empty())
    fmt::print(out, "Of targets that could not be used no verdict says anything: {}.\n\n", fmt::join(names, ", "));
}

}  // namespace

void write_claims(const RunReport& report, std::ostream& out) {
  out << "# Published claims, decided by runs\n\n";
  if (report.claims.claims.empty()) {
    out << "The run holds no published claims: none of its cases decides one.\n";
    return;
  }
  fmt::print(out, "Each verdict is computed from what the engines answered on {}; none is typed by hand.\n\n",
             day_of(report));
  write_unused(report, out);
  const std::vector<ClaimVerdict> verdicts = decide_claims(report);
  write_overview(verdicts, out);
  out << "\n";
  for (const Guide& guide : report.claims.guides)
    fmt::print(out, "- {}: {}\n", markdown_text(guide.id), markdown_text(guide.title));
  for (const ClaimVerdict& one : verdicts) write_evidence(one, out);
  out << "\n# Targets\n\n";
  write_markdown_targets(report, out);
}

}  // namespace enginediff
