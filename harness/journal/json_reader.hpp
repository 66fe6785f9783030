// Reads JSON text into elements, and takes elements apart; every function throws DecodeError where something else
// stands there.
//
// Only sources that read JSON include this: interfaces stay free of the JSON library.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "harness/journal/json_codec.hpp"

namespace enginediff {

// Reads one text after the other, each into the memory of the one before.
class JsonReader {
 public:
  // What it returns is valid until the next call. The message of the DecodeError says where the text is no JSON.
  JsonElement parse(const std::string& text);

 private:
  simdjson::dom::parser parser_;
};

// Nothing where there is no such member, or `json` is no object.
std::optional<JsonElement> find_member(const JsonElement& json, std::string_view name);
JsonElement member(const JsonElement& json, std::string_view name);
simdjson::dom::array items(const JsonElement& json);
std::string_view text_of(const JsonElement& json);  // points into the reader's memory
std::int64_t signed_number(const JsonElement& json);
std::uint64_t unsigned_number(const JsonElement& json);

std::string decode_hex(std::string_view hex);
std::string text_or_empty(const JsonElement& json, std::string_view name);
std::optional<std::string> optional_text(const JsonElement& json, std::string_view name);
bool flag(const JsonElement& json, std::string_view name);  // false where it is missing

template <class Number>
Number number_at(const JsonElement& json) {
  if constexpr (std::is_signed_v<Number>) {
    const std::int64_t number = signed_number(json);
    if (std::in_range<Number>(number)) return static_cast<Number>(number);
  } else {
    const std::uint64_t number = unsigned_number(json);
    if (std::in_range<Number>(number)) return static_cast<Number>(number);
  }
  throw DecodeError("a number out of range");
}

template <class Number>
Number number_or(const JsonElement& json, std::string_view name, Number otherwise) {
  const auto found = find_member(json, name);
  return found ? number_at<Number>(*found) : otherwise;
}

template <class Number>
std::optional<Number> optional_number(const JsonElement& json, std::string_view name) {
  const auto found = find_member(json, name);
  if (!found) return std::nullopt;
  return number_at<Number>(*found);
}

// Runs over an array that may be missing.
template <class Function>
void for_each(const JsonElement& json, std::string_view name, Function function) {
  const auto found = find_member(json, name);
  if (!found) return;
  for (const JsonElement one : items(*found)) function(one);
}

}  // namespace enginediff
