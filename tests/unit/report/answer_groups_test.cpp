#include "harness/report/answer_groups.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

Column column(std::string name, TypeKind kind) { return {std::move(name), {kind, ""}, "", "", ""}; }
Outcome number(std::int64_t value) { return sample_rows({column("q", TypeKind::integer)}, {{Value::integer(value)}}); }

// The targets of each group, in the order of the groups.
std::vector<std::vector<std::string>> groups(const RunReport& report, const std::string& reference = "") {
  const VariantReport& variant = report.cases[0].variants[0];
  std::vector<std::vector<std::string>> names;
  for (const AnswerGroup& group : group_answers(variant, variant.judgement.steps[0], reference))
    names.push_back(target_names(variant, group));
  return names;
}

using Names = std::vector<std::string>;

TEST(AnswerGroups, equal_answers_are_one_group) {
  const RunReport report = sample_report({"a", "b", "c"}, {{"1", "SELECT", {number(3), number(4), number(3)}, {}}});
  EXPECT_THAT(groups(report), ElementsAre(Names{"a", "c"}, Names{"b"}));
}

TEST(AnswerGroups, types_and_values_of_other_kinds_differ) {
  const Outcome decimal = sample_rows({column("q", TypeKind::decimal)}, {{Value::of_bytes(TypeKind::decimal, "3")}});
  EXPECT_EQ(groups(sample_report({"a", "b"}, {{"1", "SELECT", {number(3), decimal}, {}}})).size(), 2u);
}

TEST(AnswerGroups, order_counts_only_where_the_statement_fixes_it) {
  const std::vector<Column> columns = {column("q", TypeKind::integer)};
  const Outcome up = sample_rows(columns, {{Value::integer(1)}, {Value::integer(2)}});
  const Outcome down = sample_rows(columns, {{Value::integer(2)}, {Value::integer(1)}});
  RunReport free = sample_report({"a", "b"}, {{"1", "SELECT", {up, down}, {}, false}});
  free.cases[0].variants[0].judgement.steps[0].agreements[0].agreement.kind = Agreement::Kind::equivalent;
  EXPECT_EQ(groups(free).size(), 1u);
  EXPECT_EQ(groups(sample_report({"a", "b"}, {{"1", "SELECT", {up, down}, {}, true}})).size(), 2u);
}

TEST(AnswerGroups, texts_that_contain_separators_do_not_meet) {
  const std::vector<Column> columns = {column("p", TypeKind::text), column("q", TypeKind::text)};
  const Outcome one = sample_rows(columns, {{Value::text("a|"), Value::text("b")}});
  const Outcome other = sample_rows(columns, {{Value::text("a"), Value::text("|b")}});
  EXPECT_EQ(groups(sample_report({"a", "b"}, {{"1", "SELECT", {one, other}, {}}})).size(), 2u);
}

TEST(AnswerGroups, errors_are_grouped_by_class_and_unknown_ones_by_what_they_say) {
  const auto error = [](ErrorClass error_class, int code) {
    return sample_error(error_class, code, "", "code " + std::to_string(code));
  };
  EXPECT_EQ(
      groups(sample_report(
                 {"a", "b"},
                 {{"1", "S", {error(ErrorClass::unique_violation, 1), error(ErrorClass::unique_violation, 2)}, {}}}))
          .size(),
      1u);
  EXPECT_EQ(
      groups(sample_report({"a", "b"}, {{"1", "S", {error(ErrorClass::other, 1), error(ErrorClass::other, 2)}, {}}}))
          .size(),
      2u);
}

TEST(AnswerGroups, a_commit_that_rolls_back_is_another_answer) {
  Outcome done = sample_ok(), undone = sample_ok();
  done.answer = Completion{"COMMIT"};
  undone.answer = Completion{"ROLLBACK"};
  EXPECT_THAT(groups(sample_report({"a", "b", "c"}, {{"1", "COMMIT", {done, undone, done}, {}}})),
              ElementsAre(Names{"a", "c"}, Names{"b"}));
  // Whoever asks for it gets what it asked for, whatever the engine's word for it is.
  RunReport asked = sample_report({"a", "b"}, {{"1", "rollback", {sample_ok(), undone}, {}}});
  asked.cases[0].variants[0].judgement.steps[0].agreements.clear();
  EXPECT_EQ(groups(asked).size(), 1u);
}

