// Names of the types that values.hpp does not know: looked up once and remembered.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/values.hpp"

namespace enginediff::postgres {

// Those that come with the server, shared by all sessions of an engine; thread-safe. A session keeps those of its case
// by itself.
class TypeNames {
 public:
  using Key = std::pair<Oid, int>;  // type and modifier

  std::optional<ColumnType> find(Key key) const;
  void remember(Key key, const ColumnType& type);

 private:
  mutable std::mutex mutex_;
  std::map<Key, ColumnType> names_;
};

// Asks the server, on a connection that sees the types. What it does not know either stays out of the answer.
std::map<TypeNames::Key, ColumnType> look_up_types(Connection& connection, const std::vector<TypeNames::Key>& keys);

// Gives a column the type that its rows should have had all along.
void set_column_type(ResultSet& rows, std::size_t column, const ColumnType& type);

// What stands for a type that nobody could name.
ColumnType unnamed_type(Oid oid);

}  // namespace enginediff::postgres
