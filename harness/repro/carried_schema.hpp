// What is known about the tables of a database file while their rows are carried to other engines.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "harness/engine/carried_types.hpp"
#include "harness/engine/database_file.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The type that a column gets, and why it is not the one that was declared.
struct ColumnChoice {
  std::string type;
  CarriedKind kind = CarriedKind::other;
  std::string reason;  // for people; empty where the declaration was kept or only spelled otherwise
};

// `parentheses` are those behind the declared type, with them; empty where there are none.
ColumnChoice choose_type(const StoredColumn& column, std::string_view declared, std::string_view parentheses,
                         const CarriedTypes& types);

class CarriedSchema {
 public:
  // Takes over all but the rows. `rules` are those of the definitions.
  CarriedSchema(const StoredDatabase& database, const LexicalRules& rules);

  // By the name in lower case; null when the file has no such table.
  const StoredTable* table(const std::string& name) const;
  const StoredColumn* column(const std::string& table, const std::string& name) const;
  // Whether some definition gives a table or column this name, in lower case, without quotes around it: wherever the
  // word stands, it may be that name.
  bool is_name(const std::string& word) const { return names_.contains(word); }

  // Whether a table is made behind another one.
  bool comes_later(const std::string& table, const std::string& than) const {
    const auto one = places_.find(table), other = places_.find(than);
    return one != places_.end() && other != places_.end() && one->second > other->second;
  }

  // A clause that a target refused, as its text; it is left out there from now on.
  void drop(const std::string& target, const std::string& table, const std::string& clause) {
    dropped_[{target, table}].insert(clause);
  }
  void keep_again(const std::string& target, const std::string& table, const std::string& clause) {
    dropped_[{target, table}].erase(clause);
  }
  bool is_dropped(const std::string& target, const std::string& table, const std::string& clause) const {
    const auto at = dropped_.find({target, table});
    return at != dropped_.end() && at->second.contains(clause);
  }

 private:
  std::map<std::string, StoredTable> tables_;
  std::map<std::string, std::size_t> places_;  // in the order in which tables are made
  std::set<std::string> names_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> dropped_;
};

}  // namespace enginediff
