#include "harness/repro/operand_kinds.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The parenthesis that the one at `close` closes; `close` where there is none.
std::size_t opening(const Tokens& tokens, std::size_t close) {
  int depth = 0;
  for (std::size_t at = close + 1; at-- > 0;) {
    if (is_symbol(tokens[at], ")")) ++depth;
    if (is_symbol(tokens[at], "(") && --depth == 0) return at;
  }
  return close;
}

}  // namespace

std::string literal_kind(const Token& token) {
  if (token.kind == Kind::text) {
    if (token.text.starts_with('"')) return "double-quoted text";
    return to_lower(token.text.front()) == 'x' ? "blob" : "text";
  }
  if (token.kind == Kind::number)
    return token.text.find_first_of(".eE") == std::string::npos || token.text.starts_with("0x") ? "integer"
                                                                                                : "fraction";
  if (is_word(token, "TRUE") || is_word(token, "FALSE")) return "boolean";
  if (is_word(token, "NULL")) return "null";
  return {};
}

std::string general_kind(const std::string& operand) {
  static const std::map<std::string, std::string, std::less<>> kGeneral = {
      {"VARCHAR", "a text"},     {"CHAR", "a text"},           {"TEXT", "a text"},          {"text", "a text"},
      {"DECIMAL", "a fraction"}, {"DOUBLE", "a fraction"},     {"fraction", "a fraction"},  {"DATE", "a moment"},
      {"TIMESTAMP", "a moment"}, {"BOOLEAN", "a truth value"}, {"boolean", "a truth value"}};
  const auto at = kGeneral.find(operand);
  return at == kGeneral.end() ? operand : at->second;
}

std::string OperandKinds::of(const Token& one) const {
  if (std::string kind = literal_kind(one); !kind.empty()) return kind;
  const std::string name = name_of(one);
  if (name.empty()) return {};
  std::string type = tables_.type_of(name);
  if (type.empty() && one.kind == Kind::quoted_identifier && one.text.starts_with('"') && !tables_.knows(name))
    return "double-quoted text";
  // An integer column and an integer literal are divided alike.
  return type == "INTEGER" ? "integer" : type;
}

std::string OperandKinds::beginning_at(std::size_t at) const {
  while (is_symbol_at(tokens_, at, "-") || is_word_at(tokens_, at, "NOT")) ++at;
  if (at >= tokens_.size()) return {};
  if (is_symbol(tokens_[at], "(")) return inside({at + 1, behind_parenthesis(tokens_, at) - 1});
  while (is_symbol_at(tokens_, at + 1, ".") && at + 2 < tokens_.size()) at += 2;
  if (tokens_[at].kind == Kind::word && is_symbol_at(tokens_, at + 1, "("))
    return of_call(tokens_[at].text, {at + 2, behind_parenthesis(tokens_, at + 1) - 1});
  return of(tokens_[at]);
}

std::string OperandKinds::ending_at(std::size_t at) const {
  if (!is_symbol(tokens_[at], ")")) return of(tokens_[at]);
  const std::size_t open = opening(tokens_, at);
  if (open == at) return {};
  const bool call = open > 0 && tokens_[open - 1].kind == Kind::word;
  return call ? of_call(tokens_[open - 1].text, {open + 1, at}) : inside({open + 1, at});
}

// Of what is computed: with one fraction all is one.
std::string OperandKinds::inside(TokenRange range) const {
  std::string first;
  for (std::size_t at = range.begin; at < std::min(range.end, tokens_.size()); ++at) {
    if (is_word(tokens_[at], "SELECT")) return {};
    const bool call = tokens_[at].kind == Kind::word && is_symbol_at(tokens_, at + 1, "(");
    const std::string kind = call ? beginning_at(at) : of(tokens_[at]);
    if (call) at = behind_parenthesis(tokens_, at + 1) - 1;
    if (general_kind(kind) == "a fraction") return kind;
    if (first.empty()) first = kind;
  }
  return first;
}

std::string OperandKinds::of_call(std::string_view function, TokenRange arguments) const {
  static constexpr std::array<std::string_view, 5> kCounts = {"COUNT", "LENGTH", "CHAR_LENGTH", "DATEDIFF",
                                                              "UNIXEPOCH"};
  static constexpr std::array<std::string_view, 7> kAsArgument = {"SUM",      "MIN",    "MAX",   "ABS",
                                                                  "COALESCE", "IFNULL", "NULLIF"};
  const std::string name = to_upper(function);
  if (one_of(name, kCounts)) return "integer";
  if (name == "AVG") return "fraction";
  if (name == "JSON_EXTRACT" || name == "JSON_QUERY") return "JSON";
  if (name == "CAST") {
    for (std::size_t at = arguments.end; at-- > arguments.begin + 1;) {
      if (!is_word(tokens_[at - 1], "AS")) continue;
      const std::string type = canonical_type(to_upper(tokens_[at].text));
      return type == "INTEGER" ? "integer" : type;
    }
  }
  if (!one_of(name, kAsArgument)) return {};
  // What a condition chooses from is computed: `SUM(CASE WHEN a THEN 1 ELSE 0 END)`.
  for (std::size_t at = arguments.begin; at < arguments.end; ++at) {
    if (is_word(tokens_[at], "THEN")) return beginning_at(at + 1);
  }
  return inside(arguments);
}

}  // namespace enginediff
