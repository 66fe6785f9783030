#include "harness/report/console.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string written(const RunReport& report, const ConsoleOptions& options = {}) {
  std::ostringstream out;
  write_console(report, options, out);
  return out.str();
}

ConsoleOptions wide(int width) {
  ConsoleOptions options;
  options.width = width;
  return options;
}

Column column(std::string name, TypeKind kind) { return {std::move(name), {kind, ""}, "", "", ""}; }
Outcome texts(const std::vector<std::string>& values) {
  std::vector<std::vector<Value>> rows;
  for (const std::string& value : values) rows.push_back({Value::text(value)});
  return sample_rows({column("t", TypeKind::text)}, rows);
}

const std::vector<Verdict> kChanged = {Verdict::as_recorded, Verdict::changed};

TEST(Console, shows_the_groups_side_by_side_and_marks_what_differs) {
  const Outcome integer = sample_rows({column("q", TypeKind::integer)}, {{Value::integer(3)}});
  const Outcome decimal =
      sample_rows({column("q", TypeKind::decimal)}, {{Value::of_bytes(TypeKind::decimal, "3.5000")}});
  RunReport report =
      sample_report({"a", "b", "c"}, {{"divide", "SELECT 7 / 2 AS q", {integer, decimal, integer}, kChanged}});
  TargetVerdict& verdict = report.cases[0].variants[0].judgement.steps[0].targets[1];
  verdict.expected = "[q integer] (3)";
  verdict.detail = "row 1: 3.5000 is not 3";
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("│ a, c    │ b        │\n"));
  EXPECT_THAT(text, HasSubstr("│ integer │ decimal  │\n"));
  EXPECT_THAT(text, HasSubstr("│ 3 ≠     │ 3.5000 ≠ │\n"));
  EXPECT_THAT(text, HasSubstr("cases/sample/case.sql:10\n"));
  EXPECT_THAT(text, HasSubstr("SELECT 7 / 2 AS q\n"));
  EXPECT_THAT(text, HasSubstr("expected  [q integer] (3)\n"));
  EXPECT_THAT(text, HasSubstr("row 1: 3.5000 is not 3\n"));
  EXPECT_THAT(text, HasSubstr("silent value  a ≠ b  row 1 differs\n"));
}

TEST(Console, types_that_are_the_same_are_not_shown) {
  EXPECT_THAT(written(sample_report({"a", "b"}, {{"1", "S", {texts({"x"}), texts({"y"})}, kChanged}})),
              Not(HasSubstr("│ text ")));
}

TEST(Console, every_failure_is_shown_and_what_is_recorded_only_counted) {
  const RunReport report = sample_report({"a", "b"}, {{"one", "SELECT 1", {texts({"x"}), texts({"y"})}, kChanged},
                                                      {"two", "SELECT 2", {texts({"x"}), texts({"y"})}, kChanged},
                                                      {"three", "SELECT 3", {texts({"x"}), texts({"y"})}, {}}});
  EXPECT_THAT(written(report), HasSubstr("SELECT 1"));
  EXPECT_THAT(written(report), HasSubstr("SELECT 2"));
  EXPECT_THAT(written(report), Not(HasSubstr("SELECT 3")));
  ConsoleOptions verbose;
  verbose.verbose = true;
  EXPECT_THAT(written(report, verbose), HasSubstr("Recorded divergences"));
  EXPECT_THAT(written(report, verbose), HasSubstr("SELECT 3"));
}

TEST(Console, quiet_shows_failures_and_the_last_line) {
  ConsoleOptions quiet;
  quiet.quiet = true;
  const RunReport good = sample_report({"a", "b"}, {{"one", "SELECT 1", {texts({"x"}), texts({"y"})}, {}}});
  EXPECT_EQ(written(good, quiet), "✓ 1 case: none failed on 2 targets; engines differ in 1 case\n");
  const RunReport bad = sample_report({"a", "b"}, {{"one", "SELECT 1", {texts({"x"}), texts({"y"})}, kChanged}});
  EXPECT_THAT(written(bad, quiet), HasSubstr("SELECT 1"));
  EXPECT_THAT(written(bad, quiet), HasSubstr("✗ 1 of 1 case failed"));
}

TEST(Console, fail_on_decides_what_fails) {
  ConsoleOptions options;
  options.fail_on = parse_fail_on({"silent"}).value();
  const RunReport report = sample_report({"a", "b"}, {{"one", "SELECT 1", {texts({"x"}), texts({"y"})}, {}}});
  EXPECT_THAT(written(report, options), HasSubstr("SELECT 1"));
}

