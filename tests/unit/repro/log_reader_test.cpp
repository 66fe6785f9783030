#include "harness/repro/log_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace enginediff {
namespace {

using testing::ElementsAre;

constexpr LexicalRules kPlain{.dialect = "plain", .backtick_identifiers = true, .bracket_identifiers = true};
constexpr LexicalRules kBackslashes{
    .dialect = "backslashes", .backslash_escapes = true, .double_quotes_are_text = true, .backtick_identifiers = true};
constexpr LexicalRules kDollars{.dialect = "dollars",
                                .e_strings = true,
                                .dollar_quotes = true,
                                .placeholder = LexicalRules::Placeholder::dollar_number};

std::optional<LogReading> read(std::string_view text) {
  static constexpr std::array kDialects = {&kPlain, &kBackslashes, &kDollars};
  return read_log(text, kDialects);
}

// `SQL [value, …]` of each statement.
std::vector<std::string> logged(std::string_view text) {
  std::vector<std::string> out;
  const auto log = read(text);
  if (!log) return {"no log"};
  for (const LoggedStatement& one : log->statements)
    out.push_back(one.prepared ? one.sql + " " + print_value_list(one.parameters) : one.sql);
  return out;
}

TEST(LogReader, Prisma) {
  EXPECT_THAT(
      logged("prisma:query SELECT a FROM t WHERE id = $1 AND b = $2\nprisma:params [1,\"x\"]\nprisma:query COMMIT\n"),
      ElementsAre("SELECT a FROM t WHERE id = ? AND b = ? [1, \"x\"]", "COMMIT"));
  EXPECT_THAT(logged("Query: SELECT 1 FROM t WHERE b = ?\nParams: [true]\nDuration: 3ms\n"),
              ElementsAre("SELECT 1 FROM t WHERE b = ? [true]"));
}

TEST(LogReader, Rails) {
  EXPECT_THAT(logged("  User Load (0.3ms)  SELECT \"users\".* FROM \"users\" WHERE \"users\".\"id\" = $1 LIMIT $2  "
                     "[[\"id\", 1], [\"LIMIT\", 1]]\n"),
              ElementsAre("SELECT \"users\".* FROM \"users\" WHERE \"users\".\"id\" = ? LIMIT ? [1, 1]"));
  EXPECT_THAT(logged("  \x1b[1m\x1b[36mPost Load (1.2ms)\x1b[0m  \x1b[1m\x1b[34mSELECT * FROM posts\x1b[0m\n"),
              ElementsAre("SELECT * FROM posts"));
}

TEST(LogReader, Django) {
  EXPECT_THAT(logged("(0.001) SELECT a FROM t WHERE id = %s AND b = %s; args=(1, 'it\\'s'); alias=default\n(0.000) "
                     "SELECT a FROM t WHERE id = 7; args=(7,)\n"),
              ElementsAre("SELECT a FROM t WHERE id = ? AND b = ? [1, \"it's\"]", "SELECT a FROM t WHERE id = 7"));
}

TEST(LogReader, Hibernate) {
  EXPECT_THAT(logged("Hibernate: select u.id from users u where u.id=? and u.name=?\nTRACE o.h.t.d.s.BasicBinder - "
                     "binding parameter [1] as [BIGINT] - [5]\n"
                     "TRACE org.hibernate.orm.jdbc.bind : binding parameter (2:VARCHAR) <- [5]\n"),
              ElementsAre("select u.id from users u where u.id=? and u.name=? [5, \"5\"]"));
}

TEST(LogReader, SqlAlchemy) {
  EXPECT_THAT(logged("INFO sqlalchemy.engine.Engine SELECT t.a\nFROM t\nWHERE t.id = ?\nINFO sqlalchemy.engine.Engine "
                     "[generated in 0.0001s] (1,)\n"),
              ElementsAre("SELECT t.a\nFROM t\nWHERE t.id = ? [1]"));
}

TEST(LogReader, PostgresServer) {
  EXPECT_THAT(logged("2024-05-01 10:00:00 UTC [12] LOG:  execute <unnamed>: SELECT a FROM t\n\tWHERE id = $1 AND b = "
                     "$2 OR id = $1\n"
                     "2024-05-01 10:00:00 UTC [12] DETAIL:  Parameters: $1 = '1', $2 = 'it''s'\n2024-05-01 [12] LOG:  "
                     "statement: COMMIT;\n"),
              ElementsAre("SELECT a FROM t\nWHERE id = ? AND b = ? OR id = ? [1, \"it's\", 1]", "COMMIT"));
}

TEST(LogReader, MysqlGeneralLog) {
  EXPECT_THAT(
      logged("2024-05-01T10:00:00.000000Z\t   12 Connect\troot@localhost on app using "
             "Socket\n2024-05-01T10:00:00.000001Z\t   12 Prepare\tSELECT a FROM t WHERE id = ?\n"
             "2024-05-01T10:00:00.000002Z\t   12 Execute\tSELECT a FROM t WHERE id = 1\n2024-05-01T10:00:01.000000Z\t  "
             " 12 Query\tSELECT\n1\n2024-05-01T10:00:01.000000Z\t   12 Quit\t\n"),
      ElementsAre("SELECT a FROM t WHERE id = 1", "SELECT\n1"));
}

// As SQLAlchemy 1.4 wrote it for SQLite and psycopg2.
TEST(LogReader, SqlAlchemySetsOfValuesAndStatementsThatBeginWithALineFeed) {
  EXPECT_THAT(
      logged(
          "2026-11-28 10:13:26,199 INFO sqlalchemy.engine.Engine \nCREATE TABLE u (\n\tid INTEGER NOT NULL, "
          "\n\tPRIMARY "
          "KEY (id)\n)\n\n\n2026-11-28 10:13:26,200 INFO sqlalchemy.engine.Engine [no key 0.00008s] ()\n"
          "2026-11-28 10:13:26,241 INFO sqlalchemy.engine.Engine INSERT INTO u (name) VALUES (?)\n"
          "2026-11-28 10:13:26,241 INFO sqlalchemy.engine.Engine [generated in 0.00015s] (('m1',), ('m2',))\n"
          "2026-11-28 10:13:26,242 INFO sqlalchemy.engine.Engine INSERT INTO u (id, name) VALUES (%(id)s, %(name)s)\n"
          "2026-11-28 10:13:26,243 INFO sqlalchemy.engine.Engine [cached since 0.1s ago] ({'id': 1, 'name': 'x'}, "
          "{'id': 2, 'name': None})\n2026-11-28 10:13:26,244 INFO sqlalchemy.engine.Engine COMMIT\n"),
      ElementsAre("CREATE TABLE u (\nid INTEGER NOT NULL, \nPRIMARY KEY (id)\n)",
                  "INSERT INTO u (name) VALUES (?) [\"m1\"]", "INSERT INTO u (name) VALUES (?) [\"m2\"]",
                  "INSERT INTO u (id, name) VALUES (?, ?) [1, \"x\"]",
                  "INSERT INTO u (id, name) VALUES (?, ?) [2, null]", "COMMIT"));
}

// As Django writes what a program gave it between three quotes.
TEST(LogReader, DjangoStatementsThatBeginOnTheNextLine) {
  const auto log = read(
      "(0.001) \n            SELECT id FROM t\n            WHERE a = %s\n        ; args=(7,); alias=default\n(0.002) \n"
      "INSERT INTO t VALUES\n(0.5),\n(0.125); args=(); alias=default\n(0.000) SELECT 1; args=(); alias=default\n");
  ASSERT_TRUE(log);
  ASSERT_EQ(log->statements.size(), 3u);
  EXPECT_EQ(log->statements[0].sql, "SELECT id FROM t\n            WHERE a = ?");
  EXPECT_EQ(log->statements[0].parameters.size(), 1u);
  EXPECT_EQ(log->statements[1].sql, "INSERT INTO t VALUES\n(0.5),\n(0.125)");
  EXPECT_EQ(log->statements[2].sql, "SELECT 1");
  EXPECT_FALSE(read("INSERT INTO t VALUES\n(0.125) \n;\nSELECT a FROM t;\n"));
}

// As Django 3.2 wrote it: a text with a line feed, what the schema editor says beside the statement, a BLOB.
TEST(LogReader, DjangoStatementsOfSeveralLines) {
  EXPECT_THAT(
      logged(
          "CREATE TABLE \"x_u\" (\"id\" integer); (params None)\n(0.005) CREATE TABLE \"x_u\" (\"id\" integer); "
          "args=None\n(0.000) INSERT INTO \"x_u\" (\"name\") SELECT 'a' UNION ALL SELECT 'b\nc 100%'; args=('a', "
          "'b\\nc 100%')\n(0.000) INSERT INTO \"x_u\" VALUES ('it''s; args=(1,)', X'0061'); args=['it\\'s; args=(1,)', "
          "<memory at 0x7f68bec2cc40>]\n(0.021) UPDATE x_u SET name = %s WHERE id = %s; args=[('q', 1), ('w', 2)]\n"),
      ElementsAre("CREATE TABLE \"x_u\" (\"id\" integer)",
                  "INSERT INTO \"x_u\" (\"name\") SELECT 'a' UNION ALL SELECT 'b\nc 100%'",
                  "INSERT INTO \"x_u\" VALUES ('it''s; args=(1,)', X'0061')",
                  "UPDATE x_u SET name = ? WHERE id = ? [\"q\", 1]",
                  "UPDATE x_u SET name = ? WHERE id = ? [\"w\", 2]"));
}

// As PostgreSQL 15 wrote it with log_statement = 'all' and auto_explain.
TEST(LogReader, PostgresServerWithPlansErrorsAndValuesOfSeveralLines) {
  const std::string_view log =
      "2026-11-28 10:17:51.561 UTC [28428] LOG:  database system is ready to accept connections\n"
      "2026-11-28 10:17:52.427 UTC [28439] LOG:  execute <unnamed>: insert into t values ($1,$2,$3)\n"
      "2026-11-28 10:17:52.427 UTC [28439] DETAIL:  parameters: $1 = '1', $2 = 'it''s', $3 = '\\x0061'\n"
      "2026-11-28 10:17:52.427 UTC [28439] LOG:  duration: 0.371 ms  plan:\n"
      "\tQuery Text: insert into t values ($1,$2,$3)\n\tInsert on t  (cost=0.00..0.01 rows=0 width=0)\n"
      "\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n"
      "\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n"
      "\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n"
      "\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n\t  ->  Result  (cost=0.00..0.01 rows=1 width=125)\n"
      "2026-11-28 10:17:52.428 UTC [28439] LOG:  execute <unnamed>: insert into t (id,name) values ($1,$2)\n"
      "2026-11-28 10:17:52.428 UTC [28439] DETAIL:  parameters: $1 = '2', $2 = 'two\n\tlines, $3 = ''5'''\n"
      "2026-11-28 10:17:52.429 UTC [28439] LOG:  statement: select nope from t\n"
      "2026-11-28 10:17:52.429 UTC [28439] ERROR:  column \"nope\" does not exist at character 8\n"
      "2026-11-28 10:17:52.429 UTC [28439] STATEMENT:  select nope from t\n"
      "2026-11-28 10:17:52.430 UTC [28439] ERROR:  relation \"gone\" does not exist\n"
      "2026-11-28 10:17:52.430 UTC [28439] CONTEXT:  unnamed portal with parameters: $1 = '3'\n"
      "2026-11-28 10:17:52.430 UTC [28439] STATEMENT:  select * from gone where a = $1\n";
  EXPECT_THAT(logged(log), ElementsAre("insert into t values (?,?,?) [1, \"it's\", b\"\\u0000a\"]",
                                       "insert into t (id,name) values (?,?) [2, \"two\\nlines, $3 = '5'\"]",
                                       "select nope from t", "select * from gone where a = ? [3]"));
}

TEST(LogReader, AutoExplainAlone) {
  EXPECT_THAT(
      logged("2026-11-28 10:17:52.427 UTC [1] LOG:  duration: 0.371 ms  plan:\n\tQuery Text: select a\n\tfrom t "
             "where a = $1\n\tQuery Parameters: $1 = '5'\n\tSeq Scan on t  (cost=0.00..41.88 rows=13 width=4)\n"
             "\t  Filter: (a = 5)\n"),
      ElementsAre("select a\nfrom t where a = ? [5]"));
}

TEST(LogReader, MysqlSlowLog) {
  EXPECT_THAT(
      logged("/usr/sbin/mysqld, Version: 8.4.0 (MySQL Community Server - GPL). started with:\nTcp port: 3306  Unix "
             "socket: "
             "/run/mysqld.sock\nTime                 Id Command    Argument\n# Time: 2024-05-01T10:00:00.000000Z\n# "
             "User@Host: app[app] @ localhost []  Id:     8\n# Query_time: 0.000123  Lock_time: 0.000001 Rows_sent: 1  "
             "Rows_examined: 1\nuse shop;\nSET timestamp=1714557600;\nSELECT a\nFROM t WHERE b = '?';\n# Time: "
             "2024-05-01T10:00:01.000000Z\n# User@Host: app[app] @ localhost []  Id:     8\n# Query_time: 0.000123\n"
             "# Rows_affected: 1  Bytes_sent: 11\nSET timestamp=1714557601;\nUPDATE t SET a = 1;\n"),
      ElementsAre("SELECT a\nFROM t WHERE b = '?'", "UPDATE t SET a = 1"));
}

TEST(LogReader, Knex) {
  EXPECT_THAT(
      logged("{\n  method: 'select',\n  options: {},\n  bindings: [ 1, \"it's\" ],\n  __knexQueryUid: 'x',\n  sql: "
             "'select * from `t` where `id` = ? and `n` = ?'\n}\n"),
      ElementsAre("select * from `t` where `id` = ? and `n` = ? [1, \"it's\"]"));
  EXPECT_THAT(
      logged("  knex:query select * from t where id = ? undefined +0ms\n  knex:bindings [ 1 ] undefined +0ms\n"),
      ElementsAre("select * from t where id = ? [1]"));
}

TEST(LogReader, LaravelGormAndJson) {
  EXPECT_THAT(
      logged("[2024-05-01 10:00:00] local.DEBUG: select * from \"t\" where \"id\" = ? [1] \n[2024-05-01 10:00:00] "
             "local.INFO: delete from t where a = ? {\"bindings\":[\"x\"],\"time\":0.5}\n"),
      ElementsAre("select * from \"t\" where \"id\" = ? [1]", "delete from t where a = ? [\"x\"]"));
  EXPECT_THAT(logged("2024/05/01 10:00:00 /app/main.go:12\n[0.512ms] [rows:1] SELECT * FROM `users` WHERE id = 1\n"),
              ElementsAre("SELECT * FROM `users` WHERE id = 1"));
  EXPECT_THAT(logged("{\"level\":\"debug\",\"query\":\"SELECT a FROM t WHERE b = $1\",\"args\":[\"x\"]}\n"
                     "{\"level\":\"debug\",\"msg\":\"started\"}\n{\"query\":\"SELECT ?\",\"params\":\"[2]\"}\n"),
              ElementsAre("SELECT a FROM t WHERE b = ? [\"x\"]", "SELECT ? [2]"));
  EXPECT_THAT(logged("{\"timestamp\":\"x\",\"error_severity\":\"LOG\",\"message\":\"execute <unnamed>: SELECT a FROM t "
                     "WHERE b = $1\",\"detail\":\"parameters: $1 = '7'\"}\n"),
              ElementsAre("SELECT a FROM t WHERE b = ? [7]"));
}

TEST(LogReader, TellsWhichValuesAreMissing) {
  const auto missing = read("prisma:query SELECT a FROM t WHERE id = $1\nprisma:query SELECT 1\n");
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->statements.size(), 1u);
  ASSERT_EQ(missing->notes.size(), 1u);
  EXPECT_THAT(missing->notes[0], testing::HasSubstr("its values are not in the log (in Prisma $on('query')"));
  const auto unreadable = read(
      "INFO sqlalchemy.engine.Engine INSERT INTO t VALUES (?)\nINFO sqlalchemy.engine.Engine "
      "[generated in 0.1s] (<memory at 0x7f02dc>,)\n");
  ASSERT_TRUE(unreadable);
  EXPECT_TRUE(unreadable->statements.empty());
  ASSERT_EQ(unreadable->notes.size(), 1u);
  EXPECT_THAT(unreadable->notes[0], testing::HasSubstr("these values cannot be read: (<memory at 0x7f02dc>,)"));
}

