#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(LintSplitting, AsksForStatementsThatAllEnginesCutAlike) {
  EXPECT_THAT(lint("SELECT 'a''b', \"c\";\nSELECT 2; -- it's\n"), ElementsAre());
  EXPECT_THAT(lint("SELECT 1;\nSELECT\n 'a\\';\n"),
              ElementsAre("2 the statement ends elsewhere under the rules of: mysql"));
  EXPECT_THAT(lint("SELECT 'it\\'s';\n"),
              ElementsAre("1 the statement ends elsewhere under the rules of: sqlite, postgres"));
  EXPECT_THAT(lint("SELECT $$;$$;\n"), ElementsAre("1 the statement ends elsewhere under the rules of: sqlite, mysql"));
}

TEST(LintSplitting, AsksOnlyTheDialectsThatAStatementIsFor) {
  EXPECT_THAT(lint("-- @sql mysql\nSELECT 'it\\'s';\n-- @sql *\nSELECT 'it''s';\n"), ElementsAre());
  EXPECT_THAT(lint("-- @sql mariadb>=11\nSELECT 'it\\'s';\n-- @end\n"), ElementsAre());
  EXPECT_THAT(problems("-- @sql sqlite\nSELECT 'it\\'s';\n-- @end\n"),
              ElementsAre("2:14 this quote or comment is not closed before the next line of ours or the end"));
  EXPECT_THAT(lint("-- @sql mysql\nSELECT 1;\n-- @sql *\nSELECT 'a\\';\n"),
              ElementsAre("4 the statement ends elsewhere under the rules of: mysql"));
  EXPECT_THAT(lint("-- @sql mysql, mariadb\nSELECT 1;\n-- @sql *\nSELECT 'a\\';\n"), ElementsAre());
  EXPECT_THAT(lint("-- @raw\nSELECT 'a\\'\n-- @end\n"), ElementsAre());
}

TEST(LintSplitting, TakesBlocksAsTheirEnginesCutThem) {
  EXPECT_THAT(lint("-- @step a\n-- @sql mysql, mariadb\nSELECT 1 # it's a ; comment\n AS x;\n-- @sql *\nSELECT 1 AS "
                   "x;\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @sql postgres\nSELECT 1 /* a /* b; */ c; */ AS x;\n-- @sql *\nSELECT 1 /* a ; b */ AS x;\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @sql mysql, mariadb\nSELECT 'it\\'s; -- x' AS a;\n-- @sql postgres\nSELECT E'it\\'s; -- x' AS "
                   "a;\n-- @sql sqlite\nSELECT 'it''s; -- x' AS a;\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @sql sqlite, mysql, mariadb\nSELECT 'it\\'s; x' AS a;\n"),
              ElementsAre("2 the statement ends elsewhere under the rules of: sqlite"));
}

TEST(LintSplitting, NamesNoDialectThatIsForTestsAlone) {
  constexpr LexicalRules kForTests = {.dialect = "tests", .backslash_escapes = true, .offered = false};
  const LexicalRules* const dialects[] = {&kSqlite, &kMysql, &kPostgres, &kForTests};
  const auto messages = [&](std::string_view text) {
    std::vector<std::string> out;
    const Case one = parse_case(text, "case.sql", dialects).parsed;
    for (const CaseDiagnostic& problem : lint_case(one, text, dialects)) out.push_back(problem.message);
    return out;
  };
  EXPECT_THAT(messages("SELECT 'a\\';\n"), ElementsAre("the statement ends elsewhere under the rules of: mysql"));
  EXPECT_THAT(messages("-- @sql mysql, mariadb\nSELECT 1;\n-- @sql *\nSELECT 'a\\';\n"), ElementsAre());
  EXPECT_THAT(messages("-- @sql sqlite, postgres\nSELECT 1;\n-- @sql *\nSELECT 5 --1\n+ 1;\n"), ElementsAre());
}

TEST(LintSplitting, AsksForABlankBehindDashes) {
  EXPECT_THAT(lint("--comment\nSELECT 1;\n-----\n"),
              ElementsAre("1 a comment without a blank behind `--`", "3 a comment without a blank behind `--`"));
  const auto inside =
      ElementsAre("1 a comment inside the statement without a blank behind `--`: two minuses for some engines");
  EXPECT_THAT(lint("SELECT 5 --x\n+ 1;\n"), inside);
  EXPECT_THAT(lint("SELECT 5 -- x\n+ 1;\nSELECT '--1', 5 - -1;\n"), ElementsAre());
  EXPECT_THAT(lint("-- @sql sqlite\nSELECT 5 --x\n+ 1;\n-- @sql *\nSELECT 6;\n"), ElementsAre());
  EXPECT_THAT(lint("--\n-- x\n-- @raw\n--x\n-- @end\n"), ElementsAre());
}

