#include "tests/unit/journal/sample_journal.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include "harness/base/check.hpp"
#include "harness/casefile/parser.hpp"

namespace enginediff {

namespace {

Column column(std::string name, TypeKind kind, std::string detail = "") {
  return {std::move(name), {kind, std::move(detail)}, "wire", "declared", "C"};
}

// Every kind of value, at its limits, and text of bytes that are not UTF-8.
ResultSet every_value() {
  const std::string nul("a\0b", 3), not_utf8 = "\xff\xfe", unsafe = "\x1b[31m \u202E \u0085 \u2028 日本😀";
  ResultSet result;
  for (int i = 0; i < 4; ++i) result.columns.push_back(column("c" + std::to_string(i), TypeKind::any));
  result.columns[1] = column(not_utf8, TypeKind::array, "integer");
  result.columns[2] = {"", {TypeKind::other, "hstore"}, "", "", ""};
  const auto row = [&](const Value& a, const Value& b, const Value& c, const Value& d) {
    for (const Value& value : {a, b, c, d}) result.append(value);
    ++result.total_rows;
  };
  row(Value::null(), Value::boolean(true), Value::boolean(false), Value::integer(0));
  row(Value::integer(std::numeric_limits<std::int64_t>::min()),
      Value::integer(std::numeric_limits<std::int64_t>::max()),
      Value::unsigned_integer(std::numeric_limits<std::uint64_t>::max()), Value::integer((std::int64_t{1} << 53) - 1));
  row(Value::real(0.1), Value::real(-0.0), Value::real(std::numeric_limits<double>::denorm_min()),
      Value::real(std::numeric_limits<double>::max()));
  row(Value::real(INFINITY), Value::real(-INFINITY), Value::real(NAN),
      Value::of_bits(TypeKind::double_precision, 0xfff8000000000123u));
  row(Value::text(""), Value::text(nul), Value::text(not_utf8), Value::text(unsafe));
  row(Value::blob(""), Value::blob(nul), Value::blob(not_utf8), Value::blob("text"));
  row(Value::of_bytes(TypeKind::decimal, "3.5000"), Value::of_bytes(TypeKind::bit, "101"),
      Value::of_bytes(TypeKind::date, "2024-02-29"), Value::of_bytes(TypeKind::time, "24:00:00"));
  row(Value::of_bytes(TypeKind::timetz, "12:00:00+02"), Value::of_bytes(TypeKind::timestamp, "infinity"),
      Value::of_bytes(TypeKind::timestamptz, "2024-02-29 12:00:00+00"), Value::of_bytes(TypeKind::interval, "1 mon"));
  row(Value::of_bytes(TypeKind::json, "{\"a\": 1}"),
      Value::of_bytes(TypeKind::uuid, "00000000-0000-0000-0000-000000000000"),
      Value::of_bytes(TypeKind::array, "{1,NULL}"), Value::of_bytes(TypeKind::other, not_utf8));
  return result;
}

ResultSet not_kept() {
  ResultSet result;
  result.columns.push_back(column("c", TypeKind::integer));
  result.append(Value::integer(1));
  result.total_rows = 5'000'000'000;
  result.digests = RowDigests{{1, 2}, {3, std::numeric_limits<std::uint64_t>::max()}, {5, 6}, {7, 8}};
  return result;
}

}  // namespace

std::string sample_text(const std::string& id) {
  return "-- @title  A sample\n-- @id     " + id +
         "\n-- @why    it is one\n\nCREATE TABLE t (a INTEGER);\n\n-- @step read\nSELECT 1 AS one;\n-- => *\n-- |  "
         "one\n-- |  1\n";
}

Case sample_case(const std::string& id) {
  ParseResult result = parse_case(sample_text(id), "cases/sample/" + id + ".sql");
  for (const CaseDiagnostic& problem : result.problems) ADD_FAILURE() << to_string(problem);
  CHECK(result.ok());
  return result.parsed;
}

Trace sample_trace(const std::string& id, const std::string& target, std::int64_t value) {
  Trace trace;
  trace.case_id = id;
  trace.target = target;
  const Case parsed = sample_case(id);
  for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
    StepRecord record;
    record.step = parsed.steps[i].name;
    record.index = i;
    record.sql = parsed.steps[i].spellings.front().statements.front().sql;
    record.launched = record.finished = static_cast<int>(i);
    record.microseconds = 100;
    Outcome outcome;
    if (i == 0) {
      outcome.answer = Completion{"CREATE TABLE"};
    } else {
      ResultSet result;
      result.columns.push_back({"one", {TypeKind::integer, ""}, "int4", "", ""});
      result.append(Value::integer(value));
      result.total_rows = 1;
      outcome.answer = std::move(result);
    }
    record.result = std::move(outcome);
    trace.records.push_back(std::move(record));
  }
  return trace;
}

