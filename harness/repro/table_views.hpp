// What a statement can see of the tables that a script makes, as questions that can be asked of an engine.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "harness/repro/declared_columns.hpp"
#include "harness/repro/script.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// What the script creates: how each table is written, and what views mention.
struct Creations {
  std::map<std::string, std::string> tables;                          // name, as it is written
  std::map<std::string, std::map<std::string, std::string>> columns;  // of a table: name, as it is written
  std::map<std::string, std::set<std::string>> mentions;              // of views
  std::set<std::string> altered;                                      // tables
  std::set<std::pair<std::string, std::string>> references;           // a table and one that its foreign keys refer to
  std::set<std::string> in_triggers;                                  // all names in them
  DeclaredColumns declared;
};

Creations creations_before(const Script& script, std::size_t end);

// Names of tables that the statement mentions, through views too.
std::set<std::string> tables_mentioned(const Creations& creations, const Script& script, std::size_t statement);

// What a statement can see of a table: the rows of some columns, or only how many there are.
struct View {
  std::string table, sql;
  bool only_count = false;
};

View all_columns(const Creations& creations, const std::string& table);
// A query sees the columns that it names; whatever else reads the table may see all of them.
View view_of(const Creations& creations, const std::string& table, const Tokens& statement);
// The columns that a row may meet another one in.
View view_of_keys(const Creations& creations, const std::string& table);

// Whether one of the first words is `word`: CREATE TEMP TABLE, CREATE OR REPLACE TRIGGER.
bool is_among_the_first(const Tokens& tokens, std::string_view word);
// `letter` in lower case.
bool begins_with(const std::string& sql, char letter);

}  // namespace enginediff
