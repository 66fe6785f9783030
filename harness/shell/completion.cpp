#include "harness/shell/completion.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/statement_outline.hpp"
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

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool begins_alike(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && to_lower(text.substr(0, beginning.size())) == to_lower(beginning);
}

void add_matching(const std::vector<std::string>& words, std::string_view beginning, std::set<std::string>& out) {
  for (const std::string& word : words) {
    if (begins_alike(word, beginning)) out.insert(word);
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

TabCompletion finished(std::size_t begin, const std::set<std::string>& found) {
  return {begin, {found.begin(), found.end()}};
}

TabCompletion complete_command(std::string_view line, std::size_t start, const CompletionWords& words) {
  const std::size_t blank = line.find_last_of(" \t");
  std::set<std::string> found;
  if (blank == line.npos || blank < start) {
    for (const ShellCommandRow& row : shell_commands()) {
      const std::string command = "\\" + std::string(row.name);
      if (begins_alike(command, line.substr(start))) found.insert(command);
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
          if (begins_alike(sign + name, typed)) found.insert(sign + name);
        }
      }
      break;
    case ShellArgument::command:
      for (const ShellCommandRow& one : shell_commands()) {
        if (begins_alike(one.name, typed)) found.insert(std::string(one.name));
      }
      break;
    case ShellArgument::none:
    case ShellArgument::file:
    case ShellArgument::on_off: break;
  }
  return finished(blank + 1, found);
}

}  // namespace

void KnownNames::see(std::string_view sql, const LexicalRules& rules) {
  // A statement of millions of rows makes no table.
  const Tokens tokens = tokens_of(sql.substr(0, 20'000), rules);
  const auto text_of = [&](TokenRange range) { return range.empty() ? std::string() : tokens[range.end - 1].text; };
  if (const auto outline = table_outline(tokens)) {
    Table table{text_of(outline->name), {}};
    for (std::size_t i = 0; i < outline->columns.size(); ++i) {
      if (outline->columns[i]) table.columns.push_back(tokens[outline->items[i].begin].text);
    }
    tables_[outline->table] = std::move(table);
    return;
  }
  const auto is = [&](std::string_view word) { return is_word_at(tokens, 0, word); };
  const bool drops = is("DROP"), creates = is("CREATE");
  if (!drops && !creates) return;
  for (std::size_t i = 1; i < tokens.size() && i < 8; ++i) {
    if (!is_word(tokens[i], "TABLE") && !is_word(tokens[i], "VIEW")) continue;
    std::size_t at = i + 1;
    while (is_word_at(tokens, at, "IF") || is_word_at(tokens, at, "NOT") || is_word_at(tokens, at, "EXISTS")) ++at;
    const auto name = qualified_name(tokens, at);
    if (!name) return;
    if (drops) tables_.erase(name->name);
    if (creates) tables_[name->name] = {text_of(name->tokens), {}};
    return;
  }
}

std::vector<std::string> KnownNames::tables() const {
  std::vector<std::string> out;
  for (const auto& [name, table] : tables_) out.push_back(table.written);
  return out;
}

std::vector<std::string> KnownNames::columns() const {
  std::vector<std::string> out;
  for (const auto& [name, table] : tables_) out.insert(out.end(), table.columns.begin(), table.columns.end());
  return out;
}

std::vector<std::string> KnownNames::columns_of(std::string_view table) const {
  const auto at = tables_.find(to_lower(table));
  return at == tables_.end() ? std::vector<std::string>() : at->second.columns;
}

TabCompletion complete(std::string_view line, std::string_view before, const CompletionWords& words) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start != line.npos && line[start] == '\\') return complete_command(line, start, words);
  std::size_t begin = line.size();
  while (begin > 0 && is_word_byte(line[begin - 1])) --begin;
  const std::string_view typed = line.substr(begin);
  const std::string_view left = line.substr(0, begin);
  std::set<std::string> found;
  if (left.ends_with('.')) {
    std::size_t owner = begin - 1;
    while (owner > 0 && is_word_byte(line[owner - 1])) --owner;
    const auto own = words.names->columns_of(left.substr(owner, begin - 1 - owner));
    add_matching(own.empty() ? words.names->columns() : own, typed, found);
    return finished(begin, found);
  }
  const std::string word = last_word(left.find_first_not_of(" \t") == left.npos ? before : left);
  add_matching(words.names->tables(), typed, found);
  const bool wants_table = std::find(kBeforeTables.begin(), kBeforeTables.end(), word) != kBeforeTables.end();
  if (wants_table && !found.empty()) return finished(begin, found);
  add_matching(words.names->columns(), typed, found);
  if (typed.empty()) return finished(begin, found);
  const bool lower = std::any_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::string_view rest = kKeywords; !rest.empty();) {
    const std::string_view keyword = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(keyword.size() + 1, rest.size()));
    if (begins_alike(keyword, typed)) found.insert(lower ? to_lower(keyword) : std::string(keyword));
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
