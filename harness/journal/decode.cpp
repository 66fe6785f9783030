#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

template <class Number>
Number number_from(const std::string& text, int base = 10) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number, base);
  if (error != std::errc{} || at != end) throw DecodeError(fmt::format("'{}' is no such number", text));
  return number;
}

double double_from(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || at != end) throw DecodeError(fmt::format("'{}' is no double", text));
  return number;
}

// The library would wrap what does not fit.
template <class Number>
Number number_at(const Json& json) {
  if (!json.is_number_integer()) throw DecodeError("a whole number is expected");
  if (json.is_number_unsigned()) {
    if (!std::in_range<Number>(json.get<std::uint64_t>())) throw DecodeError("a number out of range");
  } else if (!std::in_range<Number>(json.get<std::int64_t>())) {
    throw DecodeError("a number out of range");
  }
  return json.get<Number>();
}

template <class Number>
Number number_or(const Json& json, const char* name, Number otherwise) {
  const auto at = json.find(name);
  return at == json.end() ? otherwise : number_at<Number>(*at);
}

template <class Number>
std::optional<Number> optional_number(const Json& json, const char* name) {
  const auto at = json.find(name);
  if (at == json.end()) return std::nullopt;
  return number_at<Number>(*at);
}

bool flag(const Json& json, const char* name) { return json.contains(name) && json.at(name).get<bool>(); }

std::string text_or_empty(const Json& json, const char* name) {
  const auto at = json.find(name);
  return at == json.end() ? std::string() : decode_bytes(*at);
}

std::optional<std::string> optional_text(const Json& json, const char* name) {
  const auto at = json.find(name);
  if (at == json.end()) return std::nullopt;
  return decode_bytes(*at);
}

// Runs over an optional array.
template <class Function>
void for_each(const Json& json, const char* name, Function function) {
  const auto at = json.find(name);
  if (at == json.end()) return;
  if (!at->is_array()) throw DecodeError(fmt::format("'{}' is no array", name));
  for (const Json& one : *at) function(one);
}

// The words of a vocabulary grow: one that is not known here comes from a newer enginediff.
template <class Parsed>
Parsed known(std::optional<Parsed> parsed, std::string_view what, const std::string& word) {
  if (!parsed) throw DecodeError(fmt::format("'{}' is no {} that this version of enginediff knows", word, what));
  return *std::move(parsed);
}

OwnedValue decode_tagged(const Json& json) {
  if (!json.is_object() || json.empty()) throw DecodeError("a value is null, a boolean, a number, a string or {\"type\": …}");
  const auto& word = json.begin().key();
  const Json& held = json.begin().value();
  const TypeKind kind = known(parse_type_name(word), "type", word).kind;
  switch (kind) {
    case TypeKind::integer: return OwnedValue(Value::integer(number_from<std::int64_t>(held.get<std::string>())));
    case TypeKind::unsigned_integer:
      return OwnedValue(Value::unsigned_integer(number_from<std::uint64_t>(held.get<std::string>())));
    case TypeKind::double_precision:
      if (json.contains("bits")) {
        return OwnedValue(Value::of_bits(kind, number_from<std::uint64_t>(json.at("bits").get<std::string>(), 16)));
      }
      return OwnedValue(Value::real(double_from(held.get<std::string>())));
    case TypeKind::blob: return OwnedValue(Value::blob(decode_bytes(Json{{"hex", held}})));
    case TypeKind::null:
    case TypeKind::boolean: throw DecodeError(fmt::format("'{}' has a form of its own", word));
    case TypeKind::decimal:
    case TypeKind::text:
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
    case TypeKind::any: return OwnedValue(Value::of_bytes(kind, decode_bytes(held)));
  }
  throw DecodeError("no value");
}

Digest decode_digest(const Json& json) {
  const auto hex = json.get<std::string>();
  if (hex.size() != 32) throw DecodeError("a digest has 32 hexadecimal digits");
  return {number_from<std::uint64_t>(hex.substr(16), 16), number_from<std::uint64_t>(hex.substr(0, 16), 16)};
}

