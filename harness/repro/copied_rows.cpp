#include "harness/repro/copied_rows.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_reader.hpp"

namespace enginediff {

namespace {

int digit_of(char c, int base) {
  const char lower = to_lower(c);
  const int value = is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : base;
  return value < base ? value : -1;
}

// The code in at most `most` digits at `at`, which is moved behind them; -1 where there is no digit.
int code_at(std::string_view field, std::size_t& at, int base, int most) {
  int code = -1;
  for (int count = 0; count < most && at < field.size(); ++count, ++at) {
    const int digit = digit_of(field[at], base);
    if (digit < 0) break;
    code = (code < 0 ? 0 : code * base) + digit;
  }
  return code;
}

// What the escape behind the backslash at `at` stands for; `at` is moved behind it.
std::string escaped(std::string_view field, std::size_t& at) {
  static constexpr std::string_view kNames = "ntrbfv", kMeanings = "\n\t\r\b\f\v";
  constexpr int kOctalDigits = 3, kHexDigits = 2, kByte = 256;
  const std::size_t from = at++;
  const char c = field[at];
  std::size_t behind = c == 'x' ? at + 1 : at;
  const int code = c == 'x' ? code_at(field, behind, 16, kHexDigits) : code_at(field, behind, 8, kOctalDigits);
  if (code >= 0) {
    at = behind;
    return code % kByte == 0 ? std::string(field.substr(from, behind - from)) : std::string(1, static_cast<char>(code));
  }
  ++at;
  const std::size_t known = kNames.find(c);
  return std::string(1, known == kNames.npos ? c : kMeanings[known]);
}

// One value as an SQL literal.
std::string copied_value(std::string_view field, const LexicalRules& rules) {
  if (field == "\\N") return "NULL";
  std::string out = "'";
  for (std::size_t at = 0; at < field.size();) {
    const bool escape = field[at] == '\\' && at + 1 < field.size();
    const std::string meant = escape ? escaped(field, at) : std::string(1, field[at++]);
    for (const char c : meant) {
      if (c == '\'' || (c == '\\' && rules.backslash_escapes)) out += c;
      out += c;
    }
  }
  return out + "'";
}

// The tab that ends the field at `from`; one behind a backslash belongs to it.
std::size_t end_of_field(std::string_view row, std::size_t from) {
  while (from < row.size() && row[from] != '\t') from += row[from] == '\\' ? 2 : 1;
  return std::min(from, row.size());
}

}  // namespace

bool copied_row_goes_on(std::string_view line) {
  const std::size_t last = line.find_last_not_of('\\');
  return (line.size() - (last == line.npos ? 0 : last + 1)) % 2 == 1;
}

std::string copied_row(std::string_view row, const LexicalRules& rules) {
  std::string out = "(";
  for (std::size_t at = 0;;) {
    const std::size_t end = end_of_field(row, at);
    out += copied_value(row.substr(at, end - at), rules);
    if (end == row.size()) return out + ")";
    out += ", ";
    at = end + 1;
  }
}

std::string respelled_rows(const std::string& sql, const LexicalRules& from, const LexicalRules& to) {
  if (from.backslash_escapes == to.backslash_escapes || sql.find('\\') == std::string::npos) return sql;
  std::string out;
  for (TokenReader reader(sql, from); !reader.at_end();) {
    const SqlToken token = reader.next();
    if (token.kind != SqlToken::Kind::text) {
      out += token.text;
      continue;
    }
    // Rows that we wrote hold no other escape than the doubled backslash.
    for (std::size_t i = 0; i < token.text.size(); ++i) {
      out += token.text[i];
      if (token.text[i] != '\\') continue;
      if (to.backslash_escapes) {
        out += '\\';
      } else {
        ++i;
      }
    }
  }
  return out;
}

}  // namespace enginediff