TEST(LintPlaceholders, CountsThem) {
  EXPECT_THAT(lint("-- @bind 1, 2\nSELECT ?, '?', ?;\n"), ElementsAre());
  EXPECT_THAT(lint("-- @bind 1\n-- @bind 2, 3\n\nSELECT ?;\n"),
              ElementsAre("4 1 placeholder(s) and a bind list of 2 value(s)"));
  EXPECT_THAT(lint("-- @bind 1\n-- @sql mysql\nSELECT ?;\n-- @sql *\nSELECT 1;\n"),
              ElementsAre("5 0 placeholder(s) and a bind list of 1 value(s)"));
  EXPECT_THAT(lint("-- @prepared\nSELECT ?;\n"), ElementsAre());
  EXPECT_THAT(lint("-- @each a = ?\n-- @bind 1\nSELECT ${a};\n"), ElementsAre());
}

TEST(LintServerWide, AsksForExclusive) {
  for (const char* sql : {"SELECT GET_LOCK('${scratch}', 1)",
                          "select pg_advisory_lock (1)",
                          "FLUSH TABLES WITH READ LOCK",
                          "LOCK INSTANCE FOR BACKUP",
                          "SET GLOBAL x = 1",
                          "PREPARE s FROM 'SET GLOBAL x = 1'",
                          "EXECUTE IMMEDIATE 'FLUSH TABLES WITH READ LOCK'",
                          "DO 'BEGIN PERFORM pg_advisory_lock(1); END'",
                          "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT pg_notify(''a'', ''b'')'",
                          "SET @@global.x = 1",
                          "SET PERSIST x = 1",
                          "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)",
                          "DROP INDEX CONCURRENTLY i",
                          "BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE",
                          "ALTER SYSTEM SET x = 1",
                          "BEGIN ISOLATION LEVEL SERIALIZABLE DEFERRABLE, READ ONLY",
                          "FLUSH LOCAL TABLES",
                          "FLUSH PRIVILEGES",
                          "SELECT pg_try_advisory_xact_lock_shared(1)",
                          "REINDEX (CONCURRENTLY) TABLE t",
                          "SET PERSIST_ONLY x = 1",
                          "XA START 'a'",
                          "PREPARE TRANSACTION 'a'",
                          "LISTEN a",
                          "SELECT pg_notify('a', 'b')",
                          "CREATE USER u",
                          "CREATE OR REPLACE ROLE r",
                          "ALTER DATABASE d SET a = 1",
                          "DROP TABLESPACE IF EXISTS s",
                          "SELECT pg_terminate_backend(1)",
                          "INSTALL PLUGIN p SONAME 's'",
                          "PURGE BINARY LOGS TO 'a'",
                          "SET PASSWORD = 'a'",
                          "SHUTDOWN",
                          "KILL 5",
                          "kill query 5",
                          "SET SESSION a = 1, GLOBAL b = 2",
                          "SET @@persist.a = 5",
                          "SET @@GLOBAL.a = 5, SESSION b = 1",
                          "SET a = 1, @@persist_only.b := 2",
                          "XA PREPARE 'x'",
                          "XA COMMIT 'x'",
                          "COMMIT PREPARED 'x'",
                          "NOTIFY foo",
                          "RESET BINARY LOGS AND GTIDS",
                          "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
                          "SET default_transaction_deferrable = on",
                          "SET SESSION default_transaction_deferrable = on",
                          "SELECT IS_FREE_LOCK('a')",
                          "SELECT is_used_lock('a')",
                          "SELECT service_get_write_locks('n', 'a', 1)",
                          "ALTER INSTANCE DISABLE INNODB REDO_LOG",
                          "RESET PERSIST",
                          "CHECKPOINT",
                          "CACHE INDEX t IN hot",
                          "LOAD INDEX INTO CACHE t",
                          "BINLOG 'AAAA'",
                          "SELECT pg_promote(true, 5)",
                          "SELECT pg_wal_replay_pause()",
                          "CREATE GROUP g",
                          "DROP RESOURCE GROUP g",
                          "CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'a'",
                          "START REPLICA",
                          "STOP ALL SLAVES",
                          "RESTART",
                          "GRANT r TO u",
                          "GRANT a, b TO 'u'@'h' WITH ADMIN OPTION",
                          "REVOKE ADMIN OPTION FOR r FROM u",
                          "CREATE AGGREGATE FUNCTION f RETURNS INTEGER SONAME 'a.so'",
                          "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'a')",
                          "CREATE OR REPLACE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'a')",
                          "DROP SERVER IF EXISTS s",
                          "TRUNCATE performance_schema.events_waits_history",
                          "TRUNCATE TABLE performance_schema.events_waits_history",
                          "UPDATE performance_schema.setup_consumers SET enabled = 'NO'",
                          "SELECT pg_create_logical_replication_slot('a', 'test_decoding')",
                          "SELECT * FROM pg_logical_slot_get_changes('a', NULL, NULL)",
                          "FLUSH HOSTS",
                          "FLUSH NO_WRITE_TO_BINLOG ENGINE LOGS",
                          "FLUSH LOCAL STATUS",
                          "FLUSH QUERY CACHE",
                          "RESET QUERY CACHE",
                          "PURGE MASTER LOGS TO 'a'",
                          "CREATE UNDO TABLESPACE s ADD DATAFILE 's.ibu'",
                          "CREATE LOGFILE GROUP g ADD UNDOFILE 'u'",
                          "CLONE LOCAL DATA DIRECTORY = '/d'",
                          "CLONE INSTANCE FROM u@h:1 IDENTIFIED BY 'p'",
                          "GRANT SELECT ON *.* TO u",
                          "REVOKE ALL ON * . * FROM u",
                          "GRANT PROXY ON a TO b",
                          "GRANT SET ON PARAMETER work_mem TO u",
                          "GRANT CONNECT ON DATABASE d TO u",
                          "REVOKE CREATE ON TABLESPACE s FROM u",
                          "SET DEFAULT ROLE ALL TO u",
                          "INSERT INTO mysql.user (user) VALUES ('a')",
                          "INSERT IGNORE `mysql`.`user` VALUES ('a')",
                          "DELETE FROM mysql.time_zone",
                          "UPDATE mysql.user SET a = 1",
                          "TRUNCATE TABLE mysql.slow_log",
                          "DROP TABLE IF EXISTS mysql.slow_log",
                          "CREATE OR REPLACE SPATIAL REFERENCE SYSTEM 4120 NAME 'a'",
                          "DROP SPATIAL REFERENCE SYSTEM IF EXISTS 4120",
                          "START TRANSACTION READ ONLY, ISOLATION LEVEL SERIALIZABLE, DEFERRABLE",
                          "BEGIN DEFERRABLE, ISOLATION LEVEL SERIALIZABLE, READ ONLY",
                          "SET TRANSACTION DEFERRABLE",
                          "SET SESSION CHARACTERISTICS AS TRANSACTION DEFERRABLE",
                          "SELECT set_config('default_transaction_deferrable', 'on', false)",
                          "REINDEX (VERBOSE, CONCURRENTLY) TABLE t",
                          "REINDEX (CONCURRENTLY true) TABLE t",
                          "REINDEX INDEX CONCURRENTLY i",
                          "SELECT pg_catalog.\"pg_advisory_lock\"(1)",
                          "CREATE SUBSCRIPTION s CONNECTION 'a' PUBLICATION p",
                          "COMMENT ON ROLE r IS 'a'",
                          "COMMENT ON DATABASE d IS 'a'",
                          "SECURITY LABEL FOR p ON ROLE r IS 'a'",
                          "SELECT pg_switch_wal()",
                          "SELECT pg_backup_start('a')",
                          "SELECT pg_stat_reset_shared('bgwriter')",
                          "SELECT pg_replication_origin_create('a')"}) {
    const std::string text = std::string(sql) + ";\n";
    EXPECT_THAT(lint(text), ElementsAre(::testing::StartsWith("1 the statement reaches beyond its case: "))) << sql;
    EXPECT_THAT(lint("-- @exclusive\n" + text), ElementsAre()) << sql;
  }
  for (const char* sql : {"SELECT 'GET_LOCK(1)'",
                          "PREPARE s FROM 'SELECT 1'",
                          "SELECT 1 AS 'KILL'",
                          "CREATE VIEW v AS SELECT 'KILL 1'",
                          "SELECT get_lock FROM t",
                          "SET SESSION x = 1",
                          "CREATE INDEX i ON t (a)",
                          "SELECT 1 /* SET GLOBAL */",
                          "CREATE TABLE t (a INT UNIQUE DEFERRABLE)",
                          "BEGIN READ ONLY",
                          "PREPARE p AS SELECT 1",
                          "SELECT kill, shutdown FROM xa",
                          "SET a = @@global.b",
                          "SHOW default_transaction_deferrable",
                          "ALTER SEQUENCE s RESTART",
                          "SELECT restart, checkpoint FROM t",
                          "START TRANSACTION",
                          "ALTER TABLE t DETACH PARTITION p",
                          "GRANT SELECT ON t TO u",
                          "REVOKE GRANT OPTION FOR SELECT ON t FROM u",
                          "SELECT a FROM performance_schema.b",
                          "TRUNCATE TABLE t",
                          "SELECT REPLACE(server, 'a', 'b') FROM t",
                          "CREATE FUNCTION f() RETURNS INTEGER RETURN 1",
                          "SELECT listen FROM t",
                          "SELECT RELEASE_ALL_LOCKS()",
                          "UNLOCK INSTANCE",
                          "SELECT cache, binlog FROM t",
                          "SELECT \"listen\", \"get_lock\" FROM t",
                          "SELECT flush, clone FROM t",
                          "GRANT SELECT ON t TO parameter",
                          "SELECT user FROM mysql.user",
                          "INSERT INTO t SELECT * FROM mysql.user",
                          "SELECT a * b.c FROM t",
                          "REPLACE INTO \"user\" (id) VALUES (1)",
                          "BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, NOT DEFERRABLE",
                          "SET CONSTRAINTS ALL DEFERRED",
                          "SELECT set_config('work_mem', 'default_transaction_deferrable', false)",
                          "REINDEX TABLE t",
                          "COMMENT ON TABLE t IS 'ROLE'",
                          "SELECT pg_stat_reset_single_table_counters(1)",
                          "REFRESH MATERIALIZED VIEW CONCURRENTLY v"}) {
    EXPECT_THAT(lint(std::string(sql) + ";\n"), ElementsAre()) << sql;
  }
}

