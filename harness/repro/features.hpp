// What a statement is made of, as a set of words: functions, operators, clauses, kinds of literals, the types of the
// columns that it meets them with. Two statements that show the same behaviour have the telling ones in common.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

using Features = std::set<std::string>;

// The columns and constraints of the tables that exist where a statement stands.
class KnownTables {
 public:
  // Takes note of a CREATE TABLE or CREATE UNIQUE INDEX.
  void see(const Tokens& tokens);
  // The type of a column in upper case and one spelling (`INTEGER`, `VARCHAR`), empty when unknown.
  std::string type_of(const std::string& column) const;
  const std::vector<std::string>& columns(const std::string& table) const;
  const std::set<std::string>& constraints(const std::string& table) const;  // `UNIQUE`, `REFERENCES`, …
  bool knows(const std::string& table) const { return tables_.contains(table); }

 private:
  struct Table {
    std::vector<std::string> columns;
    std::set<std::string> constraints;
  };
  std::map<std::string, Table> tables_;
  std::map<std::string, std::string> types_;  // by the column's name
};

// `kind:what`, for example `function:LOWER`, `operator:/`, `clause:GROUP BY`, `compares:BOOLEAN with integer`,
// `stores:text in INTEGER`.
Features features_of(const Tokens& tokens, const KnownTables& tables);

// As people read it: `LOWER()`, `operator /`, `GROUP BY`, `BOOLEAN compared with an integer`.
std::string describe_feature(std::string_view feature);

}  // namespace enginediff
