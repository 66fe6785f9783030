#include "harness/repro/reference_outline.hpp"

#include <algorithm>

namespace enginediff {

namespace {

std::string text_of(const Tokens& tokens, TokenRange range) {
  return to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.end)));
}

// FOREIGN KEY (…) REFERENCES … as an item of its own; `comma` stands before it.
void add_constraint(const Tokens& tokens, TokenRange item, std::vector<ReferenceOutline>& out) {
  std::size_t at = item.begin;
  if (is_word_at(tokens, at, "CONSTRAINT")) at += 2;
  if (!is_word_at(tokens, at, "FOREIGN")) return;
  while (at < item.end && !is_symbol(tokens[at], "(")) ++at;
  const std::size_t close = behind_parenthesis(tokens, at);
  const auto table = is_word_at(tokens, close, "REFERENCES") ? qualified_name(tokens, close + 1) : std::nullopt;
  if (!table) return;
  out.push_back({table->name,
                 {at + 1, close - 1},
                 {close, behind_reference(tokens, close + 1, item.end)},
                 {item.begin - 1, item.end}});
}

// REFERENCES behind a column's type.
void add_column(const Tokens& tokens, TokenRange item, TokenRange type, std::vector<ReferenceOutline>& out) {
  for (std::size_t at = type.end; at < item.end; ++at) {
    if (is_symbol(tokens[at], "(")) at = behind_parenthesis(tokens, at) - 1;
    if (!is_word_at(tokens, at, "REFERENCES")) continue;
    const auto table = qualified_name(tokens, at + 1);
    if (!table) return;
    const std::size_t end = behind_reference(tokens, at + 1, item.end);
    const bool named = at >= item.begin + 2 && is_word(tokens[at - 2], "CONSTRAINT");
    out.push_back({table->name, {item.begin, item.begin + 1}, {at, end}, {named ? at - 2 : at, end}});
    at = end - 1;
  }
}

}  // namespace

std::size_t behind_reference(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (const auto name = qualified_name(tokens, at)) at = name->tokens.end;
  if (is_symbol_at(tokens, at, "(")) at = behind_parenthesis(tokens, at);
  while (at < end) {
    if (is_word_at(tokens, at, "ON") && !is_word_at(tokens, at + 1, "CONFLICT")) {
      const bool two = is_word_at(tokens, at + 2, "SET") || is_word_at(tokens, at + 2, "NO");
      at += two ? 4 : 3;
    } else if (is_word_at(tokens, at, "MATCH") || is_word_at(tokens, at, "INITIALLY")) {
      at += 2;
    } else if (is_word_at(tokens, at, "DEFERRABLE")) {
      ++at;
    } else if (is_word_at(tokens, at, "NOT") && is_word_at(tokens, at + 1, "DEFERRABLE")) {
      at += 2;
    } else {
      break;
    }
  }
  return std::min(at, end);
}

std::vector<ReferenceOutline> references_of(const Tokens& tokens, const TableOutline& outline) {
  std::vector<ReferenceOutline> out;
  for (std::size_t i = 0; i < outline.items.size(); ++i) {
    if (outline.items[i].empty()) continue;
    if (outline.columns[i]) {
      add_column(tokens, outline.items[i], outline.columns[i]->type, out);
    } else if (outline.items[i].begin > outline.body.begin) {
      add_constraint(tokens, outline.items[i], out);
    }
  }
  return out;
}

Tokens primary_key_of(const Tokens& tokens, const TableOutline& outline) {
  for (std::size_t i = 0; i < outline.items.size(); ++i) {
    const TokenRange item = outline.items[i];
    for (std::size_t at = item.begin; at + 1 < item.end; ++at) {
      if (is_symbol(tokens[at], "(")) at = behind_parenthesis(tokens, at) - 1;
      if (!is_word_at(tokens, at, "PRIMARY") || !is_word_at(tokens, at + 1, "KEY")) continue;
      if (outline.columns[i]) return {tokens[item.begin]};
      Tokens out;
      for (const TokenRange& column : split_at_commas(tokens, {at + 3, behind_parenthesis(tokens, at + 2) - 1}))
        out.push_back(tokens[column.begin]);
      return out;
    }
  }
  return {};
}

Tokens without_references(const Tokens& tokens, const TableOutline& outline,
                          const std::function<bool(const ReferenceOutline&)>& leave_out) {
  Tokens out = tokens;
  const auto references = references_of(tokens, outline);
  std::for_each(references.rbegin(), references.rend(), [&](const ReferenceOutline& one) {
    if (leave_out(one)) erase(out, one.clause);
  });
  return out;
}

std::string added_reference(const Tokens& tokens, const TableOutline& outline, const ReferenceOutline& one,
                            const Tokens& key) {
  const std::size_t behind_table = qualified_name(tokens, one.reference.begin + 1)->tokens.end;
  std::string columns;
  if (!is_symbol_at(tokens, behind_table, "(")) {
    for (const Token& column : key) columns += (columns.empty() ? " (" : ", ") + column.text;
    if (!columns.empty()) columns += ")";
  }
  std::string actions = text_of(tokens, {behind_table, one.reference.end});
  if (!actions.empty() && !actions.starts_with('(')) actions.insert(0, " ");
  return "ALTER TABLE " + text_of(tokens, outline.name) + " ADD FOREIGN KEY (" + text_of(tokens, one.columns) + ") " +
         text_of(tokens, {one.reference.begin, behind_table}) + columns + actions;
}

}  // namespace enginediff
