#include "harness/spec/spec_parser.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

IsolationSpec parsed(std::string_view text) {
  const SpecParseResult result = parse_spec(text, "a.spec");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return result.spec;
}

CaseDiagnostic problem_of(std::string_view text) {
  const SpecParseResult result = parse_spec(text, "a.spec");
  EXPECT_EQ(result.problems.size(), 1u);
  return result.problems.empty() ? CaseDiagnostic() : result.problems.front();
}

constexpr std::string_view kFull = R"(# What it is about
# and more
setup { CREATE TABLE t (a int); }
setup
{
  INSERT INTO t VALUES (1); -- with { no nesting
}
teardown { DROP TABLE t; }

session s1
setup { BEGIN; }
step s1a { UPDATE t SET a = 2; }   # a comment
step "with ""quotes""" { COMMIT; }
teardown { ROLLBACK; }
session "session"
step s2a { SELECT 1; }

permutation s1a s2a (*) "with ""quotes"""
permutation s1a(s2a notices 2, *) s2a(s1a)
)";

TEST(SpecParser, ReadsEveryPart) {
  const IsolationSpec spec = parsed(kFull);
  EXPECT_EQ(spec.comment, "What it is about\nand more");
  ASSERT_EQ(spec.setups.size(), 2u);
  EXPECT_EQ(spec.setups[0], "CREATE TABLE t (a int);");
  EXPECT_EQ(spec.setups[1], "\n  INSERT INTO t VALUES (1); -- with { no nesting\n");
  EXPECT_EQ(spec.teardown, "DROP TABLE t;");
  ASSERT_EQ(spec.sessions.size(), 2u);
  EXPECT_EQ(spec.sessions[0], (SpecSession{"s1", "BEGIN;", "ROLLBACK;", {0, 1}}));
  EXPECT_EQ(spec.sessions[1], (SpecSession{"session", std::nullopt, std::nullopt, {2}}));
  EXPECT_EQ(spec.steps[1], (SpecStep{"with \"quotes\"", "COMMIT;", 0}));
  EXPECT_EQ(spec.steps[2].session, 1);
}

TEST(SpecParser, ReadsBlockerAnnotations) {
  const IsolationSpec spec = parsed(kFull);
  using Kind = SpecBlocker::Kind;
  ASSERT_EQ(spec.permutations.size(), 2u);
  EXPECT_EQ(spec.permutations[0], (Permutation{{0, {}}, {2, {{Kind::once, 0, 0}}}, {1, {}}}));
  EXPECT_EQ(spec.permutations[1],
            (Permutation{{0, {{Kind::notices, 2, 2}, {Kind::once, 0, 0}}}, {2, {{Kind::step, 0, 0}}}}));
}

