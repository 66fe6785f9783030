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
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [typing](typing.md) | 2 | 0 | 2 |"));
  EXPECT_THAT(all.at("README.md"), HasSubstr("| [README](README-2.md) | 1 | 0 | 1 |"));
  EXPECT_THAT(all.at("README.md"), Not(HasSubstr("Behaviour number")));
  EXPECT_THAT(all.at("typing.md"), HasSubstr("`typing.1`"));
  EXPECT_THAT(all.at("typing.md"),
              HasSubstr("← [README](README-2.md) · [all categories, targets and words](README.md)\n"));
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
