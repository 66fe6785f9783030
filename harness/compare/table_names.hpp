// Which of a case's tables, views and other objects a statement is about, told by names alone.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/compare/table_places.hpp"

namespace enginediff {

// What a statement's first word says about what it depends on.
enum class StatementPart {
  query,        // only reads
  change_rows,  // UPDATE, DELETE, MERGE: what is there decides what they do
  insert,       // INSERT, REPLACE: depends on the tables, hardly on their rows
  schema,       // CREATE, ALTER, DROP and the like
  transaction,  // begins or ends one, or a part of one
  other,
};
StatementPart statement_part(std::string_view sql);

// The objects that the statements of a case create. Those that one statement other than a query names together belong
// together: a view and its tables, both ends of a foreign key.
class TableNames {
 public:
  explicit TableNames(const std::vector<std::string_view>& statements);
  // Numbers of what belongs together, of everything that the statement names.
  std::set<std::size_t> groups_in(std::string_view sql) const;

 private:
  using Numbers = std::map<std::string, std::size_t, std::less<>>;

  std::size_t root(std::size_t number) const;
  // The object that a name in a statement of that part means; the end where it means none, as a column's does.
  Numbers::const_iterator find(const PlacedName& word, StatementPart part) const;

  Numbers numbers_;
  std::set<std::string, std::less<>> anywhere_;  // those that do not only stand where tables do
  std::vector<std::size_t> parents_;
};

}  // namespace enginediff
