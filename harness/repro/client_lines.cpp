#include "harness/repro/client_lines.hpp"

#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/repro/copied_rows.hpp"
#include "harness/sql/token_reader.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kRowsOfOneInsert = 100;

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool begins_with_word(std::string_view line, std::string_view word) {
  if (line.size() <= word.size() || !starts_with_ignoring_case(line, word)) return false;
  return line[word.size()] == ' ' || line[word.size()] == '\t';
}

// `COPY t (a, b) FROM stdin;`
bool opens_copy(std::string_view line) {
  return begins_with_word(line, "COPY") && to_upper(trimmed(line)).ends_with(" FROM STDIN;");
}

// A line that no dialect takes for SQL, whatever it holds.
bool is_backslash_line(std::string_view line) { return line.size() > 1 && line[0] == '\\' && is_letter(line[1]); }

// Text beyond this says nothing new about its dialect.
constexpr std::size_t kSample = std::size_t{1} << 20;

// Follows the quotes and comments of the SQL that lines are, so that a line inside of one is no command.
class PieceCutter {
 public:
  PieceCutter(std::string_view text, const LexicalRules& rules) : text_(text), rules_(rules), tokens_(text, rules) {}

  std::vector<ScriptPiece> cut(int* copied) {
    while (at_ < text_.size()) read_line(copied);
    open_piece();
    return std::move(pieces_);
  }

  std::string sample() {
    sampling_ = true;
    std::string out;
    while (at_ < text_.size() && (out.size() + piece_.text.size() <= kSample || statement_open_)) {
      read_line(nullptr);
      for (const ScriptPiece& piece : std::exchange(pieces_, {})) out += piece.text;
    }
    return out + piece_.text;
  }

 private:
  void read_line(int* copied) {
    const bool outside = is_outside(at_);
    const std::string_view line = next_line();
    const std::string_view word = trimmed(line);
    if (!outside) {
      add(line);
    } else if (begins_with_word(word, "DELIMITER")) {
      open_piece();
      piece_.delimiter = std::string(trimmed(word.substr(9)));
      piece_.line = line_;
      go_on_behind();
    } else if (opens_copy(line)) {
      read_copy(line, copied);
      go_on_behind();
    } else if (equal_ignoring_case(word, "GO")) {
      piece_.text += piece_.delimiter + "\n";
      go_on_behind();
    } else if (is_backslash_line(line) || (!statement_open_ && client_command_length(line) > 0)) {
      piece_.text += sampling_ && is_backslash_line(line) ? std::string_view("\n") : line;
      const bool open = statement_open_;
      go_on_behind();
      statement_open_ = open;
    } else {
      add(line);
    }
  }

  std::string_view next_line() {
    const std::size_t end = text_.find('\n', at_);
    const std::string_view line = text_.substr(at_, end == text_.npos ? end : end + 1 - at_);
    at_ += line.size();
    ++line_;
    return line;
  }

  // `\G` and `\g` at a line's end are MySQL's client's semicolons, GO on a line of its own is that of others.
  void add(std::string_view line) {
    const std::string_view word = trimmed(line);
    const bool ends = word.ends_with("\\G") || word.ends_with("\\g");
    if (!ends || !is_outside(static_cast<std::size_t>(word.data() - text_.data()) + word.size() - 2)) {
      piece_.text += line;
      return;
    }
    piece_.text += word.substr(0, word.size() - 2);
    piece_.text += piece_.delimiter + "\n";
    go_on_behind();
  }

  // Whether `position` is neither inside of a quote nor of a comment. REQUIRES: none was asked for behind it.
  bool is_outside(std::size_t position) {
    while (tokens_.position() < position) read_token();
    return tokens_.position() == position || in_blanks_;
  }

