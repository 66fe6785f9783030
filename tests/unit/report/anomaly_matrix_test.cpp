#include "harness/report/anomaly_matrix.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "harness/casefile/parser.hpp"
#include "harness/journal/journal.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Case parsed(const std::string& text) {
  const ParseResult result = parse_case(text, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return result.parsed;
}

Case lost_update(const std::string& id = "concurrency.anomalies.p4") {
  return parsed("-- @title Two | write\n-- @id " + id + R"(
-- @why w
-- @isolation default, serializable

CREATE TABLE t (v INTEGER);
-- @history w(x=10)
INSERT INTO t VALUES (10);

-- @session A
BEGIN;
-- @session B
BEGIN;
-- @session A
-- @history r(x)
SELECT v FROM t;
-- @session B
-- @history r(x)
SELECT v FROM t;
-- @session A
-- @history w(x=11)
UPDATE t SET v = 11;
-- @session B
-- @history w(x=12)
UPDATE t SET v = 12;
-- @session A
COMMIT;
-- @session B
COMMIT;
-- @final
-- @step state
-- @history r(x)
SELECT v FROM t;
)");
}

Outcome done(TransactionState state) {
  Outcome outcome;
  outcome.answer = Completion{};
  outcome.transaction = state;
  return outcome;
}

Outcome row(int value, TransactionState state) {
  ResultSet rows;
  rows.columns.resize(1);
  rows.append(Value::integer(value));
  rows.total_rows = 1;
  Outcome outcome;
  outcome.answer = std::move(rows);
  outcome.transaction = state;
  return outcome;
}

// The schedule in the order of the file. `refusal`: B's write is refused with it.
Trace run_of(const Case& one, const std::string& target, const std::string& level, std::optional<ErrorClass> refusal,
             bool waits = false) {
  constexpr auto kOpen = TransactionState::open, kNone = TransactionState::none;
  std::vector<Outcome> outcomes = {done(kNone),
                                   done(kNone),
                                   done(kOpen),
                                   done(kOpen),
                                   row(10, kOpen),
                                   row(10, kOpen),
                                   done(kOpen),
                                   done(kOpen),
                                   done(kNone),
                                   done(kNone),
                                   row(refusal ? 11 : 12, kNone)};
  if (refusal) {
    outcomes[7].answer = SqlError{"", 0, *refusal, ""};
    outcomes[7].transaction = TransactionState::aborted;
  }
  Trace trace;
  trace.case_id = one.id;
  trace.target = target;
  trace.variant.values = {{"isolation", level}};
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    StepRecord record;
    record.step = one.steps[i].name;
    record.index = i;
    record.session = one.steps[i].session;
    record.sql = one.steps[i].spellings.front().statements.front().sql;
    record.launched = record.finished = static_cast<int>(i);
    record.result = outcomes[i];
    trace.records.push_back(std::move(record));
  }
  if (waits) trace.records[7].waits.push_back({{"A"}, {"A.2"}, "", "A.3", false});
  return trace;
}

TargetStatus target(const std::string& name, const std::string& engine, const std::string& version) {
  TargetStatus status;
  status.info.name = name;
  status.info.engine = engine;
  status.info.version = version;
  status.info.version_number = *Version::parse(version);
  return status;
}

RunReport report_of(std::vector<Case> cases, std::vector<Trace> traces, std::vector<TargetStatus> targets) {
  Journal journal;
  journal.cases = std::move(cases);
  journal.traces = std::move(traces);
  journal.targets = std::move(targets);
  journal.complete = true;
  std::vector<Journal> journals;
  journals.push_back(std::move(journal));
  return make_run_report(std::move(journals));
}

RunReport two_engines() {
  const Case one = lost_update();
  return report_of({one},
                   {run_of(one, "a-1", "default", std::nullopt),
                    run_of(one, "a-1", "serializable", ErrorClass::serialization_failure, true),
                    run_of(one, "a-2", "default", std::nullopt),
                    run_of(one, "a-2", "serializable", ErrorClass::serialization_failure, true),
                    run_of(one, "b", "default", ErrorClass::deadlock_detected),
                    run_of(one, "b", "serializable", ErrorClass::deadlock_detected)},
                   {target("a-1", "alpha", "1.5"), target("a-2", "alpha", "2.0"), target("b", "beta", "7")});
}

