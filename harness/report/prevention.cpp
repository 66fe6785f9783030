#include "harness/report/prevention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>

#include "harness/history/transactions.hpp"
#include "harness/model/error_class.hpp"
#include "harness/model/not_run_reason.hpp"

namespace enginediff {

namespace {

// Classes of SQLSTATE by which a server refuses what is well-formed: for the data, a constraint, a trigger, a rollback,
// or the check of a view.
constexpr std::array<std::string_view, 6> kRefusals = {"09", "22", "23", "27", "40", "44"};
constexpr std::array kOtherRefusals = {ErrorClass::raise_exception,
                                       ErrorClass::read_only_sql_transaction,
                                       ErrorClass::idle_in_transaction_session_timeout,
                                       ErrorClass::transaction_timeout,
                                       ErrorClass::object_in_use,
                                       ErrorClass::admin_shutdown};

// Whether a server refuses by it what would be right at another time or with other data. Anything else, as a table that
// does not exist, is a mistake of the case or of the machine.
bool is_refusal(ErrorClass error) {
  if (is_concurrency_error(error)) return true;
  if (std::find(kOtherRefusals.begin(), kOtherRefusals.end(), error) != kOtherRefusals.end()) return true;
  const std::string_view state = error_class_sqlstate(error).substr(0, 2);
  return std::find(kRefusals.begin(), kRefusals.end(), state) != kRefusals.end();
}

bool has_succeeded(const StepRecord& record) { return record.outcome() != nullptr && record.outcome()->succeeded(); }

std::optional<ErrorClass> error_of(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return std::nullopt;
  if (outcome->error() != nullptr) return outcome->error()->error_class;
  const Interrupted* interrupted = outcome->interrupted();
  const bool cancelled = interrupted != nullptr && interrupted->reason == Interrupted::Reason::cancelled;
  return cancelled ? std::optional(ErrorClass::query_canceled) : std::nullopt;
}

bool is_dependent(const Case& parsed, const StepRecord& record) {
  const auto* not_run = std::get_if<NotRun>(&record.result);
  return not_run != nullptr && is_without_success(not_run->reason, parsed.steps[record.index].after);
}

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::vector<StepRecord> without_not_run(const std::vector<StepRecord>& records) {
  std::vector<StepRecord> out;
  std::copy_if(records.begin(), records.end(), std::back_inserter(out),
               [](const StepRecord& record) { return !std::holds_alternative<NotRun>(record.result); });
  return out;
}

class PreventionSearch {
 public:
  PreventionSearch(const Case& parsed, const std::vector<StepRecord>& records)
      : case_(parsed), all_(records), records_(without_not_run(records)) {}

  Prevention run() {
    find_lacking();
    find_needed();
    find_concerned();
    for (const StepRecord* record : concerned_) {
      if (!record->waits.empty()) add_once(out_.by, "blocked");
    }
    for (const StepRecord* record : concerned_) judge(*record);
    if (out_.by.empty() && out_.problems.empty()) judge_final_state();
    if (out_.by.empty() && out_.problems.empty()) judge_success();
    return std::move(out_);
  }

 private:
  bool tells(const StepRecord& record) const {
    return !case_.steps[record.index].history.empty() || needed_.contains(record.index);
  }

  // ---- What the engine lacks ----

  bool exists(std::size_t step) const {
    return std::any_of(all_.begin(), all_.end(), [&](const StepRecord& record) {
      return record.index == step && !std::holds_alternative<Absent>(record.result);
    });
  }

  // Whether another step stands for it on this engine: of the same session and history, and absent elsewhere.
  bool has_counterpart(const Step& step) const {
    for (std::size_t i = 0; i < case_.steps.size(); ++i) {
      const Step& other = case_.steps[i];
      const bool somewhere_absent = std::any_of(other.spellings.begin(), other.spellings.end(),
                                                [](const Spelling& spelling) { return spelling.absent; });
      if (&other != &step && other.session == step.session && other.history == step.history && somewhere_absent &&
          exists(i))
        return true;
    }
    return false;
  }

  void find_lacking() {
    for (std::size_t i = 0; i < case_.steps.size() && out_.lacking.empty(); ++i) {
      const Step& step = case_.steps[i];
      if (!step.session.empty() && !step.history.empty() && !exists(i) && !has_counterpart(step))
        out_.lacking = step.name;
    }
  }

  // ---- Whose waits and errors count ----

