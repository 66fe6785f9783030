#include "harness/report/run_comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Outcome number(std::int64_t value) {
  return sample_rows({{"q", {TypeKind::integer, ""}, "", "", ""}}, {{Value::integer(value)}});
}

// A run of one case with one step on targets named ENGINE-VERSION.
RunReport run_on(const std::vector<std::string>& targets, const std::vector<std::optional<Outcome>>& outcomes,
                 const std::string& sql = "SELECT q") {
  RunReport report = sample_report(targets, {{"one", sql, outcomes, {}}});
  for (TargetStatus& status : report.targets) {
    status.info.version = status.info.name.substr(status.info.name.find('-') + 1);
    status.info.version_number = *Version::parse(status.info.version);
  }
  return report;
}

std::string pairs_of(const RunReport& before, const RunReport& after, const std::vector<TargetPair>& wanted = {}) {
  const auto pairing = pair_targets(before, after, wanted);
  if (!pairing) return "error: " + pairing.error().message + "; " + pairing.error().hint;
  std::string out;
  for (const auto& [one, other] : pairing->pairs) out += one + "=" + other + " ";
  for (const std::string& one : pairing->only_before) out += "-" + one + " ";
  for (const std::string& one : pairing->only_after) out += "+" + one + " ";
  return out;
}

RunComparison compared(const RunReport& before, const RunReport& after) {
  return compare_runs(before, after, pair_targets(before, after, {}).value());
}

TEST(PairTargets, by_name_then_by_engine) {
  const auto run = [](const std::vector<std::string>& targets) {
    return run_on(targets, std::vector<std::optional<Outcome>>(targets.size(), number(1)));
  };
  EXPECT_EQ(pairs_of(run({"a-1", "b-1"}), run({"b-1", "a-1"})), "a-1=a-1 b-1=b-1 ");
  EXPECT_EQ(pairs_of(run({"a-1"}), run({"a-2"})), "a-1=a-2 ");
  EXPECT_EQ(pairs_of(run({"a-1", "a-2"}), run({"a-2", "a-3"})), "a-2=a-2 a-1=a-3 ");
  EXPECT_EQ(pairs_of(run({"a-1", "a-2", "b-1"}), run({"a-3", "b-1"})), "b-1=b-1 -a-1 -a-2 +a-3 ")
      << "which of two is not ours to say";
  EXPECT_THAT(pairs_of(run({"a-1"}), run({"b-1"})), HasSubstr("no target in common; pair them with --map OLD=NEW"));
}

TEST(PairTargets, as_wanted) {
  const RunReport run = run_on({"a-1", "a-2"}, {number(1), number(2)});
  EXPECT_EQ(pairs_of(run, run, {{"a-1", "a-2"}}), "a-1=a-2 ");
  EXPECT_THAT(pairs_of(run, run, {{"a-3", "a-2"}}), HasSubstr("the older run has no target a-3; it has: a-1, a-2"));
  EXPECT_THAT(pairs_of(run, run, {{"a-1", "b"}}), HasSubstr("the newer run has no target b"));
}

TEST(CompareRuns, an_answer_that_differs_is_a_change) {
  const RunComparison comparison = compared(run_on({"a-1"}, {number(1)}), run_on({"a-2"}, {number(2)}));
  ASSERT_EQ(comparison.targets.size(), 1u);
  const TargetComparison& one = comparison.targets[0];
  EXPECT_TRUE(comparison.has_changes());
  EXPECT_EQ(one.behaviours, 1u);
  EXPECT_EQ(one.changed, 1u);
  ASSERT_EQ(one.changes.size(), 1u);
  EXPECT_EQ(one.changes[0].severity, Severity::silent);
  EXPECT_EQ(comparison_headline(one), "1 of 1 behaviour changed");
  EXPECT_FALSE(compared(run_on({"a-1"}, {number(1)}), run_on({"a-2"}, {number(1)})).has_changes());
}

