// What every report format has to hold, also of results that want to be markup, formulas or control characters.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "harness/base/utf8.hpp"
#include "harness/report/format.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string written(std::string_view format, const RunReport& report, const FailOn& fail_on = default_fail_on()) {
  std::ostringstream out;
  find_report_format(format)->write(report, fail_on, out);
  return out.str();
}

constexpr std::string_view kHostile =
    "<script>alert(1)</script>|`*_[x](y)\x1b[31m\xff\xE2\x80\xAE,\"';::error::%0A\r\n=1+1 & ]]>\xEF\xBF\xBF";

// Hostile text wherever somebody outside of enginediff can put some.
RunReport hostile_report() {
  const std::string text(kHostile);
  RunReport report = sample_report(
      {"a", "b"},
      {{text,
        text,
        {sample_rows({{text, {TypeKind::text, ""}, "", "", ""}}, {{Value::text(kHostile)}, {Value::text("=2")}}),
         sample_error(ErrorClass::other, 1, "XX", text)},
        {Verdict::new_divergence, Verdict::changed},
        true,
        Severity::silent,
        text},
       {"plain",
        "S",
        {sample_rows({{"q", {TypeKind::text, ""}, "", "", ""}}, {{Value::text(kHostile)}}), sample_ok()},
        {}}});
  report.cases[0].parsed.title = report.cases[0].parsed.why = report.cases[0].parsed.category = text;
  report.cases[0].parsed.file = "cases/" + text + ".sql";
  report.cases[0].parsed.id = "sample." + text;
  report.cases[0].parsed.see = {text};
  report.cases[0].variants[0].variant.values = {{text, text}};
  report.cases[0].variants[0].judgement.steps[0].targets[1].expected = text;
  report.cases[0].variants[0].judgement.steps[0].targets[1].detail = text;
  report.targets[0].info.version = report.targets[0].info.build = report.targets[0].info.profile = text;
  report.targets[0].info.fingerprint = {{text, text}};
  report.targets[1].unusable = text;
  report.tool_version = text;
  report.problems = {text};
  return report;
}

class Formats : public ::testing::TestWithParam<std::string> {};

TEST_P(Formats, let_nothing_unsafe_through) {
  const std::string out = written(GetParam(), hostile_report());
  std::string_view rest = out;
  while (!rest.empty()) {
    const CodePoint point = decode_utf8(rest);
    ASSERT_TRUE(point.valid) << out.substr(0, out.size() - rest.size() + 1);
    const bool layout = point.value == '\n' || (point.value == '\r' && rest.starts_with("\r\n"));
    ASSERT_TRUE(layout || !is_unsafe_to_show(point.value))
        << "must not be shown raw (layout characters are listed above): " << std::hex << point.value << " after "
        << out.substr(0, out.size() - rest.size());
    rest.remove_prefix(static_cast<std::size_t>(point.length));
  }
}

TEST_P(Formats, say_the_same_of_the_same_run) {
  EXPECT_EQ(written(GetParam(), hostile_report()) == written(GetParam(), hostile_report()), true);
}

TEST_P(Formats, can_show_a_run_of_nothing) {
  RunReport report;
  report.started = "2030-01-02T03:04:05Z";
  const std::string out = written(GetParam(), report);
  EXPECT_TRUE(!out.empty() || GetParam() == "github");
}

TEST_P(Formats, show_no_durations) {
  RunReport report = sample_report({"a"}, {{"one", "S", {sample_ok(1)}, {}}});
  const std::string before = written(GetParam(), report);
  report.cases[0].variants[0].traces[0].records[0].microseconds = 987654321;
  EXPECT_EQ(written(GetParam(), report), before);
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) {
    if (format.write != nullptr) names.emplace_back(format.name);
  }
  return names;
}
std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(All, Formats, ::testing::ValuesIn(format_names()), test_name);

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TEST(MarkdownReport, markup_in_results_is_text) {
  for (const char* format : {"markdown", "summary"}) {
    const std::string out = written(format, hostile_report());
    // In a code span it is inert; elsewhere it has to be an entity.
    for (std::size_t at = out.find("<script>"); at != std::string::npos; at = out.find("<script>", at + 1)) {
      ADD_FAILURE() << format << ": " << out.substr(at > 40 ? at - 40 : 0, 80);
    }
    std::istringstream lines(out);
    std::string line;
    std::size_t columns = 0;
    while (std::getline(lines, line)) {
      if (!line.starts_with("|")) {
        columns = 0;
        continue;
      }
      const std::size_t own = count(line, "|") - count(line, "\\|");
      EXPECT_TRUE(columns == 0 || own == columns) << line;
      columns = own;
    }
  }
}