TEST(LogReader, TellsWhatDoesNotGoTogether) {
  const auto log = read("Query: SELECT ? + ?\nParams: [1]\n");
  ASSERT_TRUE(log);
  EXPECT_TRUE(log->statements.empty());
  EXPECT_EQ(log->notes.size(), 1u);
}

TEST(LogReader, Sequelize) {
  EXPECT_THAT(logged("Executing (default): INSERT INTO `u` (`id`,`a`) VALUES ($1,$2); [1,\"x; [y]\"]\n"
                     "Executed (default): SELECT 1 AS a; Elapsed time: 3ms\n"
                     "Executing (7d1): SELECT * FROM u\nWHERE id = 1;\n"),
              ElementsAre("INSERT INTO `u` (`id`,`a`) VALUES (?,?) [1, \"x; [y]\"]", "SELECT 1 AS a",
                          "SELECT * FROM u\nWHERE id = 1"));
}

TEST(LogReader, KnexObjectsOnOneLine) {
  EXPECT_THAT(
      logged(
          "{ method: 'raw', bindings: [], sql: 'create table u (id integer)' }\n"
          "{ method: 'select', bindings: [ 'a%', 2 ], sql: 'select `id` from `u` where `name` like ? and id = ?' }\n"),
      ElementsAre("create table u (id integer)", "select `id` from `u` where `name` like ? and id = ? [\"a%\", 2]"));
}

