#include "harness/compare/table_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

struct Word {
  std::string text;     // in lower case, without quotes
  bool quoted = false;  // then it is a name whatever it spells
  bool dotted = false;  // a dot stands before it: `t` in `main.t`
};

// Whatever dialect it is written in. The text of a routine is looked into, however it is quoted with dollars.
std::vector<Word> words_of(std::string_view sql) {
  LexicalRules rules;
  rules.backtick_identifiers = true;
  std::vector<Word> words;
  bool dotted = false;
  for (const SqlToken& token : tokenize(sql, rules)) {
    const bool quoted = token.kind == SqlToken::Kind::quoted_identifier;
    if (!quoted && token.kind != SqlToken::Kind::word) {
      dotted = token.text == ".";
      continue;
    }
    const bool stripped = quoted && token.text.size() > 2;
    words.push_back({to_lower(stripped ? token.text.substr(1, token.text.size() - 2) : token.text), quoted,
                     std::exchange(dotted, false)});
  }
  return words;
}

template <std::size_t size>
bool is_one_of(const Word& word, const std::array<std::string_view, size>& all) {
  return !word.quoted && std::find(all.begin(), all.end(), word.text) != all.end();
}

// What stands before the name of something new.
constexpr std::array<std::string_view, 16> kKinds = {"table",  "view",      "index",   "trigger",  "sequence",  "type",
                                                     "domain", "function",  "schema",  "database", "procedure", "rule",
                                                     "policy", "collation", "prepare", "declare"};
constexpr std::array<std::string_view, 4> kBetween = {"if", "not", "exists", "concurrently"};

std::vector<std::string> created_names(const std::vector<Word>& words) {
  if (words.empty()) return {};
  std::vector<std::string> names;
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < words.size() && !words[at].quoted && words[at].text == word;
  };
  if (is(0, "create") || is(0, "prepare") || is(0, "declare")) {
    auto at = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), [](const Word& one) { return is_one_of(one, kKinds); }) -
        words.begin());
    for (++at; at < words.size() && is_one_of(words[at], kBetween);) ++at;
    while (at + 1 < words.size() && words[at + 1].dotted) ++at;
    // An index may be without a name of its own.
    if (at < words.size() && !is(at, "on")) names.push_back(words[at].text);
  }
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (is(at - 1, "rename") && is(at, "to")) names.push_back(words[at + 1].text);
  }
  return names;
}

}  // namespace

StatementPart statement_part(std::string_view sql) {
  static const std::map<std::string, StatementPart, std::less<>> kParts = {{"SELECT", StatementPart::query},
                                                                           {"VALUES", StatementPart::query},
                                                                           {"SHOW", StatementPart::query},
                                                                           {"EXPLAIN", StatementPart::query},
                                                                           {"TABLE", StatementPart::query},
                                                                           {"DESCRIBE", StatementPart::query},
                                                                           {"WITH", StatementPart::query},
                                                                           {"CHECKSUM", StatementPart::query},
                                                                           {"UPDATE", StatementPart::change_rows},
                                                                           {"DELETE", StatementPart::change_rows},
                                                                           {"MERGE", StatementPart::change_rows},
                                                                           {"INSERT", StatementPart::insert},
                                                                           {"REPLACE", StatementPart::insert},
                                                                           {"CREATE", StatementPart::schema},
                                                                           {"ALTER", StatementPart::schema},
                                                                           {"DROP", StatementPart::schema},
                                                                           {"TRUNCATE", StatementPart::schema},
                                                                           {"RENAME", StatementPart::schema},
                                                                           {"BEGIN", StatementPart::transaction},
                                                                           {"START", StatementPart::transaction},
                                                                           {"COMMIT", StatementPart::transaction},
                                                                           {"END", StatementPart::transaction},
                                                                           {"ROLLBACK", StatementPart::transaction},
                                                                           {"ABORT", StatementPart::transaction},
                                                                           {"SAVEPOINT", StatementPart::transaction},
                                                                           {"RELEASE", StatementPart::transaction},
                                                                           {"LOCK", StatementPart::transaction},
                                                                           {"UNLOCK", StatementPart::transaction},
                                                                           {"XA", StatementPart::transaction}};
  const auto at = kParts.find(leading_words(sql, LexicalRules{}, 1));
  return at == kParts.end() ? StatementPart::other : at->second;
}

TableNames::TableNames(const std::vector<std::string_view>& statements) {
  std::vector<std::vector<Word>> words;
  for (const std::string_view sql : statements) {
    words.push_back(words_of(sql));
    for (std::string& name : created_names(words.back())) {
      if (numbers_.try_emplace(std::move(name), parents_.size()).second) parents_.push_back(parents_.size());
    }
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statement_part(statements[i]) == StatementPart::query) continue;
    std::size_t first = parents_.size();
    for (const Word& word : words[i]) {
      const auto at = numbers_.find(word.text);
      if (at == numbers_.end()) continue;
      if (first == parents_.size()) first = at->second;
      parents_[root(at->second)] = root(first);
    }
  }
}

std::size_t TableNames::root(std::size_t number) const {
  while (parents_[number] != number) number = parents_[number];
  return number;
}

std::set<std::size_t> TableNames::groups_in(std::string_view sql) const {
  std::set<std::size_t> groups;
  for (const Word& word : words_of(sql)) {
    const auto at = numbers_.find(word.text);
    if (at != numbers_.end()) groups.insert(root(at->second));
  }
  return groups;
}

}  // namespace enginediff
