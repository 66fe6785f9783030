#include "harness/report/schedule_view.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "harness/casefile/parser.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Case two_writers() {
  const ParseResult result = parse_case(R"(-- @title Two write
-- @id test.two
-- @why w
CREATE TABLE t (v INTEGER);
-- @session A
BEGIN;
-- @step hold
UPDATE t SET v = 1;
-- @session B
-- @step overwrite
UPDATE t SET v = 2;
-- @step later
SELECT v FROM t;
-- @session A
-- @step commit
COMMIT;
-- @final
-- @step state
SELECT v FROM t;
)",
                                        "t.sql");
  EXPECT_TRUE(result.ok());
  return result.parsed;
}

StepRecord record(const Case& one, const std::string& step, Outcome outcome, int launched, int finished) {
  StepRecord out;
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    if (one.steps[i].name == step) out.index = i;
  }
  out.step = step;
  out.session = one.steps[out.index].session;
  out.sql = one.steps[out.index].pseudo ? "-- @cancel" : one.steps[out.index].spellings.front().statements.front().sql;
  out.result = std::move(outcome);
  out.launched = launched;
  out.finished = finished;
  return out;
}

Outcome rows_of(int value) {
  return sample_rows({{"v", {TypeKind::integer, ""}, "", "", ""}}, {{Value::integer(value)}});
}

// B waits for A until A commits.
std::vector<StepRecord> with_a_wait(const Case& one) {
  std::vector<StepRecord> out;
  out.push_back(record(one, "setup.1", sample_ok(), 0, 0));
  out.push_back(record(one, "A.1", sample_ok(), 1, 1));
  out.push_back(record(one, "A.hold", sample_ok(1), 2, 2));
  out.push_back(record(one, "B.overwrite", sample_ok(1), 3, 4));
  out.back().waits = {{{"A"}, {"A.hold"}, "row lock", "A.commit", false}};
  out.push_back(record(one, "A.commit", sample_ok(), 4, 3));
  out.back().while_waiting = {"B"};
  out.push_back(record(one, "B.later", rows_of(2), 5, 5));
  out.back().deferred = true;
  out.push_back(record(one, "state", rows_of(2), 6, 6));
  return out;
}

std::vector<std::string> drawn(const Case& one, const std::vector<StepRecord>& records, int width = 60,
                               bool unicode = true) {
  std::ostringstream out;
  for (const StyledLine& line : draw_schedule(one, records, width, unicode)) line.write(out, false);
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(ScheduleView, draws_a_wait_as_a_bar_from_its_begin_to_its_end) {
  const Case one = two_writers();
  EXPECT_THAT(drawn(one, with_a_wait(one)),
              ElementsAre("     A                           B",          //
                          " 1   BEGIN  ok",                              //
                          " 2   hold  ok 1 row",                         //
                          " 3                             ┏ overwrite",  //
                          "                               ┃ waits for A.hold",
                          " 4   commit  ok                ┃",  //
                          "                               ┗ overwrite  ok 1 row",
                          " 5                               later (deferred)  (2)", "   then state  (2)"));
}

TEST(ScheduleView, needs_no_unicode) {
  const Case one = two_writers();
  for (const std::string& line : drawn(one, with_a_wait(one), 60, false)) EXPECT_THAT(line, Not(HasSubstr("\xE2")));
  EXPECT_THAT(drawn(one, with_a_wait(one), 60, false)[5], " 4   commit  ok                |");
}

TEST(ScheduleView, says_who_is_waited_for_next_and_what_ended_the_wait) {
  const Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  records[3].result = sample_error(ErrorClass::deadlock_detected, 1213, "40001", "Deadlock");
  records[3].waits = {{{"A"}, {"A.hold"}, "", "A.commit", false}, {{"A"}, {"A.commit"}, "", "detector", true}};
  const std::vector<std::string> lines = drawn(one, records, 150);
  EXPECT_THAT(lines, testing::Contains(HasSubstr("┃ waits for A.commit")));
  EXPECT_THAT(lines, testing::Contains(HasSubstr("┗ overwrite")));
  EXPECT_THAT(lines, testing::Contains(HasSubstr("error deadlock_detected; transaction none")));
  EXPECT_THAT(lines, testing::Contains(HasSubstr("(racy) (by detector)")));
}

Case three_writers() {
  const ParseResult result = parse_case(R"(-- @title Three write
-- @id test.three
-- @why w
CREATE TABLE t (v INTEGER);
-- @session A
-- @step hold
UPDATE t SET v = 1;
-- @session B
-- @step want
UPDATE t SET v = 2;
-- @session C
-- @step want
UPDATE t SET v = 3;
-- @session B
-- @step commit
COMMIT;
-- @final
-- @step state
SELECT v FROM t;
)",
                                        "t.sql");
  EXPECT_TRUE(result.ok());
  return result.parsed;
}