TEST(LogReader, KnexObjectsKeepTheirValues) {
  const std::string_view log =
      "{\n  method: 'insert',\n  bindings: [ 1, 'Ann' ],\n  sql: 'insert into u values (?, ?)'\n}\n"
      "{\n  method: 'insert',\n  bindings: [ 2, 'Bob' ],\n  sql: 'insert into u values (?, ?)'\n}\n";
  EXPECT_THAT(logged(log),
              ElementsAre("insert into u values (?, ?) [1, \"Ann\"]", "insert into u values (?, ?) [2, \"Bob\"]"));
  EXPECT_THAT(read(log)->notes, testing::Each(testing::Not(testing::HasSubstr("skipped"))));
}

TEST(LogReader, RailsStatementsOfSeveralLines) {
  const std::string_view log =
      "  Post Load (0.3ms)  SELECT posts.*\nFROM posts\n  WHERE id = ?\n    AND title LIKE 'a%'\nORDER BY id  "
      "[[\"id\", 1]]\n"
      "  ↳ app/controllers/posts_controller.rb:7:in `index'\n  Rendered posts/index.html.erb (Duration: 1ms)\n"
      "Completed 200 OK in 12ms (Views: 8.0ms)\n"
      "  [1m[36mPost Load (0.1ms)[0m  [1m[34mSELECT 1[0m\n";
  EXPECT_THAT(
      logged(log),
      ElementsAre("SELECT posts.*\nFROM posts\n  WHERE id = ?\n    AND title LIKE 'a%'\nORDER BY id [1]", "SELECT 1"));
  EXPECT_THAT(read(log)->notes, ElementsAre(testing::HasSubstr("3 lines were skipped")));
}

