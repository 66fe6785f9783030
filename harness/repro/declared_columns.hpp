// The columns and unique keys that a script declares, as they are written.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

class DeclaredColumns {
 public:
  // Takes note of the columns and unique keys of a CREATE TABLE, and of a CREATE UNIQUE INDEX.
  void see(const Tokens& tokens);
  bool is_boolean(const std::string& table, const std::string& column) const {
    return booleans_.contains(table + "." + column);
  }
  bool is_boolean_somewhere(const std::string& column) const { return boolean_names_.contains(column); }
  // The columns of a table in their order; empty when unknown.
  const std::vector<std::string>& columns(const std::string& table) const;
  // The columns of each of its unique keys as they are written, the primary key first.
  const std::vector<Tokens>& keys(const std::string& table) const;
  // The columns that a row may be given a value for, as they are written.
  Tokens settable(const std::string& table) const;
  // A table or column as it is declared, if that is in quotes and has capitals or blanks; otherwise null.
  const Token* quoted_name(const std::string& name) const;

 private:
  void see_name(const Token& name);
  void see_table(const Tokens& tokens);
  void see_index(const Tokens& tokens);

  std::map<std::string, std::vector<Tokens>> keys_;
  std::map<std::string, Tokens> settable_;
  std::map<std::string, Token> quoted_names_;  // by the name in lower case
  std::set<std::string> booleans_, boolean_names_;
  std::vector<std::pair<std::string, std::vector<std::string>>> tables_;
};

}  // namespace enginediff
