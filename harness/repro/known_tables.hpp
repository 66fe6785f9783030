// The columns and constraints that a script has declared where a statement stands.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// The columns and constraints of the tables that exist where a statement stands.
class KnownTables {
 public:
  // Takes note of a CREATE TABLE, CREATE UNIQUE INDEX, or ALTER TABLE with a foreign key.
  void see(const Tokens& tokens);
  // The type of a column in upper case and one spelling (`INTEGER`, `VARCHAR`), empty when unknown.
  std::string type_of(const std::string& column) const;
  // What stands in parentheses behind its type; empty where nothing does.
  const std::vector<std::size_t>& sizes_of(const std::string& column) const;
  bool has_collation(const std::string& column) const { return collated_.contains(column); }  // it is declared with one
  const std::vector<std::string>& columns(const std::string& table) const;
  const std::set<std::string>& constraints(const std::string& table) const;  // `UNIQUE`, `REFERENCES`, …
  std::string primary_key(const std::string& table) const;  // its column; empty where it has none or several
  // How other tables refer to it: `ON DELETE CASCADE`, …; `no action` of a reference without any. Empty: none does.
  const std::set<std::string>& references_to(const std::string& table) const;
  bool knows(const std::string& table) const { return tables_.contains(table); }

 private:
  void see_references(const Tokens& tokens, TokenRange range, const std::string& from);
  struct Table {
    std::vector<std::string> columns;
    std::set<std::string> constraints;
    std::string primary_key;
  };
  std::map<std::string, Table> tables_;
  std::map<std::string, std::set<std::string>> references_;  // by the table that is referred to
  std::map<std::string, std::string> types_;                 // by the column's name
  std::map<std::string, std::vector<std::size_t>> sizes_;
  std::set<std::string> collated_;
};

// One name for types that behave alike: `INTEGER` for INT and BIGINT, `TIMESTAMP` for DATETIME. `type` in upper case.
std::string canonical_type(std::string type);

}  // namespace enginediff
