// The columns that an expression may name, and which of them have another value in each run or elsewhere.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/changing_names.hpp"

namespace enginediff {

struct ShownColumn {
  std::string name;                    // empty where it is not known, or the engine makes one
  std::optional<ChangingValue> value;  // the first one that it shows, if it shows any
};

// The rows of a query, a table or a function.
struct Relation {
  std::string name;  // that it has in FROM; empty where it has none
  std::vector<ShownColumn> columns;
  bool open = false;        // it may have other columns, too
  std::size_t certain = 0;  // so many of the columns are known to be the first ones

  void add(ShownColumn column);
  // All columns of the other one, as `*` shows them.
  void add_all(const Relation& other);
  // Rows that come beside those that there are, by UNION or as another row of VALUES.
  void merge(Relation other);
  // As `AS t (a, b)` names them.
  void rename(const std::vector<std::string>& names);
};

// By name, in lower case.
using NamedRows = std::map<std::string, Relation>;

// What the names of an expression may stand for: of FROM, of WITH, and of the queries around.
struct Scope {
  const Scope* outer = nullptr;
  NamedRows named;                // by WITH; around all queries: views, and tables made of a query
  std::vector<Relation> sources;  // of FROM

  // What `name` is; nothing where that is not known. The column may be one without a value that changes. A name that is
  // that of a source stands for its whole row.
  std::optional<ShownColumn> find(std::string_view name) const;
  // `source.name`
  std::optional<ShownColumn> find(std::string_view source, std::string_view name) const;
  // Null where there is none of this name.
  const Relation* find_named(std::string_view name) const;
  // What `*` shows, or `source.*`.
  Relation all() const;
  Relation all(std::string_view source) const;
};

}  // namespace enginediff
