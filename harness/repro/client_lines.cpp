#include "harness/repro/client_lines.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/repro/token_text.hpp"

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

// One value of COPY's text format as an SQL literal.
std::string copied_value(std::string_view field) {
  if (field == "\\N") return "NULL";
  static constexpr std::string_view kNames = "ntrbfv", kMeanings = "\n\t\r\b\f\v";
  std::string out = "'";
  for (std::size_t i = 0; i < field.size(); ++i) {
    char c = field[i];
    if (c == '\\' && i + 1 < field.size()) {
      c = field[++i];
      if (const std::size_t known = kNames.find(c); known != kNames.npos) c = kMeanings[known];
    }
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

std::string copied_row(std::string_view line) {
  std::string out = "(";
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    out += copied_value(line.substr(at, tab - at));
    if (tab == line.npos) return out + ")";
    out += ", ";
    at = tab + 1;
  }
}

class PieceCutter {
 public:
  explicit PieceCutter(std::string_view text) : text_(text) {}

  std::vector<ScriptPiece> cut(int* copied) {
    while (at_ < text_.size()) {
      const std::string_view line = next_line();
      const std::string_view word = trimmed(line);
      if (begins_with_word(word, "DELIMITER")) {
        open_piece();
        piece_.delimiter = std::string(trimmed(word.substr(9)));
        piece_.line = line_;
      } else if (opens_copy(line)) {
        read_copy(line, copied);
      } else {
        add(line);
      }
    }
    open_piece();
    return std::move(pieces_);
  }

 private:
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
    if (equal_ignoring_case(word, "GO")) {
      piece_.text += ";\n";
    } else if (word.ends_with("\\G") || word.ends_with("\\g")) {
      piece_.text += word.substr(0, word.size() - 2);
      piece_.text += ";\n";
    } else {
      piece_.text += line;
    }
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
    const std::string head = "INSERT INTO " + std::string(target) + " VALUES ";
    ScriptPiece insert;
    std::size_t rows = 0;
    while (at_ < text_.size()) {
      const int here = line_;
      const std::string_view row = without_line_end(next_line());
      if (row == "\\.") break;
      if (rows == 0) insert = {head, here, ";", true};
      insert.text += (rows > 0 ? ", " : "") + copied_row(row);
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
  std::size_t at_ = 0;
  int line_ = 1;  // of the line that comes next
  ScriptPiece piece_;
  std::vector<ScriptPiece> pieces_;
};

}  // namespace

std::vector<ScriptPiece> cut_into_pieces(std::string_view text, int* copied) { return PieceCutter(text).cut(copied); }

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

std::string without_backslash_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    const bool command = line.size() > 1 && line[0] == '\\' && is_letter(line[1]);
    out += command ? std::string_view("\n") : line;
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace enginediff
