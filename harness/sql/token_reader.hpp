// Reads the tokens of a text one after the other: for texts between whose statements stands what is no SQL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "harness/sql/lexer.hpp"

namespace enginediff {

// What tokenize() makes a list of.
class TokenReader {
 public:
  // The text and the rules must outlive this object.
  TokenReader(std::string_view sql, const LexicalRules& rules) : sql_(sql), rules_(&rules) {}

  bool at_end() const { return at_ >= sql_.size(); }
  // Where the next token begins: a byte offset.
  std::size_t position() const { return at_; }
  // REQUIRES: not at_end().
  SqlToken next();
  // Goes on there with nothing open, whatever was read before.
  void move_to(std::size_t position);

 private:
  using Kind = SqlToken::Kind;
  // Where text with escapes (E'…') ended, behind which only blanks and comments were read.
  enum class Continuation : std::uint8_t { none, on_its_line, on_the_next };

  char peek(std::size_t ahead = 0) const { return at_ + ahead < sql_.size() ? sql_[at_ + ahead] : '\0'; }
  bool looking_at(std::string_view text) const { return sql_.substr(at_).starts_with(text); }

  void read_one();
  bool read_comment();
  bool read_executable_comment_opening();
  bool is_code_to_its_end(std::size_t begin) const;
  void read_block_comment();
  bool read_quoted();
  bool read_prefixed_text();
  bool read_dollar_quoted();
  void read_number();

  // The token from at_ up to `end`, which becomes the new position.
  void emit(Kind kind, std::size_t end, bool terminated = true);
  // Emits from at_ to behind the quote that closes the one at `open`.
  void emit_quoted(Kind kind, std::size_t open, char close, bool doubling, bool backslashes);
  void emit_escaped_text(std::size_t open);

  std::string_view sql_;
  const LexicalRules* rules_;
  std::size_t at_ = 0;
  bool in_executable_comment_ = false;
  Continuation continuation_ = Continuation::none;
  SqlToken token_;
};

}  // namespace enginediff
