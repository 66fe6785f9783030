// What the contract suite does not reach: result sets of CALL, long values, kills, time-outs, lost connections.
#include <fmt/format.h>

#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

using testing::HasSubstr;

ENGINEDIFF_ON_MYSQL_SERVERS(MysqlSessionTest);

TEST_P(MysqlSessionTest, ACallGivesItsLastResultSetAndNotesTheOthers) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INT)",
                     "CREATE PROCEDURE p() BEGIN SELECT 1, 2; SELECT 3 UNION SELECT 4; INSERT INTO t VALUES (1); END"});
  for (const bool prepared : {false, true}) {
    const Outcome outcome = prepared ? run_prepared(*session, "CALL p()") : run(*session, "CALL p()");
    EXPECT_EQ(show(outcome), "3; 4");
    EXPECT_FALSE(outcome.affected_rows.has_value());
    ASSERT_EQ(outcome.diagnostics.size(), 1u);
    EXPECT_EQ(outcome.diagnostics[0].level, Diagnostic::Level::notice);
    EXPECT_THAT(outcome.diagnostics[0].condition.message, HasSubstr("2 columns and 1 rows"));
  }
  EXPECT_EQ(told(*session, "SELECT COUNT(*) FROM t"), "2");
}

TEST_P(MysqlSessionTest, AFailingCallIsAnErrorWhateverItReturnedBefore) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE PROCEDURE p() BEGIN SELECT 1; SIGNAL SQLSTATE '23505' SET MESSAGE_TEXT = 'mine'; END"});
  const Outcome outcome = run(*session, "CALL p()");
  ASSERT_NE(outcome.error(), nullptr);
  EXPECT_EQ(outcome.error()->error_class, ErrorClass::unique_violation);
  EXPECT_EQ(outcome.error()->sqlstate, "23505");
  EXPECT_EQ(outcome.error()->message, "mine");
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(MysqlSessionTest, AnErrorIsNotRepeatedAsAWarning) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_TRUE(run(*session, "SELECT * FROM missing").diagnostics.empty());
  // One that comes before the error stays.
  run_all(*session, {"CREATE TABLE t (a INT NOT NULL, b INT)"});
  const Outcome outcome = run(*session, "INSERT IGNORE INTO t SELECT 'x', missing()");
  EXPECT_NE(outcome.error(), nullptr);
}

TEST_P(MysqlSessionTest, SaysThatTheServerKeptNotAllWarnings) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const Outcome outcome =
      run(*session, "SELECT COUNT(a.id / 0) FROM information_schema.collations a, information_schema.collations b");
  ASSERT_FALSE(outcome.diagnostics.empty());
  EXPECT_EQ(outcome.diagnostics.front().condition.error_class, ErrorClass::division_by_zero);
  EXPECT_EQ(outcome.diagnostics.back().level, Diagnostic::Level::notice);
  EXPECT_THAT(outcome.diagnostics.back().condition.message, HasSubstr("warnings in all; the server keeps the first "));
}

TEST_P(MysqlSessionTest, AKilledSleepIsInterruptedThoughItAnswers) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  for (const char* sql : {"SELECT SLEEP(1000)", "DO SLEEP(1000)"}) {
    const Outcome outcome = run(*session, sql, Deadline::after(std::chrono::milliseconds(20)));
    ASSERT_NE(outcome.interrupted(), nullptr) << sql;
    EXPECT_EQ(outcome.interrupted()->reason, Interrupted::Reason::deadline);
    EXPECT_FALSE(outcome.interrupted()->message.empty());
  }
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

// MySQL 9.7 checks foreign keys otherwise once a connection was reset.
TEST_P(MysqlSessionTest, EverySessionIsAsAfterConnecting) {
  const std::vector<std::string> setup = {
      "CREATE TABLE parent (id INT PRIMARY KEY)",
      "CREATE TABLE child (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES parent (id))",
      "SET foreign_key_checks = 0", "INSERT INTO child VALUES (1, 99)", "SET foreign_key_checks = 1"};
  const std::string update = "UPDATE child SET id = 11 WHERE id = 1";
  const std::unique_ptr<Connection> connected = administrator();
  const std::string database = fmt::format("enginediff_{}_fresh", new_token());
  run_as(*connected, fmt::format("CREATE DATABASE {}", database));
  run_as(*connected, fmt::format("USE {}", database));
  for (const std::string& sql : setup) run_as(*connected, sql);
  const bool refused = connected->attempt(update) != 0;
  run_as(*connected, fmt::format("DROP DATABASE {}", database));
  const auto engine = connect();
  for (int session_number = 1; session_number <= 3; ++session_number) {
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    run_all(*session, setup);
    EXPECT_EQ(run(*session, update).error() != nullptr, refused) << "in session " << session_number;
  }
}

