#include "harness/repro/reducer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"
#include "harness/repro/bound_tokens.hpp"
#include "harness/repro/reduction_passes.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const LexicalRules& rules() { return *driver_for_scheme("sqlite")->lexical_rules; }

Script script_of(std::vector<std::string> statements) {
  Script script;
  script.rules = &rules();
  for (std::string& sql : statements) {
    ScriptStatement statement;
    statement.sql = std::move(sql);
    statement.origin = script.statements.size();
    script.statements.push_back(std::move(statement));
  }
  return script;
}

// Holds while all of these stand in the script.
Shows needs(std::vector<std::string> words) {
  return [words](const Script& script) -> Result<bool> {
    const std::string text = print_script(script);
    for (const std::string& word : words) {
      if (text.find(word) == std::string::npos) return false;
    }
    return true;
  };
}

std::string reduced(const Script& script, const Shows& shows, ReductionOptions options = {}) {
  const auto reduction = reduce(script, shows, options);
  EXPECT_TRUE(reduction);
  EXPECT_TRUE(reduction->confirmed);
  return print_script(reduction->script);
}

TEST(Reducer, FindsTheStatementsThatMatter) {
  std::vector<std::string> statements;
  for (int i = 0; i < 200; ++i) statements.push_back("INSERT INTO t" + std::to_string(i) + " VALUES (1)");
  statements.push_back("SELECT x");
  const std::string text = reduced(script_of(statements), needs({"t17 ", "t171", "SELECT"}));
  EXPECT_THAT(text, HasSubstr("t17 "));
  EXPECT_THAT(text, HasSubstr("t171"));
  EXPECT_EQ(std::count(text.begin(), text.end(), ';'), 3);
}

TEST(Reducer, FindsTheRowAndTheClause) {
  const Script script = script_of({"INSERT INTO t (a, b) VALUES (1, 'x'), (2, 'y'), (3, 'z')",
                                   "SELECT a, b FROM t WHERE a > 1 AND b LIKE 'y' ORDER BY a LIMIT 5"});
  const std::string text = reduced(script, needs({"(2, 'y')", "LIKE 'y'"}));
  EXPECT_THAT(text, HasSubstr("(2, 'y')"));
  EXPECT_THAT(text, Not(HasSubstr("'z'")));
  EXPECT_THAT(text, Not(HasSubstr("ORDER BY")));
  EXPECT_THAT(text, Not(HasSubstr("AND")));
}

TEST(Reducer, IsDeterministic) {
  const Script script =
      script_of({"INSERT INTO t VALUES (1, 'abc', 3), (4, 'def', 6)", "SELECT a, b FROM t GROUP BY a HAVING b"});
  EXPECT_EQ(reduced(script, needs({"'d", "GROUP BY", "a"})), reduced(script, needs({"'d", "GROUP BY", "a"})));
}

TEST(Reducer, NeverRunsTheSameScriptTwice) {
  std::set<std::string> seen;
  int again = 0;
  const Shows shows = [&](const Script& script) -> Result<bool> {
    if (!seen.insert(print_script(script)).second) ++again;
    return print_script(script).find("FROM t") != std::string::npos;
  };
  const auto reduction =
      reduce(script_of({"INSERT INTO t VALUES (1), (2)", "SELECT a, b FROM t WHERE a = 1 OR b = 2"}), shows, {});
  ASSERT_TRUE(reduction);
  EXPECT_LE(again, 1);  // to confirm the result
  EXPECT_GT(reduction->remembered, 0);
}

TEST(Reducer, StopsWithTheBestSoFar) {
  std::atomic<bool> stop{false};
  int runs = 0;
  const Shows shows = [&](const Script&) -> Result<bool> {
    if (++runs == 3) stop = true;
    return true;
  };
  std::vector<std::string> statements;
  for (int i = 0; i < 64; ++i) statements.push_back("BEGIN");
  statements.push_back("SELECT 1, 2, 3");
  ReductionOptions options;
  options.stop = &stop;
  const auto reduction = reduce(script_of(statements), shows, options);
  ASSERT_TRUE(reduction);
  EXPECT_TRUE(reduction->stopped);
  EXPECT_LT(reduction->script.statements.size(), 65u);
}