TEST(Console, dialect_spellings_are_shown_with_their_targets) {
  RunReport report =
      sample_report({"a", "b", "c"}, {{"one", "SELECT 1", {texts({"x"}), texts({"y"}), texts({"x"})}, kChanged}});
  report.cases[0].variants[0].traces[1].records[0].sql = "SELECT one()";
  EXPECT_THAT(written(report), HasSubstr("    a, c:\n      SELECT 1\n    b:\n      SELECT one()\n"));
}

TEST(Console, says_why_something_was_not_run_and_which_targets_could_not_be_used) {
  RunReport report = sample_report(
      {"a", "b"}, {{"one", "SELECT 1", {texts({"x"}), std::nullopt}, {Verdict::as_recorded, Verdict::not_run}}});
  report.targets[1].unusable = "connection refused";
  report.problems = {"shard 2/2 is missing"};
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("Not run\n  b  because create failed\n    sample.case › one\n"));
  EXPECT_THAT(text, HasSubstr("b  connection refused\n"));
  EXPECT_THAT(text, HasSubstr("enginediff targets"));
  EXPECT_THAT(text, HasSubstr("shard 2/2 is missing"));
  EXPECT_THAT(text, HasSubstr("✗ 1 case: none failed on 2 targets, 1 of them not usable; 1 not run somewhere"));
}

TEST(Console, errors_show_their_class_once_and_the_evidence_of_each_target) {
  const RunReport report = sample_report(
      {"a", "b", "c"}, {{"one",
                         "S",
                         {sample_error(ErrorClass::unique_violation, 2067, "", "UNIQUE failed"),
                          sample_error(ErrorClass::unique_violation, 1062, "23000", "Duplicate"), sample_ok(2)},
                         kChanged}});
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("error unique_violation"));
  EXPECT_THAT(text, HasSubstr("a: [2067] UNIQUE failed"));
  EXPECT_THAT(text, HasSubstr("b: [1062 23000] Duplicate"));
  EXPECT_THAT(text, HasSubstr("2 rows affected"));
}

TEST(Console, a_commit_that_rolled_back_looks_like_no_other_and_its_pair_is_shown) {
  Outcome done = sample_ok(), undone = sample_ok();
  done.answer = Completion{"COMMIT"};
  undone.answer = Completion{"ROLLBACK"};
  const std::string text = written(sample_report({"a", "b"}, {{"one",
                                                               "COMMIT",
                                                               {done, undone},
                                                               {Verdict::new_divergence, Verdict::new_divergence},
                                                               true,
                                                               Severity::outcome,
                                                               "done as asked and rolled back"}}));
  EXPECT_THAT(text, HasSubstr("│ ok ≠ "));
  EXPECT_THAT(text, HasSubstr("│ ok, but rolled back ≠ "));
  EXPECT_THAT(text, HasSubstr("a ≠ b  done as asked and rolled back\n"));
}

TEST(Console, warnings_waits_interruptions_and_transactions) {
  Outcome warned = sample_ok(1), stuck = sample_ok();
  warned.diagnostics.push_back(
      {Diagnostic::Level::warning, {"01000", 1265, ErrorClass::string_data_right_truncation, "Data truncated"}});
  warned.transaction = TransactionState::open;
  stuck.affected_rows.reset();
  stuck.answer = Interrupted{Interrupted::Reason::stuck, "canceling statement"};
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {warned, stuck}, kChanged}});
  report.cases[0].variants[0].traces[1].records[0].waits.push_back({{"A"}, {"A.hold"}, "tuple (0,1)", "cancel", false});
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("warning string_data_right_truncation ≠"));
  EXPECT_THAT(text, HasSubstr("[1265 01000] Data truncated"));
  EXPECT_THAT(text, HasSubstr("stuck: nothing could free it"));
  EXPECT_THAT(text, HasSubstr("waited for A.hold until cancel"));
  EXPECT_THAT(text, HasSubstr("transaction open ≠"));
}

