#include "harness/casefile/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> names(const Case& c) {
  std::vector<std::string> out;
  for (const Step& step : c.steps) out.push_back(step.name);
  return out;
}

std::vector<std::string> sqls(const Spelling& spelling) {
  std::vector<std::string> out;
  for (const SqlText& text : spelling.statements) out.push_back((text.raw ? "raw " : "") + text.sql);
  return out;
}

constexpr const char* kDivision = R"(-- @title     Dividing two integers
-- @id        typing.integer.division
-- @category  typing
-- @why       averages and shares computed in SQL change by a fraction when moving to MySQL
-- @see       https://www.sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2);

-- @step divide
SELECT a / b AS q FROM t;
-- => sqlite, postgres
-- |  q integer
-- |  3
-- => mysql, mariadb
-- |  q decimal
-- |  3.5000

-- @portable divide
SELECT a * 1.0 / b AS q FROM t;
-- => *
-- |  q
-- |  3.5
)";

TEST(ParseCase, ReadsACase) {
  const Case c = parsed(kDivision);
  EXPECT_EQ(c.file, "case.sql");
  EXPECT_THAT(names(c), ElementsAre("setup.1", "setup.2", "divide", "divide.portable"));
  EXPECT_EQ(c.steps[0].role, StepRole::setup);
  EXPECT_EQ(c.steps[2].role, StepRole::step);
  EXPECT_TRUE(c.steps[2].named);
  EXPECT_EQ(c.steps[2].lines.first, 10);
  EXPECT_EQ(c.steps[2].lines.last, 11);
  EXPECT_EQ(std::string_view(kDivision).substr(c.steps[2].lines.end - 5, 5), "OM t;");
  ASSERT_EQ(c.steps[2].expectations.size(), 2u);
  EXPECT_EQ(c.steps[2].expectations[1].lines.first, 15);
  EXPECT_EQ(c.steps[2].expectations[1].lines.last, 17);
  EXPECT_EQ(to_string(std::span(c.steps[2].expectations[0].selectors)), "sqlite, postgres");
  EXPECT_EQ(c.steps[3].role, StepRole::portable);
  EXPECT_EQ(c.steps[3].portable_of, "divide");
  EXPECT_FALSE(c.steps[3].named);
}

TEST(ParseCase, ReadsTheSameWithEveryLineEnd) {
  std::string text = kDivision, windows = "\xEF\xBB\xBF";
  for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(parsed(windows), parsed(text));
  EXPECT_EQ(parsed(text.substr(0, text.size() - 1)), parsed(text));
}

TEST(ParseCase, ReadsAnEmptyFile) {
  EXPECT_EQ(parsed(""), Case());
  EXPECT_EQ(parsed("\n\n"), Case());
}

// ---- Setup ----

TEST(ParseCase, EndsSetupWhereTheQuestionsBegin) {
  const auto setup_size = [](std::string_view text) {
    const Case c = parsed("CREATE TABLE t (a INT);\n" + std::string(text));
    return std::count_if(c.steps.begin(), c.steps.end(), [](const Step& step) { return step.role == StepRole::setup; });
  };
  EXPECT_EQ(setup_size("SELECT 1;\n-- @step a\nSELECT 2;\nSELECT 3;\n"), 2);
  EXPECT_EQ(setup_size("SELECT 1;\n-- => *\n-- |  ok\nSELECT 2;\n"), 1);
  EXPECT_EQ(setup_size("-- @bind 1\nSELECT ?;\nSELECT 2;\n"), 1);
  EXPECT_EQ(setup_size("-- @prepared\nSELECT 1;\nSELECT 2;\n"), 1);
  EXPECT_EQ(setup_size("-- @session A\nSELECT 1;\nSELECT 2;\n"), 1);
  EXPECT_EQ(setup_size("-- @sql mysql\nSELECT 1;\n-- @sql sqlite\nSELECT 2;\n-- @end\n-- @raw\nx; y\n-- @end\n-- @step "
                       "a\nSELECT 1;\n"),
            3);
}