TEST(LogReader, LaravelContext) {
  EXPECT_THAT(logged("[2024-05-01 10:00:02] local.INFO: Query executed {\"sql\":\"select * from \\\"notes\\\" where "
                     "\\\"body\\\" like ?\",\"bindings\":[\"hell%\"],\"time\":0.5} \n"),
              ElementsAre("select * from \"notes\" where \"body\" like ? [\"hell%\"]"));
}

// The beginning and the end of a record of PostgreSQL's csvlog.
std::string csv_record(std::string_view severity, std::string_view state, std::string_view rest) {
  return "2024-05-01 10:00:00.123 UTC,\"app\",\"shop\",4242,\"127.0.0.1:5000\",66321a00.1092,1,\"SELECT\",2024-05-01 "
         "09:59:00 UTC,3/12,0," +
         std::string(severity) + "," + std::string(state) + "," + std::string(rest) +
         ",\"psql\",\"client backend\",,0\n";
}

TEST(LogReader, ServerLogAsCsv) {
  const std::string log =
      csv_record("LOG", "00000", "\"statement: CREATE TABLE t (id integer, name text)\",,,,,,,,") +
      csv_record("LOG", "00000",
                 "\"execute <unnamed>: INSERT INTO t\nVALUES ($1, $2)\",\"parameters: $1 = '1', $2 = 'Bob \"\"B\"\" "
                 "O''Neil'\",,,,,,,") +
      csv_record("LOG", "00000", "\"duration: 0.1 ms  statement: SELECT id FROM t\",,,,,,,,") +
      csv_record("LOG", "00000", "\"checkpoint starting: time\",,,,,,,,") +
      csv_record("ERROR", "42703", "\"column \"\"nope\"\" does not exist\",,,,,,\"SELECT nope FROM t\",8,");
  EXPECT_THAT(logged(log), ElementsAre("CREATE TABLE t (id integer, name text)",
                                       "INSERT INTO t\nVALUES (?, ?) [1, \"Bob \\\"B\\\" O'Neil\"]", "SELECT id FROM t",
                                       "SELECT nope FROM t"));
  EXPECT_EQ(read(log)->statements[2].line, 4);
  EXPECT_THAT(logged("2024-05-01 10:00,a,b\n1,2,3\n"), ElementsAre("no log"));
}

