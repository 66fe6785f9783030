#include "harness/report/case_answers.hpp"

#include <algorithm>

namespace enginediff {

namespace {

const Step* source_of(const Case& parsed, const StepRecord& record) {
  return record.index < parsed.steps.size() ? &parsed.steps[record.index] : nullptr;
}

// The steps that the case is about.
class Questions {
 public:
  explicit Questions(const Case& parsed)
      : parsed_(parsed), any_named_(std::any_of(parsed.steps.begin(), parsed.steps.end(), [](const Step& step) {
          return is_question(step) && step.named;
        })) {}

  bool hold(const StepRecord& record) const {
    const Step* source = source_of(parsed_, record);
    return source != nullptr && is_question(*source) && (source->named || !any_named_);
  }

 private:
  static bool is_question(const Step& step) { return step.role == StepRole::step && !step.pseudo; }

  const Case& parsed_;
  const bool any_named_;
};

// What the harness had to cut off is nobody's answer.
bool is_answer(const StepRecord& record) {
  if (record.outcome() == nullptr) return false;
  const Interrupted* interrupted = record.outcome()->interrupted();
  return interrupted == nullptr || interrupted->reason != Interrupted::Reason::deadline;
}

}  // namespace

bool has_answer(const CaseReport& one, const Trace& trace) {
  if (trace.census) return trace.census->cut.empty() && trace.census->schedules() > 0;
  const Questions questions(one.parsed);
  return std::any_of(trace.records.begin(), trace.records.end(),
                     [&](const StepRecord& record) { return questions.hold(record) && is_answer(record); });
}

bool lacks_every_step(const CaseReport& one, const Trace& trace) {
  if (trace.unsupported || trace.not_run || trace.census) return false;
  const Questions questions(one.parsed);
  bool any = false;
  for (const StepRecord& record : trace.records) {
    const Step* source = source_of(one.parsed, record);
    const bool counts = questions.hold(record) || (source != nullptr && source->role == StepRole::portable);
    if (!counts) continue;
    if (!std::holds_alternative<Absent>(record.result)) return false;
    any = true;
  }
  return any;
}

std::vector<bool> who_answered(const RunReport& report, const CaseReport& one) {
  std::vector<bool> out(report.targets.size());
  for (const VariantReport& variant : one.variants) {
    for (const Trace& trace : variant.traces) {
      if (!has_answer(one, trace)) continue;
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] || report.targets[i].info.name == trace.target;
    }
  }
  return out;
}

}  // namespace enginediff