TEST(Reducer, AnErrorEndsIt) {
  const Shows shows = [](const Script&) -> Result<bool> { return fail(Fault::target_unusable, "gone"); };
  const auto reduction = reduce(script_of({"BEGIN", "SELECT 1"}), shows, {});
  ASSERT_FALSE(reduction);
  EXPECT_EQ(reduction.error().message, "gone");
}

TEST(ReductionPasses, DropAColumnEverywhere) {
  const Script script = script_of({"CREATE TABLE t (a INTEGER, b VARCHAR(9) NOT NULL, c DATE)",
                                   "INSERT INTO t VALUES (1, 'x', '2024-01-01'), (2, 'y', NULL)",
                                   "INSERT INTO t (c, b) VALUES (NULL, 'z')"});
  const Script without = without_column(script, {"t", "b"});
  EXPECT_EQ(print_script(without),
            "CREATE TABLE t (a INTEGER, c DATE);\nINSERT INTO t VALUES (1, '2024-01-01'), (2, NULL);\nINSERT INTO t "
            "(c) VALUES (NULL);\n");
}

TEST(ReductionPasses, DropAColumnWithTheValuesBoundToIt) {
  Script script = script_of({"CREATE TABLE t (a INTEGER, b VARCHAR(9), c DATE)",
                             "INSERT INTO t (a, b, c) VALUES (?, ?, ?), (4, ?, 6)", "INSERT INTO t VALUES (1, ?, 3)"});
  const auto bind = [](ScriptStatement& statement, std::vector<int> values) {
    statement.prepared = true;
    for (const int value : values) statement.parameters.push_back({OwnedValue(Value::integer(value)), {}});
  };
  bind(script.statements[1], {1, 2, 3, 5});
  bind(script.statements[2], {2});
  EXPECT_EQ(print_script(without_column(script, {"t", "b"})),
            "CREATE TABLE t (a INTEGER, c DATE);\nINSERT INTO t (a, c) VALUES (?, ?), (4, 6);\n-- params: [1, 3]\n"
            "INSERT INTO t VALUES (1, 3);\n");
}

TEST(ReductionPasses, ValuesThatFitNoPlaceholderStay) {
  Script script = script_of({"INSERT INTO t (a) VALUES (?)"});
  ScriptStatement statement = script.statements[0];
  statement.prepared = true;
  statement.parameters = {{OwnedValue(Value::integer(1)), {}}, {OwnedValue(Value::integer(2)), {}}};
  EXPECT_EQ(with_tokens(statement, bound_tokens(statement, rules()), rules()), statement);
}

TEST(ReductionPasses, RelatedStatementsFollowNames) {
  const Script script = script_of({"CREATE TABLE a (x INT)", "CREATE TABLE b (x INT)", "INSERT INTO a VALUES (1)",
                                   "INSERT INTO b VALUES (1)", "CREATE VIEW v AS SELECT * FROM a", "SELECT * FROM v"});
  EXPECT_THAT(related_statements(script, 5), ElementsAre(0, 2, 4, 5));
}

TEST(ReductionPasses, ClausesAndParentheses) {
  std::vector<std::string> shorter;
  for (const Tokens& one : without_clauses(tokens_of("SELECT lower(a), b FROM t WHERE a = 1 ORDER BY b", rules())))
    shorter.push_back(to_sql(one));
  EXPECT_THAT(shorter, Contains("SELECT lower(a), b FROM t ORDER BY b"));
  EXPECT_THAT(shorter, Contains("SELECT a, b FROM t WHERE a = 1 ORDER BY b"));
  EXPECT_THAT(shorter, Contains("SELECT lower(a) FROM t WHERE a = 1 ORDER BY b"));
}