TEST(ParseCase, TakesAScriptWithoutDirectivesForQuestions) {
  const Case c = parsed("CREATE TABLE t (a INT);\nSELECT a FROM t;\n");
  EXPECT_THAT(names(c), ElementsAre("1", "2"));
  EXPECT_EQ(c.steps[0].role, StepRole::step);
  EXPECT_FALSE(c.steps[0].named);
}

// ---- Spellings ----

TEST(ParseCase, PutsSpellingsTogetherIntoOneStep) {
  const Case c = parsed(
      "-- @step a\n-- @sql mysql, mariadb<11.6\nSELECT 1;\nSELECT 2;\n-- @sql sqlite none\n-- @sql *\n-- @raw\nx; "
      "y\n-- @end\nSELECT 4;\n-- @end\nSELECT 5;\n");
  ASSERT_THAT(names(c), ElementsAre("a", "2"));
  ASSERT_EQ(c.steps[0].spellings.size(), 3u);
  EXPECT_THAT(sqls(c.steps[0].spellings[0]), ElementsAre("SELECT 1", "SELECT 2"));
  EXPECT_EQ(to_string(std::span(c.steps[0].spellings[0].selectors)), "mysql, mariadb<11.6");
  EXPECT_TRUE(c.steps[0].spellings[1].absent);
  EXPECT_TRUE(c.steps[0].spellings[2].selectors.empty());
  EXPECT_THAT(sqls(c.steps[0].spellings[2]), ElementsAre("raw x; y", "SELECT 4"));
  EXPECT_EQ(c.steps[0].lines.last, 11);
  EXPECT_THAT(sqls(c.steps[1].spellings[0]), ElementsAre("SELECT 5"));
}

TEST(ParseCase, EndsSpellingsAtAnExpectation) {
  const Case c = parsed("-- @sql mysql\nSELECT 1;\n-- @sql *\nSELECT 2;\n-- => *\n-- |  ok\nSELECT 3;\n");
  EXPECT_THAT(names(c), ElementsAre("1", "2"));
  EXPECT_EQ(c.steps[1].spellings.size(), 1u);
}

TEST(ParseCase, EndsSpellingsAtTheNextStepAndSession) {
  EXPECT_EQ(parsed("-- @sql mysql\nSELECT 1;\n-- @step b\nSELECT 2;\n").steps.size(), 2u);
  EXPECT_EQ(parsed("-- @sql mysql\nSELECT 1;\n-- @session B\nSELECT 2;\n").steps.size(), 2u);
}

TEST(ParseCase, ReadsRawTextAsItStands) {
  const Case c = parsed(
      "-- @step a\n-- @raw\n\n  CREATE TRIGGER x; -- @step not one\r\n-- | nor this\n\n-- @end\n-- => *\n-- |  ok\n");
  ASSERT_EQ(c.steps.size(), 1u);
  EXPECT_THAT(sqls(c.steps[0].spellings[0]),
              ElementsAre("raw \n  CREATE TRIGGER x; -- @step not one\n-- | nor this\n"));
  EXPECT_EQ(c.steps[0].expectations.size(), 1u);
}

TEST(ParseCase, PutsAPortableRewriteTogetherIntoOneStep) {
  const Case c = parsed(
      "-- @step a\nSELECT 1;\n-- @portable a\n-- @after a\nCREATE TABLE p (a INT);\nSELECT 2;\n-- => *\n-- |  "
      "ok\nSELECT 3;\n"
      "-- @step b\nSELECT 4;\n-- @portable b\n-- @sql mysql\nSELECT 5;\n-- @sql *\nSELECT 6;\nSELECT 7;\n-- "
      "@end\nSELECT 8;\n");
  ASSERT_THAT(names(c), ElementsAre("a", "a.portable", "2", "b", "b.portable", "4"));
  EXPECT_THAT(sqls(c.steps[1].spellings[0]), ElementsAre("CREATE TABLE p (a INT)", "SELECT 2"));
  EXPECT_EQ(c.steps[1].after, "a");
  EXPECT_EQ(c.steps[4].spellings.size(), 2u);
}