RowDigests decode_digests(const Json& json) {
  return {decode_digest(json.at("ordered_raw")), decode_digest(json.at("unordered_raw")),
          decode_digest(json.at("ordered_normalised")), decode_digest(json.at("unordered_normalised"))};
}

Column decode_column(const Json& json) {
  const std::string type = decode_bytes(json.at("type"));
  return {decode_bytes(json.at("name")), known(parse_type_name(type), "type", type), text_or_empty(json, "wire_type"),
          text_or_empty(json, "declared_type"), text_or_empty(json, "collation")};
}

ResultSet decode_result(const Json& json) {
  ResultSet result;
  for (const Json& column : json.at("columns")) result.columns.push_back(decode_column(column));
  for (const Json& row : json.at("rows")) {
    if (row.size() != result.columns.size()) throw DecodeError("a row has not as many cells as there are columns");
    for (const Json& cell : row) result.append(decode_value(cell).view());
  }
  result.total_rows = number_at<std::uint64_t>(json.at("total_rows"));
  if (json.contains("digests")) result.digests = decode_digests(json.at("digests"));
  return result;
}

SqlError decode_error(const Json& json) {
  const auto word = json.at("class").get<std::string>();
  return {text_or_empty(json, "sqlstate"), number_or<std::int64_t>(json, "native_code", 0),
          known(parse_error_class(word), "error class", word), decode_bytes(json.at("message"))};
}

Interrupted decode_interrupted(const Json& json) {
  const auto word = json.at("reason").get<std::string>();
  Interrupted interrupted;
  if (word == "deadline") {
    interrupted.reason = Interrupted::Reason::deadline;
  } else if (word == "cancelled") {
    interrupted.reason = Interrupted::Reason::cancelled;
  } else {
    known(word == "stuck" ? std::optional(word) : std::nullopt, "reason of an interruption", word);
    interrupted.reason = Interrupted::Reason::stuck;
  }
  interrupted.message = decode_bytes(json.at("message"));
  return interrupted;
}

Answer decode_answer(const Json& json) {
  if (json.contains("result")) return decode_result(json.at("result"));
  if (json.contains("completion")) return Completion{decode_bytes(json.at("completion").at("tag"))};
  if (json.contains("error")) return decode_error(json.at("error"));
  return decode_interrupted(json.at("interrupted"));
}

std::vector<std::string> decode_texts(const Json& json) {
  std::vector<std::string> texts;
  for (const Json& text : json) texts.push_back(decode_bytes(text));
  return texts;
}

WaitRecord decode_wait(const Json& json) {
  return {decode_texts(json.at("by_sessions")), decode_texts(json.at("by_steps")), text_or_empty(json, "resource"),
          text_or_empty(json, "until"), flag(json, "racy")};
}

StepRecord decode_record(const Json& json) {
  StepRecord record;
  record.step = decode_bytes(json.at("step"));
  record.index = number_at<std::size_t>(json.at("index"));
  record.execution = number_or<int>(json, "execution", 0);
  record.session = text_or_empty(json, "session");
  record.sql = decode_bytes(json.at("sql"));
  record.ordered = flag(json, "ordered");
  if (json.contains("outcome")) {
    record.result = decode_outcome(json.at("outcome"));
  } else if (json.contains("not_run")) {
    record.result = NotRun{decode_bytes(json.at("not_run"))};
  } else if (flag(json, "absent")) {
    record.result = Absent{};
  } else {
    throw DecodeError("a record has an outcome, or not_run, or absent");
  }
  record.failed_statement = optional_number<int>(json, "failed_statement");
  for_each(json, "waits", [&](const Json& wait) { record.waits.push_back(decode_wait(wait)); });
  record.launched = number_at<int>(json.at("launched"));
  record.finished = number_at<int>(json.at("finished"));
  record.deferred = flag(json, "deferred");
  for_each(json, "while_waiting", [&](const Json& session) { record.while_waiting.push_back(decode_bytes(session)); });
  record.microseconds = number_at<std::int64_t>(json.at("microseconds"));
  return record;
}