TargetStatus sample_target(const std::string& name) {
  TargetStatus status;
  status.info.name = name;
  status.info.engine = name;
  status.info.version = "1.2.3 (test)";
  status.info.version_number.parts = {1, 2, 3};
  status.info.fingerprint = {{"collation", "C"}, {"sandbox", "sandboxed"}};
  return status;
}

Trace trace_of_everything(const std::string& id, const std::string& target) {
  Trace trace = sample_trace(id, target);
  trace.variant.values = {{"literal", "'1'"}, {"isolation", "repeatable read"}, {"odd", "\xff"}};
  StepRecord& record = trace.records.back();
  const auto add = [&](std::variant<Outcome, NotRun, Absent> result) {
    StepRecord next = trace.records[1];
    next.result = std::move(result);
    trace.records.push_back(std::move(next));
  };
  Outcome outcome;
  outcome.answer = every_value();
  outcome.affected_rows = 3;
  outcome.transaction = TransactionState::aborted;
  outcome.diagnostics = {{Diagnostic::Level::warning, {"01000", 1265, ErrorClass::other, "truncated \xff"}},
                         {Diagnostic::Level::notice, {"", 0, ErrorClass::unique_violation, ""}}};
  record.ordered = true;
  record.session = "A";
  record.execution = 2;
  record.failed_statement = 1;
  record.deferred = true;
  record.while_waiting = {"B"};
  record.waits = {{{"B", "C"}, {"B.hold", "C.hold"}, "tuple (0,1)", "B.commit", true}, {{"B"}, {}, "", "", false}};
  record.launched = -1;
  record.microseconds = 1'234'567'890'123;
  record.sql = "SELECT '\xff';\n-- two lines";
  record.result = outcome;
  outcome = Outcome();
  outcome.answer = not_kept();
  outcome.transaction = TransactionState::open;
  add(outcome);
  outcome.answer = ResultSet();
  std::get<ResultSet>(outcome.answer).total_rows = 2;
  add(outcome);
  outcome.answer = Completion{""};
  outcome.affected_rows = 0;
  outcome.implied_commit = true;
  add(outcome);
  outcome.implied_commit = false;
  outcome.answer = SqlError{"23505", -9'000'000'000, ErrorClass::unique_violation, "duplicate \x1b[0m"};
  add(outcome);
  for (const auto reason :
       {Interrupted::Reason::deadline, Interrupted::Reason::cancelled, Interrupted::Reason::stuck}) {
    outcome.answer = Interrupted{reason, "canceling"};
    add(outcome);
  }
  add(NotRun{"create failed"});
  add(Absent{});
  trace.census =
      Census{std::numeric_limits<std::uint64_t>::max(),
             500,
             7,
             6,
             2,
             {{"serial", 44, "", {}}, {"anomalous (lost update)", 26, "A -rw(x)-> B -ww(x)-> A", {trace.records[0]}}},
             "A.2 in A B A B: it ran past its deadline"};
  return trace;
}

Journal sample_journal(const std::vector<std::string>& ids, const std::vector<std::string>& targets) {
  Journal journal;
  journal.header = {"0.1.0", "2030-01-02T03:04:05Z", "", ""};
  for (const std::string& target : targets) journal.targets.push_back(sample_target(target));
  for (const std::string& id : ids) {
    journal.cases.push_back(sample_case(id));
    for (const std::string& target : targets) journal.traces.push_back(sample_trace(id, target));
  }
  journal.complete = true;
  return journal;
}

namespace {

// Of this process; gone with it.
class ProcessFolder {
 public:
  ~ProcessFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  const std::filesystem::path path =
      std::filesystem::path(::testing::TempDir()) / ("enginediff-test-" + std::to_string(::getpid()));
};

}  // namespace

std::string scratch_path(const std::string& name) {
  static const ProcessFolder process;
  const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
  const std::filesystem::path folder = process.path / test->test_suite_name() / test->name();
  std::filesystem::create_directories(folder);
  return (folder / name).string();
}

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
}

}  // namespace enginediff