TEST(Console, each_target_says_in_its_words_that_it_was_interrupted) {
  const auto interrupted = [](const char* message) {
    Outcome outcome = sample_ok();
    outcome.answer = Interrupted{Interrupted::Reason::stuck, message};
    return outcome;
  };
  const auto shown = [&](const char* message) {
    RunReport report = sample_report(
        {"a", "b", "c"}, {{"one", "S", {interrupted("interrupted"), interrupted(message), sample_ok(2)}, kChanged}});
    // In which words it says so is no difference.
    report.cases[0].variants[0].judgement.steps[0].agreements[0].agreement.kind = Agreement::Kind::identical;
    return written(report);
  };
  EXPECT_THAT(shown("canceling statement"), HasSubstr("a: interrupted"));
  EXPECT_THAT(shown("canceling statement"), HasSubstr("b: canceling statement"));
  EXPECT_THAT(shown("interrupted"), Not(HasSubstr("a, b: ")));
}

TEST(Console, says_why_a_step_has_to_agree_that_is_as_expected) {
  RunReport report = sample_report(
      {"a", "b"}, {{"one", "S", {texts({"x"}), texts({"y"})}, {Verdict::new_divergence, Verdict::new_divergence}}});
  EXPECT_THAT(written(report), HasSubstr("new-divergence  a, b: no expectation is written\n"));
  Step& step = report.cases[0].parsed.steps[0];
  for (TargetVerdict& verdict : report.cases[0].variants[0].judgement.steps[0].targets)
    verdict.expected = "[t text] ('x')";
  step.role = StepRole::portable;
  EXPECT_THAT(written(report), HasSubstr("as expected, but a portable rewrite has to agree everywhere\n"));
  step.role = StepRole::step;
  step.expectations.emplace_back();
  report.cases[0].parsed.portable_by_nature = true;
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("but the case is marked @portable-by-nature and has to agree everywhere\n"));
  EXPECT_THAT(text, Not(HasSubstr("no expectation is written")));
}

TEST(Console, advises_a_command_that_finds_the_case) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {texts({"x"}), texts({"y"})}, kChanged}});
  EXPECT_THAT(written(report), HasSubstr("`enginediff explain ID` shows"));
  report.cases[0].parsed.file = "sql/bad.sql";
  report.cases[0].parsed.id = "shop.bad";
  EXPECT_THAT(written(report), HasSubstr("`enginediff explain sql/bad.sql` shows everything about one case"));
}

TEST(Console, advises_to_bless_only_what_can_be_blessed) {
  const std::vector<Verdict> fresh = {Verdict::new_divergence, Verdict::new_divergence};
  Outcome stuck = sample_ok();
  stuck.answer = Interrupted{Interrupted::Reason::stuck, ""};
  RunReport report = sample_report({"a", "b"}, {{"one", "S", {texts({"x"}), texts({"y"})}, fresh}});
  EXPECT_THAT(written(report, wide(150)), HasSubstr("of steps that have a name (`-- @step NAME`)"));
  report.cases[0].parsed.steps[0].named = true;
  EXPECT_THAT(written(report, wide(150)), HasSubstr("into the case file as its expectation"));
  report = sample_report({"a", "b"}, {{"one", "S", {stuck, stuck}, fresh}});
  report.cases[0].parsed.steps[0].named = true;
  EXPECT_THAT(written(report, wide(150)), Not(HasSubstr("--bless")));
}

TEST(Console, zero_rows_and_missing_rows) {
  const std::string text = written(sample_report({"a", "b"}, {{"one", "S", {texts({}), texts({"x"})}, kChanged}}));
  EXPECT_THAT(text, HasSubstr("(no rows) ≠"));
  EXPECT_THAT(text, HasSubstr("│ (no row) ≠  │ 'x'       │"));
}

