// Which steps of one case prepared transactions, and which end them: who waits for a prepared transaction waits for the
// step that prepared it, not for that step's session, which may live on or be gone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/step_sql.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

// By what name the transaction stands among the sessions that are waited for. No session is called so.
std::string prepared_holder(const std::string& identifier);

// `wait` with the transactions among the sessions, in one order.
WaitingForLock with_prepared_holders(WaitingForLock wait);

class PreparedSteps {
 public:
  // Both outlive this object.
  PreparedSteps(const Engine& engine, WaitLog& waits) : engine_(engine), waits_(waits) {}

  // The step is about to be sent.
  void under_way(const StepRecord& record, const StepSql& sql);
  // It has ended, and so many of its statements succeeded. Comes before WaitLog::ended().
  void ended(const StepRecord& record, const StepSql& sql, std::size_t succeeded);

  // Whether it ends one of the transactions.
  bool ends_one_of(const StepSql& sql, const std::vector<std::string>& identifiers) const;

  // Has the waits name the sessions that prepared what was waited for. The WaitLog is not used any more.
  void name_sessions(StepRecord& record) const;

 private:
  std::optional<PreparedTransactionStatement> in(const Statement& statement) const;

  const Engine& engine_;
  WaitLog& waits_;
  std::map<std::string, std::string> sessions_;  // by holder: who prepared it last
};

}  // namespace enginediff
