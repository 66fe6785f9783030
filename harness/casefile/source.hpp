// The text of a case file as lines, and the problems found in them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/closest_word.hpp"
#include "harness/casefile/parser.hpp"

namespace enginediff {

struct SourceLine {
  enum class Kind {
    sql,          // SQL, plain comments, nothing
    directive,    // `-- @word …`
    expectation,  // `-- => …`
    outcome,      // `-- | …`
  };
  Kind kind = Kind::sql;
  std::string_view text;  // without the line's end, \r\n included
  std::size_t begin = 0;  // byte offset in the file
};

class Source {
 public:
  // `text` must outlive this object. Reports what makes the whole file unreadable: bytes that are not UTF-8, NUL.
  Source(std::string_view text, std::string file);

  int line_count() const { return static_cast<int>(lines_.size()); }
  // REQUIRES: 1 <= number <= line_count().
  const SourceLine& line(int number) const { return lines_[static_cast<std::size_t>(number) - 1]; }

  // Where `word` stands in a line, behind what makes it one of ours (`-- @sql`, `-- =>`, `-- |`); npos where it does
  // not.
  std::size_t column_of(int number, std::string_view word) const;
  // Where what follows a directive's name stands; kMark where nothing does.
  std::size_t column_of_argument(int number) const;
  // Where the first line of `sql` stands in a line; npos where it does not.
  std::size_t column_of_sql(int number, std::string_view sql) const;
  // Where the `@`, `=>` or `|` of a line of ours stands.
  static constexpr std::size_t kMark = 3;

  // `column` counts bytes from 0; npos means the whole line.
  void problem(int line, std::size_t column, std::string message, std::string expected);
  std::vector<CaseDiagnostic> take_problems();

 private:
  std::string file_;
  std::vector<SourceLine> lines_;
  std::multimap<int, CaseDiagnostic> problems_;  // by line, in the order of finding
};

// Reads one line from left to right. Reports the first thing wrong with it and nothing after that.
class Cursor {
 public:
  Cursor(Source& source, int line, std::size_t position)
      : source_(&source), line_(line), text_(source.line(line).text), at_(position) {}

  int line() const { return line_; }
  std::size_t position() const { return at_; }
  void move_to(std::size_t position) { at_ = position; }
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view text_since(std::size_t from) const { return text_.substr(from, at_ - from); }

  bool at_end() const { return at_ == text_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }
  void advance(std::size_t bytes = 1) { at_ += bytes; }
  bool take(char c) {
    if (at_end() || peek() != c) return false;
    ++at_;
    return true;
  }
  // Takes `word` where no further letter, digit, `_`, `-` or `.` follows it, and the blanks after it.
  bool take_word(std::string_view word);
  // Takes letters, digits and every character of `more`; may be empty.
  std::string_view take_name(std::string_view more = "_");

  // Blanks skipped, nothing may be left.
  bool expect_end(std::string_view expected);

  // Reports a problem here, unless this line already has one. Always false.
  bool fail(std::string message, std::string expected) { return fail_at(at_, std::move(message), std::move(expected)); }
  bool fail_at(std::size_t position, std::string message, std::string expected);
  bool failed() const { return failed_; }

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

 private:
  Source* source_;
  int line_;
  std::string_view text_;
  std::size_t at_;
  bool failed_ = false;
};

std::string_view trim_blanks(std::string_view text);

// How many characters the text has, and so columns before what follows it.
int code_points(std::string_view text);

}  // namespace enginediff