std::string written(const AnomalyMatrix& matrix,
                    void (*write)(const AnomalyMatrix&, const ConsoleOptions&, std::ostream&)) {
  std::ostringstream out;
  write(matrix, ConsoleOptions(), out);
  return out.str();
}

TEST(AnomalyMatrix, HasAColumnForEachTargetAndLevel) {
  const AnomalyMatrix matrix = anomaly_matrix(two_engines());
  ASSERT_EQ(matrix.columns.size(), 6u);
  EXPECT_EQ(column_label(matrix.columns[0]), "default");
  EXPECT_EQ(column_label(matrix.columns[1]), "serializable");
  EXPECT_EQ(matrix.columns[4].target, 2u);
  ASSERT_EQ(matrix.rows.size(), 1u);
  EXPECT_EQ(matrix.rows[0].label, "p4");
  EXPECT_EQ(matrix.rows[0].provokes, Anomaly::lost_update);
}

TEST(AnomalyMatrix, ComputesWhatGotThroughAndWhatPreventedIt) {
  const AnomalyMatrix matrix = anomaly_matrix(two_engines());
  const AnomalyCell through = *matrix.rows[0].cells[0], refused = *matrix.rows[0].cells[1],
                    victim = *matrix.rows[0].cells[4];
  EXPECT_TRUE(through.through);
  EXPECT_EQ(cell_label(through), "lost update");
  EXPECT_FALSE(refused.through);
  EXPECT_THAT(refused.prevented_by, ElementsAre("blocked", "serialization_failure"));
  EXPECT_EQ(cell_label(victim), "deadlock_detected");
}

TEST(AnomalyMatrix, AnAnomalyCountsOnlyWhereItIsTheOneProvokedOrASpecialFormOfIt) {
  for (const auto& [id, through] : {std::pair("c.anomalies.g-single-form", true),
                                    {"c.anomalies.g2-two-edges", true},
                                    {"c.anomalies.g1c", false},
                                    {"c.mine", true}}) {
    const Case one = lost_update(id);
    const AnomalyMatrix matrix =
        anomaly_matrix(report_of({one}, {run_of(one, "b", "default", std::nullopt)}, {target("b", "beta", "7")}));
    EXPECT_EQ(matrix.rows[0].cells[0]->through, through) << id;
  }
  EXPECT_EQ(anomaly_matrix(report_of({lost_update("c.g2-item-x")}, {}, {})).rows[0].provokes, Anomaly::write_skew);
  EXPECT_FALSE(anomaly_matrix(report_of({lost_update("c.other")}, {}, {})).rows[0].provokes);
}

TEST(AnomalyMatrix, SaysSnapshotWhereNobodyWaitedOrWasRefused) {
  const Case one = lost_update("c.g1a");
  const AnomalyMatrix matrix =
      anomaly_matrix(report_of({one}, {run_of(one, "b", "default", std::nullopt)}, {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "snapshot");
}

TEST(AnomalyMatrix, ARefusalByTheDataIsNoSnapshot) {
  const Case one = lost_update();
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one},
                                                        {run_of(one, "b", "default", ErrorClass::check_violation),
                                                         run_of(one, "b", "serializable", ErrorClass::undefined_table)},
                                                        {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "check_violation");
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[1]), "undecided");
  EXPECT_THAT(matrix.rows[0].cells[1]->problems, ElementsAre("step B.3 failed: undefined_table"));
}

// B's COMMIT, which `@after` ties to the refused write.
TEST(AnomalyMatrix, WhatIsTiedToARefusedStepIsNotMissed) {
  Case one = lost_update();
  one.steps[9].after = one.steps[7].name;
  Trace trace = run_of(one, "b", "default", ErrorClass::serialization_failure);
  trace.records[9].result = NotRun{one.steps[7].name + " failed"};
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, {trace}, {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "serialization_failure");
}

TEST(AnomalyMatrix, SaysUnsupportedWhereAStepWithAHistoryDoesNotExist) {
  const Case one = lost_update("c.g1a");
  Trace trace = run_of(one, "b", "default", std::nullopt);
  trace.records[5].result = Absent{};
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, {trace}, {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "unsupported");
  EXPECT_EQ(matrix.rows[0].cells[0]->not_run, "unsupported: step B.2 does not exist on this engine");
}