// The server ends A's session: B goes on, and C waits for B then.
std::vector<StepRecord> with_a_disconnect(const Case& one) {
  std::vector<StepRecord> out;
  out.push_back(record(one, "A.hold", sample_ok(1), 1, 1));
  out.push_back(record(one, "B.want", sample_ok(1), 2, 2));
  out.back().waits = {{{"A"}, {"A.hold"}, "", "disconnect", false}};
  out.push_back(record(one, "C.want", sample_ok(1), 3, 4));
  out.back().waits = {{{"A", "B"}, {"A.hold", "B.want"}, "", "disconnect", false},
                      {{"B"}, {"B.want"}, "", "B.commit", false}};
  out.back().while_waiting = {"B"};
  out.push_back(record(one, "B.commit", sample_ok(), 4, 3));
  out.back().while_waiting = {"C"};
  return out;
}

TEST(ScheduleView, shows_a_wait_that_came_after_one_that_no_step_ended) {
  const Case one = three_writers();
  EXPECT_THAT(
      drawn(one, with_a_disconnect(one), 120),
      ElementsAre("     A                                      B                                      C",
                  " 1   hold  ok 1 row",                                                 //
                  " 2                                        ┏ want  waits for A.hold",  //
                  " 3                                        ┃                                      ┏ want  waits for "
                  "A.hold, B.want",
                  "                                          ┗ want  ok 1 row (by disconnect)       ┃",
                  "                                                                                 ┃ waits for B.want",
                  " 4                                          commit  ok                           ┃",
                  "                                                                                 ┗ want  ok 1 row"));
}

// Nothing else tells when it began.
TEST(ScheduleView, shows_every_wait_of_a_step) {
  const Case one = three_writers();
  std::vector<StepRecord> records = with_a_disconnect(one);
  records.erase(records.begin() + 1);  // B.want
  records[1].while_waiting = {};
  std::vector<std::string> lines = drawn(one, records, 120);
  const auto place = [&](const std::string& text) {
    return std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.find(text) != line.npos; }) -
           lines.begin();
  };
  EXPECT_LT(place("waits for A.hold, B.want"), place("┃ waits for B.want"));
  EXPECT_LT(place("┃ waits for B.want"), place("commit"));
  records[1].waits[1].until = "timeout";
  lines = drawn(one, records, 120);
  EXPECT_LT(place("commit"), place("┃ waits for B.want"));
  EXPECT_LT(place("┃ waits for B.want"), place("(by timeout)"));
}

// What the step waits for next is drawn when the wait before is over, though it is known at once.
TEST(ScheduleView, shows_no_wait_before_a_step_ended_the_one_before) {
  const Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  records[3].waits = {{{"A"}, {"A.hold"}, "", "A.commit", true}, {{"B"}, {"B.later"}, "", "B.later", false}};
  const std::vector<std::string> lines = drawn(one, records, 150);
  EXPECT_THAT(lines[4], HasSubstr("commit"));
  EXPECT_THAT(lines[5], HasSubstr("waits for B.later"));
}

TEST(ScheduleView, says_of_a_commit_that_it_rolled_back) {
  const Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  std::get<Outcome>(records[4].result).answer = Completion{"ROLLBACK"};
  EXPECT_THAT(drawn(one, records, 150), testing::Contains(HasSubstr("commit  ok, but rolled back")));
}

