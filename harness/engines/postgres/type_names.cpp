#include "harness/engines/postgres/type_names.hpp"

#include <fmt/format.h>

#include <charconv>

namespace enginediff::postgres {

namespace {

Oid oid_of(std::string_view text) {
  Oid oid = 0;
  std::from_chars(text.data(), text.data() + text.size(), oid);
  return oid;
}

ColumnType array_of(Oid element, std::string_view element_name, std::string wire_type) {
  const auto known = well_known_type(element, -1);
  const TypeName type = known ? known->type : TypeName{TypeKind::other, std::string(element_name)};
  return {{TypeKind::array, to_string(type)}, std::move(wire_type)};
}

}  // namespace

std::optional<ColumnType> TypeNames::find(Key key) const {
  const std::lock_guard lock(mutex_);
  const auto found = names_.find(key);
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

void TypeNames::remember(Key key, const ColumnType& type) {
  const std::lock_guard lock(mutex_);
  names_.emplace(key, type);
}

std::map<TypeNames::Key, ColumnType> look_up_types(Connection& connection, const std::vector<TypeNames::Key>& keys) {
  std::map<TypeNames::Key, ColumnType> out;
  for (const auto& [oid, modifier] : keys) {
    // A user's type goes by its bare name: format_type() would add the scratch schema's, which differs from run to run.
    auto result = connection.try_query(fmt::format(
        "SELECT t.typname, pg_catalog.format_type(t.oid, {}), coalesce(e.oid, 0), e.typname"
        " FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'"
        " WHERE t.oid = {}",
        modifier < 0 ? "NULL" : fmt::to_string(modifier), oid));
    if (!result || !succeeded(*result) || PQntuples(result->get()) != 1) continue;
    const std::string name(cell(*result, 0, 0));
    std::string wire_type(cell(*result, 0, 1));
    const Oid element = oid_of(cell(*result, 0, 2));
    if (element != 0) {
      const std::string element_name(cell(*result, 0, 3));
      if (oid >= kFirstUserOid) wire_type = element_name + "[]";
      out.emplace(TypeNames::Key(oid, modifier), array_of(element, element_name, wire_type));
    } else if (const auto known = well_known_type(oid, -1)) {
      out.emplace(TypeNames::Key(oid, modifier), ColumnType{known->type, wire_type});
    } else {
      out.emplace(TypeNames::Key(oid, modifier),
                  ColumnType{{TypeKind::other, name}, oid >= kFirstUserOid ? name : wire_type});
    }
  }
  return out;
}

void set_column_type(ResultSet& rows, std::size_t column, const ColumnType& type) {
  rows.columns[column].type = type.type;
  rows.columns[column].wire_type = type.wire_type;
  if (type.type.kind == TypeKind::other || !Value::kind_carries_bytes(type.type.kind)) return;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const Value value = rows.at(row, column);
    if (!value.is_null()) rows.replace(row, column, Value::of_bytes(type.type.kind, value.bytes()));
  }
}

ColumnType unnamed_type(Oid oid) { return {{TypeKind::other, fmt::format("oid {}", oid)}, fmt::format("oid {}", oid)}; }

}  // namespace enginediff::postgres