// ---- What stands before a statement ----

TEST(ParseCase, ReadsWhatIsSaidAboutAStep) {
  const Case c = parsed(
      "-- @step create\nCREATE TABLE t (a INT);\n-- @step use\n-- @after create\n-- @bind 1, 'x'\n-- @bind NULL, "
      "2::bigint\nSELECT ?, ?;\n"
      "-- @step prepare\n-- @prepared\nSELECT ?;\n");
  EXPECT_EQ(c.steps[1].after, "create");
  EXPECT_TRUE(c.steps[1].prepared);
  ASSERT_EQ(c.steps[1].binds.size(), 2u);
  EXPECT_EQ(c.steps[1].binds[1][1].type, "bigint");
  EXPECT_TRUE(c.steps[2].prepared);
  EXPECT_TRUE(c.steps[2].binds.empty());
}

TEST(ParseCase, ReadsHistories) {
  const Case c = parsed("-- @session A\n-- @step a\n-- @history r(x), w(y=11), r(P)\nSELECT 1;\n");
  EXPECT_EQ(c.steps[0].history, (std::vector<HistoryEvent>{{HistoryEvent::Kind::read, "x", ""},
                                                           {HistoryEvent::Kind::write, "y", "11"},
                                                           {HistoryEvent::Kind::read, "P", ""}}));
}

// ---- Sessions ----

TEST(ParseCase, NumbersStepsInTheirSessions) {
  const Case c = parsed(
      "CREATE TABLE t (a INT);\n-- @session A\nBEGIN;\n-- @step hold\nUPDATE t SET a = 1;\n-- @session B\n-- @step "
      "hold\nUPDATE t SET a = 2;\n"
      "-- => *\n-- |  blocked by A.hold until A.3, then ok 1 row\n-- @session A\nCOMMIT;\n-- @session B\n-- @step "
      "stop\n-- @cancel A\n-- @wait\n-- @kill A\n-- @after hold\nSELECT 1;\n");
  EXPECT_THAT(names(c), ElementsAre("setup.1", "A.1", "A.hold", "B.hold", "A.3", "A.stop", "B.2", "A.5", "B.3"));
  EXPECT_EQ(c.steps[5].pseudo, PseudoStep::cancel);
  EXPECT_EQ(c.steps[5].session, "A");
  EXPECT_EQ(c.steps[6].pseudo, PseudoStep::wait);
  EXPECT_EQ(c.steps[6].session, "B");
  EXPECT_EQ(c.steps[7].pseudo, PseudoStep::kill);
  EXPECT_EQ(c.steps[8].session, "B");
  EXPECT_EQ(c.steps[8].after, "B.hold");
}

TEST(ParseCase, LeavesTheSessionsForTheFinalState) {
  const Case c = parsed(
      "-- @history w(x=1)\nSELECT 0;\n-- @session A\nSELECT 1;\n-- @final\n-- @step state\nSELECT 2;\nSELECT 3;\n");
  EXPECT_THAT(names(c), ElementsAre("setup.1", "A.1", "state", "2"));
  EXPECT_EQ(c.steps[0].role, StepRole::setup);
  EXPECT_EQ(c.steps[2].role, StepRole::step);
  EXPECT_EQ(c.steps[2].session, "");
}

// ---- Comments ----