TEST(AnomalyMatrix, LevelsStandFromTheWeakestOn) {
  const Case one = lost_update();
  std::vector<Trace> traces;
  for (const char* level : {"serializable", "read committed", "default", "repeatable read", "read uncommitted"})
    traces.push_back(run_of(one, "b", level, std::nullopt));
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, traces, {target("b", "beta", "7")}));
  std::vector<std::string> levels;
  for (const AnomalyColumn& column : matrix.columns) levels.push_back(column_label(column));
  EXPECT_THAT(levels, ElementsAre("default", "read uncommitted", "read committed", "repeatable read", "serializable"));
}

TEST(AnomalyMatrix, SaysWhatWasNotRunOrCannotBeTold) {
  const Case one = lost_update();
  Trace lost = run_of(one, "a", "default", std::nullopt);
  lost.not_run = "the server is gone";
  Trace odd = run_of(one, "b", "default", std::nullopt);
  odd.records[4].result = row(77, TransactionState::open);
  const AnomalyMatrix matrix =
      anomaly_matrix(report_of({one}, {lost, odd}, {target("a", "alpha", "1"), target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "not run");
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[1]), "undecided");
  EXPECT_FALSE(matrix.rows[0].cells[1]->through);
}

TEST(AnomalyMatrix, GivesTheReasonOfWhatIsUndecided) {
  const Case one = lost_update();
  Trace odd = run_of(one, "b", "default", std::nullopt);
  odd.records[4].result = row(77, TransactionState::open);
  const AnomalyMatrix matrix = anomaly_matrix(
      report_of({one}, {odd, run_of(one, "b", "serializable", std::nullopt)}, {target("b", "beta", "7")}));
  const std::string console = written(matrix, write_matrix_console), text = written(matrix, write_matrix_markdown);
  EXPECT_THAT(console, HasSubstr("p4, default undecided: step A.2 shows none of the versions of x"));
  EXPECT_THAT(text, HasSubstr("– not run, ? undecided, with the reason below.\n"));
  EXPECT_THAT(text, HasSubstr("\n\n- p4, default undecided: step A.2 shows none of the versions of x\n"));
  EXPECT_THAT(written(anomaly_matrix(two_engines()), write_matrix_console), Not(HasSubstr("undecided")));
  EXPECT_THAT(written(anomaly_matrix(two_engines()), write_matrix_markdown), Not(HasSubstr("undecided")));
}

// B's change finds no row, though x is there.
TEST(AnomalyMatrix, AReadThatIsOpenLeavesItUndecided) {
  const Case one = lost_update();
  Trace open = run_of(one, "b", "default", std::nullopt);
  std::get<Outcome>(open.records[7].result).affected_rows = 0;
  open.records[10].result = row(11, TransactionState::none);
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, {open}, {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "undecided");
  EXPECT_THAT(matrix.rows[0].cells[0]->problems,
              ElementsAre("step B.3 changed no row, and no r(P) of it says what it looked at"));
}

TEST(AnomalyMatrix, WhatWasObservedIsNotUndecided) {
  AnomalyCell cell;
  cell.problems = {"step A.2 shows none of the versions of y"};
  EXPECT_EQ(cell_label(cell), "undecided");
  cell.through = true;
  cell.found = {{Anomaly::aborted_read, "B reads x=11, which A rolled back"}};
  EXPECT_EQ(cell_label(cell), "G1a");
}

// Levels stand together only where the reason is the same, too.
TEST(AnomalyMatrix, TellsReasonsApart) {
  const Case one = lost_update();
  Trace first = run_of(one, "b", "default", std::nullopt), second = run_of(one, "b", "serializable", std::nullopt);
  first.records[4].result = second.records[5].result = row(77, TransactionState::open);
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, {first, second}, {target("b", "beta", "7")}));
  EXPECT_EQ(group_columns(matrix).front().columns.size(), 2u);
}

