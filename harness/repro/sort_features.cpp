#include "harness/repro/sort_features.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// Past so many texts of a column no further one tells more.
constexpr std::size_t kMostTexts = 300;

std::string without_punctuation(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return is_alphanumeric(c) || (c & 0x80) != 0; });
  return out;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// Whether two texts stand in another order, or in none, once `change` is made to both.
template <class Change>
bool order_depends_on(const std::set<std::string>& texts, Change change) {
  std::vector<std::string> changed;
  for (const std::string& text : texts) changed.push_back(change(text));
  for (std::size_t i = 1; i < changed.size(); ++i) {
    if (changed[i - 1] >= changed[i]) return true;
  }
  return false;
}

void add_text_features(const std::set<std::string>& texts, Features& out) {
  if (order_depends_on(texts, [](const std::string& text) { return to_lower(text); }))
    out.insert("sorts:texts that differ in case");
  if (order_depends_on(texts, &without_punctuation)) out.insert("sorts:texts with punctuation");
  const auto beyond_ascii = [](const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  };
  if (std::any_of(texts.begin(), texts.end(), beyond_ascii)) out.insert("sorts:texts beyond ASCII");
  if (texts.size() > 1 && std::all_of(texts.begin(), texts.end(), &is_number)) out.insert("sorts:texts of digits");
}

// Behind each ORDER BY, up to the next clause of its level.
std::vector<TokenRange> sort_keys(const Tokens& tokens) {
  std::vector<TokenRange> out;
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    if (!is_word(tokens[at], "ORDER") || !is_word(tokens[at + 1], "BY")) continue;
    std::size_t end = at + 2;
    for (; end < tokens.size() && !is_symbol(tokens[end], ")"); ++end) {
      if (is_symbol(tokens[end], "(")) end = behind_parenthesis(tokens, end) - 1;
      if (is_word_at(tokens, end, "LIMIT") || is_word_at(tokens, end, "OFFSET") || is_word_at(tokens, end, "FETCH"))
        break;
    }
    out.push_back({at + 2, std::min(end, tokens.size())});
  }
  return out;
}

// The item of the select list that `ORDER BY 2` means.
TokenRange selected_item(const Tokens& tokens, const Token& position) {
  if (position.kind != Kind::number || position.text.size() > 2 || tokens.empty() || !is_word(tokens[0], "SELECT"))
    return {};
  std::size_t from = 1;
  for (; from < tokens.size() && !is_word(tokens[from], "FROM"); ++from) {
    if (is_symbol(tokens[from], "(")) from = behind_parenthesis(tokens, from) - 1;
  }
  const auto items = split_at_commas(tokens, {1, std::min(from, tokens.size())});
  const auto number = static_cast<std::size_t>(std::stoi(position.text));
  return number >= 1 && number <= items.size() ? items[number - 1] : TokenRange{};
}

}  // namespace

void WrittenValues::add(const std::string& column, const Token& value) {
  if (column.empty()) return;
  if (is_word(value, "NULL")) columns_[column].null = true;
  if (value.kind != Kind::text || value.text.size() < 2 || value.text.front() != '\'') return;
  Column& known = columns_[column];
  if (known.texts.size() < kMostTexts) known.texts.insert(value.text.substr(1, value.text.size() - 2));
}

void WrittenValues::see(const Tokens& tokens, const KnownTables& tables) {
  if (const auto insert = insert_outline(tokens)) {
    const std::vector<std::string>& all = tables.columns(insert->table);
    std::vector<std::string> names;
    for (const TokenRange& column : insert->columns)
      names.push_back(column.empty() ? "" : name_of(tokens[column.begin]));
    if (names.empty()) names = all;
    for (const auto& row : insert->values) {
      for (std::size_t i = 0; i < std::min(row.size(), names.size()); ++i) {
        if (row[i].size() == 1) add(names[i], tokens[row[i].begin]);
      }
    }
    if (tables.constraints(insert->table).contains("DEFAULT")) return;
    for (const std::string& column : all) {
      const bool left_out = std::find(names.begin(), names.end(), column) == names.end();
      // A primary key numbers itself.
      if (left_out && column != tables.primary_key(insert->table)) columns_[column].null = true;
    }
    return;
  }
  if (tokens.empty() || !is_word(tokens[0], "UPDATE")) return;
  for (std::size_t at = 1; at + 2 < tokens.size() && !is_word(tokens[at], "WHERE"); ++at) {
    if (is_symbol(tokens[at + 1], "=")) add(name_of(tokens[at]), tokens[at + 2]);
  }
}

const WrittenValues::Column* WrittenValues::find(const std::string& column) const {
  const auto at = columns_.find(column);
  return at == columns_.end() ? nullptr : &at->second;
}

TokenRange first_of_an_order(const Tokens& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!is_word(tokens[at], "ORDER") || !is_word(tokens[at + 1], "BY")) continue;
    TokenRange range{at, at};
    int depth = 0;
    for (; range.end < tokens.size() && depth >= 0; ++range.end) {
      if (is_symbol(tokens[range.end], "(")) ++depth;
      if (is_symbol(tokens[range.end], ")")) --depth;
      if (depth == 0 && (is_word(tokens[range.end], "LIMIT") || is_word(tokens[range.end], "FETCH"))) break;
    }
    if (range.end >= tokens.size() || depth != 0) continue;
    for (depth = 0; range.begin > 0 && depth >= 0; --range.begin) {
      if (is_symbol(tokens[range.begin], ")")) ++depth;
      if (is_symbol(tokens[range.begin], "(")) --depth;
      if (depth == 0 && is_word(tokens[range.begin], "SELECT")) break;
    }
    if (is_word(tokens[range.begin], "SELECT")) return range;
  }
  return {};
}

Features sort_features(const Tokens& tokens, const WrittenValues& written) {
  Features out;
  for (const TokenRange& keys : sort_keys(tokens)) {
    for (TokenRange key : split_at_commas(tokens, keys)) {
      if (key.size() >= 1 && tokens[key.begin].kind == Kind::number) key = selected_item(tokens, tokens[key.begin]);
      for (std::size_t at = key.begin; at < key.end; ++at) {
        const WrittenValues::Column* column = written.find(name_of(tokens[at]));
        if (column == nullptr) continue;
        if (column->null) out.insert("sorts:NULL");
        add_text_features(column->texts, out);
      }
    }
  }
  return out;
}

}  // namespace enginediff
