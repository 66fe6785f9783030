#include "harness/compare/table_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/compare/table_places.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

template <std::size_t size>
bool is_one_of(const PlacedName& word, const std::array<std::string_view, size>& all) {
  return !word.quoted && std::find(all.begin(), all.end(), word.text) != all.end();
}

// What stands before the name of something new.
constexpr std::array<std::string_view, 16> kKinds = {"table",  "view",      "index",   "trigger",  "sequence",  "type",
                                                     "domain", "function",  "schema",  "database", "procedure", "rule",
                                                     "policy", "collation", "prepare", "declare"};
// Of those, what stands in other places than tables do: in an expression, behind a column, before a dot.
constexpr std::array<std::string_view, 8> kAnywhere = {"sequence", "type",     "domain",    "function",
                                                       "schema",   "database", "procedure", "collation"};
constexpr std::array<std::string_view, 4> kBetween = {"if", "not", "exists", "concurrently"};

struct CreatedName {
  std::string name;
  bool anywhere = false;
};

std::vector<CreatedName> created_names(const std::vector<PlacedName>& words) {
  if (words.empty()) return {};
  std::vector<CreatedName> names;
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < words.size() && !words[at].quoted && words[at].text == word;
  };
  if (is(0, "create") || is(0, "prepare") || is(0, "declare")) {
    auto at = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), [](const PlacedName& one) { return is_one_of(one, kKinds); }) -
        words.begin());
    const bool anywhere = at < words.size() && is_one_of(words[at], kAnywhere);
    for (++at; at < words.size() && is_one_of(words[at], kBetween);) ++at;
    while (at + 1 < words.size() && words[at + 1].dotted) ++at;
    // An index may be without a name of its own.
    if (at < words.size() && !is(at, "on")) names.push_back({words[at].text, anywhere});
  }
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (is(at - 1, "rename") && is(at, "to")) names.push_back({words[at + 1].text});
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
  std::vector<std::vector<PlacedName>> words;
  for (const std::string_view sql : statements) {
    words.push_back(placed_names(sql));
    for (CreatedName& created : created_names(words.back())) {
      if (created.anywhere) anywhere_.insert(created.name);
      if (numbers_.try_emplace(std::move(created.name), parents_.size()).second) parents_.push_back(parents_.size());
    }
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const StatementPart part = statement_part(statements[i]);
    if (part == StatementPart::query) continue;
    std::size_t first = parents_.size();
    for (const PlacedName& word : words[i]) {
      const auto at = find(word, part);
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

TableNames::Numbers::const_iterator TableNames::find(const PlacedName& word, StatementPart part) const {
  const auto at = numbers_.find(word.text);
  if (at == numbers_.end() || word.table) return at;
  // Of `a.b` in a query `b` is a column; in a definition it may be the type of one.
  const bool may_be = !word.dotted || word.called || part == StatementPart::schema;
  return may_be && anywhere_.contains(word.text) ? at : numbers_.end();
}

std::set<std::size_t> TableNames::groups_in(std::string_view sql) const {
  std::set<std::size_t> groups;
  const StatementPart part = statement_part(sql);
  for (const PlacedName& word : placed_names(sql)) {
    const auto at = find(word, part);
    if (at != numbers_.end()) groups.insert(root(at->second));
  }
  return groups;
}

}  // namespace enginediff
