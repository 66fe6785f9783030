#include "harness/run/prepared_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace enginediff {

std::string prepared_holder(const std::string& identifier) {
  return fmt::format("prepared transaction '{}'", identifier);
}

WaitingForLock with_prepared_holders(WaitingForLock wait) {
  for (const std::string& identifier : wait.prepared) wait.by.push_back(prepared_holder(identifier));
  std::sort(wait.by.begin(), wait.by.end());  // engines name several in any order
  return wait;
}

std::optional<PreparedTransactionStatement> PreparedSteps::in(const Statement& statement) const {
  return prepared_transaction_in(statement.sql, engine_.lexical_rules(), engine_.info().prepared_transactions);
}

void PreparedSteps::under_way(const StepRecord& record, const StepSql& sql) {
  for (const Statement& statement : sql.statements) {
    const auto done = in(statement);
    if (done && done->ends) waits_.prepared_may_end(prepared_holder(done->identifier), record.step);
  }
}

void PreparedSteps::ended(const StepRecord& record, const StepSql& sql, std::size_t succeeded) {
  for (std::size_t i = 0; i < sql.statements.size(); ++i) {
    const auto done = in(sql.statements[i]);
    if (!done) continue;
    const std::string holder = prepared_holder(done->identifier);
    if (done->ends) {
      waits_.prepared_ended(holder, record, i < succeeded);
    } else if (i < succeeded) {
      sessions_[holder] = record.session;
      waits_.prepared(holder, record);
    }
  }
}

bool PreparedSteps::ends_one_of(const StepSql& sql, const std::vector<std::string>& identifiers) const {
  return std::any_of(sql.statements.begin(), sql.statements.end(), [&](const Statement& statement) {
    const auto done = in(statement);
    return done && done->ends &&
           std::find(identifiers.begin(), identifiers.end(), done->identifier) != identifiers.end();
  });
}

void PreparedSteps::name_sessions(StepRecord& record) const {
  for (WaitRecord& wait : record.waits) {
    std::vector<std::string> named;
    for (std::string& one : wait.by_sessions) {
      const auto holder = sessions_.find(one);
      std::string session = holder == sessions_.end() ? std::move(one) : holder->second;
      if (std::find(named.begin(), named.end(), session) == named.end()) named.push_back(std::move(session));
    }
    wait.by_sessions = std::move(named);
  }
}

}  // namespace enginediff
