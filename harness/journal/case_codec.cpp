#include "harness/journal/case_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"

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

Step decode_step(const Json& json) {
  Step step;
  step.name = decode_bytes(json.at("name"));
  step.role = json.contains("setup") ? StepRole::setup : StepRole::step;
  step.named = step.role == StepRole::step;
  if (json.contains("session")) step.session = decode_bytes(json.at("session"));
  step.spellings.push_back({{}, false, {SqlText{decode_bytes(json.at("sql")), true, {}}}});
  return step;
}

Case decode_steps(const Json& json) {
  Case out;
  out.id = decode_bytes(json.at("id"));
  out.title = decode_bytes(json.at("title"));
  out.category = decode_bytes(json.at("category"));
  out.why = decode_bytes(json.at("why"));
  out.file = decode_bytes(json.at("file"));
  for (const Json& axis : json.at("axes")) {
    MatrixAxis& one = out.axes.emplace_back();
    one.name = axis.at("name").get<std::string>();
    for (const Json& value : axis.at("values")) one.values.push_back(decode_bytes(value));
  }
  out.requires_features = json.at("requires").get<std::vector<std::string>>();
  for (const Json& step : json.at("steps")) out.steps.push_back(decode_step(step));
  return out;
}

Case decode_text(const Json& json) {
  const std::string id = decode_bytes(json.at("id"));
  ParseResult result = parse_case(decode_bytes(json.at("text")), decode_bytes(json.at("file")));
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

Case decode_case(const Json& json) {
  Case out = json.contains("steps") ? decode_steps(json) : decode_text(json);
  if (!json.contains("step_lines")) return out;
  const Json& lines = json.at("step_lines");
  if (lines.size() != out.steps.size()) throw DecodeError("step_lines has not one entry for each step");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.steps[i].lines = {lines[i].at(0).get<int>(), lines[i].at(1).get<int>()};
  }
  return out;
}

}  // namespace enginediff
