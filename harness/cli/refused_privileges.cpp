#include "harness/cli/refused_privileges.hpp"

#include <fmt/format.h>

#include <map>

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

std::string line(const std::string& target, std::size_t count, std::string_view of, std::string_view why) {
  if (count == 0) return {};
  return fmt::format("note: {} refused {} statement{} of {} for want of privileges: {}\n", escape_for_terminal(target),
                     count, count == 1 ? "" : "s", of, why);
}

}  // namespace

std::string refused_privileges(const Journal& journal) {
  std::map<std::string_view, const Case*> cases;
  for (const Case& one : journal.cases) cases.emplace(one.id, &one);
  std::map<std::string, Refusals> refused;
  for (const Trace& trace : journal.traces) {
    if (const auto found = cases.find(trace.case_id); found != cases.end())
      count(*found->second, trace, refused[trace.target]);
  }
  std::string out;
  for (const auto& [target, one] : refused) {
    out += line(target, one.of_specs, "specs",
                "specs run as a role that is no superuser (docs/isolation-specs.md, Limits)");
    out += line(target, one.of_cases, "cases",
                "cases run as a role that may do nothing outside of their own database (docs/case-format.md, What a "
                "case may do)");
  }
  return out;
}

}  // namespace enginediff
