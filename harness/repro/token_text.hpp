// A statement as tokens that own their text, so that some can be taken out, put in or replaced and SQL be made of them
// again.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexer.hpp"

namespace enginediff {

struct Token {
  SqlToken::Kind kind = SqlToken::Kind::symbol;
  std::string text;
  bool spaced = false;  // white space or a comment stood before it
  bool operator==(const Token&) const = default;
};
using Tokens = std::vector<Token>;

// Without white space and comments; where any stood, to_sql() puts one blank.
Tokens tokens_of(std::string_view sql, const LexicalRules& rules);
// Tokens that would run into each other get a blank between them.
std::string to_sql(const Tokens& tokens);

// Positions [begin, end) in Tokens.
struct TokenRange {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
};

// `word` in upper case. A quoted identifier is no word.
bool is_word(const Token& token, std::string_view word);
bool is_symbol(const Token& token, std::string_view symbol);
bool is_word_at(const Tokens& tokens, std::size_t at, std::string_view word);
bool is_symbol_at(const Tokens& tokens, std::size_t at, std::string_view symbol);

// The name that a word or quoted identifier stands for, in lower case and without quotes; empty for other tokens.
std::string name_of(const Token& token);
// All of them in a statement, keywords included.
std::set<std::string> names_in(const Tokens& tokens);

// The position behind the parenthesis that closes the one at `open`; tokens.size() when there is none.
std::size_t behind_parenthesis(const Tokens& tokens, std::size_t open);
// The parts between commas of the range's own level; none for an empty range.
std::vector<TokenRange> split_at_commas(const Tokens& tokens, TokenRange range);

void erase(Tokens& tokens, TokenRange range);

}  // namespace enginediff
