#include "harness/engines/sqlite/statement_words.hpp"

#include "harness/base/ascii.hpp"

namespace enginediff::sqlite {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Takes the next word off `sql`, in upper case.
std::string take_word(std::string_view& sql) {
  sql = skip_blank(sql);
  std::string word;
  while (!sql.empty() && is_letter(sql.front())) {
    word.push_back(to_upper(sql.front()));
    sql.remove_prefix(1);
  }
  return word;
}

}  // namespace

std::string_view skip_blank(std::string_view sql) {
  for (;;) {
    while (!sql.empty() && is_space(sql.front())) sql.remove_prefix(1);
    std::string_view end;
    if (sql.starts_with("--")) {
      end = "\n";
    } else if (sql.starts_with("/*")) {
      end = "*/";
    } else {
      return sql;
    }
    const auto at = sql.find(end, 2);
    sql.remove_prefix(at == std::string_view::npos ? sql.size() : at + end.size());
  }
}

std::string first_word(std::string_view sql) { return take_word(sql); }

bool is_dml(std::string_view word, bool reads_only) {
  if (word == "INSERT" || word == "UPDATE" || word == "DELETE" || word == "REPLACE") return true;
  return word == "WITH" && !reads_only;
}

bool asks_busy_timeout(std::string_view sql) {
  constexpr std::string_view kName = "busy_timeout";
  if (take_word(sql) != "PRAGMA") return false;
  sql = skip_blank(sql);
  if (const auto dot = sql.find('.'); dot != std::string_view::npos) sql = skip_blank(sql.substr(dot + 1));
  if (!starts_with_ignoring_case(sql, kName)) return false;
  sql = skip_blank(sql.substr(kName.size()));
  if (sql.starts_with(';')) sql = skip_blank(sql.substr(1));
  return sql.empty();
}

bool is_plain_begin(std::string_view sql) {
  if (take_word(sql) != "BEGIN") return false;
  const std::string next = take_word(sql);
  sql = skip_blank(sql);
  if (sql.starts_with(';')) sql = skip_blank(sql.substr(1));
  return (next.empty() || next == "TRANSACTION") && sql.empty();
}

}  // namespace enginediff::sqlite