TEST(CsvReport, every_line_has_every_column) {
  const std::string out = written("csv", hostile_report());
  EXPECT_EQ(count(out, "\r\n"), count(out, "\n"));
  EXPECT_THAT(out, Not(HasSubstr("\"=")));
  EXPECT_THAT(out, Not(HasSubstr(",=")));
}

TEST(JunitReport, a_test_for_each_variant_and_target) {
  RunReport report = sample_report({"a", "b", "c"}, {{"one",
                                                      "S",
                                                      {sample_ok(1), sample_ok(2), std::nullopt},
                                                      {Verdict::as_recorded, Verdict::changed, Verdict::not_run}}});
  report.cases[0].variants[0].judgement.steps[0].targets[1].detail = "one row more";
  report.cases[0].variants[0].traces[2].unsupported = "no window functions";
  const std::string out = written("junit", report);
  EXPECT_THAT(out, HasSubstr("<testsuites name=\"enginediff\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\">"));
  EXPECT_THAT(out, HasSubstr("<failure type=\"changed\" message=\"one: one row more\">"));
  EXPECT_THAT(out, HasSubstr("1 row affected"));
  EXPECT_THAT(out, HasSubstr("<skipped message=\"no window functions\"/>"));
}

// What makes the status 1 is what every report shows as failed.
TEST(FailOnSeverity, is_a_failure_in_every_format_that_has_some) {
  const RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {}}});
  const FailOn silent{{}, {Severity::silent}};
  const std::string words = "silent difference of a and b: row 1 differs";
  const std::string junit = written("junit", report, silent);
  EXPECT_THAT(junit, HasSubstr("tests=\"2\" failures=\"2\""));
  EXPECT_THAT(junit, HasSubstr("<failure type=\"silent\" message=\"one: " + words + "\">"));
  EXPECT_THAT(written("github", report, silent), HasSubstr("::silent difference on a, b: A sample%0A" + words));
  const auto sarif = nlohmann::json::parse(written("sarif", report, silent))["runs"][0];
  ASSERT_EQ(sarif["results"].size(), 1u);
  EXPECT_EQ(sarif["results"][0]["ruleId"], "silent");
  EXPECT_EQ(sarif["tool"]["driver"]["rules"][sarif["results"][0]["ruleIndex"].get<std::size_t>()]["id"], "silent");
  EXPECT_THAT(sarif["results"][0]["message"]["text"].get<std::string>(), HasSubstr(words));
  const std::string summary = written("summary", report, silent);
  EXPECT_THAT(summary, HasSubstr("1 of 1 case failed"));
  EXPECT_THAT(summary, HasSubstr("- **silent** `sample.case › one`"));
  EXPECT_THAT(summary, HasSubstr(words));
  EXPECT_THAT(summary, Not(HasSubstr("--bless"))) << "no expectation is in the way";
  EXPECT_EQ(nlohmann::json::parse(written("json", report, silent))["summary"]["failed_cases"], 1);
  EXPECT_THAT(written("badge", report, silent), HasSubstr("1 of 1 behaviour failed"));
  EXPECT_THAT(written("console", report, silent), HasSubstr("1 of 1 case failed"));
  for (const char* format : {"junit", "github", "sarif", "summary", "console"})
    EXPECT_THAT(written(format, report), Not(HasSubstr(words))) << format;
}

TEST(JunitReport, a_target_without_any_step_is_skipped_and_did_not_pass) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), std::nullopt}, {}}});
  report.cases[0].variants[0].traces[1].records[0].result = Absent{};
  EXPECT_THAT(written("junit", report), HasSubstr("<skipped message=\"its steps do not exist there\"/>"));
  const auto tally = nlohmann::json::parse(written("json", report))["summary"]["categories"]["sample"]["targets"]["b"];
  EXPECT_EQ(tally["passed"], 0);
  EXPECT_EQ(tally["unsupported"], 1);
}

TEST(JunitReport, a_lost_target_and_a_missing_shard_are_errors) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), std::nullopt}, {}}});
  report.cases[0].variants[0].traces[1].not_run = "the server is gone";
  TargetStatus dead;
  dead.info.name = "dead";
  dead.unusable = "connection refused";
  report.targets.push_back(dead);
  report.problems = {"shard 2/3 is missing"};
  const std::string out = written("junit", report);
  EXPECT_THAT(out, HasSubstr("errors=\"3\""));
  EXPECT_THAT(out, HasSubstr("<error message=\"the server is gone\"/>"));
  EXPECT_THAT(out, HasSubstr("<error message=\"connection refused\"/>"));
  EXPECT_THAT(out, HasSubstr("<error message=\"shard 2/3 is missing\"/>"));
}