TEST_P(MysqlSessionTest, AMissingSavepointHasAClassOfItsOwn) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "ROLLBACK TO SAVEPOINT missing"), "error unknown_savepoint");
  EXPECT_EQ(told(*session, "  /* x */ release savepoint missing"), "error unknown_savepoint");
  EXPECT_EQ(told(*session, "CALL missing()"), "error undefined_function");
}

// Only where something was open, and not where the grammar refuses the statement.
TEST_P(MysqlSessionTest, SaysWhatCommitsFirst) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run(*session, "CREATE TABLE t (a INTEGER)");
  const auto commits = [&](const std::string& sql) {
    run(*session, "INSERT INTO t VALUES (1)");
    return run(*session, sql).implied_commit;
  };
  EXPECT_FALSE(commits("BEGIN"));
  EXPECT_TRUE(commits("START TRANSACTION"));
  EXPECT_FALSE(commits("START TRANSACTION 1"));
  EXPECT_FALSE(commits("CREATE TEMPORARY TABLE u (a INTEGER)"));
  EXPECT_TRUE(commits("DROP TABLE missing"));
  EXPECT_FALSE(commits("DROP TABLE missing"));
  run(*session, "SET autocommit = 0");
  EXPECT_TRUE(commits("LOCK TABLES t WRITE"));
  EXPECT_FALSE(commits("UNLOCK TABLES"));
  EXPECT_TRUE(commits("TRUNCATE TABLE t"));
  EXPECT_FALSE(commits("ROLLBACK"));
}

TEST_P(MysqlSessionTest, TheStatementTimeoutIsTheServers) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch, "A", {{"statement_timeout", "30"}});
  const Outcome outcome = run(*session,
                              "SELECT COUNT(*) FROM information_schema.collations a, information_schema.collations b, "
                              "information_schema.collations c, information_schema.collations d");
  EXPECT_EQ(show(outcome), "error query_canceled");
}

TEST_P(MysqlSessionTest, LongValuesArriveWhole) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(*session,
          {"CREATE TABLE t (a INT PRIMARY KEY, b LONGTEXT, c LONGBLOB)", "INSERT INTO t VALUES (1, 'short', x'00')"});
  const std::string text(3'000'000, 'x'), bytes(70'000, '\0');
  const Outcome inserted = run_prepared(*session, "INSERT INTO t VALUES (2, ?, ?)",
                                        {{OwnedValue(Value::text(text)), ""}, {OwnedValue(Value::blob(bytes)), ""}});
  EXPECT_EQ(inserted.affected_rows, 1);
  run_all(*session, {"INSERT INTO t VALUES (3, 'short again', NULL)"});
  for (const bool prepared : {false, true}) {
    const std::string sql = "SELECT b, c FROM t ORDER BY a";
    const Outcome outcome = prepared ? run_prepared(*session, sql) : run(*session, sql);
    ASSERT_NE(outcome.rows(), nullptr);
    EXPECT_EQ(outcome.rows()->at(0, 0).bytes(), "short");
    EXPECT_TRUE(outcome.rows()->at(1, 0).bytes() == text);
    EXPECT_TRUE(outcome.rows()->at(1, 1).bytes() == bytes);
    EXPECT_EQ(outcome.rows()->at(2, 0).bytes(), "short again");
    EXPECT_TRUE(outcome.rows()->at(2, 1).is_null());
  }
}

TEST_P(MysqlSessionTest, TextAndPreparedAgreeOnEveryColumnType) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  run_all(
      *session,
      {"CREATE TABLE t (a TINYINT, b SMALLINT UNSIGNED, c MEDIUMINT, d INT ZEROFILL, e BIGINT UNSIGNED, f "
       "DECIMAL(30,10), "
       "g FLOAT, h DOUBLE, i BIT(9), j YEAR, k DATE, l TIME(3), m DATETIME(1), n TIMESTAMP(6) NULL, o CHAR(4), p TEXT, "
       "q VARBINARY(9), r ENUM('x'), s SET('y'), u JSON, v GEOMETRY)",
       "INSERT INTO t VALUES (-1, 65535, -8388608, 7, 18446744073709551615, -0.5, 0.1, 1e-300, 257, 1901, "
       "'2024-02-29', "
       "'-100:00:00.5', '1000-01-01 00:00:00.9', '2038-01-01 00:00:00.123456', 'ä', '', x'00', 'x', 'y', '{}', "
       "POINT(1,2))",
       "INSERT INTO t () VALUES ()"});
  const Outcome text = run(*session, "SELECT * FROM t"), prepared = run_prepared(*session, "SELECT * FROM t");
  ASSERT_NE(text.rows(), nullptr);
  EXPECT_EQ(show(text), show(prepared));
  EXPECT_TRUE(*text.rows() == *prepared.rows());
}