TEST(CompareRuns, another_form_is_a_cosmetic_change_and_another_order_is_none) {
  const auto decimal = [](std::string_view text) {
    return sample_rows({{"q", {TypeKind::decimal, ""}, "", "", ""}}, {{Value::of_bytes(TypeKind::decimal, text)}});
  };
  const RunComparison scale = compared(run_on({"a-1"}, {decimal("3.50")}), run_on({"a-2"}, {decimal("3.5")}));
  ASSERT_EQ(scale.targets[0].changes.size(), 1u);
  EXPECT_EQ(scale.targets[0].changes[0].severity, Severity::cosmetic);
  const auto rows = [](std::int64_t first, std::int64_t second) {
    return sample_rows({{"q", {TypeKind::integer, ""}, "", "", ""}},
                       {{Value::integer(first)}, {Value::integer(second)}});
  };
  RunReport before = run_on({"a-1"}, {rows(1, 2)}), after = run_on({"a-2"}, {rows(2, 1)});
  EXPECT_TRUE(compared(before, after).has_changes()) << "the statement fixes the order";
  before.cases[0].variants[0].traces[0].records[0].ordered = after.cases[0].variants[0].traces[0].records[0].ordered =
      false;
  EXPECT_FALSE(compared(before, after).has_changes());
}

TEST(CompareRuns, a_case_that_only_one_side_can_run_is_a_change) {
  RunReport before = run_on({"a-1"}, {number(1)}), after = run_on({"a-2"}, {number(1)});
  before.cases[0].variants[0].traces[0].unsupported = "lacks window_functions";
  const RunComparison comparison = compared(before, after);
  EXPECT_TRUE(comparison.has_changes());
  ASSERT_EQ(comparison.targets[0].support_changes.size(), 1u);
  EXPECT_EQ(comparison.targets[0].support_changes[0].before, "lacks window_functions");
  EXPECT_EQ(comparison.targets[0].support_changes[0].after, std::nullopt);
  after.cases[0].variants[0].traces[0].unsupported = "lacks window_functions";
  EXPECT_FALSE(compared(before, after).has_changes());
}

TEST(CompareRuns, what_was_not_run_or_asked_otherwise_is_not_compared) {
  RunReport lost = run_on({"a-2"}, {number(2)});
  lost.cases[0].variants[0].traces[0].not_run = "the server is gone";
  const RunComparison gone = compared(run_on({"a-1"}, {number(1)}), lost);
  EXPECT_FALSE(gone.has_changes());
  ASSERT_EQ(gone.targets[0].not_compared.size(), 1u);
  EXPECT_EQ(gone.targets[0].not_compared[0].reason, "not run in the newer run: the server is gone");
  const RunComparison reworded = compared(run_on({"a-1"}, {number(1)}), run_on({"a-2"}, {number(2)}, "SELECT 2"));
  EXPECT_FALSE(reworded.has_changes());
  ASSERT_EQ(reworded.targets[0].not_compared.size(), 1u);
  EXPECT_THAT(reworded.targets[0].not_compared[0].places, ElementsAre("sample.case › one"));
}

TEST(CompareRuns, steps_are_matched_by_name_when_the_case_has_changed) {
  RunReport before = sample_report({"a"}, {{"gone", "S", {number(1)}, {}}, {"one", "SELECT q", {number(1)}, {}}});
  RunReport after = sample_report({"a"}, {{"one", "SELECT q", {number(2)}, {}}, {"new", "S", {number(1)}, {}}});
  const RunComparison comparison = compared(before, after);
  ASSERT_EQ(comparison.targets[0].changes.size(), 1u);
  const auto& report = comparison.targets[0].report;
  EXPECT_EQ(report.cases[0].variants[0].judgement.steps[comparison.targets[0].changes[0].step].step, "one");
  EXPECT_EQ(comparison.targets[0].not_compared.size(), 2u);
}

TEST(CompareRuns, names_that_are_the_same_are_told_apart) {
  for (const auto& [format, write] : comparison_formats()) {
    std::ostringstream out;
    write(compared(run_on({"a-1"}, {number(1)}), run_on({"a-1"}, {number(2)})), ConsoleOptions(), out);
    EXPECT_THAT(out.str(), HasSubstr("a-1 before")) << format;
    EXPECT_THAT(out.str(), HasSubstr("a-1 after")) << format;
  }
}

TEST(CompareRuns, cases_of_one_run_only_are_listed) {
  RunReport before = run_on({"a-1"}, {number(1)}), after = before;
  after.cases[0].parsed.id = "sample.other";
  for (VariantReport& variant : after.cases[0].variants) variant.traces[0].case_id = "sample.other";
  const RunComparison comparison = compared(before, after);
  EXPECT_THAT(comparison.cases_only_before, ElementsAre("sample.case"));
  EXPECT_THAT(comparison.cases_only_after, ElementsAre("sample.other"));
  EXPECT_EQ(comparison.targets[0].behaviours, 0u);
}