TEST(LogReader, ServerLogAsJsonHasWhatFailed) {
  EXPECT_THAT(logged("{\"error_severity\":\"LOG\",\"message\":\"statement: SELECT 1\"}\n"
                     "{\"error_severity\":\"ERROR\",\"message\":\"no\",\"statement\":\"SELECT nope FROM t\"}\n"),
              ElementsAre("SELECT 1", "SELECT nope FROM t"));
}

TEST(LogReader, TellsWhatIsSkipped) {
  const auto rails = read("Started GET \"/\"\n  SQL (0.1ms)  BEGIN\nCREATE TABLE t (id INTEGER)\nSELECT 1\n");
  ASSERT_TRUE(rails);
  EXPECT_THAT(rails->notes, ElementsAre(testing::AllOf(testing::HasSubstr("2 lines were skipped"),
                                                       testing::HasSubstr("line 3: CREATE TABLE t (id INTEGER)")),
                                        testing::HasSubstr("is no statement: line 1: Started GET")));
  const auto django = read("(0.001) SELECT 1; args=(); alias=default\nSELECT 2;\n");
  ASSERT_TRUE(django);
  EXPECT_THAT(django->notes, ElementsAre(testing::HasSubstr("line 2: SELECT 2;")));
}

TEST(LogReader, AScriptIsNoLog) {
  EXPECT_THAT(logged("CREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);\nSELECT 'Query' FROM t;\n"),
              ElementsAre("no log"));
}

