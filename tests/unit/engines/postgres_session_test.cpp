#include <fmt/format.h>
#include <gmock/gmock.h>
#include <poll.h>

#include <future>

#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using testing::HasSubstr;

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresSessionTest);

TEST_P(PostgresSessionTest, CopyOutGivesItsLines) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "COPY (VALUES (1, 'a'), (2, NULL)) TO STDOUT"), "'1\\ta'\n'2\\t\\\\N'");
  EXPECT_EQ(told(*session, "COPY (SELECT 1 WHERE false) TO STDOUT"), "");
  EXPECT_EQ(show(run_prepared(*session, "COPY (SELECT 7) TO STDOUT")), "'7'");
  const Outcome failed = run(*session, "COPY (SELECT 1 / (3 - n) FROM generate_series(1, 5) n) TO STDOUT");
  EXPECT_EQ(show(failed), "error division_by_zero");
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(PostgresSessionTest, CopyInEndsInsteadOfWaiting) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a int)"});
  EXPECT_EQ(told(*session, "COPY t FROM STDIN"), "error not_authorized");
  EXPECT_EQ(show(run_prepared(*session, "COPY t FROM STDIN")), "error not_authorized");
  EXPECT_EQ(told(*session, "SELECT count(*) FROM t"), "0");
}

TEST_P(PostgresSessionTest, AResultWithoutColumnsHasRows) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const Outcome outcome = run(*session(*scratch), "SELECT FROM generate_series(1, 3)");
  ASSERT_NE(outcome.rows(), nullptr);
  EXPECT_EQ(outcome.rows()->total_rows, 3u);
  EXPECT_TRUE(outcome.rows()->columns.empty());
}

TEST_P(PostgresSessionTest, NothingToRunIsDone) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, ""), "ok ");
  EXPECT_EQ(told(*session, "-- only a comment"), "ok ");
  EXPECT_EQ(told(*session, std::string_view("SELECT 1 \0", 10).data()), "1");
  EXPECT_EQ(told(*session, std::string("SELECT '\0'", 10)), "error character_not_in_repertoire");
}

TEST_P(PostgresSessionTest, OfSeveralStatementsTheLastOneCounts) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "SELECT 1, 2; SELECT 'x'"), "'x'");
  EXPECT_EQ(told(*session, "SELECT 1; CREATE TABLE t (a int)"), "ok CREATE TABLE");
  EXPECT_EQ(told(*session, "SELECT 1; SELECT 1/0; SELECT 2"), "error division_by_zero");
}

TEST_P(PostgresSessionTest, NoticesAreBounded) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const Outcome outcome =
      run(*session, "DO $$ BEGIN FOR i IN 1..5000 LOOP RAISE NOTICE 'n%', i; END LOOP; RAISE WARNING 'w'; END $$");
  ASSERT_EQ(outcome.diagnostics.size(), 1001u);
  EXPECT_EQ(outcome.diagnostics[0].condition.message, "n1");
  EXPECT_THAT(outcome.diagnostics.back().condition.message, HasSubstr("more than 1000"));
  EXPECT_TRUE(run(*session, "SELECT 1").diagnostics.empty());
}

TEST_P(PostgresSessionTest, ADeadlineInterruptsAndTheNextStatementRuns) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  for (int round = 0; round < 20; ++round) {
    const Outcome outcome =
        run(*session, "SELECT pg_sleep(600)", Deadline::after(std::chrono::milliseconds(round % 3)));
    ASSERT_NE(outcome.interrupted(), nullptr);
    EXPECT_EQ(outcome.interrupted()->reason, Interrupted::Reason::deadline);
    EXPECT_EQ(outcome.transaction, TransactionState::none);
    EXPECT_EQ(told(*session, "SELECT 1"), "1");
  }
  run_all(*session, {"BEGIN"});
  EXPECT_EQ(run(*session, "SELECT pg_sleep(600)", Deadline::after(std::chrono::milliseconds(1))).transaction,
            TransactionState::aborted);
  run_all(*session, {"ROLLBACK"});
}

TEST_P(PostgresSessionTest, ADeadlineInterruptsRowsThatNeverEnd) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(show(run(*session, "SELECT n FROM generate_series(1, 1000000000) AS g(n), generate_series(1, 10)",
                     Deadline::after(std::chrono::milliseconds(20)))),
            "interrupted");
  EXPECT_EQ(show(run(*session, "COPY (SELECT pg_sleep(0.001) FROM generate_series(1, 100000)) TO STDOUT",
                     Deadline::after(std::chrono::milliseconds(20)))),
            "interrupted");
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(PostgresSessionTest, ATimeoutOfTheServersOwnIsAnError) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  SessionOptions options;
  options.settings = {{"statement_timeout", "1"}};
  EXPECT_EQ(told(*session(*scratch, options), "SELECT pg_sleep(600)"), "error query_canceled");
}

