#include "harness/repro/dump_literals.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/utf8.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

bool is_plain_text(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == Kind::text && tokens[at].text.size() >= 2 &&
         tokens[at].text.front() == '\'';
}

// replace ( '…' , '\n' , char ( 10 ) ) at `at`, with the text inside replaced; nothing where something else stands.
std::optional<std::string> replaced(const Tokens& tokens, std::size_t at) {
  const bool fits = is_word_at(tokens, at, "REPLACE") && is_symbol_at(tokens, at + 1, "(") &&
                    is_plain_text(tokens, at + 2) && is_symbol_at(tokens, at + 3, ",") &&
                    is_plain_text(tokens, at + 4) && is_symbol_at(tokens, at + 5, ",") &&
                    is_word_at(tokens, at + 6, "CHAR") && is_symbol_at(tokens, at + 7, "(") &&
                    at + 10 < tokens.size() && is_symbol_at(tokens, at + 9, ")") && is_symbol_at(tokens, at + 10, ")");
  if (!fits) return std::nullopt;
  const std::string& mark = tokens[at + 4].text;
  const std::string& code = tokens[at + 8].text;
  if (mark.size() < 3 || (code != "10" && code != "13")) return std::nullopt;
  const std::string wanted = mark.substr(1, mark.size() - 2), by(1, code == "10" ? '\n' : '\r');
  std::string out = tokens[at + 2].text;
  for (std::size_t found = out.find(wanted); found != std::string::npos; found = out.find(wanted, found + 1))
    out.replace(found, wanted.size(), by);
  return out;
}

// The digits of `\000a` or `\u000a`, with the backslash at `at`, which then is on the last of them.
std::optional<std::uint32_t> code_unit(std::string_view text, std::size_t& at) {
  const std::size_t begin = at + 1 < text.size() && text[at + 1] == 'u' ? at + 2 : at + 1;
  std::uint32_t code = 0;
  const char* const first = text.data() + begin;
  if (begin + 4 > text.size() || std::from_chars(first, first + 4, code, 16).ptr != first + 4) return std::nullopt;
  at = begin + 3;
  return code;
}

// The character at `at`, which one unit stands for, or two of UTF-16.
std::optional<std::uint32_t> code_point(std::string_view text, std::size_t& at, std::string& fault) {
  const std::size_t begin = at;
  const auto code = code_unit(text, at);
  if (!code || !is_surrogate(*code)) return code;
  if (++at < text.size() && text[at] == '\\') {
    const auto low = code_unit(text, at);
    if (const auto whole = low ? join_surrogates(*code, *low) : std::nullopt) return whole;
  }
  fault = fmt::format("{} is half of a surrogate pair without its other half, and no character",
                      text.substr(begin, text[begin + 1] == 'u' ? 6 : 5));
  return std::nullopt;
}

// unistr ( '…' ) at `at`.
std::optional<std::string> from_code_points(const Tokens& tokens, std::size_t at, std::string& fault) {
  if (!is_word_at(tokens, at, "UNISTR") || !is_symbol_at(tokens, at + 1, "(") || !is_plain_text(tokens, at + 2) ||
      !is_symbol_at(tokens, at + 3, ")"))
    return std::nullopt;
  const std::string& text = tokens[at + 2].text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (i + 1 < text.size() && text[i + 1] == '\\') {
      out += text[++i];
      continue;
    }
    const auto code = code_point(text, i, fault);
    if (!code) return std::nullopt;
    append_utf8(out, *code);
    if (*code == '\'') out += '\'';
  }
  return out;
}

}  // namespace

FoldedText fold_dumped_text(Tokens& tokens) {
  FoldedText out;
  // From the end: calls stand inside of calls.
  for (std::size_t at = tokens.size(); at-- > 0;) {
    if (tokens[at].kind != Kind::word) continue;
    std::size_t size = 11;
    auto text = replaced(tokens, at);
    if (!text) {
      text = from_code_points(tokens, at, out.fault);
      size = 4;
    }
    if (!text) continue;
    const bool spaced = tokens[at].spaced;
    erase(tokens, {at + 1, at + size});
    tokens[at] = {Kind::text, std::move(*text), spaced};
    out.any = true;
  }
  return out;
}

bool write_dumped_booleans(Tokens& tokens, const DeclaredColumns& declared) {
  const auto insert = insert_outline(tokens);
  if (!insert) return false;
  std::vector<std::string> names;
  for (const TokenRange& column : insert->columns) {
    if (!column.empty()) names.push_back(name_of(tokens[column.begin]));
  }
  if (names.empty()) names = declared.columns(insert->table);
  bool any = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!declared.is_boolean(insert->table, names[i])) continue;
    for (const auto& row : insert->values) {
      if (i >= row.size() || row[i].size() != 1) continue;
      Token& token = tokens[row[i].begin];
      if (token.text != "'t'" && token.text != "'f'") continue;
      token = {Kind::word, token.text == "'t'" ? "TRUE" : "FALSE", token.spaced};
      any = true;
    }
  }
  return any;
}

}  // namespace enginediff
