#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "harness/report/markdown.hpp"
#include "harness/report/markdown_category.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Outcome text(const std::string& value) {
  return sample_rows({{"q", {TypeKind::text, ""}, "", "", ""}}, {{Value::text(value)}});
}

// Behaviours on two targets that answer otherwise.
RunReport behaviours(const std::string& category, int count) {
  RunReport report = sample_report({"a", "b"}, {{"one", "SELECT q", {text("x"), text("y")}, {}}});
  const CaseReport model = report.cases[0];
  report.cases.clear();
  for (int i = 0; i < count; ++i) {
    CaseReport& one = report.cases.emplace_back(model);
    one.parsed.category = category;
    one.parsed.id = category + "." + std::to_string(i);
    one.parsed.title = "Behaviour number " + std::to_string(i) + ", with a title as long as titles are";
  }
  return report;
}

std::map<std::string, std::string> pages(const RunReport& report) {
  std::map<std::string, std::string> out;
  for (const ReportFile& file : markdown_pages(report)) out.emplace(file.path, file.content);
  return out;
}

TEST(MarkdownPages, a_page_for_each_category_and_one_that_leads_to_them) {
  RunReport report = behaviours("typing", 2);
  const RunReport other = behaviours("README", 1);
  report.cases.insert(report.cases.begin(), other.cases.begin(), other.cases.end());
  const auto all = pages(report);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [typing](typing.md) | 2 | 0 | 0 | 2 |"));
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [README](README-2.md) | 1 | 0 | 0 | 1 |"));
  EXPECT_THAT(all.at("README.md"), Not(HasSubstr("Behaviour number")));
  EXPECT_THAT(all.at("typing.md"), HasSubstr("`typing.1`"));
  EXPECT_THAT(all.at("typing.md"),
              HasSubstr("← [README](README-2.md) · [all categories, targets and words](README.md)\n"));
}

// One step on three targets; those without an outcome have no such step.
RunReport one_step(std::vector<std::optional<Outcome>> outcomes) {
  RunReport report = sample_report({"pg-1", "pg-2", "lite"}, {{"one", "SELECT q", std::move(outcomes), {}}});
  for (Trace& trace : report.cases[0].variants[0].traces) {
    for (StepRecord& record : trace.records) {
      if (record.outcome() == nullptr) record.result = Absent{};
    }
  }
  return report;
}

constexpr std::string_view kEverywhere = "The same everywhere:";

TEST(MarkdownPages, the_same_everywhere_is_what_everybody_answers) {
  const auto all = pages(one_step({text("x"), text("x"), text("x")}));
  EXPECT_THAT(all.at("sample.md"), HasSubstr(kEverywhere));
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [sample](sample.md) | 1 | 1 | 0 |"));
}

TEST(MarkdownPages, what_only_some_answer_is_not_the_same_everywhere) {
  const auto of_engine = pages(one_step({text("x"), text("x"), std::nullopt}));
  EXPECT_THAT(of_engine.at("sample.md"), HasSubstr("Only on pg:\n\n- A sample `sample.case`"));
  EXPECT_THAT(of_engine.at("sample.md"), Not(HasSubstr(kEverywhere)));
  EXPECT_THAT(of_engine.at("README.md"), HasSubstr("| category | behaviours | the same everywhere | only on some |"));
  EXPECT_THAT(of_engine.at("README.md"), HasSubstr("| [sample](sample.md) | 1 | 0 | 1 |"));
  EXPECT_THAT(pages(one_step({std::nullopt, text("x"), text("x")})).at("sample.md"), HasSubstr("Only on pg-2, lite:"));
  RunReport lacking = one_step({text("x"), text("x"), std::nullopt});
  lacking.cases[0].variants[0].traces[2].unsupported = "lacks arrays";
  EXPECT_THAT(pages(lacking).at("sample.md"), HasSubstr("Only on pg:"));
}

TEST(MarkdownPages, a_target_that_could_not_be_used_is_not_waited_for) {
  RunReport report = one_step({text("x"), std::nullopt, text("x")});
  report.targets[1].unusable = "connection refused";
  EXPECT_THAT(pages(report).at("sample.md"), HasSubstr(kEverywhere));
}

TEST(MarkdownPages, setup_that_fails_everywhere_is_no_answer) {
  const Outcome refused = sample_error(ErrorClass::syntax_error, 1, "42601", "no");
  RunReport report =
      sample_report({"a", "b"}, {{"setup.1", "CREATE", {refused, refused}, {Verdict::changed, Verdict::changed}},
                                 {"one", "SELECT q", {std::nullopt, std::nullopt}, {}}});
  report.cases[0].parsed.steps[0].role = StepRole::setup;
  const auto all = pages(report);
  EXPECT_THAT(all.at("sample.md"), HasSubstr("Without an answer:"));
  EXPECT_THAT(all.at("sample.md"), Not(HasSubstr(kEverywhere)));
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [sample](sample.md) | 1 | 0 | 0 |"));
}