// Whether a shorter spelling of the last statement is refused for a new fault.
bool adds(std::vector<std::string> statements, std::string_view shorter) {
  const std::size_t last = statements.size() - 1;
  return adds_a_fault(script_of(std::move(statements)), last, tokens_of(shorter, rules()));
}

TEST(ReductionFaults, RowsAreNotCutOffInNoOrder) {
  EXPECT_TRUE(adds({"SELECT a FROM t ORDER BY b LIMIT 1"}, "SELECT a FROM t LIMIT 1"));
  EXPECT_TRUE(adds({"SELECT (SELECT a FROM t ORDER BY b LIMIT 1)"}, "SELECT (SELECT a FROM t LIMIT 1)"));
  EXPECT_TRUE(adds({"SELECT ROW_NUMBER() OVER (ORDER BY b) FROM t"}, "SELECT ROW_NUMBER() OVER () FROM t"));
  EXPECT_TRUE(adds({"SELECT GROUP_CONCAT(a ORDER BY b) FROM t"}, "SELECT GROUP_CONCAT(a) FROM t"));
  EXPECT_FALSE(adds({"SELECT a FROM t ORDER BY b LIMIT 1"}, "SELECT a FROM t ORDER BY b"));
  EXPECT_FALSE(adds({"SELECT a FROM t ORDER BY b LIMIT 1"}, "SELECT a FROM t"));
  EXPECT_FALSE(adds({"SELECT a, c FROM t LIMIT 1"}, "SELECT a FROM t LIMIT 1"));
}

TEST(ReductionFaults, AConditionStaysOne) {
  EXPECT_TRUE(adds({"DELETE FROM m WHERE i IN (SELECT i FROM s WHERE c = 0)"},
                   "DELETE FROM m WHERE (SELECT i FROM s WHERE c = 0)"));
  EXPECT_TRUE(adds({"SELECT a FROM t WHERE a = 1 AND b = 2"}, "SELECT a FROM t WHERE a AND b = 2"));
  EXPECT_TRUE(adds({"SELECT a FROM t WHERE a = 1"}, "SELECT a FROM t WHERE 1"));
  EXPECT_FALSE(adds({"SELECT a FROM t WHERE a BETWEEN 1 AND 2 ORDER BY b"}, "SELECT a FROM t WHERE a BETWEEN 1 AND 2"));
  EXPECT_FALSE(adds({"SELECT a FROM t WHERE active ORDER BY b"}, "SELECT a FROM t WHERE active"));
  EXPECT_FALSE(adds({"SELECT a FROM t WHERE EXISTS (SELECT 1) AND a = 1"}, "SELECT a FROM t WHERE EXISTS (SELECT 1)"));
}

TEST(ReductionFaults, APlaceholderIsNoConditionAndNoOrder) {
  EXPECT_TRUE(adds({"SELECT a FROM t WHERE a = ? AND b = ?"}, "SELECT a FROM t WHERE ? AND b = ?"));
  EXPECT_TRUE(adds({"SELECT a FROM t WHERE a = ? AND b = ?"}, "SELECT a FROM t WHERE a = ? AND ?"));
  EXPECT_TRUE(adds({"SELECT a FROM t ORDER BY b = ? DESC, a LIMIT 1"}, "SELECT a FROM t ORDER BY ? DESC, a LIMIT 1"));
  EXPECT_TRUE(adds({"SELECT a FROM t ORDER BY a LIMIT ?"}, "SELECT a FROM t ORDER BY ?"));
  EXPECT_TRUE(adds({"SELECT a FROM t GROUP BY a, b || 'x'"}, "SELECT a FROM t GROUP BY a, 'x'"));
  EXPECT_FALSE(adds({"SELECT a FROM t WHERE a BETWEEN ? AND ? AND b = ?"}, "SELECT a FROM t WHERE a BETWEEN ? AND ?"));
  EXPECT_FALSE(adds({"SELECT a, b FROM t ORDER BY a, 2"}, "SELECT a, b FROM t ORDER BY 2"));
}

