#include "harness/history/savepoints.hpp"

#include <fmt/format.h>

#include "harness/history/transaction_control.hpp"

namespace enginediff {

namespace {

using Verb = TransactionControl::Verb;

// The savepoints of one transaction.
class SavepointWalk {
 public:
  SavepointWalk(const std::vector<StepRecord>& records, UndoneSteps& out) : records_(records), out_(out) {}

  void add(std::size_t record) {
    const std::vector<TransactionControl> controls = controls_in(records_[record].sql);
    std::size_t writes_at = controls.size();
    for (std::size_t i = 0; i < controls.size(); ++i) {
      if (controls[i].verb == Verb::other) writes_at = i;
    }
    const std::size_t done = statements_done(records_[record], controls.size());
    for (std::size_t i = 0; i < done; ++i) {
      if (i == writes_at) standing_.push_back(record);
      if (controls[i].verb == Verb::savepoint) savepoints_.push_back({controls[i], standing_.size()});
      if (controls[i].verb == Verb::release) release(controls[i]);
      if (controls[i].verb == Verb::rollback_to) go_back(controls[i], record);
    }
  }

 private:
  struct Savepoint {
    TransactionControl name;
    std::size_t standing = 0;  // how many records stood when it was set
  };

  // One behind the innermost savepoint of the name; 0 where there is none.
  std::size_t find(const std::string TransactionControl::* name, const TransactionControl& sought) const {
    for (std::size_t i = savepoints_.size(); i > 0; --i) {
      if (savepoints_[i - 1].name.*name == sought.*name) return i;
    }
    return 0;
  }

  // As engines that tell names apart by case find it, and where that finds none as the others do.
  std::size_t find(const TransactionControl& sought) const {
    const std::size_t exact = find(&TransactionControl::exact, sought);
    return exact > 0 ? exact : find(&TransactionControl::folded, sought);
  }

  void release(const TransactionControl& sought) {
    if (const std::size_t at = find(sought); at > 0) savepoints_.resize(at - 1);
  }

  void go_back(const TransactionControl& sought, std::size_t record) {
    const std::size_t at = find(sought), folded = find(&TransactionControl::folded, sought);
    if (at == 0) return problem(record, "to a savepoint that no step before it has set");
    if (savepoints_[at - 1].standing != savepoints_[folded - 1].standing)
      problem(record, "to one of several savepoints whose names differ in nothing but case");
    const std::size_t kept = savepoints_[at - 1].standing;
    for (std::size_t i = kept; i < standing_.size(); ++i) out_.by[standing_[i]] = record;
    standing_.resize(kept);
    savepoints_.resize(at);
  }

  void problem(std::size_t record, std::string_view where) {
    out_.problems.push_back(fmt::format("step {} goes back {}", records_[record].step, where));
  }

  const std::vector<StepRecord>& records_;
  UndoneSteps& out_;
  std::vector<std::size_t> standing_;  // records whose writes are not undone, in order
  std::vector<Savepoint> savepoints_;
};

}  // namespace

UndoneSteps undone_steps(const std::vector<StepRecord>& records, const std::vector<TransactionSpan>& spans) {
  UndoneSteps out;
  out.by.resize(records.size());
  for (const TransactionSpan& span : spans) {
    SavepointWalk walk(records, out);
    for (const std::size_t record : span.records) walk.add(record);
  }
  return out;
}

}  // namespace enginediff
