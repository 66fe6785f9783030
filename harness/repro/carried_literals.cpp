#include "harness/repro/carried_literals.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

bool is_blob(const Token& token) {
  return token.kind == Kind::text && token.text.size() >= 3 && to_lower(token.text[0]) == 'x' && token.text[1] == '\'';
}

std::string digits_of(const Token& blob) { return blob.text.substr(2, blob.text.size() - 3); }

// What '…' stands for where nothing but doubled quotes is special.
std::string bytes_of(std::string_view text) {
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\'' && i + 2 < text.size()) ++i;
  }
  return out;
}

std::string hex_digits(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

// A name without its quotes, as it is written.
std::string name_as_written(const Token& token) {
  if (token.kind != Kind::quoted_identifier || token.text.size() < 2) return token.text;
  const char open = token.text.front(), close = open == '[' ? ']' : open;
  std::string out;
  for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
    out += token.text[i];
    if (open != '[' && token.text[i] == close && i + 2 < token.text.size()) ++i;
  }
  return out;
}

// The second word of PRIMARY KEY and FOREIGN KEY.
bool is_part_of_key(const Tokens& tokens, std::size_t at) {
  return at > 0 && is_word(tokens[at], "KEY") &&
         (is_word(tokens[at - 1], "PRIMARY") || is_word(tokens[at - 1], "FOREIGN"));
}

bool is_infinite(const Token& token) { return token.kind == Kind::number && token.text == "9e999"; }

}  // namespace

bool CarriedLiterals::is_reserved(const std::string& word) const {
  return std::binary_search(types_.reserved.begin(), types_.reserved.end(), std::string_view(to_upper(word)));
}

std::string CarriedLiterals::quoted(const std::string& name) const {
  std::string out(1, types_.identifier_quote);
  for (const char c : name) {
    out += c;
    if (c == types_.identifier_quote) out += c;
  }
  return out + types_.identifier_quote;
}

Token CarriedLiterals::name(const Token& token) const {
  if (token.kind == Kind::quoted_identifier)
    return {Kind::quoted_identifier, quoted(name_as_written(token)), token.spaced};
  if (token.kind != Kind::word || !is_reserved(token.text)) return token;
  return {Kind::quoted_identifier, quoted(types_.folds_names ? to_lower(token.text) : token.text), token.spaced};
}

// Backslashes are doubled where they are special.
Token CarriedLiterals::literal(const Token& token) const {
  if (is_blob(token)) {
    return {Kind::text, std::string(types_.blob_before) + digits_of(token) + std::string(types_.blob_behind),
            token.spaced};
  }
  if (!to_.backslash_escapes || token.text.find('\\') == std::string::npos) return token;
  std::string out;
  for (const char c : token.text) {
    out += c;
    if (c == '\\') out += c;
  }
  return {Kind::text, std::move(out), token.spaced};
}

Tokens CarriedLiterals::expression(const Tokens& tokens, TokenRange range) const {
  Tokens out;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (token.kind == Kind::quoted_identifier) {
      out.push_back(name(token));
    } else if (token.kind == Kind::word && schema_.is_name(to_lower(token.text)) && !is_part_of_key(tokens, i)) {
      out.push_back(name(token));
    } else if (token.kind == Kind::text) {
      out.push_back(literal(token));
    } else {
      out.push_back(token);
    }
  }
  return out;
}

std::string CarriedLiterals::value(const Tokens& tokens, TokenRange range, CarriedKind kind) const {
  if (range.empty()) return {};
  const Token& first = tokens[range.begin];
  const Token& last = tokens[range.end - 1];
  if (range.size() == 1) {
    if (kind == CarriedKind::boolean && types_.has_booleans && (first.text == "0" || first.text == "1"))
      return first.text == "1" ? "TRUE" : "FALSE";
    if (first.kind == Kind::text && !is_blob(first) && kind == CarriedKind::blob)
      return std::string(types_.blob_before) + hex_digits(bytes_of(first.text)) + std::string(types_.blob_behind);
    if (first.kind == Kind::text) return literal(first).text;
  }
  if (range.size() <= 2 && is_infinite(last) && !types_.infinity.empty()) {
    const std::string infinity(types_.infinity);
    return range.size() == 1 ? infinity : infinity.substr(0, 1) + "-" + infinity.substr(1);
  }
  // CAST(x'…' AS TEXT)
  if (range.size() == 6 && is_word(first, "CAST") && is_blob(tokens[range.begin + 2])) {
    return std::string(types_.bytes_before) + digits_of(tokens[range.begin + 2]) + std::string(types_.bytes_behind);
  }
  return to_sql(expression(tokens, range));
}

}  // namespace enginediff
