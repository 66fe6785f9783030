// Short ways to write results, records and targets in tests.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/model/outcome.hpp"
#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"

namespace enginediff::testing_support {

using Cells = std::vector<OwnedValue>;

inline OwnedValue null() { return OwnedValue(Value::null()); }
inline OwnedValue boolean(bool value) { return OwnedValue(Value::boolean(value)); }
inline OwnedValue integer(std::int64_t value) { return OwnedValue(Value::integer(value)); }
inline OwnedValue unsigned_integer(std::uint64_t value) { return OwnedValue(Value::unsigned_integer(value)); }
inline OwnedValue real(double value) { return OwnedValue(Value::real(value)); }
inline OwnedValue of(TypeKind kind, std::string_view bytes) { return OwnedValue(Value::of_bytes(kind, bytes)); }
inline OwnedValue decimal(std::string_view digits) { return of(TypeKind::decimal, digits); }
inline OwnedValue text(std::string_view bytes) { return of(TypeKind::text, bytes); }
inline OwnedValue blob(std::string_view bytes) { return of(TypeKind::blob, bytes); }
inline OwnedValue json(std::string_view bytes) { return of(TypeKind::json, bytes); }

inline Column column(std::string_view name, TypeKind kind, std::string_view wire_type = "") {
  return {std::string(name), {kind, {}}, std::string(wire_type), "", ""};
}

inline ResultSet result(std::vector<Column> columns, const std::vector<Cells>& rows) {
  ResultSet out;
  out.columns = std::move(columns);
  for (const Cells& row : rows) {
    for (const OwnedValue& cell : row) out.append(cell.view());
    ++out.total_rows;
  }
  return out;
}

// One column called q whose type is that of its cells.
inline ResultSet one_column(const std::vector<OwnedValue>& cells) {
  TypeKind kind = TypeKind::null;
  std::vector<Cells> rows;
  for (const OwnedValue& cell : cells) {
    rows.push_back({cell});
    if (cell.kind() == TypeKind::null || cell.kind() == kind) continue;
    kind = kind == TypeKind::null ? cell.kind() : TypeKind::any;
  }
  return result({column("q", kind)}, rows);
}

inline TargetInfo target(std::string_view name, std::string_view engine, std::string_view version = "1.0") {
  TargetInfo info;
  info.name = name;
  info.engine = engine;
  info.version = version;
  info.version_number = *Version::parse(version);
  return info;
}

inline Outcome outcome(Answer answer) { return {std::move(answer), {}, {}, TransactionState::none}; }
inline Outcome ok(std::optional<std::int64_t> affected_rows = {}) {
  return {Completion{"OK"}, affected_rows, {}, TransactionState::none};
}
inline Outcome refused(ErrorClass error_class, std::int64_t native_code = 0) {
  return outcome(SqlError{"", native_code, error_class, "refused"});
}
inline Outcome with_warning(Outcome outcome, ErrorClass warning, std::int64_t native_code = 0) {
  outcome.diagnostics.push_back({Diagnostic::Level::warning, {"", native_code, warning, "careful"}});
  return outcome;
}
inline Outcome in_state(Outcome outcome, TransactionState state) {
  outcome.transaction = state;
  return outcome;
}

inline StepRecord record(Outcome outcome, std::string_view sql = "") {
  StepRecord out;
  out.step = "s";
  out.sql = sql;
  out.result = std::move(outcome);
  return out;
}
inline StepRecord ordered(StepRecord record) {
  record.ordered = true;
  return record;
}

}  // namespace enginediff::testing_support