TEST(ParseCase, KeepsComments) {
  const Case c = parsed(
      "-- @title x\n-- about the case\n-- more\n\n-- about the table\nCREATE TABLE t (a INT);\n-- about a\n-- @step "
      "a\n-- still a\nSELECT 1;\n"
      "-- about the outcome\n-- => *\n-- |  ok\n\n-- the end\n");
  EXPECT_THAT(c.comments, ElementsAre("about the case", "more"));
  EXPECT_THAT(c.steps[0].comments, ElementsAre("about the table"));
  EXPECT_THAT(c.steps[1].comments, ElementsAre("about a", "still a", "about the outcome"));
  EXPECT_THAT(c.trailing_comments, ElementsAre("the end"));
}

TEST(ParseCase, GivesCommentsAmongTheMetadataToTheCase) {
  EXPECT_THAT(parsed("-- @title x\n\n-- a\n-- @why y\n-- b\n\n-- c\nSELECT 1;\n").comments, ElementsAre("a", "b"));
  EXPECT_THAT(parsed("-- a\n\n-- b\nSELECT 1;\n").comments, ElementsAre("a"));
  EXPECT_THAT(parsed("\n-- b\nSELECT 1;\n").comments, ElementsAre());
}

// ---- Malformed files ----

struct Malformed {
  const char* text;
  const char* problem;
};