TEST(SpecParser, PrintsPermutationsAsTheyAreWritten) {
  const IsolationSpec spec = parsed(kFull);
  EXPECT_EQ(permutation_text(spec, spec.permutations[0]), R"(s1a s2a(*) "with ""quotes""")");
  EXPECT_EQ(permutation_text(spec, spec.permutations[1]), "s1a(s2a notices 2, *) s2a(s1a)");
}

TEST(SpecParser, NamesMayBeginWithLettersBeyondAscii) {
  EXPECT_EQ(parsed("session s step größe$1 { }").steps[0], (SpecStep{"größe$1", "", 0}));
}

TEST(SpecParser, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(problem_of("session s\nstep a { select 1").message, "an SQL block that does not end: no '}' follows");
  EXPECT_EQ(problem_of("session s\nstep a { select 1").line, 2);
  EXPECT_EQ(problem_of("session s\nstep \"a\n { select 1 }").message, "a quoted name that does not end on its line");
  EXPECT_EQ(problem_of("setup { }").expected, "session NAME");
  EXPECT_EQ(problem_of("session s step setup { }").message, "unexpected 'setup'");
  EXPECT_EQ(problem_of("session s step a { } ;").message, "unexpected character ';'");
  EXPECT_EQ(problem_of("session s step a { }\nsession t step a { }").message, "a second step 'a'");
  EXPECT_EQ(problem_of("session s step a { }\n\npermutation a b").message, "there is no step 'b'");
  EXPECT_EQ(problem_of("session s step a { }\n\npermutation a b").line, 3);
  EXPECT_EQ(problem_of("session s step a { }\n\npermutation a b").offending_line, "permutation a b");
  EXPECT_EQ(problem_of("session s step a { } permutation a(").expected, "'*' or a step's name");
  EXPECT_EQ(problem_of("session s step a { } permutation a(a notices x)").expected, "how many notices");
}

TEST(SpecParser, SaysWhereABraceWithinSqlEndedIt) {
  EXPECT_EQ(problem_of("session s step a { SELECT '{1,2}'::int[]; }").message,
            "unexpected character '''; the SQL block before it ended at its first '}', which cannot be quoted");
  EXPECT_EQ(problem_of("session s step a { SELECT '{a}b'; }").message,
            "unexpected 'b'; the SQL block before it ended at its first '}', which cannot be quoted");
  EXPECT_EQ(problem_of("session s step a { SELECT 1; } ;").message, "unexpected character ';'");
}

TEST(SpecParser, SaysHowAKeywordBecomesAName) {
  EXPECT_EQ(problem_of("session s step setup { }").expected, "a name; \"setup\" in quotes is one");
}

TEST(SpecParser, SaysTheColumn) {
  const auto place = [](const std::string& text) {
    const CaseDiagnostic problem = problem_of(text);
    return std::to_string(problem.line) + ":" + std::to_string(problem.column);
  };
  EXPECT_EQ(place("session s\n  step a { } ;"), "2:14");
  EXPECT_EQ(place("session s step a {\n\n } step b x"), "3:11");
  EXPECT_EQ(place("session größe step größe { } # ß\n\tpermutation größe b"), "2:20");
  EXPECT_EQ(place("session s\nstep \"a\n"), "2:6");
  EXPECT_EQ(place("session s step a { }\npermutation"), "2:12");
  EXPECT_EQ(place("session s step a { }\npermutation\n"), "3:1");
}

TEST(SpecParser, NamesWhatAMisspeltWordMayMean) {
  EXPECT_EQ(problem_of("sesion s step a { }").message, "unexpected 'sesion'; did you mean 'session'?");
  EXPECT_EQ(problem_of("SETUP { }").message, "unexpected 'SETUP'; did you mean 'setup'?");
  EXPECT_EQ(problem_of("session s step read { } permutation READ").message,
            "there is no step 'READ'; did you mean 'read'?");
  EXPECT_EQ(problem_of("session s stpe a { }").message, "unexpected 'stpe'; did you mean 'step'?");
  EXPECT_EQ(problem_of("session s step a { } permutatoin a").message,
            "unexpected 'permutatoin'; did you mean 'permutation'?");
  EXPECT_EQ(problem_of("session s step a { } permutation a permutatoin a").message,
            "there is no step 'permutatoin'; did you mean 'permutation'?");
  EXPECT_EQ(problem_of("session s step read { } permutation raed").message,
            "there is no step 'raed'; did you mean 'read'?");
  EXPECT_EQ(problem_of("session s step a { } permutation").message, "unexpected end of the file");
  EXPECT_EQ(problem_of("session { }").message, "unexpected SQL block");
}

TEST(SpecParser, ABlockerIsAStepOfAnotherSessionInThePermutation) {
  const std::string sessions = "session s step a { } step b { } session t step c { } ";
  EXPECT_NE(problem_of(sessions + "permutation a(c) b").message.find("not in this permutation"), std::string::npos);
  EXPECT_NE(problem_of(sessions + "permutation a(b) b").message.find("its own session's"), std::string::npos);
}

TEST(SpecParser, WithoutPermutationsAllOrdersAreMeant) {
  const IsolationSpec spec = parsed("session s step a { } step b { } session t step c { }");
  const auto all = all_permutations(spec, 100);
  ASSERT_TRUE(all.has_value());
  std::vector<std::string> texts;
  for (const Permutation& one : *all) texts.push_back(permutation_text(spec, one));
  EXPECT_EQ(texts, (std::vector<std::string>{"a b c", "a c b", "c a b"}));
  EXPECT_FALSE(all_permutations(spec, 2).has_value());
  EXPECT_TRUE(unused_steps(spec).empty());
}

TEST(SpecParser, KnowsStepsThatNoPermutationUses) {
  EXPECT_EQ(unused_steps(parsed("session s step a { } step b { } permutation a")), std::vector<std::size_t>{1});
}

}  // namespace
}  // namespace enginediff