  const StepRecord* record_of(const std::string& step) const {
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const StepRecord& one) { return one.step == step; });
    return at == all_.end() ? nullptr : &*at;
  }

  // Steps without whose success one with a history was not run: what became of them is what kept it from being run.
  void find_needed() {
    for (const StepRecord& record : all_) {
      if (case_.steps[record.index].history.empty()) continue;
      const StepRecord* root = &record;
      while (root != nullptr && is_dependent(case_, *root)) root = record_of(case_.steps[root->index].after);
      if (root == nullptr || root == &record) continue;
      if (!std::holds_alternative<Absent>(root->result)) {
        needed_.insert(root->index);
      } else if (out_.lacking.empty()) {
        out_.lacking = root->step;
      }
    }
  }

  void find_concerned() {
    std::set<const StepRecord*> others;
    for (const StepRecord& record : records_) others.insert(&record);
    std::vector<bool> counts(records_.size(), false);
    for (const TransactionSpan& span : transactions_of(case_, records_)) {
      const bool concerned =
          std::any_of(span.records.begin(), span.records.end(), [&](std::size_t i) { return tells(records_[i]); });
      for (const std::size_t i : span.records) {
        others.erase(&records_[i]);
        counts[i] = counts[i] || concerned;
      }
    }
    // As a BEGIN that is refused.
    for (std::size_t i = 0; i < records_.size(); ++i) {
      const StepRecord& record = records_[i];
      if (others.contains(&record) && !record.session.empty()) counts[i] = session_tells(record.session);
      if (counts[i]) concerned_.push_back(&record);
    }
  }

  bool session_tells(const std::string& session) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const StepRecord& record) { return record.session == session && tells(record); });
  }

  // ---- What they say ----

  void judge(const StepRecord& record) {
    if (has_succeeded(record)) return;
    const std::optional<ErrorClass> error = error_of(record);
    // What is said of each statement behind the one that failed.
    if (error == ErrorClass::in_failed_sql_transaction) return;
    if (!error) {
      // One that waited was blocked; of others the machine may have been busy.
      if (tells(record) && record.waits.empty())
        out_.problems.push_back(fmt::format("step {} did not come to its end", record.step));
      return;
    }
    // A step without a history, whose transaction goes on, kept nothing from being read or written.
    const bool matters =
        tells(record) || is_concurrency_error(*error) || record.outcome()->transaction != TransactionState::open;
    if (!matters) return;
    if (is_refusal(*error)) {
      add_once(out_.by, std::string(error_class_name(*error)));
    } else {
      out_.problems.push_back(fmt::format("step {} failed: {}", record.step, error_class_name(*error)));
    }
  }

  // Where nothing was refused, what is not read of it might have shown the anomaly.
  void judge_final_state() {
    const StepRecord* unread = nullptr;
    bool sessions = false;
    for (const StepRecord& record : all_) {
      sessions |= !record.session.empty();
      if (!sessions || !record.session.empty() || case_.steps[record.index].history.empty()) continue;
      if (has_succeeded(record)) return;
      unread = &record;
    }
    if (unread == nullptr) return;
    const std::optional<ErrorClass> error = error_of(*unread);
    const std::string why = std::holds_alternative<Absent>(unread->result)
                                ? unread->step + " does not exist on this engine"
                                : std::string(error ? error_class_name(*error) : "it did not come to its end");
    out_.problems.push_back("the final state could not be read: " + why);
  }

  void judge_success() {
    for (const StepRecord& record : records_) {
      if (record.session.empty() || !tells(record) || std::holds_alternative<Absent>(record.result)) continue;
      if (!has_succeeded(record)) return out_.problems.push_back(fmt::format("step {} failed", record.step));
    }
    out_.by.emplace_back("snapshot");
  }

  const Case& case_;
  const std::vector<StepRecord>& all_;
  const std::vector<StepRecord> records_;     // that were run
  std::set<std::size_t> needed_;              // positions in Case::steps
  std::vector<const StepRecord*> concerned_;  // whose waits and errors count, in the order of the schedule
  Prevention out_;
};

}  // namespace

Prevention prevention_in(const Case& parsed, const std::vector<StepRecord>& records) {
  return PreventionSearch(parsed, records).run();
}

const NotRun* why_incomplete(const Case& parsed, const std::vector<StepRecord>& records) {
  for (const StepRecord& record : records) {
    const auto* reason = std::get_if<NotRun>(&record.result);
    if (reason != nullptr && !is_dependent(parsed, record)) return reason;
  }
  return nullptr;
}

}  // namespace enginediff
