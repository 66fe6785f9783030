#include "harness/casefile/claims_file.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/source_folder.hpp"

namespace enginediff {
namespace {

using testing::HasSubstr;

// A file of one claim with the members `claim`.
std::string file_with(std::string_view claim) {
  return fmt::format(
      R"({{"format": 1, "guides": [{{"id": "G1", "title": "A guide"}}], "claims": [{{"id": "c01", "guide": "G1", "claim": "x", {}}}]}})",
      claim);
}
std::string file_with_check(std::string_view condition) {
  return file_with(
      fmt::format(R"("checks": [{{"says": "s", "case": "a.b", "step": "one", "on": "sqlite", {}}}])", condition));
}
std::string message(const std::string& text) {
  const auto claims = parse_claims(text, "claims.json");
  return claims ? "" : claims.error().message + " / " + claims.error().hint;
}

TEST(ClaimsFile, reads_a_claim_with_each_condition) {
  const auto claims = parse_claims(file_with_check(R"("outcome": ["q integer", "3"])"), "claims.json");
  ASSERT_TRUE(claims) << claims.error().message;
  ASSERT_EQ(claims->claims.size(), 1u);
  const ClaimCheck& check = claims->claims[0].checks.at(0);
  EXPECT_EQ(check.case_id, "a.b");
  EXPECT_EQ(to_string(check.on), "sqlite");
  const auto* const outcome = std::get_if<ExpectedOutcome>(&check.condition);
  ASSERT_NE(outcome, nullptr);
  EXPECT_EQ(std::get<ExpectedRows>(outcome->answer).rows.size(), 1u);
  for (const char* condition : {R"("error": "any")", R"("error": "division_by_zero")", R"("ok": true)",
                                R"("waits": true)", R"("agrees_with": "mysql")",
                                R"("differs_from": "mysql", "severity": "silent")", R"("schedules": "anomalous")"}) {
    EXPECT_EQ(message(file_with_check(condition)), "") << condition;
  }
}

TEST(ClaimsFile, has_each_key_once_in_an_object) {
  EXPECT_EQ(message(file_with_check(R"("ok": true,
"ok": true)")),
            "claims.json:2: \"ok\" stands twice in claims[0].checks[0], in lines 1 and 2 / "
            "expected: each key once: of two, readers would keep only one");
  EXPECT_THAT(message(file_with(R"("checks": [], "needs": "x", "needs": "y")")),
              HasSubstr("claims.json:1: \"needs\" stands twice in claims[0], in line 1"));
  EXPECT_THAT(message(R"({"format": 1, "guides": [], "claims": [], "claims": []})"),
              HasSubstr("\"claims\" stands twice, in line 1"));
}

TEST(ClaimsFile, says_where_it_is_wrong_and_what_was_expected) {
  EXPECT_THAT(message("{"), HasSubstr("claims.json: is no JSON"));
  EXPECT_THAT(message(R"({"format": 2})"), HasSubstr("format: unknown / expected: 1"));
  EXPECT_THAT(message(file_with(R"("checks": [])")), HasSubstr("claims[0]: nothing decides this claim"));
  EXPECT_THAT(message(file_with_check(R"("ok": true, "waits": true)")),
              HasSubstr("claims[0].checks[0]: both `ok` and `waits` stand here"));
  EXPECT_THAT(message(file_with_check(R"("waits": false)")),
              HasSubstr("claims[0].checks[0].waits: this is not `true`"));
  EXPECT_THAT(message(file_with_check(R"("ok": "yes")")), HasSubstr("claims[0].checks[0].ok: this is not `true`"));
  EXPECT_THAT(message(file_with_check(R"("error": "no_such_class")")),
              HasSubstr("claims[0].checks[0].error: `no_such_class` is no class"));
  EXPECT_THAT(
      message(file_with_check(R"("ok": true, "onn": "x")")),
      HasSubstr("nothing is called `onn` here / expected: one of: says, when, case, step, on, error, ok, waits, "
                "agrees_with, differs_from, schedules, outcome"));
  EXPECT_THAT(message(R"({"format": 1, "guides": [{"id": "G1", "title": "t", "url": "u"}], "claims": []})"),
              HasSubstr("guides[0]: nothing is called `url` here / expected: one of: id, title"));
  EXPECT_THAT(
      message(R"({"format": 1, "guides": [{"id": "G1", "title": "t"}, {"id": "G1", "title": "u"}], "claims": []})"),
      HasSubstr("claims.json: guides[1]: the id `G1` is taken / expected: each guide once"));
  EXPECT_THAT(message(file_with(R"("needs": "n", "need": "m")")),
              HasSubstr("nothing is called `need` here / expected: one of: id, guide, claim, needs, checks"));
  EXPECT_THAT(message(R"({"format": 1, "guides": [], "claims": [], "more": 1})"),
              HasSubstr("claims.json: nothing is called `more` here / expected: one of: format, guides, claims"));
  EXPECT_THAT(message(file_with_check(R"("outcome": ["error no_such_class"])")),
              HasSubstr("claims[0].checks[0].outcome: "));
  EXPECT_THAT(
      message(R"({"format": 1, "guides": [], "claims": [{"id": "c", "guide": "G9", "claim": "x", "needs": "y"}]})"),
      HasSubstr("`G9` is none of the guides"));
}

TEST(ClaimsFile, refuses_names_that_do_not_exist) {
  EXPECT_THAT(message(file_with_check(R"("schedules": "weird")")),
              HasSubstr("claims.json: claim c01: claims[0].checks[0].schedules: `weird` is no class of schedules"));
  EXPECT_THAT(message(file_with_check(R"("schedules": "anomalos")")), HasSubstr("did you mean `anomalous`?"));
  for (const char* known : {"anomalous", "anomalous (lost update)", "serial", "deadlocked"})
    EXPECT_EQ(message(file_with_check(fmt::format(R"("schedules": "{}")", known))), "");

  constexpr KnownEngine kEngines[] = {{"sqlite"}, {"mysql"}, {"toy", false}};
  const auto refusal = [&](const std::string& text) {
    const auto claims = parse_claims(text, "claims.json", kEngines);
    return claims ? "" : claims.error().message + " / " + claims.error().hint;
  };
  EXPECT_EQ(refusal(file_with_check(R"("differs_from": "mysql")")), "");
  EXPECT_EQ(refusal(file_with_check(R"("differs_from": "mysqll")")),
            "claims.json: claim c01: claims[0].checks[0].differs_from: there is no engine `mysqll`; did you mean "
            "`mysql`? / expected: one of: sqlite, mysql");
  EXPECT_EQ(refusal(file_with_check(R"("differs_from": "toy")")), "");
  EXPECT_THAT(refusal(file_with_check(R"("agrees_with": "mysql, oracle")")),
              HasSubstr("agrees_with: there is no engine `oracle`"));
  EXPECT_THAT(
      refusal(file_with(R"("checks": [{"says": "s", "case": "a.b", "step": "one", "on": "sqlit", "ok": true}])")),
      HasSubstr("claims[0].checks[0].on: there is no engine `sqlit`"));
  // Nobody said which engines there are.
  EXPECT_EQ(message(file_with_check(R"("differs_from": "oracle")")), "");
}

TEST(ClaimsFile, lint_finds_values_that_the_case_does_not_have) {
  std::vector<Case> cases(1);
  cases[0].id = "a.b";
  cases[0].axes = {{"literal", {"'1'", "'abc'"}}};
  cases[0].isolation = {"default", "serializable"};
  cases[0].steps.resize(1);
  cases[0].steps[0].name = "one";
  const auto problems = [&](std::string_view on, std::string_view other) {
    const auto claims = parse_claims(
        file_with(fmt::format(
            R"("checks": [{{"says": "s", "case": "a.b", "step": "one", "on": "{}", "differs_from": "{}"}}])", on,
            other)),
        "claims.json");
    std::vector<std::string> messages;
    for (const CaseDiagnostic& one : lint_claims(*claims, cases, "claims.json")) messages.push_back(to_string(one));
    return messages;
  };
  EXPECT_THAT(problems("sqlite[literal='abc']", "mysql[isolation=serializable]"), testing::IsEmpty());
  EXPECT_THAT(
      problems("sqlite[literal='abd']", "mysql[isolation=read uncommitted]"),
      testing::ElementsAre(
          HasSubstr("claims.json: claim c01, checks[0].on: a.b: `literal` is never `'abd'` in this case; did you "
                    "mean `'abc'`?"),
          HasSubstr("checks[0].differs_from: a.b: `isolation` is never `read uncommitted` in this case")));
  EXPECT_THAT(problems("sqlite[literl='abc']", "mysql"),
              testing::ElementsAre(HasSubstr("nothing of this case is called `literl`; did you mean `literal`?")));
}

TEST(ClaimsFile, lint_finds_schedules_of_a_case_that_has_none) {
  std::vector<Case> cases(1);
  cases[0].id = "a.b";
  cases[0].steps.resize(1);
  cases[0].steps[0].name = "one";
  const auto claims = parse_claims(file_with_check(R"("schedules": "anomalous")"), "claims.json");
  ASSERT_TRUE(claims);
  const auto problems = lint_claims(*claims, cases, "claims.json");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].message,
            "claim c01, checks[0].schedules: the case a.b is run in one order, so that it has no schedules to count");
  EXPECT_EQ(problems[0].expected, "a case with `-- @interleave all`, or another condition");
  cases[0].interleave_all = true;
  EXPECT_TRUE(lint_claims(*claims, cases, "claims.json").empty());
}

TEST(ClaimsFile, lint_finds_versions_that_there_are_not) {
  std::vector<Case> cases(1);
  cases[0].id = "a.b";
  cases[0].steps.resize(1);
  cases[0].steps[0].name = "one";
  const auto claims = parse_claims(
      file_with(
          R"("checks": [{"says": "s", "case": "a.b", "step": "one", "on": "sqlite>=5", "agrees_with": "mysql>=8"}])"),
      "claims.json");
  ASSERT_TRUE(claims);
  const std::vector<EngineAbilities> abilities = {{"sqlite", {}, {}, 3}, {"mysql", {}, {}, 9}};
  const auto problems = lint_claims(*claims, cases, "claims.json", abilities);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(
      problems[0].message,
      "claim c01, checks[0].on: a.b: no release of sqlite is `sqlite>=5`: those that are known begin with 3 at most");
  EXPECT_TRUE(lint_claims(*claims, cases, "claims.json").empty());
}

TEST(ClaimsFile, lint_finds_builds_and_profiles_that_look_misspelt) {
  std::vector<Case> cases(1);
  cases[0].id = "a.b";
  cases[0].steps.resize(1);
  cases[0].steps[0].name = "one";
  const auto claims = parse_claims(file_with(R"("checks": [{"says": "s", "case": "a.b", "step": "one",
                                                "on": "sqlite[build=defualt]", "agrees_with": "sqlite:wall"}])"),
                                   "claims.json");
  ASSERT_TRUE(claims);
  const std::vector<std::string> profiles = {"wal", "busy0"}, builds = {"default"};
  std::vector<std::string> messages;
  for (const CaseDiagnostic& one : lint_claims(*claims, cases, "claims.json", {}, profiles, builds))
    messages.push_back(one.message);
  EXPECT_THAT(messages, UnorderedElementsAre(AllOf(HasSubstr("checks[0].on: a.b"), HasSubstr("`defualt`")),
                                             AllOf(HasSubstr("checks[0].agrees_with: a.b"), HasSubstr("`wall`"))));
  EXPECT_TRUE(lint_claims(*claims, cases, "claims.json").empty());
}

TEST(ClaimsFile, lint_finds_cases_and_steps_that_do_not_exist) {
  const auto claims = parse_claims(file_with_check(R"("ok": true)"), "claims.json");
  ASSERT_TRUE(claims);
  EXPECT_THAT(lint_claims(*claims, {}, "claims.json").at(0).message, HasSubstr("`a.b`, which does not exist"));
  std::vector<Case> cases(1);
  cases[0].id = "a.b";
  EXPECT_THAT(lint_claims(*claims, cases, "claims.json").at(0).message, HasSubstr("has no step `one`"));
  cases[0].steps.resize(1);
  cases[0].steps[0].name = "one";
  EXPECT_TRUE(lint_claims(*claims, cases, "claims.json").empty());
}

TEST(ClaimsFile, the_published_one_can_be_read) {
  std::ostringstream text;
  text << std::ifstream(source_folder() / "cases" / kClaimsFile).rdbuf();
  EXPECT_EQ(message(text.str()), "");
}

}  // namespace
}  // namespace enginediff