TEST(ParseCase, SaysWhatIsWrongWithEachDirective) {
  for (const Malformed& wrong : {
           Malformed{"-- @titel x\n", "1:4 unknown directive `@titel`; did you mean `@title`?"},
           {"-- @Step x\n", "1:4 unknown directive `@Step`; did you mean `@step`?"},
           {"-- @title: x\n", "1:4 unknown directive `@title`; did you mean `@title`?"},
           {"-- @xyzzy\n", "1:4 unknown directive `@xyzzy`"},
           {"-- @step\nSELECT 1;\n", "1:9 not a step's name"},
           {"-- @step Divide\nSELECT 1;\n", "1:10 not a step's name"},
           {"-- @step 1\nSELECT 1;\n", "1:10 not a step's name"},
           {"-- @step a b\nSELECT 1;\n", "1:12 unexpected text"},
           {"-- @step a\n", "1:4 no statement follows"},
           {"-- @step a\n-- @step b\nSELECT 1;\n", "1:4 no statement follows"},
           {"-- @step a\n-- @session A\nSELECT 1;\n", "1:4 no statement follows"},
           {"-- @step a\nSELECT 1;\n-- @step a\nSELECT 2;\n", "3:10 a step of the name `a` stands above already"},
           {"-- @sql\nSELECT 1;\n", "1:8 a selector is missing"},
           {"-- @sql MySQL\nSELECT 1;\n", "1:9 an engine is written in lower case, and not as `MySQL`"},
           {"-- @sql mysql[e=(a[1]|b)]\nSELECT 1;\n-- @sql *\nSELECT 2;\n", "1:21 the set is not closed before `]`"},
           {"-- @step a\nSELECT 1;\n-- @portable a\n-- @sql MySQL\nSELECT 1;\n-- @sql *\nSELECT 2;\n",
            "4:9 an engine is written in lower case, and not as `MySQL`"},
           {"-- @step a\n-- @sql sqlite\nSELECT 1;\n-- @sql *\nSELECT 1;\n-- @end\n-- @sql MySQL\nSELECT 1;\n-- @sql "
            "*\n"
            "SELECT 2;\n",
            "7:9 an engine is written in lower case, and not as `MySQL`"},
           {"-- @sql mysql-9.7\nSELECT 1;\n", "1:14 a selector names an engine, not a target"},
           {"-- @sql mysql\n-- @sql sqlite\nSELECT 1;\n", "1:4 the block has no statement"},
           {"-- @sql mysql\n", "1:4 the block has no statement"},
           {"-- @sql sqlite none\nSELECT 1;\n", "2:1 a statement in a block that says `none`"},
           {"-- @sql mysql\nSELECT 1;\n-- @sql mysql\nSELECT 2;\n",
            "3:9 this step has a spelling for these targets already"},
           {"-- @sql *\nSELECT 1;\n-- @sql *\nSELECT 2;\n", "3:9 this step has a spelling for these targets already"},
           {"-- @end\n", "1:4 `@end` and nothing to end"},
           {"-- @sql a\nSELECT 1;\n-- @end now\n", "3:9 unexpected text"},
           {"-- @raw\nx\n", "1:4 `@raw` is not ended"},
           {"-- @raw\n\n-- @end\n", "1:4 `@raw` is empty"},
           {"-- @raw x\ny;\n-- @end\n", "1:9 unexpected text"},
           {"-- @portable\nSELECT 1;\n", "1:13 a step's name is missing"},
           {"-- @portable a\nSELECT 1;\n", "1:14 no step above is named `a`"},
           {"-- @step divide\nSELECT 1;\n-- @portable divid\nSELECT 1;\n",
            "3:14 no step above is named `divid`; did you mean `divide`?"},
           {"-- @step a\nSELECT 1;\n-- @portable a\n", "3:4 no statement follows"},
           {"-- @step a\nSELECT 1;\n-- @portable a\nSELECT 1;\n-- @sql mysql\nSELECT 2;\n",
            "5:4 `@sql` after statements without it"},
           {"-- @step a\nSELECT 1;\n-- @portable a\nSELECT 1;\n-- @portable a\nSELECT 2;\n",
            "5:14 a step of the name `a.portable` stands above already"},
           {"-- @after\nSELECT 1;\n", "1:10 a step's name is missing"},
           {"-- @after a\nSELECT 1;\n", "1:11 no step above is named `a`"},
           {"-- @step b\n-- @after b\nSELECT 1;\n", "2:11 no step above is named `b`"},
           {"SELECT 1;\n-- @after 1\nSELECT 1;\n", "2:11 no step above is named `1`"},
           {"-- @step a\nSELECT 1;\nSELECT 2;\n-- @after 2\nSELECT 3;\n", "4:11 no step above is named `2`"},
           {"-- @step a\nSELECT 1;\n-- @after a\n-- @after a\nSELECT 1;\n", "4:4 `@after` stands here twice"},
           {"-- @bind\nSELECT ?;\n", "1:9 not a value that can stand here"},
           {"-- @bind 1\n-- @bind 1\nSELECT ?;\n", "2:4 these values stand here twice"},
           {"-- @sql a\n-- @bind 1\nSELECT ?;\n", "2:4 `@bind` inside a step that has begun"},
           {"-- @prepared now\nSELECT 1;\n", "1:14 unexpected text"},
           {"-- @history r(x)\n-- @history r(y)\nSELECT 1;\n", "2:4 `@history` stands here twice"},
           {"-- @history x\nSELECT 1;\n", "1:13 not an event"},
           {"-- @history r(x=1)\nSELECT 1;\n", "1:18 not an event"},
           {"-- @history w(x)\nSELECT 1;\n", "1:16 not an event"},
           {"-- @history w(x=)\nSELECT 1;\n", "1:17 not an event"},
           {"-- @history r()\nSELECT 1;\n", "1:15 not an event"},
           {"-- @history r(x) r(y)\nSELECT 1;\n", "1:18 unexpected text"},
           {"-- @history r(x), w(Alice=100)\nSELECT 1;\n",
            "1:21 `Alice` begins with a capital: a predicate, which is read and not written"},
           {"-- @history w(q=3 in p)\nSELECT 1;\n", "1:17 `p` behind `in` is no predicate"},
           {"-- @history w(q=3 in P, Q)\nSELECT 1;\n", "1:17 `P,` behind `in` is no predicate"},
           {"-- @session\nSELECT 1;\n", "1:12 not a session's name"},
           {"-- @session 1\nSELECT 1;\n", "1:13 not a session's name"},
           {"-- @session a-b_9\nSELECT 1;\n", "1:13 not a session's name"},
           {"-- @session A now\nSELECT 1;\n", "1:15 unexpected text"},
           {"-- @session setup\nSELECT 1;\n", "1:13 not a session's name"},
           {"-- @final\nSELECT 1;\n", "1:4 `@final` and no session before it"},
           {"-- @session A\nSELECT 1;\n-- @final now\nSELECT 1;\n", "3:11 unexpected text"},
           {"-- @session A\nSELECT 1;\n-- @final\nSELECT 1;\n-- @final\n", "5:4 `@final` stands here twice"},
           {"-- @session A\nSELECT 1;\n-- @final\nSELECT 1;\n-- @session B\n", "5:4 a session after `@final`"},
           {"-- @session A\nSELECT 1;\n-- @final\n-- @wait\n", "4:4 no session has begun"},
           {"-- @wait\n", "1:4 no session has begun"},
           {"-- @session A\nSELECT 1;\n-- @cancel\n", "3:11 not a session's name"},
           {"-- @session A\nSELECT 1;\n-- @kill B\n", "3:10 no session `B` has a statement"},
           {"-- @session A\nSELECT 1;\n-- @bind 1\n-- @wait\n",
            "4:4 a step without SQL cannot have what stands before it"},
           {"-- @session A\nSELECT 1;\n-- @wait\n-- => *\n-- |  ok\n", "4:4 an expectation without a statement"},
           {"-- @setting B lock_timeout = 1000ms\n-- @session A\nSELECT 1;\n", "1:13 no session `B` has a statement"},
           {"-- @session step\n-- @step step\nSELECT 1;\n-- @step step\nSELECT 2;\n",
            "4:10 a step of the name `step.step` stands above already"},
           {"-- @session A\nSELECT 1;\n-- @kill kill\n", "3:10 no session `kill` has a statement"},
           {"-- @interleave all\nSELECT 1;\n", "1:16 nothing to interleave"},
       }) {
    EXPECT_THAT(problems(wrong.text), ::testing::Contains(wrong.problem)) << wrong.text;
  }
}