TEST(AnomalyMatrix, ExplainSaysWhatWasObservedOrWhyItIsUndecided) {
  const Case one = lost_update();
  Trace odd = run_of(one, "b", "default", std::nullopt);
  odd.records[4].result = row(77, TransactionState::open);
  const RunReport report = report_of({one}, {run_of(one, "a", "default", std::nullopt), odd},
                                     {target("a", "alpha", "1"), target("b", "beta", "7")});
  std::ostringstream out;
  write_explanation(report, one.id, ConsoleOptions(), out);
  EXPECT_THAT(out.str(), HasSubstr("a  P4 lost update: B -rw(x)-> A -ww(x)-> B"));
  EXPECT_THAT(out.str(), HasSubstr("b  undecided: step A.2 shows none of the versions of x"));
}

TEST(AnomalyMatrix, SaysUnsupportedOfALevelThatTheTargetLacks) {
  const Case one = lost_update();
  Trace lacking = run_of(one, "b", "default", std::nullopt);
  lacking.unsupported = "it has none of the levels";
  const AnomalyMatrix matrix = anomaly_matrix(report_of({one}, {lacking}, {target("b", "beta", "7")}));
  EXPECT_EQ(cell_label(*matrix.rows[0].cells[0]), "unsupported");
  EXPECT_EQ(matrix.rows[0].cells[0]->not_run, "unsupported: it has none of the levels");
}

TEST(AnomalyMatrix, PutsTogetherWhatAnswersAlike) {
  const AnomalyMatrix matrix = anomaly_matrix(two_engines());
  const std::vector<ColumnGroup> groups = group_columns(matrix);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_THAT(groups[0].targets, ElementsAre(0u, 1u));
  EXPECT_EQ(groups[0].columns.size(), 2u);
  ASSERT_EQ(groups[1].columns.size(), 1u);
  EXPECT_EQ(group_label(matrix, groups[1].columns[0]), "default, serializable");
}

TEST(AnomalyMatrix, LeavesOtherCasesOut) {
  const Case other = parsed("-- @title t\n-- @id a.b\n-- @why w\n\n-- @step one\nSELECT 1;\n");
  EXPECT_TRUE(anomaly_matrix(report_of({other}, {}, {})).rows.empty());
  EXPECT_THAT(written(anomaly_matrix(report_of({other}, {}, {})), write_matrix_console), HasSubstr("No case here"));
}

RunReport with_census() {
  const Case one = parsed(
      "-- @title All orders\n-- @id c.all\n-- @why w\n-- @interleave all\n\n-- @session A\n-- @step w\nUPDATE t SET v "
      "= 1;\n");
  Trace trace;
  trace.case_id = one.id;
  trace.target = "b";
  Census census;
  census.planned = 70;
  census.classes = {{"serial", 10, "as A, B", {}}, {"anomalous (lost update)", 40, "A -rw(x)-> B", {}}};
  trace.census = census;
  return report_of({one}, {trace}, {target("b", "beta", "7")});
}

TEST(AnomalyMatrix, ShowsWhatInterleavingsCameTo) {
  const AnomalyMatrix matrix = anomaly_matrix(with_census());
  ASSERT_EQ(matrix.censuses.size(), 1u);
  EXPECT_EQ(census_label(*matrix.censuses[0].cells[0]), "50: 10 serial, 40 anomalous (lost update)");
  EXPECT_THAT(written(matrix, write_matrix_console), HasSubstr("10 serial, 40 anomalous (lost update)"));
  EXPECT_THAT(written(matrix, write_matrix_markdown),
              HasSubstr("| beta 7 | default | 50: 10 serial, 40 anomalous \\(lost update\\) |"));
}

TEST(AnomalyMatrix, SaysWhyAClassHasNoName) {
  AnomalyMatrix matrix = anomaly_matrix(with_census());
  EXPECT_THAT(written(matrix, write_matrix_markdown), Not(HasSubstr("- anomalous")));
  matrix.censuses[0].cells[0]->classes[1] = {"anomalous (unnamed)", 40, "state answers 1", {}};
  EXPECT_THAT(written(matrix, write_matrix_markdown), HasSubstr("|\n\n- anomalous \\(unnamed\\): state answers 1\n"));
}