// As its driver escapes them, since its texts are in JSON.
TEST(LogReader, CharactersOfTwoHalves) {
  EXPECT_THAT(logged("[2024-05-01 10:00:00] local.DEBUG: select length(?) as n [\"\\ud83d\\ude00\"]\n"),
              ElementsAre("select length(?) as n [\"\xF0\x9F\x98\x80\"]"));
  const auto broken = read("prisma:query SELECT length($1)\nprisma:params [\"\\ud83d\"]\n");
  ASSERT_TRUE(broken);
  EXPECT_TRUE(broken->statements.empty());
  EXPECT_THAT(broken->notes, ElementsAre(testing::HasSubstr("\\ud83d is half of a surrogate pair")));
}

TEST(LogReader, PercentSignsInQuotes) {
  EXPECT_THAT(logged("INFO sqlalchemy.engine.Engine SELECT date_format('2024-05-01', '%%Y-%%m') AS m, 7 / %s AS q\n"
                     "INFO sqlalchemy.engine.Engine [generated in 0.00010s] (2,)\n"),
              ElementsAre("SELECT date_format('2024-05-01', '%Y-%m') AS m, 7 / ? AS q [2]"));
}

TEST(LogReader, PartsOfArrays) {
  EXPECT_THAT(logged("2024-05-01 10:00:00 UTC [1] LOG:  execute <unnamed>: SELECT (ARRAY[10,20,30])[1:1] AS a, $1 AS "
                     "b\n2024-05-01 10:00:00 UTC [1] DETAIL:  parameters: $1 = 'x'\n"),
              ElementsAre("SELECT (ARRAY[10,20,30])[1:1] AS a, ? AS b [\"x\"]"));
}

