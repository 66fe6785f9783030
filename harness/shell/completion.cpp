#include "harness/shell/completion.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/repro/token_text.hpp"
#include "harness/shell/commands.hpp"

namespace enginediff {

namespace {

// Separated by blanks.
constexpr std::string_view kKeywords =
    "ADD ALL ALTER ANALYZE AND AS ASC BEGIN BETWEEN BIGINT BLOB BOOLEAN BY CASCADE CASE CAST CHAR CHECK "
    "COALESCE COLLATE COLUMN COMMIT CONFLICT CONSTRAINT COUNT CREATE CROSS CURRENT_DATE "
    "CURRENT_TIMESTAMP DATE DECIMAL DEFAULT DELETE DESC DISTINCT DOUBLE DROP ELSE END ESCAPE EXCEPT "
    "EXISTS EXPLAIN FALSE FETCH FOR FOREIGN FROM FULL GROUP HAVING IF IN INDEX INNER INSERT INTEGER "
    "INTERSECT INTO IS ISOLATION JOIN KEY LEFT LEVEL LIKE LIMIT NATURAL NOT NOWAIT NULL NULLIF NUMERIC "
    "OFFSET ON OR ORDER OUTER OVER PARTITION PRIMARY READ REAL RECURSIVE REFERENCES RELEASE REPEATABLE "
    "RETURNING RIGHT ROLLBACK SAVEPOINT SELECT SERIALIZABLE SET SHARE SKIP SMALLINT START SUM TABLE "
    "TEMPORARY TEXT THEN TIMESTAMP TO TRANSACTION TRIGGER TRUE TRUNCATE UNION UNIQUE UPDATE USING VALUES "
    "VARCHAR VIEW WHEN WHERE WITH";

// Behind these a table is named.
constexpr std::array<std::string_view, 8> kBeforeTables = {"FROM",  "JOIN", "INTO",     "UPDATE",
                                                           "TABLE", "VIEW", "TRUNCATE", "REFERENCES"};

bool is_word_byte(char c) { return is_word_part(c) || c == '$' || (static_cast<unsigned char>(c) & 0x80) != 0; }

void add_matching(const std::vector<std::string>& words, std::string_view beginning, std::set<std::string>& out) {
  for (const std::string& word : words) {
    if (starts_with_ignoring_case(word, beginning)) out.insert(word);
  }
}

// The word that ends at the end of `text`, in upper case, blanks behind it passed over.
std::string last_word(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  if (end == text.npos) return {};
  std::size_t begin = end + 1;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return to_upper(text.substr(begin, end + 1 - begin));
}

// A name without its quotes.
std::string without_quotes(std::string_view written) {
  if (written.size() < 2 || (written.front() != '"' && written.front() != '`' && written.front() != '['))
    return std::string(written);
  std::string out;
  const char quote = written.front();
  for (std::size_t i = 1; i + 1 < written.size(); ++i) {
    out += written[i];
    if (written[i] == quote && written[i + 1] == quote) ++i;
  }
  return out;
}

// Names that begin as what was typed: behind an open quote in these quotes, otherwise as they were written.
void add_names(const std::vector<std::string>& names, std::string_view typed, std::set<std::string>& out) {
  const char quote = typed.empty() || is_word_byte(typed.front()) ? '\0' : typed.front();
  const std::string beginning = quote == '\0' ? std::string(typed) : without_quotes(std::string(typed) + quote);
  for (const std::string& written : names) {
    const std::string bare = without_quotes(written);
    if (!starts_with_ignoring_case(bare, beginning)) continue;
    if (quote == '\0') {
      out.insert(written);
      continue;
    }
    std::string quoted(1, quote);
    for (const char c : bare) quoted.append(c == quote ? 2 : 1, c);
    out.insert(quoted + (quote == '[' ? ']' : quote));
  }
}

// Whether the cursor stands inside of quotes or a comment, and whether a name in this line may be meant by them.
struct OpenQuote {
  bool inside = false, of_name = false;
  std::size_t begin = 0;  // of the quote in the line
};

OpenQuote open_quote(std::string_view before, std::string_view line) {
  const std::string text = std::string(before) + std::string(line);
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    const bool line_comment = text.compare(at, 2, "--") == 0, comment = text.compare(at, 2, "/*") == 0;
    const bool bracket = c == '[' && (at == 0 || !(is_word_byte(text[at - 1]) || text[at - 1] == ']'));
    if (!line_comment && !comment && !bracket && c != '\'' && c != '"' && c != '`') {
      ++at;
      continue;
    }
    const std::string_view closing = line_comment ? "\n"
                                     : comment    ? "*/"
                                     : bracket    ? "]"
                                                  : std::string_view(&text[at], 1);
    std::size_t end = text.find(closing, at + (comment ? 2 : 1));
    const bool doubles = c == '\'' || c == '"' || c == '`';
    while (doubles && end != text.npos && end + 1 < text.size() && text[end + 1] == c) end = text.find(c, end + 2);
    if (end != text.npos) {
      at = end + closing.size();
      continue;
    }
    const bool of_name = at >= before.size() && !line_comment && !comment && c != '\'';
    return {true, of_name, of_name ? at - before.size() : 0};
  }
  return {};
}

// The name at the end of the text, in quotes or without, as KnownNames has it.
std::string name_that_ends(std::string_view text) {
  if (text.empty()) return {};
  const char last = text.back();
  if (last == '"' || last == '`' || last == ']') {
    const std::size_t open = text.substr(0, text.size() - 1).rfind(last == ']' ? '[' : last);
    return open == text.npos ? std::string() : without_quotes(text.substr(open));
  }
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return std::string(text.substr(begin));
}

TabCompletion finished(std::size_t begin, const std::set<std::string>& found) {
  return {begin, {found.begin(), found.end()}};
}

TabCompletion complete_command(std::string_view line, std::size_t start, const CompletionWords& words) {
  const std::size_t blank = line.find_last_of(" \t");
  std::set<std::string> found;
  if (blank == line.npos || blank < start) {
    for (const ShellCommandRow& row : shell_commands()) {
      const std::string command = "\\" + std::string(row.name);
      if (starts_with_ignoring_case(command, line.substr(start))) found.insert(command);
    }
    return finished(start, found);
  }
  const std::string_view typed = line.substr(blank + 1);
  const ShellCommandRow* row = find_shell_command(line.substr(start + 1, line.find_first_of(" \t", start) - start - 1));
  if (row == nullptr) return {};
  switch (row->argument) {
    case ShellArgument::session: add_matching(words.sessions, typed, found); break;
    case ShellArgument::targets:
      for (const std::string& name : words.targets) {
        for (const char* sign : {"+", "-"}) {
          if (starts_with_ignoring_case(sign + name, typed)) found.insert(sign + name);
        }
      }
      break;
    case ShellArgument::command:
      for (const ShellCommandRow& one : shell_commands()) {
        if (starts_with_ignoring_case(one.name, typed)) found.insert(std::string(one.name));
      }
      break;
    case ShellArgument::none:
    case ShellArgument::file:
    case ShellArgument::on_off: break;
  }
  return finished(blank + 1, found);
}

}  // namespace