TEST(AnomalyMatrix, SaysOfASampleThatItIsOne) {
  AnomalyMatrix matrix = anomaly_matrix(with_census());
  EXPECT_THAT(written(matrix, write_matrix_markdown), HasSubstr("\n\nEvery order of the steps, each compared with"));
  EXPECT_FALSE(nlohmann::json::parse(written(matrix, write_matrix_json))["interleaved"][0]["cells"][0].contains(
      "interleavings"));
  Census& census = *matrix.censuses[0].cells[0];
  census.interleavings = 630;
  census.seed = 5;
  const std::string label = "50: 10 serial, 40 anomalous (lost update); sample of 70 of 630, seed 5";
  EXPECT_EQ(census_label(census), label);
  EXPECT_THAT(written(matrix, write_matrix_console), HasSubstr("sample of 70 of 630, seed 5"));
  const std::string markdown = written(matrix, write_matrix_markdown);
  EXPECT_THAT(markdown, HasSubstr("40 anomalous \\(lost update\\); sample of 70 of 630, seed 5 |"));
  EXPECT_THAT(markdown, HasSubstr("Every order of the steps, or where a line says so a sample of them, each compared"));
  const auto json = nlohmann::json::parse(written(matrix, write_matrix_json));
  EXPECT_EQ(json["interleaved"][0]["cells"][0]["interleavings"], 630);
  EXPECT_EQ(json["interleaved"][0]["cells"][0]["seed"], 5);
}

TEST(AnomalyMatrix, IsReadableOnATerminal) {
  const std::string text = written(anomaly_matrix(two_engines()), write_matrix_console);
  EXPECT_THAT(text, HasSubstr("alpha 1.5, 2.0"));
  EXPECT_THAT(text, HasSubstr("beta 7"));
  EXPECT_THAT(text, HasSubstr("lost update"));
  EXPECT_THAT(text, HasSubstr("blocked, serialization_failure"));
}

TEST(AnomalyMatrix, MarkdownHasTheOverviewAndTheDetailsAndIsEscaped) {
  const std::string text = written(anomaly_matrix(two_engines()), write_matrix_markdown);
  EXPECT_THAT(text, HasSubstr("| engine | level | p4 |\n|---|---|---|\n| alpha 1.5, 2.0 | default | ✗ |\n| alpha 1.5, "
                              "2.0 | serializable | ✓ |"));
  EXPECT_THAT(text, HasSubstr("| p4 | ✗ **lost update** | ✓ blocked, serialization\\_failure |"));
  EXPECT_THAT(text, HasSubstr("Two \\| write"));
  EXPECT_THAT(text, Not(HasSubstr("Two | write")));
}

TEST(AnomalyMatrix, NothingInAnIdOrATitleMeansAnythingInMarkdown) {
  Case one = lost_update();
  one.id = "x.p4`|<img src=x>";
  one.title = "a <b> &lt; `c` | d";
  Trace counted = run_of(one, "b", "default", std::nullopt);
  counted.census = Census{};
  for (const Trace& trace : {run_of(one, "b", "default", std::nullopt), counted}) {
    const std::string text =
        written(anomaly_matrix(report_of({one}, {trace}, {target("b", "beta", "7")})), write_matrix_markdown);
    EXPECT_THAT(text, HasSubstr("<code>x.p4&#96;&#124;&#60;img src=x&#62;</code>"));
    EXPECT_THAT(text, HasSubstr("a &lt;b&gt; &amp;lt; \\`c\\` \\| d"));
    EXPECT_THAT(text, Not(HasSubstr("<img")));
  }
}

TEST(AnomalyMatrix, JsonHasTheEvidence) {
  const auto json = nlohmann::json::parse(written(anomaly_matrix(two_engines()), write_matrix_json));
  EXPECT_EQ(json["anomalies"][0]["provokes"], "P4");
  const auto& cell = json["anomalies"][0]["cells"][0];
  EXPECT_EQ(cell["target"], "a-1");
  EXPECT_EQ(cell["isolation"], "default");
  EXPECT_EQ(cell["through"], true);
  EXPECT_EQ(cell["observed"][0]["evidence"], "B -rw(x)-> A -ww(x)-> B");
  EXPECT_EQ(json["anomalies"][0]["cells"][1]["prevented_by"], nlohmann::json({"blocked", "serialization_failure"}));
  const auto census = nlohmann::json::parse(written(anomaly_matrix(with_census()), write_matrix_json));
  EXPECT_EQ(census["interleaved"][0]["cells"][0]["classes"][1]["schedules"], 40);
}

}  // namespace
}  // namespace enginediff