TEST(LogReader, WordsThatMeanNumbersElsewhereAreTextInAServersLog) {
  EXPECT_THAT(logged("2024-05-01 [1] LOG:  execute <unnamed>: SELECT $1, $2, $3, $4, $5, $6, $7, $8\n2024-05-01 [1] "
                     "DETAIL:  parameters: $1 = 'Nan', $2 = 'Inf', $3 = 'Infinity', $4 = '1E5', $5 = '007', $6 = "
                     "'0.5', $7 = '12345678901234567891', $8 = '-3'\n"),
              ElementsAre("SELECT ?, ?, ?, ?, ?, ?, ?, ? [\"Nan\", \"Inf\", \"Infinity\", \"1E5\", \"007\", 0.5, "
                          "12345678901234567891, -3]"));
}

// Quotes are those of the dialect that all of the log is written in.
TEST(LogReader, QuotesWithBackslashes) {
  EXPECT_THAT(logged("Query: SELECT 'it\\'s' AS a, ? / 2 AS q\nParams: [7]\n"),
              ElementsAre("SELECT 'it\\'s' AS a, ? / 2 AS q [7]"));
  EXPECT_THAT(logged("Query: SELECT 'a\\' AS a, ? / 2 AS q\nParams: [7]\n"),
              ElementsAre("SELECT 'a\\' AS a, ? / 2 AS q [7]"));
}

TEST(LogReader, TellsWhichValuesGoNowhere) {
  const auto log = read("Query: SELECT 1\nParams: [7]\nQuery: SELECT 2\nParams: [7]\n");
  ASSERT_TRUE(log);
  EXPECT_EQ(log->statements.size(), 2u);
  EXPECT_THAT(log->notes, ElementsAre(testing::AllOf(testing::HasSubstr("no placeholder is found"),
                                                     testing::HasSubstr("(and 1 more)"))));
  // Here they are written into the statement, and beside it as well.
  const auto twice = read("(0.001) SELECT a FROM t WHERE id = 7; args=(7,); alias=default\n");
  ASSERT_TRUE(twice);
  EXPECT_THAT(twice->notes, testing::IsEmpty());
}

}  // namespace
}  // namespace enginediff
