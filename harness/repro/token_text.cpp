#include "harness/repro/token_text.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

bool is_wordy(Kind kind) { return kind != Kind::symbol; }

// Whether the two would be read as something else without a blank between them.
bool run_together(const Token& left, const Token& right) {
  if (is_wordy(left.kind) && is_wordy(right.kind)) return true;
  if (left.kind != Kind::symbol || right.kind != Kind::symbol) return false;
  const auto is_alone = [](const Token& token) {
    return token.text == "(" || token.text == ")" || token.text == "," || token.text == ";";
  };
  return !is_alone(left) && !is_alone(right);
}

}  // namespace

Tokens tokens_of(std::string_view sql, const LexicalRules& rules) {
  const std::vector<SqlToken> tokens = tokenize(sql, rules);
  Tokens out;
  out.reserve(tokens.size());
  bool spaced = false;
  for (const SqlToken& token : tokens) {
    if (!is_significant(token)) {
      spaced = true;
      continue;
    }
    out.push_back({token.kind, std::string(token.text), spaced && !out.empty()});
    spaced = false;
  }
  return out;
}

std::string to_sql(const Tokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool tight =
        i > 0 && (is_symbol(tokens[i - 1], "(") || is_symbol(tokens[i], ")") || is_symbol(tokens[i], ","));
    if (i > 0 && !tight && (tokens[i].spaced || run_together(tokens[i - 1], tokens[i]))) out += ' ';
    out += tokens[i].text;
  }
  return out;
}

bool is_word(const Token& token, std::string_view word) {
  if (token.kind != Kind::word || token.text.size() != word.size()) return false;
  return std::equal(word.begin(), word.end(), token.text.begin(), [](char a, char b) { return a == to_upper(b); });
}

bool is_symbol(const Token& token, std::string_view symbol) {
  return token.kind == Kind::symbol && token.text == symbol;
}

bool is_word_at(const Tokens& tokens, std::size_t at, std::string_view word) {
  return at < tokens.size() && is_word(tokens[at], word);
}

bool is_symbol_at(const Tokens& tokens, std::size_t at, std::string_view symbol) {
  return at < tokens.size() && is_symbol(tokens[at], symbol);
}

std::string name_of(const Token& token) {
  if (token.kind == Kind::word) return to_lower(token.text);
  const bool quoted =
      token.kind == Kind::quoted_identifier || (token.kind == Kind::text && token.text.starts_with('"'));
  if (!quoted || token.text.size() < 2) return {};
  const char close = token.text.front() == '[' ? ']' : token.text.front();
  std::string name;
  for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
    name += token.text[i];
    // A doubled quote is one that belongs to the name.
    if (close != ']' && token.text[i] == close && i + 2 < token.text.size()) ++i;
  }
  return to_lower(name);
}

std::set<std::string> names_in(const Tokens& tokens) {
  std::set<std::string> names;
  for (const Token& token : tokens) {
    if (std::string name = name_of(token); !name.empty()) names.insert(std::move(name));
  }
  return names;
}

std::size_t behind_parenthesis(const Tokens& tokens, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    if (is_symbol(tokens[i], "(")) ++depth;
    if (is_symbol(tokens[i], ")") && --depth == 0) return i + 1;
  }
  return tokens.size();
}

std::vector<TokenRange> split_at_commas(const Tokens& tokens, TokenRange range) {
  std::vector<TokenRange> parts;
  if (range.empty()) return parts;
  int depth = 0;
  TokenRange part{range.begin, range.begin};
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (is_symbol(tokens[i], "(")) ++depth;
    if (is_symbol(tokens[i], ")")) --depth;
    if (depth == 0 && is_symbol(tokens[i], ",")) {
      parts.push_back({part.begin, i});
      part.begin = i + 1;
    }
  }
  parts.push_back({part.begin, range.end});
  return parts;
}

void erase(Tokens& tokens, TokenRange range) {
  if (range.empty()) return;
  tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
               tokens.begin() + static_cast<std::ptrdiff_t>(range.end));
}

}  // namespace enginediff
