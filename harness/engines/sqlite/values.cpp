#include "harness/engines/sqlite/values.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

#include "harness/base/ascii.hpp"

namespace enginediff::sqlite {

namespace {

constexpr std::uint8_t kNullBit = 1u << SQLITE_NULL;

TypeKind kind_of_class(int storage_class) {
  switch (storage_class) {
    case SQLITE_INTEGER: return TypeKind::integer;
    case SQLITE_FLOAT: return TypeKind::double_precision;
    case SQLITE_TEXT: return TypeKind::text;
    case SQLITE_BLOB: return TypeKind::blob;
    default: return TypeKind::null;
  }
}

// What a declared type promises, by SQLite's affinity rules. NUMERIC promises nothing: it stores integers and doubles.
TypeKind promised_kind(std::string_view declared) {
  if (declared.empty()) return TypeKind::null;
  if (contains_ignoring_case(declared, "INT")) return TypeKind::integer;
  for (const char* word : {"CHAR", "CLOB", "TEXT"}) {
    if (contains_ignoring_case(declared, word)) return TypeKind::text;
  }
  if (contains_ignoring_case(declared, "BLOB")) return TypeKind::blob;
  for (const char* word : {"REAL", "FLOA", "DOUB"}) {
    if (contains_ignoring_case(declared, word)) return TypeKind::double_precision;
  }
  return TypeKind::null;
}

// Where a result column is a table's column, that column's collation.
std::string collation_of(const Api& api, sqlite3* db, sqlite3_stmt* statement, int column) {
  if (api.table_column_metadata == nullptr || api.column_origin_name == nullptr) return {};
  const char* const origin = api.column_origin_name(statement, column);
  if (origin == nullptr) return {};
  const char* collation = nullptr;
  const int code = api.table_column_metadata(db, api.column_database_name(statement, column),
                                             api.column_table_name(statement, column), origin, nullptr, &collation,
                                             nullptr, nullptr, nullptr);
  return code == SQLITE_OK && collation != nullptr ? collation : std::string();
}

// SQLite names what `?::type` may say by what the type's name promises; anything else binds the natural way.
TypeKind bound_kind(const Parameter& parameter) {
  const TypeKind natural = parameter.value.kind();
  if (natural == TypeKind::null || parameter.type.empty()) return natural;
  const TypeKind promised = promised_kind(parameter.type);
  return promised == TypeKind::null ? natural : promised;
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The value as its type is written, without quotes.
std::string written_text(const Value& value) {
  return value.carries_bytes() || value.is_null() ? std::string(value.bytes()) : literal(value);
}

// An integer of any kind, a double without a fraction, or a text that is one.
std::optional<sqlite3_int64> as_integer(const Value& value) {
  if (value.carries_bytes()) return whole_number<sqlite3_int64>(value.bytes());
  if (value.kind() == TypeKind::unsigned_integer && value.as_unsigned() > INT64_MAX) return std::nullopt;
  if (value.kind() != TypeKind::double_precision) return value.as_integer();
  const double number = value.as_double();
  constexpr double kBeyond = 9223372036854775808.0;  // 2^63
  if (!(number >= -kBeyond && number < kBeyond) || number != std::trunc(number)) return std::nullopt;
  return static_cast<sqlite3_int64>(number);
}

double as_double(const Value& value) {
  switch (value.kind()) {
    case TypeKind::boolean:
    case TypeKind::integer: return static_cast<double>(value.as_integer());
    case TypeKind::unsigned_integer: return static_cast<double>(value.as_unsigned());
    case TypeKind::double_precision: return value.as_double();
    default: return whole_number<double>(value.bytes()).value_or(0.0);
  }
}

}  // namespace

std::vector<Column> describe_columns(const Api& api, sqlite3_stmt* statement) {
  const int count = api.column_count(statement);
  std::vector<Column> columns(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    Column& column = columns[static_cast<std::size_t>(i)];
    if (const char* const name = api.column_name(statement, i)) column.name = name;
    if (const char* const declared = api.column_decltype(statement, i)) {
      column.wire_type = declared;
      column.declared_type = column.wire_type;
    }
  }
  return columns;
}

int read_rows(const Api& api, sqlite3_stmt* statement, bool utf8, RowSink& sink, SeenClasses& seen) {
  const int count = static_cast<int>(seen.size());
  int code = SQLITE_ROW;
  for (; code == SQLITE_ROW; code = api.step(statement)) {
    for (int i = 0; i < count; ++i) {
      sqlite3_value* const value = api.column_value(statement, i);
      const int storage_class = api.value_type(value);
      seen[static_cast<std::size_t>(i)] |= static_cast<std::uint8_t>(1u << storage_class);
      switch (storage_class) {
        case SQLITE_INTEGER: sink.integer(api.value_int64(value)); break;
        case SQLITE_FLOAT: sink.real(api.value_double(value)); break;
        case SQLITE_TEXT: {
          // Reading text as bytes spares SQLite a copy with a zero at its end; only UTF-16 has to be converted.
          const void* const bytes = utf8 ? api.value_blob(value) : api.value_text(value);
          sink.bytes(TypeKind::text,
                     {static_cast<const char*>(bytes), static_cast<std::size_t>(api.value_bytes(value))});
          break;
        }
        case SQLITE_BLOB: {
          const void* const bytes = api.value_blob(value);
          sink.bytes(TypeKind::blob,
                     {static_cast<const char*>(bytes), static_cast<std::size_t>(api.value_bytes(value))});
          break;
        }
        default: sink.null(); break;
      }
    }
    sink.end_row();
  }
  return code;
}

void settle_types(const Api& api, sqlite3* db, sqlite3_stmt* statement, const SeenClasses& seen,
                  std::vector<Column>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    const auto values = static_cast<std::uint8_t>(seen[i] & ~kNullBit);
    if (seen[i] == 0) {
      column.type.kind = promised_kind(column.declared_type);
    } else if (std::popcount(values) > 1) {
      column.type.kind = TypeKind::any;
    } else {
      column.type.kind = kind_of_class(std::countr_zero(values));
    }
    if (column.type.kind == TypeKind::text || column.type.kind == TypeKind::any) {
      column.collation = collation_of(api, db, statement, static_cast<int>(i));
    }
  }
}

Result<void> check_parameters(const std::vector<Parameter>& parameters) {
  for (const Parameter& parameter : parameters) {
    const Value value = parameter.value.view();
    const TypeKind kind = bound_kind(parameter);
    const bool fits = kind == TypeKind::integer ? as_integer(value).has_value()
                      : kind == TypeKind::double_precision
                          ? !value.carries_bytes() || whole_number<double>(value.bytes())
                          : true;
    if (!fits)
      return fail(Fault::usage, fmt::format("'{}' cannot be bound as {}", written_text(value), parameter.type));
  }
  return {};
}

int bind_parameter(const Api& api, sqlite3_stmt* statement, int index, const Parameter& parameter) {
  const Value value = parameter.value.view();
  const std::string written = written_text(value);
  switch (bound_kind(parameter)) {
    case TypeKind::null: return api.bind_null(statement, index);
    case TypeKind::boolean: return api.bind_int64(statement, index, value.as_boolean() ? 1 : 0);
    case TypeKind::integer: return api.bind_int64(statement, index, as_integer(value).value_or(0));
    case TypeKind::unsigned_integer:
      // As the literal would be read: what does not fit becomes a double.
      if (value.as_unsigned() > INT64_MAX) return api.bind_double(statement, index, as_double(value));
      return api.bind_int64(statement, index, value.as_integer());
    case TypeKind::decimal:
    case TypeKind::double_precision: return api.bind_double(statement, index, as_double(value));
    case TypeKind::blob: return api.bind_blob64(statement, index, written.data(), written.size(), SQLITE_TRANSIENT);
    default: return api.bind_text64(statement, index, written.data(), written.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
}

}  // namespace enginediff::sqlite
