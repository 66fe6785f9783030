#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

// Readers that hold every number as a double (JavaScript, jq) are exact up to here.
constexpr std::int64_t kLargestExact = (std::int64_t{1} << 53) - 1;

Json tagged(TypeKind kind, Json value) { return Json{{std::string(type_kind_name(kind)), std::move(value)}}; }

Json encode_double(double value) {
  Json json = tagged(TypeKind::double_precision, fmt::format("{}", value));
  // A NaN has a sign and a payload that its name does not tell.
  if (std::isnan(value)) json["bits"] = fmt::format("{:016x}", std::bit_cast<std::uint64_t>(value));
  return json;
}

Json encode_blob(std::string_view bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char byte : bytes) fmt::format_to(std::back_inserter(hex), "{:02x}", static_cast<unsigned char>(byte));
  return tagged(TypeKind::blob, std::move(hex));
}

// Members that hold nothing are left out; the reader puts the default back.
void add_text(Json& json, const char* name, std::string_view bytes) {
  if (!bytes.empty()) json[name] = encode_bytes(bytes);
}

std::string encode(const Digest& digest) { return fmt::format("{:016x}{:016x}", digest.high, digest.low); }

Json encode(const RowDigests& digests) {
  return Json{{"ordered_raw", encode(digests.ordered_raw)},
              {"unordered_raw", encode(digests.unordered_raw)},
              {"ordered_normalised", encode(digests.ordered_normalised)},
              {"unordered_normalised", encode(digests.unordered_normalised)}};
}

Json encode(const Column& column) {
  Json json{{"name", encode_bytes(column.name)}, {"type", encode_bytes(to_string(column.type))}};
  add_text(json, "wire_type", column.wire_type);
  add_text(json, "declared_type", column.declared_type);
  add_text(json, "collation", column.collation);
  return json;
}

Json encode(const ResultSet& result) {
  Json columns = Json::array();
  for (const Column& column : result.columns) columns.push_back(encode(column));
  Json rows = Json::array();
  for (std::size_t row = 0; row < result.row_count(); ++row) {
    Json cells = Json::array();
    for (std::size_t column = 0; column < result.columns.size(); ++column)
      cells.push_back(encode(result.at(row, column)));
    rows.push_back(std::move(cells));
  }
  Json json{{"columns", std::move(columns)}, {"rows", std::move(rows)}, {"total_rows", result.total_rows}};
  if (result.digests) json["digests"] = encode(*result.digests);
  return json;
}

Json encode(const SqlError& error) {
  Json json{{"class", error_class_name(error.error_class)}};
  add_text(json, "sqlstate", error.sqlstate);
  if (error.native_code != 0) json["native_code"] = error.native_code;
  json["message"] = encode_bytes(error.message);
  return json;
}

std::string_view reason_name(Interrupted::Reason reason) {
  switch (reason) {
    case Interrupted::Reason::deadline: return "deadline";
    case Interrupted::Reason::cancelled: return "cancelled";
    case Interrupted::Reason::stuck: return "stuck";
  }
  return {};
}

void add_answer(Json& json, const ResultSet& result) { json["result"] = encode(result); }
void add_answer(Json& json, const Completion& completion) {
  json["completion"] = Json{{"tag", encode_bytes(completion.tag)}};
}
void add_answer(Json& json, const SqlError& error) { json["error"] = encode(error); }
void add_answer(Json& json, const Interrupted& interrupted) {
  json["interrupted"] =
      Json{{"reason", reason_name(interrupted.reason)}, {"message", encode_bytes(interrupted.message)}};
}

Json encode(const Diagnostic& diagnostic) {
  Json json{{"level", diagnostic.level == Diagnostic::Level::warning ? "warning" : "notice"}};
  json.update(encode(diagnostic.condition));
  return json;
}

Json encode_texts(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push_back(encode_bytes(text));
  return json;
}

Json encode(const WaitRecord& wait) {
  Json json{{"by_sessions", encode_texts(wait.by_sessions)}, {"by_steps", encode_texts(wait.by_steps)}};
  add_text(json, "resource", wait.resource);
  add_text(json, "until", wait.until);
  if (wait.racy) json["racy"] = true;
  return json;
}

void add_result(Json& json, const Outcome& outcome) { json["outcome"] = encode(outcome); }
void add_result(Json& json, const NotRun& not_run) { json["not_run"] = encode_bytes(not_run.reason); }
void add_result(Json& json, const Absent&) { json["absent"] = true; }

Json encode_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json json = Json::array();
  for (const auto& [name, value] : pairs) json.push_back(Json::array({encode_bytes(name), encode_bytes(value)}));
  return json;
}

