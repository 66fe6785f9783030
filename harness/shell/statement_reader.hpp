// Makes statements and commands of lines as they are typed. Pure: no terminal, no database.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

struct TypedStatement {
  std::string sql;  // without its semicolon
};
// `\save file.sql`: the word is `save`, the rest `file.sql`.
struct TypedCommand {
  std::string word, rest;
};
// A command of another client, `.headers on`, `GO`: nothing of ours.
struct ForeignCommand {
  std::string line;
};
using TypedInput = std::variant<TypedStatement, TypedCommand, ForeignCommand>;

class StatementReader {
 public:
  // The dialects that statements may be written in, the likeliest first. REQUIRES: one at least; called before a line
  // is taken.
  void set_dialects(std::vector<const LexicalRules*> dialects) { dialects_ = std::move(dialects); }

  // What the line completes. A statement ends at its semicolon, or where the delimiter says (`DELIMITER //`); bodies of
  // triggers, quotes and comments of the dialect that fits best are no end. A line that begins with `\` and a letter is
  // a command unless it stands inside of quotes or a comment.
  std::vector<TypedInput> take_line(std::string_view line);

  // Whether a statement has begun and not ended.
  bool open() const { return !buffer_.empty(); }
  // The quote or comment that the text ends inside: `'`, `"`, `$`, `*`; 0 when none.
  char open_quote() const;
  // What was typed of it.
  const std::string& unfinished() const { return buffer_; }
  // Takes the unfinished text as if its semicolon stood there. REQUIRES: open().
  TypedStatement take_unfinished();
  void clear() { buffer_.clear(); }

  // The dialect that `sql` is written in, as it seems.
  const LexicalRules& rules_for(std::string_view sql) const;

 private:
  void cut_statements(std::vector<TypedInput>& out);
  bool take_delimiter(std::string_view line);
  bool holds_nothing() const;

  std::vector<const LexicalRules*> dialects_;
  std::string buffer_, delimiter_ = ";";
};

}  // namespace enginediff