std::uint64_t decode_count(const Json& json) {
  return json.is_string() ? number_from<std::uint64_t>(json.get<std::string>()) : number_at<std::uint64_t>(json);
}

CensusClass decode_census_class(const Json& json) {
  CensusClass one;
  one.name = decode_bytes(json.at("name"));
  one.schedules = number_at<int>(json.at("schedules"));
  one.evidence = text_or_empty(json, "evidence");
  for (const Json& record : json.at("example")) one.example.push_back(decode_record(record));
  return one;
}

Census decode_census(const Json& json) {
  Census census;
  census.interleavings = decode_count(json.at("interleavings"));
  census.planned = number_at<int>(json.at("planned"));
  if (json.contains("seed")) census.seed = decode_count(json.at("seed"));
  census.serial_runs = number_at<int>(json.at("serial_runs"));
  census.racy = number_or<int>(json, "racy", 0);
  for (const Json& one : json.at("classes")) census.classes.push_back(decode_census_class(one));
  return census;
}

std::vector<std::pair<std::string, std::string>> decode_pairs(const Json& json) {
  if (!json.is_array()) throw DecodeError("an array of pairs is expected");
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const Json& pair : json) pairs.emplace_back(decode_bytes(pair.at(0)), decode_bytes(pair.at(1)));
  return pairs;
}

}  // namespace

OwnedValue decode_value(const Json& json) {
  if (json.is_null()) return OwnedValue();
  if (json.is_boolean()) return OwnedValue(Value::boolean(json.get<bool>()));
  if (json.is_number_integer()) return OwnedValue(Value::integer(number_at<std::int64_t>(json)));
  if (json.is_string()) return OwnedValue(Value::text(json.get_ref<const std::string&>()));
  return decode_tagged(json);
}

Outcome decode_outcome(const Json& json) {
  Outcome outcome;
  outcome.answer = decode_answer(json);
  outcome.affected_rows = optional_number<std::int64_t>(json, "affected_rows");
  for_each(json, "diagnostics", [&](const Json& one) {
    const bool warning = one.at("level").get<std::string>() == "warning";
    outcome.diagnostics.push_back({warning ? Diagnostic::Level::warning : Diagnostic::Level::notice, decode_error(one)});
  });
  const auto state = json.at("transaction").get<std::string>();
  outcome.transaction = known(parse_transaction_state(state), "transaction state", state);
  return outcome;
}

Variant decode_variant(const Json& json) { return {decode_pairs(json)}; }

Trace decode_trace(const Json& json) {
  Trace trace;
  trace.case_id = decode_bytes(json.at("case"));
  if (json.contains("variant")) trace.variant = decode_variant(json.at("variant"));
  trace.target = decode_bytes(json.at("target"));
  trace.unsupported = optional_text(json, "unsupported");
  trace.not_run = optional_text(json, "not_run");
  for (const Json& record : json.at("records")) trace.records.push_back(decode_record(record));
  if (json.contains("census")) trace.census = decode_census(json.at("census"));
  return trace;
}

TargetStatus decode_target(const Json& json) {
  TargetStatus status;
  TargetInfo& info = status.info;
  info.name = decode_bytes(json.at("name"));
  info.engine = text_or_empty(json, "engine");
  info.profile = text_or_empty(json, "profile");
  info.build = text_or_empty(json, "build");
  info.version = text_or_empty(json, "version");
  for_each(json, "version_number", [&](const Json& part) { info.version_number.parts.push_back(number_at<int>(part)); });
  if (json.contains("fingerprint")) info.fingerprint = decode_pairs(json.at("fingerprint"));
  status.unusable = text_or_empty(json, "unusable");
  return status;
}

}  // namespace enginediff
