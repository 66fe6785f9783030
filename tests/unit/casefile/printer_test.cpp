#include "harness/casefile/printer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/source_folder.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

// One file with every directive and every form, as the printer writes it.
constexpr const char* kEverything = R"(-- @title     Everything at once
-- @id        format.everything
-- @category  format
-- @why       it shows the canonical form
-- @see       https://a.example
-- @see       https://b.example
-- @requires  attach, cte
-- @exclusive
-- @portable-by-nature
-- @isolation default, serializable
-- @begin     sqlite: deferred, immediate
-- @journal   sqlite: delete, wal
-- @setting   A lock_timeout = 500ms
-- @setting   busy_timeout = 0
-- @each      literal = '1', f(2, 3), NULL
-- @repeat    cols = 3 of 'c${i} INT' joined by ', '
-- @interleave all limit 40
-- About the case.
--
-- More of it.

-- About the table.
-- @history w(x=10), w(y=20 in P)
CREATE TABLE t (${cols});
-- @sql mysql, mariadb<11.6
SELECT 'it\'s';
SELECT 2;
-- @sql sqlite none
-- @sql *
-- @raw
CREATE TRIGGER x; y
-- @end
-- @end
-- @raw
z; z
-- @end

-- @session A
BEGIN;

-- @step hold
-- @history r(x), w(y=11), r(P)
UPDATE t SET c1 = ${literal};
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step use
-- @after A.hold
-- @bind 1, 'x'
-- @bind NULL, 2::bigint
SELECT ?, ?;
-- => sqlite:wal>=3.40,<4[begin=(deferred|immediate)]
-- |  literal | bind            | outcome
-- |  '1'     | 1, 'x'          | blocked by A.hold until A.4, then [a integer, "b c"] (1, 'x')
-- |  NULL    | NULL, 2::bigint | error syntax_error; warning data_too_long
-- => mysql
-- |  a integer | b
-- |  1         | 'x \| y'
-- |  NULL      | date:'2024-01-31'
-- |  warning data_too_long
-- |  ; affected 2

-- @step prepare
-- @prepared
SELECT ?;
-- => *
-- |  racy: {A ok, B error deadlock_detected | B ok, A error deadlock_detected}

-- @portable B.use
-- @after B.prepare
CREATE TABLE p (a INT);
SELECT 2;
-- @end

-- @step stop
-- @cancel A
-- @wait B
-- @kill A

-- @session A
-- @sql *
SELECT 'it\'s';
-- => *
-- |  3 schedules: 1 serial, 2 anomalous (lost update)

-- @final
-- @step state
-- @history r(x)
SELECT 1;

-- The end.
)";

TEST(PrintCase, WritesTheCanonicalForm) { EXPECT_EQ(print_case(parsed(kEverything)), kEverything); }

TEST(PrintCase, IsReadBackAsTheSameCase) {
  const Case c = parsed(kEverything);
  EXPECT_EQ(parsed(print_case(c)), c);
}

TEST(PrintCase, KeepsCommentsOfTheFirstStepApart) {
  for (const char* text : {"-- a\n\n-- b\nSELECT 1;\n", "\n-- b\nSELECT 1;\n", "-- a\nSELECT 1;\n",
                           "-- @title x\n\n-- b\n", "\n-- b\n", "-- a\n"}) {
    const Case c = parsed(text);
    EXPECT_EQ(parsed(print_case(c)), c) << print_case(c);
  }
}

TEST(PrintCase, KeepsWhatOneEngineAloneCutsSo) {
  const Case c = parsed(
      "-- @step a\n-- @sql mysql, mariadb\nSELECT 'it\\'s; -- x' # it's a ; comment\n AS x; # behind\nSELECT 2;\n"
      "-- @sql postgres\nSELECT 1 /* a /* b; */ c; */ AS x;\n-- @sql sqlite\nSELECT 1 AS [x;y];\n"
      "-- @sql *\nSELECT 1 AS x;\n-- => *\n-- |  x integer\n-- |  1\n");
  ASSERT_EQ(c.steps.size(), 1u);
  EXPECT_EQ(c.steps[0].spellings[0].statements.size(), 2u);
  EXPECT_EQ(c.steps[0].spellings[1].statements.size(), 1u);
  EXPECT_EQ(parsed(print_case(c)), c) << print_case(c);
}

TEST(PrintCase, OpensASessionForACaseThatBeginsWithAPseudoStep) {
  const Case c = parsed("-- @session A\n-- @cancel B\nSELECT 1;\n-- @session B\nSELECT 2;\n");
  EXPECT_EQ(parsed(print_case(c)), c) << print_case(c);
}

TEST(PrintCase, WritesNothingForNothing) { EXPECT_EQ(print_case(Case()), ""); }

// Every case that the project has.
TEST(PrintCase, IsReadBackForEveryPublishedCase) {
  namespace fs = std::filesystem;
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder() / "cases")) {
    if (entry.path().extension() != ".sql") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const ParseResult result = parse_case(text.str(), entry.path().filename().string(), kDialects);
    for (const CaseDiagnostic& problem : result.problems) ADD_FAILURE() << to_string(problem);
    if (!result.ok()) continue;
    const ParseResult again = parse_case(print_case(result.parsed), "printed", kDialects);
    EXPECT_TRUE(again.ok() && again.parsed == result.parsed) << entry.path() << "\n" << print_case(result.parsed);
    ++files;
  }
  EXPECT_GT(files, 0);
}

}  // namespace
}  // namespace enginediff
