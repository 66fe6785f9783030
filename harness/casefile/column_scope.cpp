#include "harness/casefile/column_scope.hpp"

#include <algorithm>
#include <utility>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

// Null where there is none.
const ShownColumn* column_of(const Relation& relation, std::string_view name) {
  const auto found = std::find_if(relation.columns.begin(), relation.columns.end(),
                                  [&](const ShownColumn& column) { return equal_ignoring_case(column.name, name); });
  return found == relation.columns.end() ? nullptr : &*found;
}

const Relation* source_of(const Scope& scope, std::string_view name) {
  const auto found = std::find_if(scope.sources.begin(), scope.sources.end(),
                                  [&](const Relation& source) { return equal_ignoring_case(source.name, name); });
  return found == scope.sources.end() ? nullptr : &*found;
}

ShownColumn whole_row(const Relation& source) {
  for (const ShownColumn& column : source.columns) {
    if (column.value) return {source.name, column.value};
  }
  return {source.name, {}};
}

}  // namespace

void Relation::add(ShownColumn column) {
  if (!open && certain == columns.size()) ++certain;
  columns.push_back(std::move(column));
}

void Relation::add_all(const Relation& other) {
  for (std::size_t i = 0; i < other.columns.size(); ++i) {
    open |= other.open && i >= other.certain;
    add(other.columns[i]);
  }
  open |= other.open;
}

void Relation::merge(Relation other) {
  const std::size_t pairs = std::min(certain, other.certain);
  for (std::size_t i = 0; i < pairs; ++i) {
    if (!columns[i].value) columns[i].value = std::move(other.columns[i].value);
  }
  // Which column it is that such a value comes in is not known.
  for (std::size_t i = pairs; i < other.columns.size(); ++i) columns.push_back({{}, std::move(other.columns[i].value)});
  open |= other.open;
}

void Relation::rename(const std::vector<std::string>& names) {
  if (names.empty()) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i < certain && i < names.size()) columns[i].name = names[i];
    if (i >= certain) columns[i].name.clear();
  }
  for (std::size_t i = certain; i < names.size(); ++i) columns.push_back({names[i], {}});
}

std::optional<ShownColumn> Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
    for (const Relation& source : scope->sources) {
      if (const ShownColumn* const column = column_of(source, name)) return *column;
    }
    if (const Relation* const source = source_of(*scope, name)) return whole_row(*source);
    // It is more likely a column of the table here than one of a query around.
    if (std::any_of(scope->sources.begin(), scope->sources.end(), [](const Relation& source) { return source.open; }))
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<ShownColumn> Scope::find(std::string_view source, std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
    const Relation* const relation = source_of(*scope, source);
    if (relation == nullptr) continue;
    const ShownColumn* const column = column_of(*relation, name);
    return column == nullptr ? std::nullopt : std::optional(*column);
  }
  return std::nullopt;
}

const Relation* Scope::find_named(std::string_view name) const {
  const std::string key = to_lower(name);
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
    if (const auto found = scope->named.find(key); found != scope->named.end()) return &found->second;
  }
  return nullptr;
}

Relation Scope::all() const {
  Relation out;
  for (const Relation& source : sources) out.add_all(source);
  return out;
}

Relation Scope::all(std::string_view source) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
    if (const Relation* const relation = source_of(*scope, source)) return *relation;
  }
  Relation unknown;
  unknown.open = true;
  return unknown;
}

}  // namespace enginediff
