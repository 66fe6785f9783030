#include "harness/journal/json_reader.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace enginediff {

namespace {

// Looks for the place with the other library, which tells it.
std::string why_no_json(const std::string& text, simdjson::error_code code) {
  try {
    [[maybe_unused]] const Json read = Json::parse(text);
  } catch (const std::exception& error) {
    return error.what();
  }
  return simdjson::error_message(code);
}

[[noreturn]] void fail_expecting(std::string_view what) { throw DecodeError(fmt::format("{} is expected", what)); }

[[noreturn]] void fail_as_number(simdjson::error_code code) {
  if (code == simdjson::NUMBER_OUT_OF_RANGE) throw DecodeError("a number out of range");
  fail_expecting("a whole number");
}

int digit_of(char digit) {
  const std::size_t at = std::string_view("0123456789abcdef").find(digit);
  if (at == std::string_view::npos) throw DecodeError(fmt::format("'{}' is no hexadecimal digit", digit));
  return static_cast<int>(at);
}

}  // namespace

JsonElement JsonReader::parse(const std::string& text) {
  JsonElement root;
  if (const auto code = parser_.parse(text).get(root)) throw DecodeError(why_no_json(text, code));
  return root;
}

std::optional<JsonElement> find_member(const JsonElement& json, std::string_view name) {
  simdjson::dom::object object;
  JsonElement found;
  if (json.get_object().get(object) || object.at_key(name).get(found)) return std::nullopt;
  return found;
}

JsonElement member(const JsonElement& json, std::string_view name) {
  if (const auto found = find_member(json, name)) return *found;
  throw DecodeError(json.is_object() ? fmt::format("member '{}' is missing", name)
                                     : fmt::format("an object with the member '{}' is expected", name));
}

simdjson::dom::array items(const JsonElement& json) {
  simdjson::dom::array array;
  if (json.get_array().get(array)) fail_expecting("an array");
  return array;
}

std::string_view text_of(const JsonElement& json) {
  std::string_view text;
  if (json.get_string().get(text)) fail_expecting("a text");
  return text;
}

std::int64_t signed_number(const JsonElement& json) {
  std::int64_t number = 0;
  if (const auto code = json.get_int64().get(number)) fail_as_number(code);
  return number;
}

std::uint64_t unsigned_number(const JsonElement& json) {
  std::uint64_t number = 0;
  if (const auto code = json.get_uint64().get(number)) fail_as_number(code);
  return number;
}

std::string decode_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) throw DecodeError("an odd number of hexadecimal digits");
  std::string out;
  out.reserve(hex.size() / 2);
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    out += static_cast<char>(digit_of(hex[i]) * 16 + digit_of(hex[i + 1]));
  }
  return out;
}

std::string decode_bytes(const JsonElement& json) {
  if (std::string_view text; !json.get_string().get(text)) return std::string(text);
  return decode_hex(text_of(member(json, "hex")));
}

std::string text_or_empty(const JsonElement& json, std::string_view name) {
  const auto found = find_member(json, name);
  return found ? decode_bytes(*found) : std::string();
}

std::optional<std::string> optional_text(const JsonElement& json, std::string_view name) {
  const auto found = find_member(json, name);
  if (!found) return std::nullopt;
  return decode_bytes(*found);
}

bool flag(const JsonElement& json, std::string_view name) {
  const auto found = find_member(json, name);
  bool set = false;
  if (found && found->get_bool().get(set)) fail_expecting("a boolean");
  return set;
}

}  // namespace enginediff
