// The statements that build a database file again: definitions as they stand in it, rows as INSERTs.
#pragma once

#include <string>
#include <vector>

#include "harness/engine/database_file.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

class CarriedStatements {
 public:
  // REQUIRES: `database` outlives this; `rules` are those of its engine.
  CarriedStatements(const StoredDatabase& database, const LexicalRules& rules);

  // A definition that could not be read as one is made anew of the columns.
  const std::string& definition(std::size_t table) const { return tables_[table].definition; }
  // Foreign keys to tables that come behind it, each as an ALTER TABLE.
  const std::vector<std::string>& later_references(std::size_t table) const { return tables_[table].later; }
  // Of some rows, by their place.
  std::string insert(std::size_t table, const std::vector<std::size_t>& rows) const;
  // What the table holds, in the order of its primary key.
  const std::string& question(std::size_t table) const { return tables_[table].question; }
  // `rows` in parts that go into one INSERT each.
  std::vector<std::vector<std::size_t>> parts(std::size_t table, const std::vector<std::size_t>& rows) const;

 private:
  struct TableText {
    std::string definition, head, question;
    std::vector<std::string> later;
  };
  const StoredDatabase& database_;
  std::vector<TableText> tables_;
};

}  // namespace enginediff
