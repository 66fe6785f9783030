#include "harness/cli/refused_privileges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

std::ptrdiff_t refused_in(const Trace& trace) {
  return std::count_if(trace.records.begin(), trace.records.end(), [](const StepRecord& record) {
    const Outcome* const outcome = record.outcome();
    const SqlError* const error = outcome == nullptr ? nullptr : outcome->error();
    return error != nullptr && error->error_class == ErrorClass::insufficient_privilege;
  });
}

}  // namespace

std::string refused_privileges(const Journal& journal) {
  std::set<std::string_view> specs;
  for (const Case& one : journal.cases) {
    if (one.file.ends_with(".spec")) specs.insert(one.id);
  }
  std::map<std::string, std::ptrdiff_t> refused;
  for (const Trace& trace : journal.traces) {
    if (specs.contains(trace.case_id)) refused[trace.target] += refused_in(trace);
  }
  std::string out;
  for (const auto& [target, count] : refused) {
    if (count == 0) continue;
    out += fmt::format(
        "note: {} refused {} statement{} of specs for want of privileges: specs run as a role that is no superuser "
        "(docs/isolation-specs.md, Limits)\n",
        escape_for_terminal(target), count, count == 1 ? "" : "s");
  }
  return out;
}

}  // namespace enginediff