TEST_P(PostgresSessionTest, CancelFromAnotherThread) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  for (int round = 0; round < 20; ++round) {
    const auto canceller =
        std::async(std::launch::async, [&] { session->cancel(); });  // before, during or after the start
    EXPECT_THAT(show(run(*session, "SELECT pg_sleep(0.005)")), testing::AnyOf("interrupted", "''"));
    canceller.wait();
    EXPECT_EQ(told(*session, "SELECT 1"), "1");
  }
  RowSink sink;
  ASSERT_TRUE(session->start({"SELECT pg_sleep(600)", false, {}}, sink));
  session->cancel();
  session->cancel();
  EXPECT_EQ(ending(*session), "interrupted");
  session->cancel();  // nothing runs
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(PostgresSessionTest, KillEndsTheStatementUnderWay) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto victim = session(*scratch);
  RowSink sink;
  ASSERT_TRUE(victim->start({"SELECT pg_sleep(600)", false, {}}, sink));
  EXPECT_TRUE(scratch->kill(*victim));
  EXPECT_EQ(ending(*victim), "error admin_shutdown");
  const auto after = victim->execute({"SELECT 1", false, {}}, Deadline::after(kPatience), sink);
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error().fault, Fault::connection_lost);
}

TEST_P(PostgresSessionTest, KillFreesWhatTheSessionHeld) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto victim = session(*scratch), other = session(*scratch);
  run_all(*victim, {"CREATE TABLE t (a int)", "BEGIN", "LOCK TABLE t"});
  EXPECT_TRUE(scratch->kill(*victim));
  EXPECT_EQ(told(*other, "LOCK TABLE t NOWAIT"), "error no_active_sql_transaction");
  run_all(*other, {"BEGIN", "LOCK TABLE t NOWAIT"});
}

// The case's schema is none of its settings.
TEST_P(PostgresSessionTest, WhatResetsAllSettingsLeavesTheSchema) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a int)"});
  for (const char* reset :
       {"RESET ALL", "DISCARD ALL", "reset search_path", "SET search_path TO DEFAULT", "/* a comment */ RESET ALL"}) {
    run_all(*session, {"SET work_mem = '7MB'", reset, "SELECT FROM t"});
    EXPECT_EQ(told(*session, "SELECT current_schema()"), "'" + scratch->name() + "'") << reset;
  }
  run_all(*session, {"BEGIN", "RESET ALL", "ROLLBACK", "SELECT FROM t"});
}

TEST_P(PostgresSessionTest, AnIdleTimeoutEndsTheSessionWithItsError) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  // After 1 ms what the server says may come together with its answer to BEGIN.
  for (const std::string milliseconds : {"1", "1", "1", "1", "1", "200"}) {
    SessionOptions options;
    options.settings = {{"idle_in_transaction_session_timeout", milliseconds}};
    const auto session = this->session(*scratch, options);
    run_all(*session, {"BEGIN"});
    pollfd fd = {session->wait_fd(), POLLRDHUP, 0};
    ASSERT_EQ(::poll(&fd, 1, 20'000), 1);
    const Outcome outcome = run(*session, "SELECT 1");
    EXPECT_EQ(show(outcome), "error idle_in_transaction_session_timeout") << milliseconds << " ms";
    EXPECT_EQ(outcome.transaction, TransactionState::none);
    EXPECT_TRUE(outcome.diagnostics.empty());
  }
}

TEST_P(PostgresSessionTest, AConnectionThatIsCutIsLost) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  RowSink sink;
  const auto outcome =
      session->execute({"SELECT pg_terminate_backend(pg_backend_pid())", false, {}}, Deadline::after(kPatience), sink);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().fault, Fault::connection_lost);
  EXPECT_TRUE(engine->ping());
}

TEST_P(PostgresSessionTest, DetailsThatDifferFromRunToRunAreNotInMessages) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a int UNIQUE)", "INSERT INTO t VALUES (1)"});
  const Outcome outcome = run(*session, "INSERT INTO t VALUES (1)");
  ASSERT_NE(outcome.error(), nullptr);
  EXPECT_EQ(outcome.error()->message, "duplicate key value violates unique constraint \"t_a_key\"");
}

}  // namespace
}  // namespace enginediff::postgres