TEST(ReductionFaults, ATableIsNoValue) {
  EXPECT_TRUE(adds({"SELECT \"posts\".* FROM \"posts\""}, "SELECT \"posts\" FROM \"posts\""));
  EXPECT_TRUE(adds({"SELECT count(p.id) FROM posts p"}, "SELECT count(p) FROM posts p"));
  EXPECT_TRUE(adds({"UPDATE t SET a = 1 WHERE t.b = 2"}, "UPDATE t SET a = 1 WHERE t = 2"));
  EXPECT_FALSE(adds({"SELECT p.id, note FROM note, p"}, "SELECT note FROM note"));
  EXPECT_FALSE(adds({"SELECT a.x FROM a LEFT JOIN b ON a.i = b.i LEFT JOIN c ON c.i = a.i"},
                    "SELECT a.x FROM a LEFT JOIN b LEFT JOIN c ON c.i = a.i"));
  EXPECT_FALSE(adds({"INSERT INTO posts (a, b) SELECT a, b FROM old"}, "INSERT INTO posts (a) SELECT a FROM old"));
}

TEST(ReductionFaults, ATypeKeepsItsLength) {
  EXPECT_TRUE(adds({"CREATE TABLE t (a VARCHAR(120), b TEXT)"}, "CREATE TABLE t (a VARCHAR, b TEXT)"));
  EXPECT_TRUE(adds({"CREATE TABLE t (a NUMERIC(8,2))"}, "CREATE TABLE t (a NUMERIC)"));
  EXPECT_FALSE(adds({"CREATE TABLE t (a VARCHAR(120), b TEXT)"}, "CREATE TABLE t (b TEXT)"));
  EXPECT_FALSE(adds({"CREATE TABLE t (a VARCHAR NOT NULL)"}, "CREATE TABLE t (a VARCHAR)"));
}

TEST(ReductionFaults, ATypeKeepsItsNumbers) {
  const std::string table = "CREATE TABLE t (a VARCHAR(120), b DECIMAL(10, 2), c DATETIME(6), d INT(11), e TIME)";
  for (const char* const one : {"a VARCHAR(12)", "b DECIMAL(10)", "b DECIMAL(2)", "b DECIMAL(0)", "b DECIMAL(10,1)",
                                "c DATETIME", "c DATETIME(0)", "d INT(1)", "b DECIMAL(10,2), a VARCHAR(1)"})
    EXPECT_TRUE(adds({table}, std::string("CREATE TABLE t (") + one + ")")) << one;
  for (const char* const one : {"a VARCHAR(120)", "b DECIMAL(10,2)", "c DATETIME(6)", "d INT", "e TIME"})
    EXPECT_FALSE(adds({table}, std::string("CREATE TABLE t (") + one + ")")) << one;
  EXPECT_TRUE(adds({"CREATE TABLE t (a CHARACTER VARYING(20))"}, "CREATE TABLE t (a CHARACTER)"));
  EXPECT_TRUE(adds({"CREATE TABLE t (a DECIMAL(10), b DECIMAL(1))"}, "CREATE TABLE t (a DECIMAL(1), b DECIMAL(1))"));
  EXPECT_TRUE(adds({"SELECT CAST(a AS DECIMAL(10, 2)) FROM t"}, "SELECT CAST(a AS DECIMAL) FROM t"));
  EXPECT_TRUE(adds({"SELECT CAST(a AS DECIMAL(10, 2)) FROM t"}, "SELECT CAST(a AS DECIMAL(1)) FROM t"));
  EXPECT_FALSE(adds({"SELECT CAST(a AS DECIMAL(10, 2)), b FROM t"}, "SELECT CAST(a AS DECIMAL(10, 2)) FROM t"));
  // Functions and columns that are called like types.
  EXPECT_FALSE(adds({"SELECT time(a), time FROM t ORDER BY time"}, "SELECT time FROM t ORDER BY time"));
  EXPECT_FALSE(adds({"INSERT INTO time (a, b) VALUES (12)"}, "INSERT INTO time VALUES (1)"));
}

