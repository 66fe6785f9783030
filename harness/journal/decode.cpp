#include <fmt/format.h>

#include <charconv>

#include "harness/journal/json_reader.hpp"

namespace enginediff {

namespace {

template <class Number>
Number number_from(std::string_view text, int base = 10) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number, base);
  if (error != std::errc{} || at != end) throw DecodeError(fmt::format("'{}' is no such number", text));
  return number;
}

double double_from(std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || at != end) throw DecodeError(fmt::format("'{}' is no double", text));
  return number;
}

// The words of a vocabulary grow: one that is not known here comes from a newer enginediff.
template <class Parsed>
Parsed known(std::optional<Parsed> parsed, std::string_view what, std::string_view word) {
  if (!parsed) throw DecodeError(fmt::format("'{}' is no {} that this version of enginediff knows", word, what));
  return *std::move(parsed);
}

OwnedValue decode_tagged(const JsonElement& json) {
  simdjson::dom::object object;
  if (json.get_object().get(object) || object.size() == 0)
    throw DecodeError("a value is null, a boolean, a number, a string or {\"type\": …}");
  const auto [word, held] = *object.begin();
  const TypeKind kind = known(parse_type_name(word), "type", word).kind;
  switch (kind) {
    case TypeKind::integer: return OwnedValue(Value::integer(number_from<std::int64_t>(text_of(held))));
    case TypeKind::unsigned_integer:
      return OwnedValue(Value::unsigned_integer(number_from<std::uint64_t>(text_of(held))));
    case TypeKind::double_precision:
      if (const auto bits = find_member(json, "bits")) {
        return OwnedValue(Value::of_bits(kind, number_from<std::uint64_t>(text_of(*bits), 16)));
      }
      return OwnedValue(Value::real(double_from(text_of(held))));
    case TypeKind::blob: return OwnedValue(Value::blob(decode_hex(text_of(held))));
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

Digest decode_digest(const JsonElement& json) {
  const auto hex = text_of(json);
  if (hex.size() != 32) throw DecodeError("a digest has 32 hexadecimal digits");
  return {number_from<std::uint64_t>(hex.substr(16), 16), number_from<std::uint64_t>(hex.substr(0, 16), 16)};
}

RowDigests decode_digests(const JsonElement& json) {
  return {decode_digest(member(json, "ordered_raw")), decode_digest(member(json, "unordered_raw")),
          decode_digest(member(json, "ordered_normalised")), decode_digest(member(json, "unordered_normalised"))};
}

Column decode_column(const JsonElement& json) {
  const std::string type = decode_bytes(member(json, "type"));
  return {decode_bytes(member(json, "name")), known(parse_type_name(type), "type", type),
          text_or_empty(json, "wire_type"), text_or_empty(json, "declared_type"), text_or_empty(json, "collation")};
}

// Texts and plain numbers, which most cells are, go into the arena without a copy of their own.
void append_cell(ResultSet& result, const JsonElement& cell) {
  if (std::string_view text; !cell.get_string().get(text)) {
    result.append(Value::text(text));
  } else {
    result.append(decode_value(cell).view());
  }
}

ResultSet decode_result(const JsonElement& json) {
  ResultSet result;
  for (const JsonElement column : items(member(json, "columns"))) result.columns.push_back(decode_column(column));
  for (const JsonElement row : items(member(json, "rows"))) {
    std::size_t cells = 0;
    for (const JsonElement cell : items(row)) append_cell(result, cell), ++cells;
    if (cells != result.columns.size()) throw DecodeError("a row has not as many cells as there are columns");
  }
  result.total_rows = number_at<std::uint64_t>(member(json, "total_rows"));
  if (const auto digests = find_member(json, "digests")) result.digests = decode_digests(*digests);
  return result;
}

SqlError decode_error(const JsonElement& json) {
  const auto word = text_of(member(json, "class"));
  return {text_or_empty(json, "sqlstate"), number_or<std::int64_t>(json, "native_code", 0),
          known(parse_error_class(word), "error class", word), decode_bytes(member(json, "message"))};
}

Interrupted decode_interrupted(const JsonElement& json) {
  const auto word = text_of(member(json, "reason"));
  Interrupted interrupted;
  if (word == "deadline") {
    interrupted.reason = Interrupted::Reason::deadline;
  } else if (word == "cancelled") {
    interrupted.reason = Interrupted::Reason::cancelled;
  } else {
    known(word == "stuck" ? std::optional(word) : std::nullopt, "reason of an interruption", word);
    interrupted.reason = Interrupted::Reason::stuck;
  }
  interrupted.message = decode_bytes(member(json, "message"));
  return interrupted;
}

Answer decode_answer(const JsonElement& json) {
  if (const auto found = find_member(json, "result")) return decode_result(*found);
  if (const auto found = find_member(json, "completion")) return Completion{decode_bytes(member(*found, "tag"))};
  if (const auto found = find_member(json, "error")) return decode_error(*found);
  return decode_interrupted(member(json, "interrupted"));
}

std::vector<std::string> decode_texts(const JsonElement& json) {
  std::vector<std::string> texts;
  for (const JsonElement text : items(json)) texts.push_back(decode_bytes(text));
  return texts;
}

WaitRecord decode_wait(const JsonElement& json) {
  return {decode_texts(member(json, "by_sessions")), decode_texts(member(json, "by_steps")),
          text_or_empty(json, "resource"), text_or_empty(json, "until"), flag(json, "racy")};
}

StepRecord decode_record(const JsonElement& json) {
  StepRecord record;
  record.step = decode_bytes(member(json, "step"));
  record.index = number_at<std::size_t>(member(json, "index"));
  record.execution = number_or<int>(json, "execution", 0);
  record.session = text_or_empty(json, "session");
  record.sql = decode_bytes(member(json, "sql"));
  record.ordered = flag(json, "ordered");
  if (const auto outcome = find_member(json, "outcome")) {
    record.result = decode_outcome(*outcome);
  } else if (const auto reason = find_member(json, "not_run")) {
    record.result = NotRun{decode_bytes(*reason)};
  } else if (flag(json, "absent")) {
    record.result = Absent{};
  } else {
    throw DecodeError("a record has an outcome, or not_run, or absent");
  }
  record.failed_statement = optional_number<int>(json, "failed_statement");
  for_each(json, "waits", [&](const JsonElement& wait) { record.waits.push_back(decode_wait(wait)); });
  record.launched = number_at<int>(member(json, "launched"));
  record.finished = number_at<int>(member(json, "finished"));
  record.deferred = flag(json, "deferred");
  for_each(json, "while_waiting",
           [&](const JsonElement& session) { record.while_waiting.push_back(decode_bytes(session)); });
  record.microseconds = number_at<std::int64_t>(member(json, "microseconds"));
  return record;
}

std::uint64_t decode_count(const JsonElement& json) {
  return json.is_string() ? number_from<std::uint64_t>(text_of(json)) : number_at<std::uint64_t>(json);
}

CensusClass decode_census_class(const JsonElement& json) {
  CensusClass one;
  one.name = decode_bytes(member(json, "name"));
  one.schedules = number_at<int>(member(json, "schedules"));
  one.evidence = text_or_empty(json, "evidence");
  for (const JsonElement record : items(member(json, "example"))) one.example.push_back(decode_record(record));
  return one;
}

Census decode_census(const JsonElement& json) {
  Census census;
  census.interleavings = decode_count(member(json, "interleavings"));
  census.planned = number_at<int>(member(json, "planned"));
  if (const auto seed = find_member(json, "seed")) census.seed = decode_count(*seed);
  census.serial_runs = number_at<int>(member(json, "serial_runs"));
  census.racy = number_or<int>(json, "racy", 0);
  census.cut = text_or_empty(json, "cut");
  for (const JsonElement one : items(member(json, "classes"))) census.classes.push_back(decode_census_class(one));
  return census;
}

std::vector<std::pair<std::string, std::string>> decode_pairs(const JsonElement& json) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const JsonElement pair : items(json)) {
    std::vector<std::string> texts = decode_texts(pair);
    if (texts.size() != 2) throw DecodeError("a pair of texts is expected");
    pairs.emplace_back(std::move(texts[0]), std::move(texts[1]));
  }
  return pairs;
}

}  // namespace