TEST(ParseCase, SaysWhatIsWrongWithExpectations) {
  for (const Malformed& wrong : {
           Malformed{"SELECT 1;\n-- =>\n-- |  ok\n", "2:6 a selector is missing"},
           {"SELECT 1;\n-- => mysql sqlite\n-- |  ok\n", "2:13 unexpected text after the selector"},
           {"SELECT 1;\n-- => *\n", "2:7 the expectation has no outcome"},
           {"SELECT 1;\n-- => *\nSELECT 2;\n", "2:7 the expectation has no outcome"},
           {"-- => *\n-- |  ok\n", "1:4 an expectation without a statement"},
           {"SELECT 1;\n-- @session A\n-- => *\n-- |  ok\n", "3:4 an expectation without a statement"},
           {"SELECT 1;\n-- @step a\n-- => *\n-- |  ok\n", "2:4 no statement follows"},
           {"SELECT 1;\n-- |  ok\n", "2:4 an outcome without its `-- =>` line"},
           {"SELECT 1;\n-- => *\n-- |  nonsense here\n", "3:16 `here` is no type"},
           {"SELECT 1;\n-- => *\n-- |  1 schedule: 1 serial\n", "2 a census in a case that is not interleaved"},
           {"-- @session A\nSELECT 1;\n-- => *\n-- |  blocked by A.hold until timeout, then ok\n",
            "4:18 there is no step `A.hold`"},
           {"-- @session A\n-- @step held\nSELECT 1;\n-- => *\n-- |  blocked by A.hold until timeout, then ok\n",
            "5:18 there is no step `A.hold`; did you mean `A.held`?"},
           {"-- @session A\nSELECT 1;\n-- => *\n-- |  racy: {B ok | A ok}\n", "4:14 there is no step `B`"},
       }) {
    EXPECT_THAT(problems(wrong.text), ::testing::Contains(wrong.problem)) << wrong.text;
  }
}