TEST(Reducer, LeavesTheSchemasNumbersAsTheyAre) {
  const Script script = script_of({"CREATE TABLE orders (id INTEGER, code VARCHAR(100), total DECIMAL(10,2))",
                                   "UPDATE orders SET total = total / 300, code = ''"});
  const std::string text = reduced(script, needs({"code VARCHAR", "total DECIMAL", "/"}));
  EXPECT_THAT(text, HasSubstr("code VARCHAR(100)"));
  EXPECT_THAT(text, HasSubstr("total DECIMAL(10,2)"));
  EXPECT_THAT(text, Not(HasSubstr("300")));
}

TEST(ReductionPasses, ADateStaysOne) {
  const auto simpler = [](std::string text) {
    return simpler_literals({SqlToken::Kind::text, std::move(text), false});
  };
  EXPECT_THAT(simpler("'2024-02-30'"), IsEmpty());
  EXPECT_THAT(simpler("'2024-02-30 10:00:00.250'"), ElementsAre("'2024-02-30'", "'2024-02-30 10:00:00'"));
  EXPECT_THAT(simpler("'2024-02'"), Contains("''"));
  EXPECT_THAT(simpler("'2024-02-30x'"), Contains("''"));
}

TEST(ReductionFaults, AColumnThatIsNamedStays) {
  const Script script = script_of({"CREATE TABLE t (b TEXT)", "INSERT INTO t (b) VALUES ('a')", "SELECT a FROM t"});
  EXPECT_TRUE(mentions_column(script, {"t", "a"}));
  EXPECT_FALSE(mentions_column(script, {"t", "c"}));
  EXPECT_FALSE(mentions_column(script, {"u", "a"}));
  const Script returning = script_of({"CREATE TABLE t (b TEXT)", "INSERT INTO t (b) VALUES (\"c\") RETURNING \"id\""});
  EXPECT_TRUE(mentions_column(returning, {"t", "id"}));
  EXPECT_FALSE(mentions_column(returning, {"t", "c"}));
  const Script whole = script_of({"CREATE TABLE t (a INTEGER, b TEXT)", "SELECT a FROM t"});
  EXPECT_TRUE(adds_a_fault(whole, 0, tokens_of("CREATE TABLE t (b TEXT)", rules())));
  EXPECT_FALSE(adds_a_fault(whole, 0, tokens_of("CREATE TABLE t (a INTEGER)", rules())));
}

TEST(Reducer, KeepsTheOrderOfWhatIsCutOff) {
  const auto reduction = reduce(script_of({"SELECT a, b FROM t ORDER BY b LIMIT 1"}), needs({"LIMIT"}), {});
  ASSERT_TRUE(reduction);
  EXPECT_THAT(print_script(reduction->script), HasSubstr("ORDER BY"));
}

TEST(ReductionFaults, ATypeIsNoAlias) {
  EXPECT_TRUE(adds({"SELECT CAST(SUM(t) AS NUMERIC) AS s FROM o"}, "SELECT t NUMERIC FROM o"));
  EXPECT_TRUE(adds({"SELECT CAST(SUM(t) AS NUMERIC) AS s FROM o"}, "SELECT SUM(t) AS NUMERIC FROM o"));
  EXPECT_TRUE(adds({"SELECT CAST('1' AS SIGNED) FROM o"}, "SELECT '1' SIGNED FROM o"));
  EXPECT_FALSE(adds({"SELECT CAST(SUM(t) AS NUMERIC) AS s FROM o"}, "SELECT CAST(t AS NUMERIC) FROM o"));
  EXPECT_FALSE(adds({"SELECT CAST(a AS DOUBLE PRECISION), b FROM o"}, "SELECT CAST(a AS DOUBLE PRECISION) FROM o"));
  EXPECT_FALSE(adds({"SELECT DISTINCT date, time FROM t ORDER BY date"}, "SELECT date FROM t ORDER BY date"));
  EXPECT_FALSE(adds({"SELECT date AS date, b FROM t"}, "SELECT date AS date FROM t"));
  EXPECT_FALSE(adds({"CREATE TABLE t (a INTEGER NOT NULL, b DATE)"}, "CREATE TABLE t (a INTEGER)"));
}

