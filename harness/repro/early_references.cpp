#include "harness/repro/early_references.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/repro/reference_outline.hpp"

namespace enginediff {

namespace {

struct MadeTable {
  std::size_t statement = 0;
  Tokens tokens;
  TableOutline outline;
};

// The first CREATE TABLE of each name.
std::map<std::string, MadeTable> tables_of(const Script& script) {
  constexpr std::size_t kLongest = 100'000;
  std::map<std::string, MadeTable> out;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    const ScriptStatement& statement = script.statements[i];
    if (statement.carried || statement.sql.empty() || statement.sql.size() > kLongest) continue;
    if (to_lower(statement.sql.front()) != 'c') continue;
    Tokens tokens = tokens_of(statement.sql, *script.rules);
    if (auto outline = table_outline(tokens)) {
      const std::string name = outline->table;
      out.emplace(name, MadeTable{i, std::move(tokens), std::move(*outline)});
    }
  }
  return out;
}

// The table whose foreign key comes too early, or nothing.
const MadeTable* made_later(const std::map<std::string, MadeTable>& tables, const MadeTable& than,
                            const ReferenceOutline& reference) {
  const auto at = tables.find(reference.table);
  return at == tables.end() || at->second.statement <= than.statement ? nullptr : &at->second;
}

// What a dump loads with: definitions, rows, settings.
bool loads(const ScriptStatement& statement, const Tokens& head) {
  const StatementKind kind = statement_kind(head);
  return statement.housekeeping || kind == StatementKind::create || kind == StatementKind::setting ||
         (kind == StatementKind::write && (is_word_at(head, 0, "INSERT") || is_word_at(head, 0, "REPLACE")));
}

Tokens head_of(const Script& script, std::size_t statement) {
  // Long statements are rows; how they begin is enough.
  constexpr std::size_t kEnough = 400;
  return tokens_of(std::string_view(script.statements[statement].sql).substr(0, kEnough), *script.rules);
}

// The statement behind which a foreign key can be had.
std::size_t place_behind(const Script& script, const MadeTable& own, const MadeTable& other) {
  bool filled = false;
  for (std::size_t i = own.statement + 1; i < other.statement && !filled; ++i) {
    const Tokens head = head_of(script, i);
    filled = statement_kind(head) == StatementKind::write && written_table(head) == own.outline.table;
  }
  std::size_t last = other.statement;
  while (filled && last + 1 < script.statements.size() && loads(script.statements[last + 1], head_of(script, last + 1)))
    ++last;
  return last;
}

}  // namespace

Script with_added_references(Script script) {
  const auto tables = tables_of(script);
  std::map<std::size_t, std::vector<ScriptStatement>> added;  // by the statement that they come behind
  for (const auto& [name, table] : tables) {
    for (const ReferenceOutline& one : references_of(table.tokens, table.outline)) {
      const MadeTable* other = made_later(tables, table, one);
      if (other == nullptr) continue;
      ScriptStatement statement;
      statement.sql = added_reference(table.tokens, table.outline, one, primary_key_of(other->tokens, other->outline));
      statement.line = script.statements[table.statement].line;
      statement.added = true;
      added[place_behind(script, table, *other)].push_back(std::move(statement));
    }
  }
  if (added.empty()) return script;
  std::vector<ScriptStatement> statements;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    statements.push_back(std::move(script.statements[i]));
    if (const auto behind = added.find(i); behind != added.end())
      std::move(behind->second.begin(), behind->second.end(), std::back_inserter(statements));
  }
  for (std::size_t i = 0; i < statements.size(); ++i) statements[i].origin = i;
  script.statements = std::move(statements);
  return script;
}

std::map<std::size_t, std::string> without_early_references(const Script& script) {
  std::map<std::size_t, std::string> out;
  const auto tables = tables_of(script);
  for (const auto& [name, table] : tables) {
    const Tokens rest = without_references(table.tokens, table.outline, [&](const ReferenceOutline& one) {
      return made_later(tables, table, one) != nullptr;
    });
    if (rest.size() < table.tokens.size()) out[table.statement] = to_sql(rest);
  }
  return out;
}

}  // namespace enginediff
