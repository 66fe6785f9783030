#include "harness/compare/cell_rules.hpp"

#include <bit>
#include <limits>
#include <optional>
#include <string>

#include "harness/base/utf8.hpp"
#include "harness/compare/json_form.hpp"
#include "harness/compare/number.hpp"
#include "harness/compare/temporal_form.hpp"

namespace enginediff::rule {

namespace {

constexpr KindSet kTextOnly = {TypeKind::text};
constexpr KindSet kZonedKinds = {TypeKind::timetz, TypeKind::timestamptz};

// Calls `form(value, column, storage)` for each cell whose kind is one of `kinds` and puts what it returns in the
// cell's place.
template <class Form>
bool rewrite_cells(ResultSet& rows, KindSet kinds, Form form) {
  bool changed = false;
  std::string storage;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      const Value value = rows.at(row, column);
      if (!kinds.has(value.kind())) continue;
      const Value better = form(value, column, storage);
      if (better == value) continue;
      rows.replace(row, column, better);
      changed = true;
    }
  }
  return changed;
}

KindSet kinds_of_cells(const ResultSet& rows, std::size_t column) {
  KindSet kinds;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const TypeKind kind = rows.at(row, column).kind();
    if (kind != TypeKind::null) kinds.add(kind);
  }
  return kinds;
}

// Declares columns of a type in `from` as `to`; also those of mixed types whose cells are all of these. To be called
// before the cells are rewritten.
bool retype_columns(ResultSet& rows, KindSet from, TypeKind to) {
  bool changed = false;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    TypeName& type = rows.columns[i].type;
    bool applies = from.has(type.kind);
    if (type.kind == TypeKind::any) {
      const KindSet kinds = kinds_of_cells(rows, i);
      applies = kinds.meets(from) && kinds.is_part_of(from.with({to}));
    }
    const TypeName wanted{to, {}};
    if (!applies || type == wanted) continue;
    type = wanted;
    changed = true;
  }
  return changed;
}

// Retypes columns and rewrites cells; returns whether either changed anything.
template <class Form>
bool convert(ResultSet& rows, KindSet from, TypeKind to, Form form) {
  const bool retyped = retype_columns(rows, from, to);
  return rewrite_cells(rows, from, form) || retyped;
}

bool as_text(ResultSet& rows, KindSet from) {
  return convert(rows, from, TypeKind::text,
                 [](const Value& value, std::size_t, std::string&) { return Value::text(value.bytes()); });
}

// Whether cells of the column are of one of `kinds` on either side: what is asked of both sides is answered alike for
// both.
bool either_has(const RuleContext& context, std::size_t column, KindSet kinds) {
  if (column >= context.own.size() || column >= context.other.size()) return false;
  return context.own[column].kinds.with(context.other[column].kinds).meets(kinds);
}

}  // namespace

bool bool_as_int(ResultSet& rows, const RuleContext&) {
  return convert(rows, {TypeKind::boolean}, TypeKind::integer, [](const Value& value, std::size_t, std::string&) {
    return Value::integer(value.as_boolean() ? 1 : 0);
  });
}

bool unsigned_as_int(ResultSet& rows, const RuleContext&) {
  return convert(
      rows, {TypeKind::unsigned_integer}, TypeKind::integer, [](const Value& value, std::size_t, std::string&) {
        constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return value.as_unsigned() <= kMost ? Value::integer(static_cast<std::int64_t>(value.as_unsigned())) : value;
      });
}

bool numeric_scale(ResultSet& rows, const RuleContext&) {
  return rewrite_cells(rows, {TypeKind::decimal}, [](const Value& value, std::size_t, std::string& storage) {
    return Value::of_bytes(TypeKind::decimal, without_scale(value.bytes(), storage));
  });
}

bool double_digits(ResultSet& rows, const RuleContext& context) {
  constexpr KindSet kDouble = {TypeKind::double_precision};
  const auto only_doubles = [&](const std::span<const ColumnFacts> facts, std::size_t column) {
    return column < facts.size() && facts[column].kinds == kDouble;
  };
  return rewrite_cells(rows, kDouble, [&](const Value& value, std::size_t column, std::string&) {
    const bool applies = only_doubles(context.own, column) && only_doubles(context.other, column);
    return applies ? Value::real(to_fifteen_digits(value.as_double())) : value;
  });
}

bool numeric_type(ResultSet& rows, const RuleContext&) {
  return convert(rows, kNumberKinds, TypeKind::decimal, [](const Value& value, std::size_t, std::string& storage) {
    return canonical_number(value, storage);
  });
}

bool json_format(ResultSet& rows, const RuleContext& context) {
  constexpr KindSet kJson = {TypeKind::json};
  return rewrite_cells(rows, kJson.with(kTextOnly), [&](const Value& value, std::size_t column, std::string& storage) {
    if (value.kind() == TypeKind::text && !either_has(context, column, kJson)) return value;
    auto canonical = canonical_json(value.bytes());
    if (!canonical) return value;
    storage = std::move(*canonical);
    return Value::of_bytes(value.kind(), storage);
  });
}

bool json_as_text(ResultSet& rows, const RuleContext&) { return as_text(rows, {TypeKind::json}); }

bool temporal_fraction(ResultSet& rows, const RuleContext& context) {
  return rewrite_cells(rows, kTemporalKinds.with(kTextOnly),
                       [&](const Value& value, std::size_t column, std::string& storage) {
                         if (value.kind() == TypeKind::text && !either_has(context, column, kTemporalKinds))
                           return value;
                         return Value::of_bytes(value.kind(), without_fraction_zeros(value.bytes(), storage));
                       });
}

bool timestamptz_as_timestamp(ResultSet& rows, const RuleContext& context) {
  const auto form = [&](const Value& value, std::size_t column, std::string&) {
    if (value.kind() == TypeKind::text && !either_has(context, column, kZonedKinds)) return value;
    const std::string_view bytes = without_zero_offset(value.bytes());
    if (bytes.size() == value.bytes().size()) return value;
    const TypeKind kind = value.kind() == TypeKind::timestamptz ? TypeKind::timestamp
                          : value.kind() == TypeKind::timetz    ? TypeKind::time
                                                                : TypeKind::text;
    return Value::of_bytes(kind, bytes);
  };
  bool changed = retype_columns(rows, {TypeKind::timestamptz}, TypeKind::timestamp);
  changed = retype_columns(rows, {TypeKind::timetz}, TypeKind::time) || changed;
  return rewrite_cells(rows, kZonedKinds.with(kTextOnly), form) || changed;
}

bool temporal_as_text(ResultSet& rows, const RuleContext&) { return as_text(rows, kTemporalKinds); }

bool uuid_as_text(ResultSet& rows, const RuleContext&) { return as_text(rows, {TypeKind::uuid}); }

bool other_as_text(ResultSet& rows, const RuleContext&) { return as_text(rows, {TypeKind::other}); }

bool blob_as_text(ResultSet& rows, const RuleContext&) {
  return convert(rows, {TypeKind::blob}, TypeKind::text, [](const Value& value, std::size_t, std::string&) {
    return is_valid_utf8(value.bytes()) ? Value::text(value.bytes()) : value;
  });
}

}  // namespace enginediff::rule