TEST(ReductionFaults, AQualifiedNameStaysOne) {
  const std::string upsert = "INSERT INTO p (k, n) VALUES (1, 2) ON CONFLICT (k) DO UPDATE SET ";
  EXPECT_TRUE(adds({upsert + "\"n\" = \"excluded\".\"n\""}, upsert + "\"n\" = \"excluded\""));
  EXPECT_TRUE(adds({upsert + "n = excluded.n"}, upsert + "n = n"));
  EXPECT_FALSE(adds({upsert + "n = excluded.n, k = excluded.k"}, upsert + "n = excluded.n"));
  EXPECT_FALSE(adds({"SELECT a.x, b.y FROM a JOIN b ON a.i = b.i"}, "SELECT x FROM a JOIN b ON a.i = b.i"));
  EXPECT_FALSE(adds({"SELECT u.name FROM users u JOIN posts p ON p.user_id = u.id"}, "SELECT name FROM users u"));
  EXPECT_FALSE(adds({"SELECT s.a FROM s.s"}, "SELECT a FROM s"));
}

TEST(ReductionFaults, AMomentKeepsItsForm) {
  const auto changes = [](std::string_view longer, std::string_view shorter) {
    return changes_a_moment(tokens_of(longer, rules()), tokens_of(shorter, rules()));
  };
  EXPECT_TRUE(changes("INSERT INTO t VALUES ('2024-03-01T10:00:00Z')", "INSERT INTO t VALUES ('2024-03-01')"));
  EXPECT_TRUE(changes("SELECT '2024-03-01 10:00:00+02:00'", "SELECT '2024-03-01 10:00:00'"));
  EXPECT_TRUE(changes("SELECT '2024-03-01 10:00:00'", "SELECT '2024-03-01'"));
  EXPECT_FALSE(changes("SELECT '2024-03-01T10:00:00.250Z', '2024-01-01'", "SELECT '2024-03-01T10:00:00Z'"));
  EXPECT_FALSE(changes("SELECT '2024-03-01T10:00:00Z', 'abc'", "SELECT 'a'"));
}

TEST(Reducer, LeavesAMomentItsTimeAndZone) {
  const Script script = script_of({"INSERT INTO t VALUES ('2024-03-01T10:00:00Z')"});
  EXPECT_THAT(reduced(script, needs({"INSERT INTO t", "'2024-03-01"})), HasSubstr("'2024-03-01T10:00:00Z'"));
}

TEST(Reducer, ASettingStaysWhileItConcernsSomething) {
  const std::vector<std::string> statements = {"PRAGMA foreign_keys = ON", "PRAGMA cache_size = 9",
                                               "CREATE TABLE a (i INT)",
                                               "CREATE TABLE t (i INT, j INT REFERENCES t (i))", "SELECT i FROM t"};
  EXPECT_EQ(reduced(script_of(statements), needs({"REFERENCES t", "FROM t"})).substr(0, 38),
            "PRAGMA foreign_keys = ON;\nCREATE TABLE");
  EXPECT_THAT(reduced(script_of(statements), needs({"CREATE TABLE t", "FROM t"})), Not(HasSubstr("PRAGMA")));
  // What is set is neither shortened nor made simpler.
  EXPECT_THAT(reduced(script_of({"SET sql_mode = 'ANSI'", "SET lock_timeout = 7", "SELECT 1"}), needs({"SELECT"})),
              testing::StartsWith("SET sql_mode = 'ANSI';\nSELECT"));
}

}  // namespace
}  // namespace enginediff
