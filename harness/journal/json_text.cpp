#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string to_hex(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    out += kHexDigits[static_cast<unsigned char>(byte) >> 4];
    out += kHexDigits[static_cast<unsigned char>(byte) & 0xF];
  }
  return out;
}

void append_escape(std::string& out, std::uint32_t code_point) {
  if (code_point < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", code_point);
    return;
  }
  const std::uint32_t offset = code_point - 0x10000;
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
}

// Replaces what the library leaves raw in strings. Outside of strings JSON has ASCII only, and its own line feeds stay.
std::string make_safe(std::string text) {
  const auto harmless = [](char c) { return static_cast<unsigned char>(c) < 0x7F; };
  if (std::all_of(text.begin(), text.end(), harmless)) return text;
  std::string out;
  out.reserve(text.size() + 16);
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint point = decode_utf8(rest);
    const auto length = static_cast<std::size_t>(point.length);
    if (point.value >= 0x7F && is_unsafe_to_show(point.value)) {
      append_escape(out, point.value);
    } else {
      out += rest.substr(0, length);
    }
    rest.remove_prefix(length);
  }
  return out;
}

}  // namespace

Json encode_bytes(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return bytes;
  return Json{{"hex", to_hex(bytes)}};
}

std::string dump_line(const Json& json) { return make_safe(json.dump()); }
std::string dump_pretty(const Json& json) { return make_safe(json.dump(2)); }

}  // namespace enginediff