TEST(GithubReport, an_annotation_is_one_line) {
  const RunReport report =
      sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  EXPECT_THAT(written("github", report),
              HasSubstr("::error file=cases/sample/case.sql,line=10,endLine=10,title=sample.case › one::changed on b: "
                        "A sample%0Ab: changed"));
  std::istringstream lines(written("github", hostile_report()));
  std::string line;
  while (std::getline(lines, line)) EXPECT_TRUE(line.starts_with("::error ")) << line;
}

TEST(SarifReport, points_at_the_lines_of_the_step) {
  const RunReport report =
      sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  const auto json = nlohmann::json::parse(written("sarif", report));
  const auto& result = json["runs"][0]["results"][0];
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "cases/sample/case.sql");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"]["startLine"], 10);
  EXPECT_EQ(result["ruleId"], "changed");
  EXPECT_EQ(json["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], "changed");
}

TEST(BadgeReport, says_how_the_run_went) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(1)}, {}}});
  EXPECT_THAT(written("badge", report), HasSubstr("1 behaviour on 2 targets as recorded"));
  report.problems = {"shard 2/3 is missing"};
  EXPECT_THAT(written("badge", report), HasSubstr("1 behaviour, incomplete"));
  report.cases[0].variants[0].judgement.steps[0].targets[0].verdict = Verdict::changed;
  EXPECT_THAT(written("badge", report), HasSubstr("1 of 1 behaviour failed"));
  EXPECT_THAT(written("badge", RunReport()), HasSubstr("nothing was run"));
}

TEST(CompatDataReport, ranges_follow_the_answers_of_the_versions) {
  RunReport report = sample_report({"postgres-15", "postgres-17", "postgres-18", "sqlite"},
                                   {{"one", "S", {sample_ok(1), sample_ok(1), sample_ok(2), sample_ok(2)}, {}}});
  for (std::size_t i = 0; i < 4; ++i)
    report.targets[i].info.version_number.parts = {i == 3 ? 3 : static_cast<int>(15 + i + (i > 0 ? 1 : 0))};
  const auto json = nlohmann::json::parse(written("compat-data", report));
  const auto& step = json["behaviours"]["sample.case"]["steps"][0];
  EXPECT_EQ(step["answers"][0]["answer"], "ok 1 row");
  EXPECT_EQ(step["answers"][0]["support"]["postgres"].dump(), R"([{"version_added":"≤15","version_removed":"18"}])");
  EXPECT_EQ(step["answers"][1]["support"]["postgres"].dump(), R"([{"previous_tested":"17","version_added":"18"}])");
  EXPECT_EQ(step["answers"][1]["support"]["sqlite"].dump(), R"([{"version_added":"≤3"}])");
  EXPECT_EQ(json["behaviours"]["sample.case"]["severity"], "silent");
}

TEST(CompatDataReport, a_case_that_an_engine_cannot_run_is_not_supported_there) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), std::nullopt}, {}}});
  report.cases[0].variants[0].traces[1].unsupported = "lacks window_functions";
  auto support = nlohmann::json::parse(written("compat-data", report))["behaviours"]["sample.case"]["support"];
  EXPECT_EQ(support["b"].dump(), R"([{"notes":"lacks window_functions","version_added":false}])");
  report.cases[0].variants[0].traces[1].unsupported.reset();
  report.cases[0].variants[0].traces[1].not_run = "the server is gone";
  support = nlohmann::json::parse(written("compat-data", report))["behaviours"]["sample.case"]["support"];
  EXPECT_TRUE(support["b"][0]["version_added"].is_null()) << "nobody knows";
}

TEST(CompatDataReport, a_case_without_a_step_for_an_engine_is_not_supported_there) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), std::nullopt}, {}}});
  const auto support = [&] {
    return nlohmann::json::parse(written("compat-data", report))["behaviours"]["sample.case"]["support"]["b"][0];
  };
  EXPECT_TRUE(support()["version_added"].is_null()) << "as where setup failed";
  EXPECT_EQ(support()["notes"], "create failed");
  report.cases[0].variants[0].traces[1].records[0].result = Absent{};
  EXPECT_EQ(support().dump(), R"({"notes":"its steps do not exist there","version_added":false})");
}

TEST(CompatDataReport, a_target_that_could_not_be_used_is_a_problem) {
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), std::nullopt}, {}}});
  report.targets[1].unusable = "connection refused";
  report.problems = {"shard 2/3 is missing"};
  EXPECT_EQ(nlohmann::json::parse(written("compat-data", report))["problems"].dump(),
            R"(["shard 2/3 is missing","target b could not be used: connection refused"])");
}

}  // namespace
}  // namespace enginediff
