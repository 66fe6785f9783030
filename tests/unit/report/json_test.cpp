#include "harness/report/json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "harness/base/utf8.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

std::string written(const RunReport& report) {
  std::ostringstream out;
  write_json(report, default_fail_on(), out);
  return out.str();
}

TEST(JsonReport, groups_answers_and_keeps_verdicts_and_agreements) {
  const RunReport report =
      sample_report({"a", "b", "c"}, {{"1", "S", {sample_ok(1), sample_ok(2), sample_ok(1)}, {Verdict::changed}}});
  const auto json = nlohmann::json::parse(written(report));
  const auto& step = json.at("cases").at(0).at("variants").at(0).at("steps").at(0);
  EXPECT_EQ(step.at("answers").size(), 2u);
  EXPECT_EQ(step.at("answers").at(0).at("targets"), (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(step.at("verdicts").at(0).at("verdict"), "changed");
  EXPECT_EQ(step.at("agreements").size(), 3u);
  EXPECT_EQ(step.at("severity"), "silent");
  EXPECT_EQ(step.at("sql"), "S");
  EXPECT_EQ(json.at("summary").at("failed_cases"), 1);
}

TEST(JsonReport, says_nothing_that_another_run_would_say_differently) {
  RunReport report = sample_report({"a"}, {{"1", "S", {sample_ok(1)}, {}}});
  const std::string before = written(report);
  StepRecord& record = report.cases[0].variants[0].traces[0].records[0];
  record.microseconds = 123;
  record.launched = record.finished = 7;
  EXPECT_EQ(written(report), before);
}

TEST(JsonReport, is_safe_to_show_and_still_json) {
  const std::string hostile = "\x1b[31m\x07 \u202Etxt.exe\u202C \u0085 \xff日本</script>";
  Outcome outcome = sample_rows({{hostile, {TypeKind::text, ""}, "", "", ""}}, {{Value::text(hostile)}});
  const std::string text = written(sample_report({"a"}, {{"1", hostile, {outcome}, {}}}));
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint point = decode_utf8(rest);
    EXPECT_TRUE(point.valid);
    EXPECT_TRUE(point.value == '\n' || !is_unsafe_to_show(point.value)) << std::hex << point.value;
    rest.remove_prefix(static_cast<std::size_t>(point.length));
  }
  const auto json = nlohmann::json::parse(text);
  EXPECT_TRUE(json.at("cases").at(0).at("variants").at(0).at("steps").at(0).at("sql").contains("hex"));
}

}  // namespace
}  // namespace enginediff
