#include "harness/engines/postgres/statement_types.hpp"

#include <fmt/format.h>

#include <cctype>
#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/engines/postgres/values.hpp"

namespace enginediff::postgres {

PlainTypeName plain_type_name(std::string_view type) {
  PlainTypeName out;
  bool quoted = false;
  int depth = 0;
  for (const char c : type) {
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      out.name += c;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
    } else if (c == '[') {
      out.array = true;
      break;
    } else if (depth == 0 && std::isspace(static_cast<unsigned char>(c)) != 0) {
      if (!out.name.empty() && out.name.back() != ' ') out.name += ' ';
    } else if (depth == 0) {
      out.name += to_lower(c);
    }
  }
  while (!out.name.empty() && out.name.back() == ' ') out.name.pop_back();
  return out;
}

Result<std::optional<Oid>> oid_of_type(Connection& connection, std::string_view schema, std::string_view type) {
  const PlainTypeName plain = plain_type_name(type);
  const Oid known = well_known_oid(plain.name);
  if (known != 0 && !plain.array) return known;
  const std::string which = known != 0 ? fmt::format("t.oid = {}", known)
                                       : fmt::format("t.typname = {} AND n.nspname IN ({}, 'pg_catalog')",
                                                     connection.literal(plain.name), connection.literal(schema));
  // As on the session's search path, the server's own types come first.
  TRY_ASSIGN(const PgResult result,
             connection.query(fmt::format("SELECT {} FROM pg_catalog.pg_type t"
                                          " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                                          " WHERE {} ORDER BY n.nspname <> 'pg_catalog' LIMIT 1",
                                          plain.array ? "t.typarray" : "t.oid", which)));
  Oid oid = 0;
  if (PQntuples(result.get()) == 1) {
    const std::string_view text = cell(result, 0, 0);
    std::from_chars(text.data(), text.data() + text.size(), oid);
  }
  return oid == 0 ? std::nullopt : std::optional(oid);
}

}  // namespace enginediff::postgres