TEST(Console, many_rows_are_left_out_with_a_count) {
  std::vector<std::string> rows(10'000, "same"), other = rows;
  other[5'000] = "other";
  const std::string text =
      written(sample_report({"a", "b"}, {{"one", "S ORDER BY 1", {texts(rows), texts(other)}, kChanged}}));
  EXPECT_THAT(text, HasSubstr("⋮ 4,999 rows"));
  EXPECT_THAT(text, HasSubstr("'other' ≠"));
  EXPECT_THAT(text, HasSubstr("(10,000 rows)"));
  EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 60);
}

TEST(Console, of_many_columns_the_differing_ones_are_shown) {
  std::vector<Column> columns;
  std::vector<Value> row, other;
  for (int i = 0; i < 200; ++i) {
    columns.push_back(column("c" + std::to_string(i), TypeKind::integer));
    row.push_back(Value::integer(i));
    other.push_back(Value::integer(i == 150 ? -1 : i));
  }
  const std::string text = written(sample_report(
      {"a", "b"}, {{"one", "S", {sample_rows(columns, {row}), sample_rows(columns, {other})}, kChanged}}));
  EXPECT_THAT(text, HasSubstr("c150"));
  EXPECT_THAT(text, HasSubstr("-1 ≠"));
  EXPECT_THAT(text, HasSubstr("more columns"));
}

TEST(Console, long_cells_say_their_length) {
  const std::string text =
      written(sample_report({"a", "b"}, {{"one", "S", {texts({std::string(5000, 'x')}), texts({"y"})}, kChanged}}));
  EXPECT_THAT(text, HasSubstr("xxx… (5,000 characters)"));
}

TEST(Console, results_that_were_not_kept_whole_say_so) {
  Outcome many = texts({"x"}), more = texts({"x"});
  std::get<ResultSet>(many.answer).total_rows = 5'000'000;
  std::get<ResultSet>(many.answer).digests = RowDigests{{1, 1}, {1, 1}, {1, 1}, {1, 1}};
  std::get<ResultSet>(more.answer).total_rows = 5'000'001;
  std::get<ResultSet>(more.answer).digests = RowDigests{{2, 1}, {2, 1}, {2, 1}, {2, 1}};
  const std::string text = written(sample_report({"a", "b"}, {{"one", "S", {many, more}, kChanged}}));
  EXPECT_THAT(text, HasSubstr("(5,000,001 rows) ≠"));
  EXPECT_THAT(text, HasSubstr("(1 kept, all compared by digests)"));
}

// A report full of what must never reach a terminal, everywhere where text can be.
RunReport hostile_report() {
  const std::string hostile =
      "\x1b[31m\x07\r\n\t \u202Egpj.exe\u202C \u0085\u200B \xff\xfe<script>alert('1')</script>|日本e\u0301😀";
  Outcome rows = sample_rows({column(hostile, TypeKind::text)}, {{Value::text(hostile)}, {Value::blob(hostile)}});
  Outcome error = sample_error(ErrorClass::other, 1, hostile, hostile);
  error.diagnostics.push_back({Diagnostic::Level::warning, {hostile, 1, ErrorClass::other, hostile}});
  rows.answer = std::get<ResultSet>(rows.answer);
  RunReport report = sample_report({hostile, "b", "c"}, {{hostile,
                                                          hostile,
                                                          {rows, error, std::nullopt},
                                                          {Verdict::changed, Verdict::missing, Verdict::not_run},
                                                          true,
                                                          Severity::silent,
                                                          hostile}});
  CaseReport& one = report.cases[0];
  one.parsed.id = one.parsed.title = one.parsed.file = one.parsed.why = hostile;
  one.parsed.comments = {hostile};
  one.variants[0].variant.values = {{hostile, hostile}};
  one.variants[0].traces[1].records[0].waits.push_back({{hostile}, {hostile}, hostile, hostile, true});
  one.variants[0].traces[2].records[0].result = NotRun{hostile};
  TargetVerdict& verdict = one.variants[0].judgement.steps[0].targets[0];
  verdict.expected = verdict.detail = hostile;
  one.variants[0].judgement.steps[0].agreements[0].agreement.rules = {hostile};
  report.targets[1].unusable = report.targets[1].info.version = hostile;
  report.targets[0].info.fingerprint = {{hostile, hostile}};
  report.problems = {hostile};
  return report;
}

void expect_safe(const std::string& text, bool color) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const CodePoint point = decode_utf8(rest);
    ASSERT_TRUE(point.valid);
    const bool own = point.value == '\n' || (color && point.value == 0x1b && rest.size() > 1 && rest[1] == '[');
    EXPECT_TRUE(own || !is_unsafe_to_show(point.value)) << std::hex << point.value << " in " << rest.substr(0, 20);
    rest.remove_prefix(static_cast<std::size_t>(point.length));
  }
}

TEST(Console, nothing_unsafe_reaches_the_terminal) {
  const RunReport report = hostile_report();
  for (const int width : {40, 80, 200}) {
    ConsoleOptions options = wide(width);
    options.verbose = true;
    expect_safe(written(report, options), false);
    options.unicode = false;
    expect_safe(written(report, options), false);
    std::ostringstream out;
    write_explanation(report, report.cases[0].parsed.id, options, out);
    EXPECT_THAT(out.str(), HasSubstr("<script>"));
    expect_safe(out.str(), false);
  }
  ConsoleOptions colored;
  colored.color = true;
  EXPECT_THAT(written(report, colored), Not(HasSubstr("\x1b[31m\x07")));
}