TEST_P(MysqlSessionTest, AVectorIsATypeOfItsOwn) {
  const auto engine = connect();
  if (!engine->info().features.contains("vector_type")) GTEST_SKIP() << "the server has no vectors";
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  const std::string value = is_mariadb(*engine) ? "VEC_FromText('[1,2]')" : "STRING_TO_VECTOR('[1,2]')";
  run_all(*session, {"CREATE TABLE t (a VECTOR(2))", "INSERT INTO t VALUES (" + value + ")"});
  for (const bool prepared : {false, true}) {
    const Outcome outcome = prepared ? run_prepared(*session, "SELECT a FROM t") : run(*session, "SELECT a FROM t");
    if (outcome.error() != nullptr) {
      // Said, and not a crash: MariaDB's library has no function for MySQL's type.
      EXPECT_EQ(show(outcome), "error feature_not_supported");
      continue;
    }
    ASSERT_NE(outcome.rows(), nullptr);
    EXPECT_THAT(to_string(outcome.rows()->columns[0].type), testing::AnyOf("other(vector)", "blob"));
    EXPECT_EQ(outcome.rows()->at(0, 0).bytes().size(), 8u);
  }
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(MysqlSessionTest, AStatementOfTooManyOrTooFewValuesIsAnError) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(show(run_prepared(*session, "SELECT ?, ?", {{OwnedValue(Value::integer(1)), ""}})),
            "error protocol_violation");
  EXPECT_EQ(show(run_prepared(*session, "SELECT 1", {{OwnedValue(Value::integer(1)), ""}})),
            "error protocol_violation");
  EXPECT_EQ(told(*session, "SELECT 1"), "1");
}

TEST_P(MysqlSessionTest, AConnectionThatIsGoneIsSaidToBe) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  auto session = this->session(*scratch);
  ASSERT_TRUE(scratch->kill(*session).has_value());
  RowSink sink;
  for (int again = 0; again < 2; ++again) {
    const auto outcome = session->execute({"SELECT 1", false, {}}, Deadline::never(), sink);
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().fault, Fault::connection_lost);
  }
  EXPECT_TRUE(engine->ping().has_value());
  session.reset();
  EXPECT_TRUE(scratch->drop().has_value());
}

TEST_P(MysqlSessionTest, AConnectionKilledAmongItsRowsIsLost) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch, "A");
  start(*session,
        "SELECT REPEAT('x', 1000), BENCHMARK(1000, SHA2('x', 512)) FROM information_schema.collations a, "
        "information_schema.collations b, information_schema.collations c");
  ASSERT_TRUE(scratch->kill(*session).has_value());
  EXPECT_THAT(ending(*session), HasSubstr("Lost connection"));
}

TEST_P(MysqlSessionTest, AStatementThatCannotBeSentIsNoSuccess) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  RowSink sink;
  // Larger than any server's max_allowed_packet by default: it answers, or closes the connection while it is being
  // sent.
  const auto large =
      session->execute({"SELECT '" + std::string(70u << 20, 'x') + "'", false, {}}, Deadline::never(), sink);
  if (large) {
    EXPECT_EQ(show(*large).substr(0, 6), "error ");
  } else {
    EXPECT_EQ(large.error().fault, Fault::connection_lost);
  }
  const auto next = session->execute({"SELECT 1", false, {}}, Deadline::never(), sink);
  if (next) {
    EXPECT_EQ(show(*next), "1");
  } else {
    EXPECT_EQ(next.error().fault, Fault::connection_lost);
  }
}

TEST_P(MysqlSessionTest, TagsSayWhatWasDone) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "create /* c */ table t (a int)"), "ok CREATE TABLE");
  EXPECT_EQ(told(*session, "-- c\nINSERT INTO t VALUES (1)"), "ok INSERT");
  EXPECT_EQ(told(*session, "start transaction"), "ok START TRANSACTION");
  EXPECT_EQ(told(*session, "COMMIT"), "ok COMMIT");
}

}  // namespace
}  // namespace enginediff::mysql
