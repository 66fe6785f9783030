#include "harness/engines/mysql/scratch_contents.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff::mysql {
namespace {

// The words and marks of a statement, without space and comments. Nothing where a comment may hold SQL (`/*! … */`).
std::optional<std::vector<SqlToken>> significant(std::string_view sql, const LexicalRules& rules) {
  std::vector<SqlToken> kept;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (token.kind == SqlToken::Kind::comment && (token.text.starts_with("/*!") || token.text.starts_with("/*M!"))) {
      return std::nullopt;
    }
    if (is_significant(token)) kept.push_back(token);
  }
  return kept;
}

// Walks over the words of a statement, one after the other.
class Words {
 public:
  explicit Words(const std::vector<SqlToken>& tokens) : tokens_(tokens) {}
  bool take(std::string_view word) {
    if (next_ == tokens_.size() || !is_sql_word(tokens_[next_], word)) return false;
    ++next_;
    return true;
  }
  bool at(std::string_view text) const { return next_ < tokens_.size() && tokens_[next_].text == text; }
  bool at_end() const { return next_ == tokens_.size(); }
  std::optional<std::string> take_name() {
    if (at_end()) return std::nullopt;
    const SqlToken& token = tokens_[next_++];
    if (token.kind == SqlToken::Kind::word) return std::string(token.text);
    if (token.kind != SqlToken::Kind::quoted_identifier || !token.terminated) return std::nullopt;
    return unquoted_name(token);
  }

 private:
  const std::vector<SqlToken>& tokens_;
  std::size_t next_ = 0;
};

// The table that a CREATE makes in this database; nothing where it makes something else or it cannot be told.
std::optional<std::string> created_table(const std::vector<SqlToken>& tokens) {
  Words words(tokens);
  if (!words.take("CREATE")) return std::nullopt;
  if (words.take("OR") && !words.take("REPLACE")) return std::nullopt;
  words.take("TEMPORARY");
  if (!words.take("TABLE")) return std::nullopt;
  if (words.take("IF") && !(words.take("NOT") && words.take("EXISTS"))) return std::nullopt;
  auto name = words.take_name();
  return words.at(".") ? std::nullopt : name;
}

// True where a statement makes nothing that has a name of its own beside a table.
bool makes_nothing(std::string_view verb, const std::vector<SqlToken>& tokens) {
  constexpr std::array<std::string_view, 19> kRows = {
      "SELECT",   "VALUES",    "WITH",    "SHOW",   "EXPLAIN", "DESCRIBE", "DESC",    "DO",       "START", "COMMIT",
      "ROLLBACK", "SAVEPOINT", "RELEASE", "INSERT", "UPDATE",  "DELETE",   "REPLACE", "TRUNCATE", "SET"};
  if (std::find(kRows.begin(), kRows.end(), verb) != kRows.end()) return true;
  Words words(tokens);
  // MariaDB knows BEGIN NOT ATOMIC … END, with anything inside.
  if (words.take("BEGIN")) return words.at_end() || (words.take("WORK") && words.at_end());
  if (words.take("DROP")) return words.take("TABLE") || words.take("INDEX");
  if (words.take("CREATE")) {
    (void)(words.take("UNIQUE") || words.take("FULLTEXT") || words.take("SPATIAL"));
    return words.take("INDEX");
  }
  if (!words.take("ALTER") || !words.take("TABLE")) return false;
  return std::none_of(tokens.begin(), tokens.end(), [](const SqlToken& token) { return is_sql_word(token, "RENAME"); });
}

}  // namespace

void ScratchContents::note(std::string_view sql, std::string_view verb, const LexicalRules& rules) {
  constexpr std::array<std::string_view, 4> kQuick = {"SELECT", "INSERT", "UPDATE", "DELETE"};
  if (std::find(kQuick.begin(), kQuick.end(), verb) != kQuick.end()) return;
  const auto tokens = significant(sql, rules);
  const auto table = tokens ? created_table(*tokens) : std::nullopt;
  const std::lock_guard lock(mutex_);
  if (table) {
    tables_.insert(*table);
  } else if (!tokens || !makes_nothing(verb, *tokens)) {
    only_tables_ = false;
  }
}

std::set<std::string> ScratchContents::tables() const {
  const std::lock_guard lock(mutex_);
  return tables_;
}

bool ScratchContents::only_tables() const {
  const std::lock_guard lock(mutex_);
  return only_tables_;
}

}  // namespace enginediff::mysql
