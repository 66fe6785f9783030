#include "harness/report/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "harness/base/ascii.hpp"
#include "harness/base/number_text.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kMarkdownSigns = "\\`*_{}[]()#|~!$";

// As escape_for_terminal(), line by line.
std::string escape_lines(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) out += '\n';
    out += escape_for_terminal(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// XML 1.0 forbids U+FFFE and U+FFFF, even as references.
std::string with_entities(std::string_view shown) {
  std::string out;
  while (!shown.empty()) {
    const CodePoint point = decode_utf8(shown);
    const auto length = static_cast<std::size_t>(point.length);
    switch (point.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case 0xFFFE:
      case 0xFFFF: fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", point.value); break;
      default: out += shown.substr(0, length);
    }
    shown.remove_prefix(length);
  }
  return out;
}

// Spreadsheets of some languages take the full-width forms, too.
bool begins_a_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> kBeginnings = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos || number_shape(text).valid) return false;
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view one) { return text.substr(first).starts_with(one); });
}

std::string percent_encoded(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char c : text) {
    if (signs.find(c) == std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : escape_for_terminal(text)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      if (kMarkdownSigns.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string shown = escape_for_terminal(text);
  if (shown.empty()) return {};
  const bool plain = shown.find_first_of("`|") == std::string::npos && shown.front() != ' ' && shown.back() != ' ';
  if (plain) return "`" + shown + "`";
  // Inside of HTML tags Markdown goes on, so that its signs have to be entities.
  std::string out;
  for (const char c : shown) {
    if (kMarkdownSigns.find(c) != std::string_view::npos ||
        std::string_view("&<>\"").find(c) != std::string_view::npos) {
      fmt::format_to(std::back_inserter(out), "&#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return "<code>" + out + "</code>";
}

std::string markdown_block(std::string_view text, std::string_view language) {
  const std::string shown = escape_lines(text);
  std::size_t longest = 2, run = 0;
  for (const char c : shown) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fmt::format("{}{}\n{}\n{}\n", fence, language, shown, fence);
}

std::string xml_attribute(std::string_view text) { return with_entities(escape_for_terminal(text)); }
std::string xml_content(std::string_view text) { return with_entities(escape_lines(text)); }

std::string csv_cell(std::string_view text) {
  std::string shown = escape_for_terminal(text);
  const auto is_word = [](char c) { return is_word_part(c) || c == '.' || c == '-'; };
  if (begins_a_formula(shown)) shown.insert(0, "'");
  if (std::all_of(shown.begin(), shown.end(), is_word)) return shown;
  std::string out = "\"";
  for (const char c : shown) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string command_message(std::string_view text) { return percent_encoded(escape_lines(text), "%\r\n"); }
std::string command_property(std::string_view text) { return percent_encoded(escape_for_terminal(text), "%\r\n:,"); }

std::string uri_reference(std::string_view path) {
  std::string out;
  if (path.starts_with('/')) out = "file://";
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    if (is_alphanumeric(c) || std::string_view("/._-~").find(c) != std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace enginediff