TabCompletion complete(std::string_view line, std::string_view before, const CompletionWords& words) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start != line.npos && line[start] == '\\') return complete_command(line, start, words);
  const OpenQuote open = open_quote(before, line);
  if (open.inside && !open.of_name) return {};
  std::size_t begin = open.inside ? open.begin : line.size();
  while (!open.inside && begin > 0 && is_word_byte(line[begin - 1])) --begin;
  const std::string_view typed = line.substr(begin);
  const std::string_view left = line.substr(0, begin);
  std::set<std::string> found;
  if (left.ends_with('.')) {
    const auto own = words.names->columns_of(name_that_ends(left.substr(0, left.size() - 1)));
    add_names(own.empty() ? words.names->columns() : own, typed, found);
    return finished(begin, found);
  }
  const std::string word = last_word(left.find_first_not_of(" \t") == left.npos ? before : left);
  add_names(words.names->tables(), typed, found);
  const bool wants_table = std::find(kBeforeTables.begin(), kBeforeTables.end(), word) != kBeforeTables.end();
  if (wants_table && !found.empty()) return finished(begin, found);
  add_names(words.names->columns(), typed, found);
  if (typed.empty() || open.inside) return finished(begin, found);
  const bool lower = std::any_of(typed.begin(), typed.end(), is_lower);
  for (std::string_view rest = kKeywords; !rest.empty();) {
    const std::string_view keyword = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(keyword.size() + 1, rest.size()));
    if (starts_with_ignoring_case(keyword, typed)) found.insert(lower ? to_lower(keyword) : std::string(keyword));
  }
  return finished(begin, found);
}

std::string common_beginning(const std::vector<std::string>& candidates) {
  std::string common = candidates.front();
  for (const std::string& one : candidates) {
    std::size_t length = 0;
    while (length < common.size() && length < one.size() &&
           to_lower(common.substr(length, 1)) == to_lower(one.substr(length, 1)))
      ++length;
    common.resize(length);
  }
  return common;
}

}  // namespace enginediff
