// Explicit types of bound parameters (`1::bigint`) as the numbers that the protocol wants.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

// A type's name without what does not decide which type it is: modifiers, quotes, the case of letters outside quotes,
// array brackets.
struct PlainTypeName {
  std::string name;
  bool array = false;
};
PlainTypeName plain_type_name(std::string_view type);

// The number of the type, of the case's `schema` or of the server's own; nullopt when there is none that `connection`
// sees. Asks the server only about types that are not well known.
Result<std::optional<Oid>> oid_of_type(Connection& connection, std::string_view schema, std::string_view type);

}  // namespace enginediff::postgres
