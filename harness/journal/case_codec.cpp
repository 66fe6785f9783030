#include "harness/journal/case_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/journal/json_reader.hpp"

namespace enginediff {

namespace {

// One text of SQL for every target, and nothing said about it.
bool is_plain(const Step& step) {
  const bool one_text = step.spellings.size() == 1 && step.spellings.front().selectors.empty() &&
                        step.spellings.front().statements.size() == 1;
  return one_text && step.role != StepRole::portable && step.binds.empty() && step.expectations.empty() &&
         step.history.empty();
}

bool can_be_kept_by_steps(const Case& parsed) {
  return std::all_of(parsed.steps.begin(), parsed.steps.end(), is_plain);
}

bool says(const std::string& text, const Case& parsed) {
  const ParseResult result = parse_case(text, parsed.file);
  return result.ok() && result.parsed == parsed;
}

void add_steps(Json& json, const Case& parsed) {
  json["axes"] = Json::array();
  for (const MatrixAxis& axis : parsed.axes) {
    Json values = Json::array();
    for (const std::string& value : axis.values) values.push_back(encode_bytes(value));
    json["axes"].push_back(Json{{"name", axis.name}, {"values", std::move(values)}});
  }
  json["requires"] = parsed.requires_features;
  json["steps"] = Json::array();
  for (const Step& step : parsed.steps) {
    Json one{{"name", encode_bytes(step.name)}};
    if (step.role == StepRole::setup) one["setup"] = true;
    if (!step.session.empty()) one["session"] = encode_bytes(step.session);
    one["sql"] = encode_bytes(step.spellings.front().statements.front().sql);
    json["steps"].push_back(std::move(one));
  }
}

Step decode_step(const JsonElement& json) {
  Step step;
  step.name = decode_bytes(member(json, "name"));
  step.role = find_member(json, "setup") ? StepRole::setup : StepRole::step;
  step.named = step.role == StepRole::step;
  step.session = text_or_empty(json, "session");
  step.spellings.push_back({{}, false, {SqlText{decode_bytes(member(json, "sql")), true, {}}}});
  return step;
}

Case decode_steps(const JsonElement& json) {
  Case out;
  out.id = decode_bytes(member(json, "id"));
  out.title = decode_bytes(member(json, "title"));
  out.category = decode_bytes(member(json, "category"));
  out.why = decode_bytes(member(json, "why"));
  out.file = decode_bytes(member(json, "file"));
  for (const JsonElement axis : items(member(json, "axes"))) {
    MatrixAxis& one = out.axes.emplace_back();
    one.name = text_of(member(axis, "name"));
    for (const JsonElement value : items(member(axis, "values"))) one.values.push_back(decode_bytes(value));
  }
  for (const JsonElement feature : items(member(json, "requires")))
    out.requires_features.emplace_back(text_of(feature));
  for (const JsonElement step : items(member(json, "steps"))) out.steps.push_back(decode_step(step));
  return out;
}

Case decode_text(const JsonElement& json, std::span<const LexicalRules* const> dialects) {
  const std::string id = decode_bytes(member(json, "id"));
  const std::string text = decode_bytes(member(json, "text"));
  ParseResult result = parse_case(text, decode_bytes(member(json, "file")), dialects);
  if (!result.ok()) {
    throw DecodeError(fmt::format("the text of case {} cannot be read: {}", id, to_string(result.problems.front())));
  }
  if (result.parsed.id != id) throw DecodeError(fmt::format("the text of case {} has the id {}", id, result.parsed.id));
  return std::move(result.parsed);
}

}  // namespace

Json encode_case(const Case& parsed, std::string_view text) {
  Json json{{"line", "case"},
            {"id", encode_bytes(parsed.id)},
            {"title", encode_bytes(parsed.title)},
            {"category", encode_bytes(parsed.category)},
            {"why", encode_bytes(parsed.why)},
            {"file", encode_bytes(parsed.file)}};
  if (!text.empty()) {
    json["text"] = encode_bytes(text);
    return json;
  }
  const std::string canonical = print_case(parsed);
  if (can_be_kept_by_steps(parsed) && !says(canonical, parsed)) {
    add_steps(json, parsed);
  } else {
    json["text"] = encode_bytes(canonical);
  }
  // The canonical text has other lines than the file, and reports point at the file.
  Json lines = Json::array();
  for (const Step& step : parsed.steps) lines.push_back(Json::array({step.lines.first, step.lines.last}));
  json["step_lines"] = std::move(lines);
  return json;
}

Case decode_case(const JsonElement& json, std::span<const LexicalRules* const> dialects) {
  Case out = find_member(json, "steps") ? decode_steps(json) : decode_text(json, dialects);
  const auto lines = find_member(json, "step_lines");
  if (!lines) return out;
  const simdjson::dom::array ranges = items(*lines);
  if (ranges.size() != out.steps.size()) throw DecodeError("step_lines has not one entry for each step");
  std::size_t i = 0;
  for (const JsonElement range : ranges) {
    const simdjson::dom::array ends = items(range);
    if (ends.size() != 2) throw DecodeError("a range of lines has a first and a last");
    out.steps[i++].lines = {number_at<int>(ends.at(0).value()), number_at<int>(ends.at(1).value())};
  }
  return out;
}

}  // namespace enginediff