Json encode(const CensusClass& one) {
  Json json{{"name", encode_bytes(one.name)}, {"schedules", one.schedules}};
  add_text(json, "evidence", one.evidence);
  Json example = Json::array();
  for (const StepRecord& record : one.example) example.push_back(encode(record));
  json["example"] = std::move(example);
  return json;
}

Json encode(const Census& census) {
  Json json{{"interleavings", encode_count(census.interleavings)}, {"planned", census.planned}};
  if (census.seed) json["seed"] = encode_count(*census.seed);
  json["serial_runs"] = census.serial_runs;
  if (census.racy != 0) json["racy"] = census.racy;
  add_text(json, "cut", census.cut);
  Json classes = Json::array();
  for (const CensusClass& one : census.classes) classes.push_back(encode(one));
  json["classes"] = std::move(classes);
  return json;
}

}  // namespace

Json encode_count(std::uint64_t number) {
  if (number <= static_cast<std::uint64_t>(kLargestExact)) return number;
  return fmt::format("{}", number);
}

Json encode(const Value& value) {
  switch (value.kind()) {
    case TypeKind::null: return nullptr;
    case TypeKind::boolean: return value.as_boolean();
    case TypeKind::integer: {
      const std::int64_t integer = value.as_integer();
      if (integer >= -kLargestExact && integer <= kLargestExact) return integer;
      return tagged(value.kind(), fmt::format("{}", integer));
    }
    case TypeKind::unsigned_integer: return tagged(value.kind(), fmt::format("{}", value.as_unsigned()));
    case TypeKind::double_precision: return encode_double(value.as_double());
    case TypeKind::blob: return encode_blob(value.bytes());
    case TypeKind::text: {
      Json bytes = encode_bytes(value.bytes());
      return bytes.is_string() ? bytes : tagged(value.kind(), std::move(bytes));
    }
    case TypeKind::decimal:
    case TypeKind::bit:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::array:
    case TypeKind::other:
    case TypeKind::any: return tagged(value.kind(), encode_bytes(value.bytes()));
  }
  return nullptr;
}

Json encode(const Outcome& outcome) {
  Json json = Json::object();
  std::visit([&](const auto& answer) { add_answer(json, answer); }, outcome.answer);
  if (outcome.affected_rows) json["affected_rows"] = *outcome.affected_rows;
  for (const Diagnostic& diagnostic : outcome.diagnostics) json["diagnostics"].push_back(encode(diagnostic));
  json["transaction"] = transaction_state_name(outcome.transaction);
  if (outcome.implied_commit) json["implied_commit"] = true;
  return json;
}

Json encode(const Variant& variant) { return encode_pairs(variant.values); }

Json encode(const StepRecord& record) {
  Json json{{"step", encode_bytes(record.step)}, {"index", record.index}};
  if (record.execution != 0) json["execution"] = record.execution;
  add_text(json, "session", record.session);
  json["sql"] = encode_bytes(record.sql);
  if (record.ordered) json["ordered"] = true;
  std::visit([&](const auto& result) { add_result(json, result); }, record.result);
  if (record.failed_statement) json["failed_statement"] = *record.failed_statement;
  for (const WaitRecord& wait : record.waits) json["waits"].push_back(encode(wait));
  json["launched"] = record.launched;
  json["finished"] = record.finished;
  if (record.deferred) json["deferred"] = true;
  if (!record.while_waiting.empty()) json["while_waiting"] = encode_texts(record.while_waiting);
  json["microseconds"] = record.microseconds;
  return json;
}

Json encode(const Trace& trace) {
  Json json{{"line", "trace"}, {"case", encode_bytes(trace.case_id)}};
  if (!trace.variant.values.empty()) json["variant"] = encode(trace.variant);
  json["target"] = encode_bytes(trace.target);
  if (trace.unsupported) json["unsupported"] = encode_bytes(*trace.unsupported);
  if (trace.not_run) json["not_run"] = encode_bytes(*trace.not_run);
  Json records = Json::array();
  for (const StepRecord& record : trace.records) records.push_back(encode(record));
  json["records"] = std::move(records);
  if (trace.census) json["census"] = encode(*trace.census);
  return json;
}

Json encode(const TargetStatus& status) {
  const TargetInfo& info = status.info;
  Json json{{"line", "target"}, {"name", encode_bytes(info.name)}};
  add_text(json, "engine", info.engine);
  add_text(json, "profile", info.profile);
  add_text(json, "build", info.build);
  add_text(json, "version", info.version);
  if (!info.version_number.parts.empty()) json["version_number"] = info.version_number.parts;
  if (!info.fingerprint.empty()) json["fingerprint"] = encode_pairs(info.fingerprint);
  add_text(json, "unusable", status.unusable);
  return json;
}

}  // namespace enginediff
