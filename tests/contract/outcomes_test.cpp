// Errors, warnings, affected rows and transaction states.
#include <algorithm>

#include "tests/contract/contract_test.hpp"

namespace enginediff::contract {
namespace {

void expect_error(const Outcome& outcome, const ErrorProbe& probe, const std::string& shown) {
  const SqlError* const error = outcome.error();
  ASSERT_NE(error, nullptr) << shown;
  EXPECT_EQ(error_class_name(error->error_class), probe.error_class) << shown;
  EXPECT_EQ(error->sqlstate, probe.sqlstate) << shown;
  EXPECT_EQ(error->native_code, probe.native_code) << shown;
  EXPECT_FALSE(error->message.empty());
}

TEST_P(ContractTest, ClassifiesErrors) {
  for (const ErrorProbe& probe : quirks().errors) {
    for (const bool prepared : {false, true}) {
      SCOPED_TRACE(probe.statements.back() + (prepared ? ", prepared" : ""));
      const auto scratch = this->scratch();
      const auto session = this->session(*scratch);
      const Outcome outcome = run_last(*session, probe.statements, prepared);
      expect_error(outcome, probe, show(outcome));
      EXPECT_FALSE(outcome.affected_rows.has_value());
    }
  }
}

TEST_P(ContractTest, ASessionGoesOnAfterAnError) {
  if (quirks().errors.empty() || quirks().values.empty()) GTEST_SKIP() << "the engine has no errors";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (const bool prepared : {false, true}) {
    const Outcome failed = run_last(*session, quirks().errors.front().statements, prepared);
    EXPECT_NE(failed.error(), nullptr) << show(failed);
    EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

TEST_P(ContractTest, TellsWarnings) {
  for (const WarningProbe& probe : quirks().warnings) {
    for (const bool prepared : {false, true}) {
      SCOPED_TRACE(probe.statements.back() + (prepared ? ", prepared" : ""));
      const auto scratch = this->scratch();
      const auto session = this->session(*scratch);
      const Outcome outcome = run_last(*session, probe.statements, prepared);
      EXPECT_TRUE(outcome.succeeded()) << show(outcome);
      const auto fits = [&](const Diagnostic& diagnostic) {
        return diagnostic.level == probe.level && !diagnostic.condition.message.empty() &&
               (probe.warning_class.empty() ||
                error_class_name(diagnostic.condition.error_class) == probe.warning_class);
      };
      EXPECT_TRUE(std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(), fits))
          << (outcome.diagnostics.empty()
                  ? std::string("no diagnostics")
                  : std::string(error_class_name(outcome.diagnostics[0].condition.error_class)) + ": " +
                        outcome.diagnostics[0].condition.message);
      // They belong to their statement alone.
      EXPECT_TRUE(run(*session, quirks().values.front().sql).diagnostics.empty());
    }
  }
}

TEST_P(ContractTest, CountsAffectedRowsOfDmlOnly) {
  for (const AffectedProbe& probe : quirks().affected) {
    for (const bool prepared : {false, true}) {
      SCOPED_TRACE(probe.statements.back() + (prepared ? ", prepared" : ""));
      const auto scratch = this->scratch();
      const auto session = this->session(*scratch);
      const Outcome outcome = run_last(*session, probe.statements, prepared);
      EXPECT_TRUE(outcome.succeeded()) << show(outcome);
      EXPECT_EQ(outcome.affected_rows.value_or(-1), probe.rows);
    }
  }
}

TEST_P(ContractTest, TellsTheTransactionStateAfterEachStatement) {
  for (const StateProbe& probe : quirks().states) {
    const auto scratch = this->scratch();
    const auto session = this->session(*scratch);
    EXPECT_EQ(session->transaction_state(), TransactionState::none);
    for (const auto& [sql, state] : probe.statements) {
      SCOPED_TRACE(probe.name + ": " + sql);
      const Outcome outcome = run(*session, sql);
      EXPECT_EQ(transaction_state_name(outcome.transaction), transaction_state_name(state)) << show(outcome);
      EXPECT_EQ(session->transaction_state(), outcome.transaction);
    }
  }
}

TEST_P(ContractTest, TellsTheTransactionStateOnTheSteppedPathToo) {
  for (const StateProbe& probe : quirks().states) {
    const auto scratch = this->scratch();
    const auto session = this->session(*scratch);
    for (const auto& [sql, state] : probe.statements) {
      SCOPED_TRACE(probe.name + ": " + sql);
      RowSink sink;
      ASSERT_TRUE(session->start(statement(sql), sink).has_value());
      const auto outcome = finish(*session);
      ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
      EXPECT_EQ(transaction_state_name(outcome->transaction), transaction_state_name(state)) << show(*outcome);
      EXPECT_EQ(session->transaction_state(), outcome->transaction);
    }
  }
}

}  // namespace
}  // namespace enginediff::contract
