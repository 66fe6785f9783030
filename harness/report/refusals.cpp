#include "harness/report/refusals.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

bool is_refusal(const StepRecord& record) {
  const Outcome* const outcome = record.outcome();
  const SqlError* const error = outcome == nullptr ? nullptr : outcome->error();
  return error != nullptr && error->error_class == ErrorClass::insufficient_privilege;
}

struct Refusals {
  std::size_t of_specs = 0, of_cases = 0;
};

void count(const Case& parsed, const Trace& trace, Refusals& refusals) {
  const bool spec = parsed.file.ends_with(".spec");
  for (const StepRecord& record : trace.records) {
    if (!is_refusal(record)) continue;
    // Who has written down what the step does knows it.
    const bool expected = record.index < parsed.steps.size() && !parsed.steps[record.index].expectations.empty();
    if (spec) ++refusals.of_specs;
    if (!spec && !expected) ++refusals.of_cases;
  }
}

// A target that lacks an axis stands in several variants with one trace.
void count(const CaseReport& one, std::map<std::string, Refusals>& refused) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const VariantReport& variant : one.variants) {
    for (const Trace& trace : variant.traces) {
      if (seen.emplace(trace.target, trace.variant.to_string()).second) count(one.parsed, trace, refused[trace.target]);
    }
  }
}

void add_note(const std::string& target, std::size_t count, std::string_view of, std::string_view why,
              std::vector<RefusalNote>& notes) {
  if (count == 0) return;
  notes.push_back({target, fmt::format("{} refused {} statement{} of {} for want of privileges: {}",
                                       escape_for_terminal(target), count, count == 1 ? "" : "s", of, why)});
}

}  // namespace

std::vector<RefusalNote> refusal_notes(const RunReport& report) {
  std::map<std::string, Refusals> refused;
  for (const CaseReport& one : report.cases) count(one, refused);
  std::vector<RefusalNote> notes;
  for (const TargetStatus& status : report.targets) {
    const Refusals& one = refused[status.info.name];
    add_note(status.info.name, one.of_specs, "specs",
             "specs run as a role that is no superuser (docs/isolation-specs.md, Limits)", notes);
    add_note(status.info.name, one.of_cases, "cases",
             "cases run as a role that may do nothing outside of their own database (docs/case-format.md, What a case "
             "may do)",
             notes);
  }
  return notes;
}

}  // namespace enginediff