// A BEGIN beside the step that the case is about tells nothing, and neither does its rewrite.
TEST(MarkdownPages, only_what_the_case_asks_is_an_answer) {
  RunReport report = sample_report({"a", "b"}, {{"A.1", "BEGIN", {sample_ok(), sample_ok()}, {}},
                                                {"A.read", "SELECT q", {text("x"), std::nullopt}, {}},
                                                {"A.read.portable", "SELECT p", {text("x"), text("x")}, {}}});
  report.cases[0].parsed.steps[1].named = true;
  report.cases[0].parsed.steps[2].role = StepRole::portable;
  EXPECT_THAT(pages(report).at("sample.md"), HasSubstr("Only on a:"));
}

TEST(MarkdownPages, nobody_answers_what_ran_past_its_deadline) {
  Outcome cut;
  cut.answer = Interrupted{Interrupted::Reason::deadline, ""};
  EXPECT_THAT(pages(one_step({cut, cut, cut})).at("sample.md"), HasSubstr("Without an answer:"));
}

TEST(MarkdownPages, of_an_interleaved_case_the_census_is_the_answer) {
  RunReport report = one_step({text("x"), text("x"), text("x")});
  for (Trace& trace : report.cases[0].variants[0].traces) {
    trace.census.emplace();
    trace.census->classes.push_back({"serial", 2, "", {}});
  }
  EXPECT_THAT(pages(report).at("sample.md"), HasSubstr(kEverywhere));
  report.cases[0].variants[0].traces[2].census->cut = "A.1 ran past its deadline";
  EXPECT_THAT(pages(report).at("sample.md"), HasSubstr("Only on pg:"));
}

TEST(MarkdownPages, what_differs_by_chance_only_still_counts_as_a_behaviour) {
  RunReport report = behaviours("typing", 2);
  report.cases[0].variants[0].judgement.steps[0].agreements[0].after = "B.insert";
  EXPECT_THAT(pages(report).at("README.md"), HasSubstr("| [typing](typing.md) | 2 | 0 | 0 | 1 |"));
}

TEST(MarkdownPages, cases_that_no_id_finds_are_explained_by_their_file) {
  RunReport report = behaviours("typing", 1);
  EXPECT_THAT(pages(report).at("README.md"), HasSubstr("evidence: `enginediff explain ID`.\n"));
  report.cases[0].parsed.file = "sql/bad.sql";
  EXPECT_THAT(pages(report).at("README.md"), HasSubstr("its file, as in `enginediff explain sql/bad.sql`.\n"));
}

// Who of two won is chance, and tells no versions apart.
TEST(MarkdownPages, of_a_race_all_answers_are_shown_in_one_order) {
  const Outcome done = sample_ok(1), refused = sample_error(ErrorClass::unique_violation, 1062, "23000", "duplicate");
  RunReport report = sample_report(
      {"a", "b"}, {{"B.insert", "INSERT", {done, refused}, {}}, {"C.insert", "INSERT", {refused, done}, {}}});
  for (Trace& trace : report.cases[0].variants[0].traces) {
    for (StepRecord& record : trace.records) record.waits = {{{"A"}, {"A.insert"}, "", "A.rollback", true}};
  }
  const std::string table = pages(report).at("sample.md");
  EXPECT_THAT(table, HasSubstr("`racy: error unique_violation, ok 1 row`"));
  EXPECT_THAT(table, Not(HasSubstr("`ok 1 row`")));
  EXPECT_THAT(table, Not(HasSubstr("blocked by")));
}

TEST(MarkdownPages, a_long_category_has_several_pages_and_every_behaviour_is_on_one) {
  const RunReport report = behaviours("typing", 3'000);
  const auto all = pages(report);
  ASSERT_GT(all.size(), 2u);
  EXPECT_THAT(all.at("README.md"), HasSubstr("[typing](typing.md), [2](typing-2.md)"));
  std::size_t rows = 0;
  for (const auto& [name, content] : all) {
    EXPECT_LT(content.size(), 300'000u) << name;
    for (std::size_t at = content.find("| Behaviour"); at != std::string::npos;
         at = content.find("| Behaviour", at + 1))
      ++rows;
  }
  EXPECT_EQ(rows, 3'000u);
}

TEST(MarkdownPages, of_a_run_of_nothing_there_is_the_first_page) { EXPECT_EQ(pages(RunReport()).size(), 1u); }

}  // namespace
}  // namespace enginediff