TEST(ParseCase, SaysThatNobodyWaitsForHimself) {
  const std::string sessions = "-- @session A\n-- @step a\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n";
  const auto below_c = [&](const std::string& wait) {
    return problems(sessions + "-- @step c\nSELECT 3;\n-- @kill B\n-- @session A\n-- @step last\nSELECT 4;\n" + wait);
  };
  const auto himself = [](const std::string& place, const std::string& step) {
    return place + " `" + step + "` is a step of the session that waits, and nobody waits for himself";
  };
  EXPECT_THAT(below_c("-- => *\n-- |  blocked by A.a until B.b, then ok\n"), ElementsAre(himself("14:18", "A.a")));
  EXPECT_THAT(below_c("-- => *\n-- |  blocked by B.b until A.a, then ok\n"), ElementsAre(himself("14:28", "A.a")));
  EXPECT_THAT(below_c("-- => *\n-- |  blocked by A.last until timeout, then ok\n"),
              ElementsAre(himself("14:18", "A.last")));
  EXPECT_THAT(below_c("-- => *\n-- |  racy: {A ok | B.c blocked by B.b until A.a, then ok}\n"),
              ElementsAre(himself("14:36", "B.b")));
  // A kill ends who waits, and is a step of the session that it names.
  EXPECT_THAT(problems(sessions + "-- => *\n-- |  blocked by A.a until B.2, then error admin_shutdown\n-- @session A\n"
                                  "-- @kill B\n"),
              ElementsAre());
}

TEST(ParseCase, TakesTheWordsOfAQuotedValueForTheValue) {
  EXPECT_THAT(problems("-- @session A\n-- @history w(x='a in b'), w(y='c' in P Q2)\nSELECT 1;\n"), ElementsAre());
}

TEST(ParseCase, ReportsEveryProblemAndGivesNoCase) {
  const ParseResult result =
      parse_case("-- @titel x\n-- @each =\nSELECT 1;\n-- => *\n-- |  ok 1 rows\n-- @step\nSELECT 2\n", "f.sql");
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(result.parsed, Case());
  ASSERT_EQ(result.problems.size(), 5u);
  for (std::size_t i = 1; i < result.problems.size(); ++i)
    EXPECT_LT(result.problems[i - 1].line, result.problems[i].line);
  EXPECT_EQ(result.problems[2].offending_line, "-- |  ok 1 rows");
  EXPECT_EQ(to_string(result.problems[2]),
            "f.sql:5:12: `row` is missing\n    -- |  ok 1 rows\n               ^\n    expected `ok`, `ok 1 row` or `ok "
            "2 rows`");
}

TEST(ParseCase, ForgetsNoSemicolonBeforeALineOfOurs) {
  EXPECT_THAT(problems("SELECT 1\n-- => *\n-- |  ok\n"), ElementsAre("1:1 the statement has no `;`"));
}

TEST(Parser, BindPreparesAStepByItself) {
  for (const char* text :
       {"-- @step a\n-- @bind 1\n-- @prepared\nSELECT ?;\n", "-- @step a\n-- @prepared\n-- @bind 1\nSELECT ?;\n"}) {
    const ParseResult result = parse_case(text, "case.sql");
    ASSERT_EQ(result.problems.size(), 1u) << text;
    EXPECT_EQ(result.problems[0].line, 3);
    EXPECT_EQ(result.problems[0].message, "the step is prepared already");
  }
}

TEST(Parser, EachBindTellsItsOwnMistake) {
  EXPECT_THAT(problems("-- @step a\n-- @bind abc\n-- @bind '1\n-- @bind 1,,2\n-- @bind 2\nSELECT ?;\n"),
              ElementsAre(StartsWith("2:"), StartsWith("3:"), StartsWith("4:")));
  EXPECT_THAT(problems("-- @step a\n-- @bind abc\n-- @bind 1::\nSELECT ?;\n"),
              Not(Contains(HasSubstr("prepared already"))));
}

}  // namespace
}  // namespace enginediff