  void read_token() {
    const std::size_t begin = tokens_.position();
    const std::string& delimiter = piece_.delimiter;
    in_blanks_ = false;
    if (delimiter != ";" && text_.substr(begin).starts_with(delimiter)) return end_statement(begin + delimiter.size());
    const SqlToken token = tokens_.next();
    in_blanks_ = token.kind == SqlToken::Kind::space;
    if (!is_significant(token)) return;
    statement_open_ = delimiter != ";" || !is_sql_symbol(token, ";");
    // A word may run into the delimiter: END$$
    const bool plain = token.kind == SqlToken::Kind::symbol || token.kind == SqlToken::Kind::word;
    if (delimiter == ";" || !plain) return;
    const std::size_t inside = text_.substr(begin, token.text.size() + delimiter.size() - 1).find(delimiter);
    if (inside != text_.npos) end_statement(begin + inside + delimiter.size());
  }

  void end_statement(std::size_t behind) {
    tokens_.move_to(behind);
    statement_open_ = false;
  }

  // What was read up to here was no SQL.
  void go_on_behind() {
    in_blanks_ = false;
    end_statement(at_);
  }

  // What was collected is a piece; the next one begins behind this line.
  void open_piece() {
    const std::string delimiter = piece_.delimiter;
    if (!trimmed(piece_.text).empty() || piece_.text.find('\n') != std::string::npos)
      pieces_.push_back(std::move(piece_));
    piece_ = ScriptPiece();
    piece_.delimiter = delimiter;
    piece_.line = line_;
  }

  void read_copy(std::string_view line, int* copied) {
    open_piece();
    std::string_view target = trimmed(line).substr(5);
    target = trimmed(target.substr(0, to_upper(target).rfind(" FROM ")));
    // The statement that COPY is ends here.
    if (sampling_) piece_.text += ";\n";
    const std::string head = "INSERT INTO " + std::string(target) + " VALUES ";
    ScriptPiece insert;
    std::size_t rows = 0;
    while (at_ < text_.size()) {
      const int here = line_;
      std::string row(without_line_end(next_line()));
      if (row == "\\.") break;
      if (sampling_) continue;
      while (copied_row_goes_on(row) && at_ < text_.size()) row += "\n" + std::string(without_line_end(next_line()));
      if (rows == 0) insert = {head, here, ";", true};
      insert.text += (rows > 0 ? ", " : "") + copied_row(row, rules_);
      if (copied != nullptr) ++*copied;
      if (++rows == kRowsOfOneInsert) {
        pieces_.push_back(std::move(insert));
        rows = 0;
      }
    }
    if (rows > 0) pieces_.push_back(std::move(insert));
    piece_.line = line_;
  }

  std::string_view text_;
  const LexicalRules& rules_;
  std::size_t at_ = 0;
  int line_ = 1;        // of the line that comes next
  TokenReader tokens_;  // of what is SQL
  bool in_blanks_ = false, statement_open_ = false;
  bool sampling_ = false;  // neither commands nor rows are wanted
  ScriptPiece piece_;
  std::vector<ScriptPiece> pieces_;
};

}  // namespace

std::vector<ScriptPiece> cut_into_pieces(std::string_view text, const LexicalRules& rules, int* copied) {
  return PieceCutter(text, rules).cut(copied);
}

std::string sql_sample(std::string_view text, const LexicalRules& rules) { return PieceCutter(text, rules).sample(); }

std::size_t client_command_length(std::string_view text) {
  const std::size_t end = text.find('\n');
  const std::size_t length = end == text.npos ? text.size() : end + 1;
  const std::string_view line = trimmed(text.substr(0, length));
  const bool letter_behind = line.size() > 1 && is_letter(line[1]);
  if (line.starts_with('\\') &&
      (letter_behind || (line.size() > 1 && (line[1] == '!' || line[1] == '?' || line[1] == '.'))))
    return length;
  if (line.starts_with('.') && letter_behind) return length;
  const std::string upper = to_upper(line);
  if (upper == "GO" || upper == "/" || upper == "EXIT" || upper == "QUIT") return length;
  // `use app` and `source file.sql` without a semicolon.
  const bool unfinished = line.find(';') == line.npos;
  if (unfinished && (begins_with_word(line, "SOURCE") || begins_with_word(line, "USE"))) return length;
  return 0;
}

bool disturbs_splitting(std::string_view command) {
  return command.find_first_of("'\"`[$#;") != command.npos || command.find("--") != command.npos ||
         command.find("/*") != command.npos;
}

}  // namespace enginediff
