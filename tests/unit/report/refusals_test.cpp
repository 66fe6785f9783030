#include "harness/report/refusals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "harness/report/format.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Outcome refused() { return sample_error(ErrorClass::insufficient_privilege, 1227, "42000", "Access denied"); }

std::string written(std::string_view format, const RunReport& report) {
  std::ostringstream out;
  find_report_format(format)->write(report, default_fail_on(), out);
  return out.str();
}

TEST(Refusals, are_counted_for_each_target_unless_they_are_recorded) {
  RunReport report = sample_report(
      {"a", "b"}, {{"one", "FLUSH", {refused(), sample_ok()}, {}}, {"two", "FLUSH", {refused(), sample_ok()}, {}}});
  const auto notes = refusal_notes(report);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0].target, "a");
  EXPECT_THAT(notes[0].text, HasSubstr("a refused 2 statements of cases for want of privileges: "));
  for (Step& step : report.cases[0].parsed.steps) step.expectations.emplace_back();
  EXPECT_TRUE(refusal_notes(report).empty());
  report.cases[0].parsed.file = "one.spec";
  EXPECT_THAT(refusal_notes(report).at(0).text, HasSubstr("2 statements of specs"));
}

TEST(Refusals, of_a_trace_that_stands_in_two_variants_count_once) {
  RunReport report = sample_report({"a", "b"}, {{"one", "FLUSH", {refused(), sample_ok()}, {}}});
  report.cases[0].variants.push_back(report.cases[0].variants[0]);
  EXPECT_THAT(refusal_notes(report).at(0).text, HasSubstr("a refused 1 statement of cases"));
}

TEST(Refusals, are_said_where_reports_say_problems) {
  const RunReport report = sample_report({"a", "b"}, {{"one", "FLUSH", {refused(), sample_ok()}, {}}}),
                  none = sample_report({"a", "b"}, {{"one", "FLUSH", {sample_ok(), sample_ok()}, {}}});
  for (const char* format : {"json", "junit", "markdown", "summary"}) {
    EXPECT_THAT(written(format, report), HasSubstr("a refused 1 statement of cases")) << format;
    EXPECT_THAT(written(format, none), Not(HasSubstr("refused 1"))) << format;
  }
}

}  // namespace
}  // namespace enginediff