TEST(AnswerGroups, who_differs_is_in_another_group_also_where_nothing_shows_it) {
  const Outcome unknown = sample_error(ErrorClass::other, 1105, "HY000", "unknown error");
  RunReport report = sample_report({"a", "b", "c"}, {{"1", "S", {unknown, unknown, unknown}, {}}});
  for (PairAgreement& pair : report.cases[0].variants[0].judgement.steps[0].agreements) {
    if (pair.first == "a") pair.agreement.kind = Agreement::Kind::divergent;
  }
  EXPECT_THAT(groups(report), ElementsAre(Names{"a"}, Names{"b", "c"}));
}

TEST(AnswerGroups, warnings_affected_rows_and_transaction_states_count_but_notices_do_not) {
  Outcome plain = sample_ok(1), warned = plain, noticed = plain, open = plain;
  warned.diagnostics.push_back({Diagnostic::Level::warning, {"", 1, ErrorClass::other, "w"}});
  noticed.diagnostics.push_back({Diagnostic::Level::notice, {"", 1, ErrorClass::other, "n"}});
  open.transaction = TransactionState::open;
  const RunReport report =
      sample_report({"a", "b", "c", "d", "e"}, {{"1", "S", {plain, noticed, warned, open, sample_ok(2)}, {}}});
  EXPECT_THAT(groups(report), ElementsAre(Names{"a", "b"}, Names{"c"}, Names{"d"}, Names{"e"}));
}

TEST(AnswerGroups, rows_that_were_not_counted_are_those_of_who_counted_as_many) {
  Outcome uncounted = number(3), counted = number(3), counted_twice = number(3);
  counted.affected_rows = 1;
  counted_twice.affected_rows = 2;
  RunReport report = sample_report({"a", "b", "c"}, {{"1", "S", {counted, uncounted, counted_twice}, {}}});
  report.cases[0].variants[0].judgement.steps[0].agreements.clear();
  EXPECT_THAT(groups(report), ElementsAre(Names{"a", "b"}, Names{"c"}));
}

TEST(AnswerGroups, the_reference_comes_first_and_targets_without_outcome_are_in_no_group) {
  const RunReport report = sample_report({"a", "b", "c"}, {{"1", "SELECT", {number(3), number(4), std::nullopt}, {}}});
  EXPECT_THAT(groups(report, "b"), ElementsAre(Names{"b"}, Names{"a"}));
}

TEST(AnswerGroups, the_worst_severity_is_that_of_the_pairs_asked_for) {
  RunReport report = sample_report({"a", "b", "c"}, {{"1", "SELECT", {number(3), number(4), number(5)}, {}}});
  StepJudgement& step = report.cases[0].variants[0].judgement.steps[0];
  step.agreements[0].agreement.severity = Severity::loud;     // a, b
  step.agreements[1].agreement.severity = Severity::warning;  // a, c
  step.agreements[2].agreement.severity = Severity::silent;   // b, c
  EXPECT_EQ(worst_difference(step, ""), (StepDifference{Severity::silent, ""}));
  EXPECT_EQ(worst_difference(step, "a"), (StepDifference{Severity::warning, ""}));
  EXPECT_EQ(worst_divergence(step, "a")->second, "c");
  step.agreements.clear();
  EXPECT_EQ(worst_difference(step, ""), std::nullopt);
}

TEST(AnswerGroups, what_only_follows_is_the_worst_where_nothing_else_differs) {
  RunReport report = sample_report({"a", "b", "c"}, {{"1", "SELECT", {number(3), number(4), number(5)}, {}}});
  StepJudgement& step = report.cases[0].variants[0].judgement.steps[0];
  step.agreements[0].after = "insert";                     // a, b
  step.agreements[1].agreement.severity = Severity::loud;  // a, c
  step.agreements[2].after = "delete";                     // b, c
  EXPECT_EQ(worst_difference(step, ""), (StepDifference{Severity::loud, ""}));
  EXPECT_EQ(worst_divergence(step, "")->second, "c");
  EXPECT_EQ(worst_difference(step, "b"), (StepDifference{Severity::silent, "insert"}));
  EXPECT_EQ(difference_words(*worst_difference(step, "b")), "silent, after insert");
}

}  // namespace
}  // namespace enginediff
