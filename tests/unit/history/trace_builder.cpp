#include "tests/unit/history/trace_builder.hpp"

#include <regex>

namespace enginediff {

namespace {

// A whole statement for the one word that the test gives.
std::string statement_that_writes(const std::string& verb, const std::vector<std::string>& values) {
  if (verb == "UPDATE" && values.size() == 1) return "UPDATE t SET v = " + values.front();
  if (verb != "INSERT" || values.empty()) return verb;
  std::string out = "INSERT INTO t (id, v) VALUES ";
  for (std::size_t i = 0; i < values.size(); ++i)
    out += (i == 0 ? "(" : ", (") + std::to_string(i + 1) + ", " + values[i] + ")";
  return out;
}

}  // namespace

StepRecord& TraceBuilder::add(const std::string& session, const std::string& sql, TransactionState after) {
  Step step;
  step.session = session;
  step.name = (session.empty() ? "" : session + ".") + std::to_string(parsed.steps.size() + 1);
  parsed.steps.push_back(step);
  StepRecord record;
  record.step = step.name;
  record.index = parsed.steps.size() - 1;
  record.session = session;
  record.sql = sql;
  record.launched = static_cast<int>(records.size());
  record.finished = finished_++;
  Outcome outcome;
  outcome.answer = Completion{};
  outcome.transaction = after;
  record.result = outcome;
  if (waiting_ >= 0) {
    std::swap(records[static_cast<std::size_t>(waiting_)].finished, record.finished);
    waiting_ = -1;
  }
  records.push_back(std::move(record));
  return records.back();
}

TraceBuilder& TraceBuilder::history(const std::string& events) {
  std::vector<std::string> values;
  static const std::regex kEvent(R"(([rw])\((\w+)(?:=([^)]*))?\))");
  for (auto at = std::sregex_iterator(events.begin(), events.end(), kEvent); at != std::sregex_iterator(); ++at) {
    const auto kind = (*at)[1] == "w" ? HistoryEvent::Kind::write : HistoryEvent::Kind::read;
    parsed.steps.back().history.push_back({kind, (*at)[2], (*at)[3]});
    const std::string value = parse_written_value(parsed.steps.back().history.back().value).value;
    if (kind == HistoryEvent::Kind::write && value != kNoRow) values.push_back(value);
  }
  records.back().sql = statement_that_writes(records.back().sql, values);
  return *this;
}

TraceBuilder& TraceBuilder::returns(const std::vector<std::vector<int>>& rows) {
  ResultSet result;
  result.columns.resize(rows.empty() ? 1 : rows.front().size());
  for (const auto& row : rows) {
    for (const int cell : row) result.append(Value::integer(cell));
  }
  result.total_rows = rows.size();
  result.columns.back().name = "v";
  if (result.columns.size() == 2) result.columns.front().name = "id";
  if (records.back().sql == "SELECT")
    records.back().sql = result.columns.size() == 1 ? "SELECT v FROM t" : "SELECT * FROM t";
  std::get<Outcome>(records.back().result).answer = std::move(result);
  return *this;
}

TraceBuilder& TraceBuilder::affects(int rows) {
  std::get<Outcome>(records.back().result).affected_rows = rows;
  return *this;
}

TraceBuilder& TraceBuilder::fails(ErrorClass error_class) {
  std::get<Outcome>(records.back().result).answer = SqlError{"", 0, error_class, ""};
  return *this;
}

TraceBuilder& TraceBuilder::commits_first() {
  std::get<Outcome>(records.back().result).implied_commit = true;
  return *this;
}

TraceBuilder& TraceBuilder::tag(const std::string& tag) {
  std::get<Outcome>(records.back().result).answer = Completion{tag};
  return *this;
}

TraceBuilder& TraceBuilder::finishes_after_next() {
  waiting_ = static_cast<int>(records.size()) - 1;
  return *this;
}

TraceBuilder& TraceBuilder::open(const std::string& session, const std::string& sql) {
  add(session, sql, TransactionState::open);
  return *this;
}
TraceBuilder& TraceBuilder::none(const std::string& session, const std::string& sql) {
  add(session, sql, TransactionState::none);
  return *this;
}
TraceBuilder& TraceBuilder::aborted(const std::string& session, const std::string& sql) {
  add(session, sql, TransactionState::aborted);
  return *this;
}

}  // namespace enginediff