OwnedValue decode_value(const JsonElement& json) {
  if (json.is_null()) return OwnedValue();
  if (bool boolean = false; !json.get_bool().get(boolean)) return OwnedValue(Value::boolean(boolean));
  if (std::string_view text; !json.get_string().get(text)) return OwnedValue(Value::text(text));
  if (json.is_number()) return OwnedValue(Value::integer(number_at<std::int64_t>(json)));
  return decode_tagged(json);
}

Outcome decode_outcome(const JsonElement& json) {
  Outcome outcome;
  outcome.answer = decode_answer(json);
  outcome.affected_rows = optional_number<std::int64_t>(json, "affected_rows");
  for_each(json, "diagnostics", [&](const JsonElement& one) {
    const bool warning = text_of(member(one, "level")) == "warning";
    outcome.diagnostics.push_back(
        {warning ? Diagnostic::Level::warning : Diagnostic::Level::notice, decode_error(one)});
  });
  const auto state = text_of(member(json, "transaction"));
  outcome.transaction = known(parse_transaction_state(state), "transaction state", state);
  outcome.implied_commit = flag(json, "implied_commit");
  return outcome;
}

Variant decode_variant(const JsonElement& json) { return {decode_pairs(json)}; }

Trace decode_trace(const JsonElement& json) {
  Trace trace;
  trace.case_id = decode_bytes(member(json, "case"));
  if (const auto variant = find_member(json, "variant")) trace.variant = decode_variant(*variant);
  trace.target = decode_bytes(member(json, "target"));
  trace.unsupported = optional_text(json, "unsupported");
  trace.not_run = optional_text(json, "not_run");
  for (const JsonElement record : items(member(json, "records"))) trace.records.push_back(decode_record(record));
  if (const auto census = find_member(json, "census")) trace.census = decode_census(*census);
  return trace;
}

TargetStatus decode_target(const JsonElement& json) {
  TargetStatus status;
  TargetInfo& info = status.info;
  info.name = decode_bytes(member(json, "name"));
  info.engine = text_or_empty(json, "engine");
  info.profile = text_or_empty(json, "profile");
  info.build = text_or_empty(json, "build");
  info.version = text_or_empty(json, "version");
  for_each(json, "version_number",
           [&](const JsonElement& part) { info.version_number.parts.push_back(number_at<int>(part)); });
  if (const auto facts = find_member(json, "fingerprint")) info.fingerprint = decode_pairs(*facts);
  status.unusable = text_or_empty(json, "unusable");
  return status;
}

}  // namespace enginediff