TEST(Console, names_with_escapes_do_not_break_the_frame) {
  for (const int width : {40, 60, 80, 100, 140, 200}) {
    const std::string text = written(hostile_report(), wide(width));
    std::istringstream lines(text);
    int frame = -1;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("    ┌")) frame = display_width(line);
      if (line.starts_with("    │")) {
        EXPECT_EQ(display_width(line), frame) << line;
      }
      EXPECT_LE(frame, width);
    }
  }
}

TEST(Console, property_tables_never_get_wider_than_the_terminal) {
  std::vector<std::optional<Outcome>> outcomes;
  std::vector<std::string> targets;
  for (int i = 0; i < 7; ++i) {
    targets.push_back("target-with-a-name-" + std::to_string(i));
    std::vector<Column> columns;
    std::vector<Value> row;
    static const std::string long_text(300, 'x');
    for (int c = 0; c <= 3 * i; ++c) {
      columns.push_back(column("column " + std::to_string(c), TypeKind::text));
      row.push_back(Value::text(std::string_view(long_text).substr(0, static_cast<std::size_t>(c * 20 + i))));
    }
    outcomes.push_back(i == 3 ? sample_error(ErrorClass::invalid_text_representation, 1, "22P02",
                                             "something long is said about what is wrong here")
                              : sample_rows(columns, {row}));
  }
  const RunReport report = sample_report(targets, {{"one", "S", outcomes, kChanged}});
  for (int width = 40; width <= 240; width += 5) {
    std::istringstream lines(written(report, wide(width)));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("    │")) {
        EXPECT_LE(display_width(line), width) << line;
      }
    }
  }
}

TEST(Console, only_the_pairs_of_the_reference_are_shown) {
  RunReport report =
      sample_report({"a", "b", "c"}, {{"one", "S", {texts({"x"}), texts({"y"}), texts({"z"})}, kChanged}});
  report.reference = "b";
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("b ≠ a"));
  EXPECT_THAT(text, HasSubstr("b ≠ c"));
  EXPECT_THAT(text, Not(HasSubstr("a ≠ c")));
}

TEST(Console, many_variants_of_a_step_are_one_table_and_changed_ones_stand_in_full) {
  RunReport report = sample_report({"a", "b", "c"},
                                   {{"one",
                                     "SELECT ${v}",
                                     {texts({"x"}), texts({"y"}), sample_error(ErrorClass::syntax_error, 1, "", "no")},
                                     {Verdict::new_divergence, Verdict::new_divergence, Verdict::new_divergence}}});
  CaseReport& one = report.cases[0];
  one.parsed.steps[0].spellings = {{{}, false, {{"SELECT ${v}", false, {}}}}};
  const VariantReport variant = one.variants[0];
  one.variants.clear();
  for (int i = 0; i < 6; ++i) {
    one.variants.push_back(variant);
    one.variants.back().variant.values = {{"v", std::to_string(100 + i)}};
  }
  one.variants[5].judgement.steps[0].targets[0].verdict = Verdict::changed;
  const std::string text = written(report);
  EXPECT_THAT(text, HasSubstr("step one  ·  line 10  ·  5 of 6 variants\n      SELECT ${v}\n"));
  EXPECT_THAT(text, HasSubstr("    v     severity   a     b       c\n"));
  EXPECT_THAT(text, HasSubstr("    104   silent     'x'   'y' ≠   error syntax_error ≠\n    ≠ differs from a\n"));
  EXPECT_THAT(text, Not(HasSubstr("    105 ")));
  EXPECT_THAT(text, HasSubstr("v=105"));
}

TEST(Console, a_run_that_was_stopped_before_its_first_case_says_so) {
  RunReport report = sample_report({"a", "b"}, {{"one", "SELECT 1", {sample_ok(1), sample_ok(1)}, {}}});
  EXPECT_THAT(written(report), HasSubstr("✓ 1 case: none failed on 2 targets"));
  report.cases[0].variants.clear();
  report.problems = {"a has no record of 1 case"};
  EXPECT_THAT(written(report), HasSubstr("✗ 1 case: none was run on 2 targets"));
}

TEST(Console, an_empty_run_says_so) { EXPECT_EQ(written(RunReport()), "✓ no cases were run on 0 targets\n"); }

}  // namespace
}  // namespace enginediff
