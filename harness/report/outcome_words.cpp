#include "harness/report/outcome_words.hpp"

#include <algorithm>

namespace enginediff {

std::vector<std::string_view> warning_classes(const Outcome& outcome) {
  std::vector<std::string_view> classes;
  for (const Diagnostic& one : outcome.diagnostics) {
    if (one.level == Diagnostic::Level::warning) classes.push_back(error_class_name(one.condition.error_class));
  }
  std::sort(classes.begin(), classes.end());
  return classes;
}

std::string_view reason_words(Interrupted::Reason reason) {
  switch (reason) {
    case Interrupted::Reason::deadline: return "stopped at its deadline";
    case Interrupted::Reason::cancelled: return "cancelled";
    case Interrupted::Reason::stuck: return "stuck: nothing could free it";
  }
  return {};
}

std::string_view rollback_words(const StepRecord& record) {
  return rolled_back_unasked(record) ? ", but rolled back" : "";
}

}  // namespace enginediff