TEST(LintServerWide, TakesDatabaseWideStatementsForWhatDriversIsolate) {
  for (const char* sql : {"REASSIGN OWNED BY a TO b", "VACUUM FULL", "SELECT lo_create(0)", "CREATE EXTENSION e",
                          "CREATE PUBLICATION p", "SELECT pg_stat_reset()"}) {
    EXPECT_THAT(lint(std::string(sql) + ";\n"), ElementsAre()) << sql;
  }
  EXPECT_EQ(lint("DROP OWNED BY CURRENT_USER;\n").size(), 1u);
}

TEST(LintServerWide, AsksForLocksThatOtherRunsDoNotTake) {
  const auto taken = ElementsAre("2 the user lock 'job' belongs to the whole server, and other runs take it too");
  EXPECT_THAT(lint("-- @exclusive\nSELECT GET_LOCK('job', 1);\n"), taken);
  EXPECT_THAT(lint("-- @exclusive\nSELECT `get_lock` ( 'job' , 1);\n"), taken);
  EXPECT_THAT(lint("-- @exclusive\nSELECT GET_LOCK('job of ${scratch}', 1);\n"), ElementsAre());
  EXPECT_THAT(lint("-- @exclusive\nSELECT GET_LOCK(a, 1), RELEASE_LOCK('job'), pg_advisory_lock(7) FROM t;\n"),
              ElementsAre());
}

TEST(LintServerWide, ASchemaIsADatabaseForSome) {
  const std::string sql = "CREATE SCHEMA IF NOT EXISTS s;\n";
  const auto reaches = ElementsAre(
      ::testing::EndsWith(" the statement reaches beyond its case: names of databases belong to the whole server"));
  EXPECT_THAT(lint(sql), reaches);
  EXPECT_THAT(lint("-- @sql mariadb\n" + sql + "-- @sql sqlite none\n-- @sql *\nSELECT 1;\n-- @end\n"), reaches);
  EXPECT_THAT(lint("-- @sql postgres\n" + sql + "-- @sql *\nSELECT 1;\n-- @end\n"), ElementsAre());
  EXPECT_THAT(lint("-- @exclusive\n" + sql), ElementsAre());
}

}  // namespace
}  // namespace enginediff