// A run of one case whose steps are given as pairs of name and outcome.
RunReport steps_on(const std::string& target, const std::vector<std::pair<std::string, Outcome>>& outcomes) {
  // What follows from what is told by the tables that statements name.
  static const std::map<std::string, std::string> kSql = {
      {"create", "CREATE TABLE t (q INTEGER)"}, {"insert", "INSERT INTO t VALUES (4)"}, {"read", "SELECT q FROM t"}};
  std::vector<SampleStep> steps;
  for (const auto& [name, outcome] : outcomes)
    steps.push_back({name, kSql.contains(name) ? kSql.at(name) : "SQL of " + name, {outcome}, {}});
  return sample_report({target}, std::move(steps));
}

TEST(CompareRuns, what_follows_a_statement_that_one_side_refused_does_not_decide) {
  const Outcome refused = sample_error(ErrorClass::syntax_error, 1, "42601", "syntax");
  const RunReport before = steps_on("a-1", {{"create", sample_ok()}, {"insert", refused}, {"read", number(3)}});
  const RunReport after = steps_on("a-2", {{"create", sample_ok()}, {"insert", sample_ok(1)}, {"read", number(4)}});
  const auto changes = compared(before, after).targets[0].changes;
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].severity, Severity::loud);
  EXPECT_EQ(changes[0].after, "");
  EXPECT_EQ(changes[1].severity, Severity::silent);
  EXPECT_EQ(changes[1].after, "insert");
  std::ostringstream out;
  write_comparison_markdown(compared(before, after), ConsoleOptions(), out);
  EXPECT_THAT(out.str(), HasSubstr("## Loud"));
  EXPECT_THAT(out.str(), Not(HasSubstr("## Silent")));
  EXPECT_THAT(out.str(), HasSubstr("| silent, after insert |"));
}

TEST(CompareRuns, what_follows_a_refused_query_stands_for_itself) {
  const Outcome refused = sample_error(ErrorClass::syntax_error, 1, "42601", "syntax");
  const RunReport before = steps_on("a-1", {{"query", refused}, {"read", number(3)}});
  const RunReport after = steps_on("a-2", {{"query", number(1)}, {"read", number(4)}});
  const auto changes = compared(before, after).targets[0].changes;
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[1].after, "");
}

TEST(ComparisonMarkdown, what_reads_alike_says_what_differs) {
  Outcome open = sample_ok(1);
  open.transaction = TransactionState::open;
  std::ostringstream out;
  write_comparison_markdown(compared(steps_on("a-1", {{"write", open}}), steps_on("a-2", {{"write", sample_ok(1)}})),
                            ConsoleOptions(), out);
  EXPECT_THAT(out.str(), HasSubstr("| write | `ok 1 row` | `ok 1 row` | outcome: transaction open and none |"));
}

TEST(ComparisonMarkdown, statements_stand_in_one_block_with_their_steps) {
  RunReport before = steps_on("a-1", {{"one", number(1)}, {"two", number(1)}});
  RunReport after = steps_on("a-2", {{"one", number(2)}, {"two", number(2)}});
  for (RunReport* report : {&before, &after})
    report->cases[0].variants[0].traces[0].records[1].sql = "SELECT 2 -- the end";
  std::ostringstream out;
  write_comparison_markdown(compared(before, after), ConsoleOptions(), out);
  EXPECT_THAT(out.str(), HasSubstr("```sql\n-- one\nSQL of one;\n\n-- two\nSELECT 2 -- the end\n;\n```"));
}

TEST(ComparisonMarkdown, results_are_text) {
  const std::string text = "<script>|`*_\n```\x1b";
  RunReport before = run_on({"a-1"}, {sample_rows({{text, {TypeKind::text, ""}, "", "", ""}}, {{Value::text(text)}})},
                            "SELECT '" + text + "'");
  RunReport after = run_on({"a-2"}, {number(1)}, "SELECT '" + text + "'");
  before.cases[0].parsed.title = after.cases[0].parsed.title = text;
  std::ostringstream out;
  write_comparison_markdown(compared(before, after), ConsoleOptions(), out);
  EXPECT_THAT(out.str(), Not(HasSubstr("\x1b")));
  EXPECT_THAT(out.str(), HasSubstr("````sql\n-- one\nSELECT '<script>|`*_\n```"))
      << "the fence is longer than any in the statement";
  EXPECT_THAT(out.str(), HasSubstr("### &lt;script&gt;\\|\\`\\*\\_"));
}

}  // namespace
}  // namespace enginediff
