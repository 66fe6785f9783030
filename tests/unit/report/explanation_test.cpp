#include <gmock/gmock.h>

#include <sstream>

#include "harness/report/console.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string explained(const RunReport& report, std::string_view id = "sample.case") {
  std::ostringstream out;
  write_explanation(report, id, ConsoleOptions(), out);
  return out.str();
}

TEST(Explanation, shows_steps_that_agree_with_their_types) {
  const Outcome same = sample_rows({{"q", {TypeKind::decimal, ""}, "numeric(3,1)", "", ""}},
                                   {{Value::of_bytes(TypeKind::decimal, "3.5")}});
  const std::string text = explained(sample_report({"a", "b"}, {{"1", "SELECT 3.5 AS q", {same, same}, {}}}));
  EXPECT_THAT(text, HasSubstr("SELECT 3.5 AS q"));
  EXPECT_THAT(text, HasSubstr("decimal"));
  EXPECT_THAT(text, HasSubstr("a, b"));
  EXPECT_THAT(text, HasSubstr("as-recorded"));
}

TEST(Explanation, names_the_fingerprints_and_what_could_not_be_used) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(), sample_ok()}, {}}});
  report.targets[0].info.version = "17.1";
  report.targets[0].info.fingerprint = {{"default collation", "C.UTF-8"}};
  report.targets[1].unusable = "connection refused";
  const std::string text = explained(report);
  EXPECT_THAT(text, HasSubstr("a  a 17.1"));
  EXPECT_THAT(text, HasSubstr("default collation: C.UTF-8"));
  EXPECT_THAT(text, HasSubstr("not usable: connection refused"));
}

TEST(Explanation, tells_what_does_not_exist_what_was_not_run_and_what_is_unsupported) {
  RunReport report = sample_report({"a", "b", "c"}, {{"1", "S", {sample_ok(), std::nullopt, sample_ok()}, {}}});
  report.cases[0].variants[0].traces[2].records[0].result = Absent{};
  EXPECT_THAT(explained(report), HasSubstr("b: not run because create failed"));
  EXPECT_THAT(explained(report), HasSubstr("c: does not exist there"));
  report.cases[0].variants[0].traces[1].records.clear();
  report.cases[0].variants[0].traces[1].unsupported = "lacks window_functions";
  EXPECT_THAT(explained(report), HasSubstr("unsupported: lacks window_functions"));
}

TEST(Explanation, names_the_rules_and_the_portable_rewrite) {
  RunReport report = sample_report({"a", "b"}, {{"divide", "S", {sample_ok(1), sample_ok(2)}, {}},
                                                {"divide.portable", "T", {sample_ok(1), sample_ok(1)}, {}}});
  Agreement& agreement = report.cases[0].variants[0].judgement.steps[0].agreements[0].agreement;
  agreement = Agreement();
  agreement.kind = Agreement::Kind::equivalent;
  agreement.rules = {"numeric-scale", "row-order"};
  report.cases[0].parsed.steps[1].role = StepRole::portable;
  report.cases[0].parsed.steps[1].portable_of = "divide";
  const std::string text = explained(report);
  EXPECT_THAT(text, HasSubstr("equivalent  a ≈ b  under numeric-scale, row-order"));
  EXPECT_THAT(text, HasSubstr("portable rewrite of divide"));
}

// What was waited for until it came is told by its name.
TEST(Explanation, shows_pseudo_steps_where_they_stand) {
  RunReport report = sample_report({"a"}, {{"A.hold", "S", {sample_ok()}, {}}, {"B.write", "T", {sample_ok()}, {}}});
  std::vector<Step>& steps = report.cases[0].parsed.steps;
  Step kill = steps[0];
  kill.name = "B.end";
  kill.session = "B";
  kill.spellings.clear();
  kill.pseudo = PseudoStep::kill;
  kill.lines.first = 30;
  steps.insert(steps.begin() + 1, kill);
  report.cases[0].variants[0].judgement.steps[1].index = 2;
  Step wait = kill;
  wait.name = "B.through";
  wait.pseudo = PseudoStep::wait;
  steps.push_back(wait);
  const std::string text = explained(report);
  const auto place = [&](std::string_view words) { return text.find(words); };
  EXPECT_THAT(text, HasSubstr("step B.end  ·  line 30\n      @kill B: B is ended, as an administrator would\n"));
  EXPECT_THAT(text, HasSubstr("@wait: until what B waits with is through"));
  EXPECT_LT(place("step A.hold"), place("step B.end"));
  EXPECT_LT(place("step B.end"), place("step B.write"));
  EXPECT_LT(place("step B.write"), place("step B.through"));
}

TEST(Explanation, of_a_case_that_is_not_there) {
  EXPECT_THAT(explained(sample_report({"a"}, {}), "no.such.\x1b[0mcase"),
              HasSubstr("case no.such.\\u{1B}[0mcase is not in this report"));
}

}  // namespace
}  // namespace enginediff
