#include "harness/repro/script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const LexicalRules* rules_of(std::string_view scheme) { return driver_for_scheme(scheme)->lexical_rules; }

Script read(std::string_view text) {
  const std::vector<const LexicalRules*> dialects = {rules_of("sqlite"), rules_of("mysql"), rules_of("postgresql")};
  auto script = read_script(text, "test.sql", dialects);
  EXPECT_TRUE(script) << (script ? "" : script.error().message);
  return script ? *script : Script();
}

std::vector<std::string> statements(const Script& script) {
  std::vector<std::string> out;
  for (const ScriptStatement& one : script.statements) out.push_back(one.sql);
  return out;
}

std::string notes(const Script& script) {
  std::string out;
  for (const std::string& note : script.notes) out += note + "\n";
  return out;
}

TEST(ScriptReader, CutsStatementsAndKnowsTheirLines) {
  const Script script = read("-- one\nCREATE TABLE t (a INT);\n\nINSERT INTO t VALUES (1); SELECT ';' FROM t");
  EXPECT_THAT(statements(script),
              ElementsAre("CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "SELECT ';' FROM t"));
  EXPECT_EQ(script.statements[0].line, 2);
  EXPECT_EQ(script.statements[1].line, 4);
}

TEST(ScriptReader, ACommandOfAClientOpensNoQuote) {
  const Script script = read("\\echo it's; here\nSELECT 'a;b';\n\\echo don't $$ /*\n-- why\nSELECT 2;\n\\echo isn't\n");
  EXPECT_THAT(statements(script), ElementsAre("SELECT 'a;b'", "SELECT 2"));
  EXPECT_EQ(script.statements[0].line, 2);
  EXPECT_EQ(script.statements[1].line, 5);
  EXPECT_THAT(notes(script), HasSubstr("it's; here"));
}

TEST(ScriptReader, LeavesOutClientCommandsAndSaysSo) {
  const Script script = read("\\connect app\n.mode csv\nSELECT 1;\n\\echo done\nSELECT 2;\n");
  EXPECT_THAT(statements(script), ElementsAre("SELECT 1", "SELECT 2"));
  EXPECT_THAT(notes(script), HasSubstr("\\connect app"));
  EXPECT_EQ(script.statements[0].line, 3);
}

TEST(ScriptReader, FollowsDelimiters) {
  const Script script = read(
      "CREATE TABLE `t` (a INT);\nDELIMITER $$\nCREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.a = 1; "
      "SET NEW.a = 2; "
      "END$$\nDELIMITER ;\nSELECT 1\\G\n");
  EXPECT_THAT(statements(script), ElementsAre("CREATE TABLE `t` (a INT)", HasSubstr("SET NEW.a = 2; END"), "SELECT 1"));
}

TEST(ScriptReader, NeverLeavesItsOwnDatabase) {
  const Script script =
      read("CREATE DATABASE shop; USE shop; DROP DATABASE other; SET GLOBAL x = 1; GRANT ALL ON *.* TO x; SELECT 1;");
  EXPECT_THAT(statements(script), ElementsAre("SELECT 1"));
  EXPECT_THAT(notes(script), HasSubstr("leave the database"));
}

TEST(ScriptReader, TakesMysqldumpAsItIs) {
  const Script script = read(
      "/*!40101 SET NAMES utf8 */;\nCREATE TABLE `t` (`a` int NOT NULL) ENGINE=InnoDB;\nLOCK TABLES `t` WRITE;\n"
      "INSERT INTO `t` VALUES ('it\\'s; fine'),('b');\nUNLOCK TABLES;\n");
  EXPECT_THAT(statements(script),
              ElementsAre("SET NAMES utf8", "CREATE TABLE `t` (`a` int NOT NULL) ENGINE=InnoDB",
                          "LOCK TABLES `t` WRITE", "INSERT INTO `t` VALUES ('it\\'s; fine'),('b')", "UNLOCK TABLES"));
  EXPECT_TRUE(script.statements[0].housekeeping);
  EXPECT_FALSE(script.statements[1].housekeeping);
  EXPECT_TRUE(script.statements[2].housekeeping);
}

TEST(ScriptReader, LeavesOutTheTransactionAroundADump) {
  const Script script = read("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t (a);\nCOMMIT;\nSELECT 1;\n");
  EXPECT_THAT(statements(script), ElementsAre("PRAGMA foreign_keys=OFF", "CREATE TABLE t (a)", "SELECT 1"));
}

// Python's iterdump, phpMyAdmin, migration tools, `mysqldump --no-autocommit`.
TEST(ScriptReader, LeavesOutTheTransactionsOfOtherDumps) {
  EXPECT_THAT(
      statements(
          read("BEGIN TRANSACTION;\nCREATE TABLE t (a);\nINSERT INTO \"t\" VALUES(1);\nCOMMIT;\nSELECT a FROM t;\n")),
      ElementsAre("CREATE TABLE t (a)", "INSERT INTO \"t\" VALUES(1)", "SELECT a FROM t"));
  EXPECT_THAT(statements(read("SET SQL_MODE = 'x';\nSET AUTOCOMMIT = 0;\nSTART TRANSACTION;\nCREATE TABLE t "
                              "(a);\nALTER TABLE t ADD b INTEGER;\nCOMMIT;\n")),
              ElementsAre("SET SQL_MODE = 'x'", "CREATE TABLE t (a)", "ALTER TABLE t ADD b INTEGER"));
  EXPECT_THAT(statements(read("CREATE TABLE t (a);\nset autocommit=0;\nINSERT INTO t VALUES (1);\ncommit;\nINSERT INTO "
                              "t VALUES (2);\ncommit;\nBEGIN;\nCREATE TABLE u (a);\nEND;\nSELECT 1;\n")),
              ElementsAre("CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)",
                          "CREATE TABLE u (a)", "SELECT 1"));
  const Script script = read("BEGIN;\nCREATE TABLE t (a);\nCOMMIT;\n");
  EXPECT_THAT(script.notes, ElementsAre("line 1: left out, the transaction around what a dump makes: BEGIN"));
}

TEST(ScriptReader, KeepsTransactionsThatAreNoDumps) {
  for (const std::string text :
       {"BEGIN;\nCREATE TABLE t (a);\nROLLBACK;\n", "BEGIN;\nCREATE TABLE t (a);\nSELECT a FROM t;\nCOMMIT;\n",
        "CREATE TABLE t (a);\nBEGIN;\nINSERT INTO t VALUES (1);\nCOMMIT;\n",
        "SELECT 1;\nBEGIN;\nCREATE TABLE t (a);\nCOMMIT;\n",
        "BEGIN;\nUPDATE t SET a = 1;\nCREATE TABLE u (a);\nCOMMIT;\n",
        "SET autocommit = 0;\nINSERT INTO t VALUES (1);\nROLLBACK;\n"}) {
    const Script script = read(text);
    EXPECT_EQ(static_cast<std::ptrdiff_t>(script.statements.size()), std::count(text.begin(), text.end(), ';')) << text;
  }
}

TEST(ScriptReader, TakesPgDumpAsItIs) {
  const Script script = read(
      "SET statement_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.t (a "
      "integer, b text);\n"
      "ALTER TABLE public.t OWNER TO app;\nCOPY public.t (a, b) FROM stdin;\n1\tit's\n2\t\\N\n\\.\nSELECT a FROM "
      "public.t;\n");
  EXPECT_THAT(statements(script),
              ElementsAre("SET statement_timeout = 0", "CREATE TABLE t (a integer, b text)",
                          "INSERT INTO t (a, b) VALUES ('1', 'it''s'), ('2', NULL)", "SELECT a FROM t"));
}

TEST(ScriptReader, TakesTheSchemaOfAFileOffNames) {
  EXPECT_THAT(statements(read("SELECT `main`.`User`.`id` FROM `main`.`User`;")),
              ElementsAre("SELECT `User`.`id` FROM `User`"));
  // Here it is an alias.
  EXPECT_THAT(statements(read("SELECT main.id FROM menu AS main;")), ElementsAre("SELECT main.id FROM menu AS main"));
}

TEST(ScriptReader, TextThatLooksLikeASchemaStays) {
  EXPECT_THAT(statements(read("INSERT INTO t VALUES ('public.css');")),
              ElementsAre("INSERT INTO t VALUES ('public.css')"));
}

TEST(ScriptReader, BindsValuesFromAComment) {
  const Script script = read("SELECT * FROM t WHERE a = $1 AND b = $2;\n-- params: [1, \"x\"]\nSELECT 2;\n");
  ASSERT_EQ(script.statements.size(), 2u);
  EXPECT_EQ(script.statements[0].sql, "SELECT * FROM t WHERE a = ? AND b = ?");
  EXPECT_EQ(script.statements[0].parameters.size(), 2u);
  const Script again = read(print_script(script));
  EXPECT_EQ(again.statements[0].sql, script.statements[0].sql);
  EXPECT_EQ(again.statements[0].parameters, script.statements[0].parameters);
}

TEST(ScriptReader, BindsBehindQuotesWithBackslashes) {
  const Script script = read("SELECT 'it\\'s' AS a, ? / 2 AS q;\n-- params: [7]\n");
  ASSERT_EQ(script.statements.size(), 1u);
  EXPECT_EQ(script.statements[0].parameters.size(), 1u);
  EXPECT_THAT(script.notes, testing::IsEmpty());
}

TEST(ScriptReader, TellsWhichBoundValuesGoNowhere) {
  EXPECT_THAT(notes(read("SELECT 1;\n-- params: [7]\n")), HasSubstr("line 1: no placeholder is found"));
  EXPECT_THAT(notes(read("SELECT ?;\n-- params: [7, 8]\n")), HasSubstr("do not go with the statement"));
  EXPECT_THAT(notes(read("SELECT ?;\n-- params: [\"\\ud83d\"]\n")),
              HasSubstr("cannot be read, as \\ud83d is half of a surrogate pair"));
}

TEST(ScriptReader, TextThatADumpWritesAsCodePoints) {
  EXPECT_THAT(statements(read("INSERT INTO t VALUES (unistr('a\\ud83d\\ude00\\u0027b'));")),
              ElementsAre("INSERT INTO t VALUES ('a\xF0\x9F\x98\x80''b')"));
  const Script half = read("INSERT INTO t VALUES (unistr('\\ud83dx'));");
  EXPECT_THAT(statements(half), ElementsAre("INSERT INTO t VALUES (unistr('\\ud83dx'))"));
  EXPECT_THAT(notes(half), HasSubstr("\\ud83d is half of a surrogate pair"));
}

TEST(ScriptReader, RefusesWhatIsNoScript) {
  const std::vector<const LexicalRules*> dialects = {rules_of("sqlite")};
  const auto database = read_script("SQLite format 3", "app.db", dialects);
  ASSERT_FALSE(database);
  EXPECT_THAT(database.error().hint, HasSubstr("--from"));
  EXPECT_FALSE(read_script(" -- nothing\n", "empty.sql", dialects));
}

TEST(ScriptReader, ReadsMegabytesInOneGo) {
  std::string text = "CREATE TABLE t (a INTEGER, b VARCHAR(40));\n";
  for (int i = 0; i < 40'000; ++i)
    text += "INSERT INTO t VALUES (" + std::to_string(i) + ", 'some text; with a semicolon');\n";
  const Script script = read(text);
  // Rows that follow each other are sent together in so long a script, and none is lost.
  EXPECT_LT(script.statements.size(), 3'000u);
  std::size_t rows = 0;
  for (const ScriptStatement& statement : script.statements) {
    for (std::size_t at = statement.sql.find("semicolon"); at != std::string::npos;
         at = statement.sql.find("semicolon", at + 1))
      ++rows;
  }
  EXPECT_EQ(rows, 40'000u);
}

TEST(ScriptReader, ReadsTextThatADumpWritesAsACall) {
  const Script script = read(
      "INSERT INTO t VALUES(1,replace(replace('a\\rb\\nc','\\r',char(13)),'\\n',char(10)));\n"
      "INSERT INTO t VALUES(2,unistr('it''s \\u005c \\\\ \\u000a'));\n"
      "SELECT replace(a, 'x', char(10)) FROM t;\n");
  ASSERT_EQ(script.statements.size(), 3u);
  EXPECT_THAT(script.statements[0].sql, HasSubstr("'a\rb\nc'"));
  EXPECT_THAT(script.statements[1].sql, HasSubstr("'it''s \\ \\ \n'"));
  EXPECT_THAT(script.statements[2].sql, HasSubstr("replace(a"));
}

TEST(ScriptReader, EndsStatementsAtGo) {
  const Script script = read("SELECT 1 AS a\nGO\nSELECT 2 AS b\ngo\n");
  ASSERT_EQ(script.statements.size(), 2u);
  EXPECT_EQ(script.statements[0].sql, "SELECT 1 AS a");
}

TEST(ScriptReader, TruthValuesBehindCopyAreNoText) {
  const Script script =
      read("CREATE TABLE public.t (ok boolean, note text);\nCOPY public.t (ok, note) FROM stdin;\nt\tt\nf\t\\N\n\\.\n");
  EXPECT_EQ(statements(script).back(), "INSERT INTO t (ok, note) VALUES (TRUE, 't'), (FALSE, NULL)");
}

TEST(ScriptReader, TellsAQuoteThatIsNeverClosed) {
  const Script script = read("CREATE TABLE t (a TEXT);\nINSERT INTO t\nVALUES ('open);\nSELECT a FROM t;\n");
  EXPECT_EQ(script.statements.size(), 2u);
  EXPECT_THAT(script.notes,
              Contains("line 3: the quote that opens here is never closed, and takes in all that follows"));
}

TEST(ScriptReader, TakesNoLineOfALiteralForACommand) {
  EXPECT_THAT(statements(read("INSERT INTO t VALUES ('ready\nGO\nset');\nSELECT 1;\n")),
              ElementsAre("INSERT INTO t VALUES ('ready\nGO\nset')", "SELECT 1"));
  EXPECT_THAT(statements(read("INSERT INTO t VALUES ('DELIMITER x\nDELIMITER of lists\nset');\nSELECT 1;\n")),
              ElementsAre("INSERT INTO t VALUES ('DELIMITER x\nDELIMITER of lists\nset')", "SELECT 1"));
  EXPECT_THAT(statements(read("SELECT 'a\\G\nb', 2\\G\nSELECT 1 -- x\\g\n;\n")),
              ElementsAre("SELECT 'a\\G\nb', 2", "SELECT 1"));
  EXPECT_THAT(statements(read("SELECT $$\nCOPY t FROM stdin;\n1\n\\.\n$$;\n/*\nGO\nDELIMITER $$\n*/ SELECT 2;\n")),
              ElementsAre("SELECT $$\nCOPY t FROM stdin;\n1\n\\.\n$$", "SELECT 2"));
}

TEST(ScriptReader, FollowsDelimitersThatAreQuotesElsewhere) {
  const Script script = read(
      "CREATE TABLE `t` (a INT);\nDELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 'GO\nGO\n'; END $$\nDELIMITER ;\n"
      "SELECT 2;\n");
  EXPECT_THAT(statements(script),
              ElementsAre("CREATE TABLE `t` (a INT)", "CREATE PROCEDURE p() BEGIN SELECT 'GO\nGO\n'; END", "SELECT 2"));
}

TEST(ScriptReader, KnowsTheDialectOfADumpWithoutItsData) {
  for (const char* value : {"O'Brien", "#1 O'Brien", "`", "it's -- \"", "/*! x", "\\\\'"}) {
    const Script script =
        read(std::string("CREATE TABLE public.t (a text);\nCREATE FUNCTION public.f() RETURNS integer\n"
                         "    LANGUAGE sql\n    AS $$ SELECT 1; $$;\n\nCOPY public.t (a) FROM stdin;\n") +
             value + "\n\\.\nSELECT a FROM t;\n");
    EXPECT_EQ(script.rules, rules_of("postgresql")) << value;
    EXPECT_EQ(script.statements.size(), 4U) << value;
  }
}

TEST(ScriptReader, SaysWhichRowsWereCopied) {
  const Script script = read("CREATE TABLE t (a text);\nCOPY t (a) FROM stdin;\nC:\\\\temp\n\\.\nSELECT a FROM t;\n");
  EXPECT_THAT(statements(script), Contains("INSERT INTO t (a) VALUES ('C:\\temp')"));
  EXPECT_FALSE(script.statements[0].copied);
  EXPECT_TRUE(script.statements[1].copied);
}

}  // namespace
}  // namespace enginediff