TEST(ScheduleView, keeps_within_its_width) {
  const Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  records[1].sql =
      "UPDATE t\nSET v = 'a long text that does not fit in any lane' WHERE id = 1 AND other_column = 'x' OR 1 = 1";
  for (const StyledLine& line : draw_schedule(one, records, 60, true)) EXPECT_LE(line.width(), 60);
  EXPECT_THAT(drawn(one, records), testing::Contains(HasSubstr("…")));
}

TEST(ScheduleView, a_name_that_is_cut_ends_in_one_ellipsis) {
  Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  for (Step& step : one.steps) {
    if (step.name == "B.overwrite") step.name = "B." + std::string(90, 'n');
  }
  records[3].step = "B." + std::string(90, 'n');
  for (const bool unicode : {true, false}) {
    const std::string ellipsis = unicode ? "…" : "...";
    const std::vector<std::string> lines = drawn(one, records, 60, unicode);
    EXPECT_THAT(lines, testing::Contains(HasSubstr("n" + ellipsis)));
    EXPECT_THAT(lines, Each(Not(HasSubstr(ellipsis + ellipsis.substr(0, 1)))));
  }
}

TEST(ScheduleView, eight_sessions_fit_into_a_page) {
  Case one = two_writers();
  std::vector<StepRecord> records;
  for (const char name : std::string("ABCDEFGH")) {
    Step step = one.steps[1];
    step.session = name;
    step.name = step.session + ".1";
    one.steps.push_back(std::move(step));
    records.push_back(record(one, one.steps.back().name, sample_ok(1), name, name));
    records.back().index = one.steps.size() - 1;
    records.back().session = name;
  }
  const std::vector<StyledLine> lines = draw_schedule(one, records, 116, true);
  EXPECT_FALSE(lines.empty());
  for (const StyledLine& line : lines) EXPECT_LE(line.width(), 116);
}

TEST(ScheduleView, escapes_what_results_contain) {
  const Case one = two_writers();
  std::vector<StepRecord> records = with_a_wait(one);
  records[5].result = sample_rows({{"v", {TypeKind::text, ""}, "", "", ""}}, {{Value::text("\x1b[2J")}});
  EXPECT_THAT(drawn(one, records), Each(Not(HasSubstr("\x1b"))));
}

TEST(ScheduleView, is_empty_without_sessions) {
  const Case one = two_writers();
  EXPECT_THAT(drawn(one, {record(one, "setup.1", sample_ok(), 0, 0)}), IsEmpty());
}

TEST(ScheduleView, targets_that_went_alike_share_a_picture) {
  CaseReport report{two_writers(), {}};
  VariantReport& variant = report.variants.emplace_back();
  for (const char* target : {"a", "b", "c"}) {
    Trace& trace = variant.traces.emplace_back();
    trace.target = target;
    trace.records = with_a_wait(report.parsed);
  }
  variant.traces[1].records[3].waits.clear();
  std::ostringstream out;
  const ConsoleOptions options;
  Page page(options, out);
  write_schedules(page, report, variant, 1);
  EXPECT_THAT(out.str(), HasSubstr("schedule  ·  a, c\n"));
  EXPECT_THAT(out.str(), HasSubstr("… 1 more schedule\n"));
}

TEST(ScheduleView, of_a_census_shows_an_example_of_each_class_that_is_not_serial) {
  CaseReport report{two_writers(), {}};
  VariantReport& variant = report.variants.emplace_back();
  Trace& trace = variant.traces.emplace_back();
  trace.target = "a";
  trace.census.emplace();
  trace.census->classes = {{"serial", 3, "as A, B", with_a_wait(report.parsed)},
                           {"anomalous (lost update)", 1, "A -rw(x)-> B", with_a_wait(report.parsed)}};
  std::ostringstream out;
  const ConsoleOptions options;
  Page page(options, out);
  write_schedules(page, report, variant, 10);
  EXPECT_THAT(out.str(), HasSubstr("anomalous (lost update): A -rw(x)-> B"));
  EXPECT_THAT(out.str(), Not(HasSubstr("as A, B")));
}

}  // namespace
}  // namespace enginediff
