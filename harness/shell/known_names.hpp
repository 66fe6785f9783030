// The tables and columns that statements made, followed through renaming and dropping. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/statement_outline.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

class KnownNames {
 public:
  // A statement that some target carried out.
  void see(std::string_view sql, const LexicalRules& rules);
  void clear() { tables_.clear(); }

  // As they were written, quotes included. Views are tables here.
  std::vector<std::string> tables() const;
  std::vector<std::string> columns() const;                           // of all tables
  std::vector<std::string> columns_of(std::string_view table) const;  // empty for a table that is not known

 private:
  struct Table {
    std::string written;
    std::vector<std::string> columns;
  };

  void create(const Tokens& tokens);
  void create_from(Table& made, const Tokens& tokens, std::size_t name_end);
  void drop(const Tokens& tokens);
  void rename_tables(const Tokens& tokens);
  void rename_table(const std::string& from, const Token& to);
  void alter(const Tokens& tokens);
  void alter_by(std::string& table, const Tokens& tokens, TokenRange action);
  std::vector<std::string> columns_of_query(const Tokens& tokens, std::size_t select) const;

  std::map<std::string, Table> tables_;  // by name in lower case
};

}  // namespace enginediff
