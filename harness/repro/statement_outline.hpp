// What can be told of a statement without a grammar: which tables it makes, writes and reads, its columns and its rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

struct ColumnOutline {
  std::string name;  // in lower case, without quotes
  TokenRange type;   // behind the name, up to the first constraint; may be empty
};

// CREATE TABLE name (item, …).
struct TableOutline {
  TokenRange name;                                    // with its schema, if one is written
  std::string table;                                  // in lower case, without schema and quotes
  std::vector<TokenRange> items;                      // columns and constraints, without their commas
  std::vector<std::optional<ColumnOutline>> columns;  // one for each item; none for a constraint
  TokenRange body;                                    // between the parentheses
};
std::optional<TableOutline> table_outline(const Tokens& tokens);

// INSERT INTO name (columns) VALUES (…), (…).
struct InsertOutline {
  TokenRange name;
  std::string table;
  std::vector<TokenRange> columns;              // empty where none are written
  std::vector<TokenRange> rows;                 // with their parentheses
  std::vector<std::vector<TokenRange>> values;  // of each row
  std::size_t values_end = 0;                   // behind the last row
};
std::optional<InsertOutline> insert_outline(const Tokens& tokens);

enum class StatementKind { create, change_schema, write, read, transaction, setting, other };
StatementKind statement_kind(const Tokens& tokens);

// The name that a CREATE TABLE, VIEW, INDEX, TRIGGER, FUNCTION … gives; empty otherwise.
std::string created_name(const Tokens& tokens);
// The table that an INSERT, UPDATE, DELETE, ALTER TABLE or the like is about; empty otherwise. `at` receives where its
// name stands.
std::string written_table(const Tokens& tokens, TokenRange* at = nullptr);

// A name with an optional schema that begins at `at`, and its last part.
struct QualifiedName {
  TokenRange tokens;
  std::string name;
};
std::optional<QualifiedName> qualified_name(const Tokens& tokens, std::size_t at);

}  // namespace enginediff
