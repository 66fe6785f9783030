#include "harness/engines/mysql/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/base/ascii.hpp"

namespace enginediff::mysql {

namespace {

// The server's word for a type of strings or blobs: what it says on the wire is one code for four of them.
const char* blob_word(const MYSQL_FIELD& field, bool binary) {
  constexpr unsigned long kTiny = 255, kNormal = 65'535, kMedium = 16'777'215;
  // The length of text is in bytes of the connection's character set, four to a character.
  const unsigned long length = binary ? field.length : field.length / 4;
  if (length <= kTiny) return binary ? "tinyblob" : "tinytext";
  if (length <= kNormal) return binary ? "blob" : "text";
  if (length <= kMedium) return binary ? "mediumblob" : "mediumtext";
  return binary ? "longblob" : "longtext";
}

bool is_binary(const MYSQL_FIELD& field) { return field.charsetnr == kBinaryCharset; }

std::string with_sign(const char* word, const MYSQL_FIELD& field) {
  std::string name = word;
  if ((field.flags & UNSIGNED_FLAG) != 0) name += " unsigned";
  if ((field.flags & ZEROFILL_FLAG) != 0) name += " zerofill";
  return name;
}

std::string with_fraction(const char* word, const MYSQL_FIELD& field) {
  return field.decimals >= 1 && field.decimals <= 6 ? fmt::format("{}({})", word, field.decimals) : word;
}

std::string decimal_name(const MYSQL_FIELD& field) {
  const unsigned long point = field.decimals > 0 ? 1 : 0;
  const unsigned long sign = (field.flags & UNSIGNED_FLAG) != 0 ? 0 : 1;
  const unsigned long precision = field.length > point + sign ? field.length - point - sign : field.length;
  return with_sign(fmt::format("decimal({},{})", precision, field.decimals).c_str(), field);
}

// MariaDB names what its wire types do not: json, uuid, inet6, point, … Only its own client library passes that on.
std::string_view extended_name([[maybe_unused]] const MYSQL_FIELD& field) {
#ifdef MARIADB_PACKAGE_VERSION
  MARIADB_CONST_STRING name{};
  for (const auto attribute : {MARIADB_FIELD_ATTR_FORMAT_NAME, MARIADB_FIELD_ATTR_DATA_TYPE_NAME}) {
    if (mariadb_field_attr(&name, &field, attribute) == 0 && name.length > 0) return {name.str, name.length};
  }
#endif
  return {};
}

std::string string_name(const MYSQL_FIELD& field) {
  if ((field.flags & ENUM_FLAG) != 0 || field.type == MYSQL_TYPE_ENUM) return "enum";
  if ((field.flags & SET_FLAG) != 0 || field.type == MYSQL_TYPE_SET) return "set";
  const bool binary = is_binary(field);
  const unsigned long characters = binary ? field.length : field.length / 4;
  if (field.type == MYSQL_TYPE_STRING) return fmt::format("{}({})", binary ? "binary" : "char", characters);
  return fmt::format("{}({})", binary ? "varbinary" : "varchar", characters);
}

struct Typed {
  TypeName type;
  std::string wire;
};

Typed kind_of(TypeKind kind, std::string wire) { return {{kind, {}}, std::move(wire)}; }

Typed other(const char* name) { return {{TypeKind::other, name}, name}; }

Typed integer(const char* word, const MYSQL_FIELD& field) {
  const bool is_unsigned = (field.flags & UNSIGNED_FLAG) != 0;
  return kind_of(is_unsigned ? TypeKind::unsigned_integer : TypeKind::integer, with_sign(word, field));
}

// Strings, blobs, and what travels as such.
Typed type_of_bytes(const MYSQL_FIELD& field) {
  const std::string_view extended = extended_name(field);
  if (extended == "json") return kind_of(TypeKind::json, "json");
  if (extended == "uuid") return kind_of(TypeKind::uuid, "uuid");
  if (!extended.empty()) return {{TypeKind::other, std::string(extended)}, std::string(extended)};
  const bool is_list = (field.flags & (ENUM_FLAG | SET_FLAG)) != 0;
  const bool blob = is_binary(field) && !is_list;
  const bool is_blob_type = field.type == MYSQL_TYPE_TINY_BLOB || field.type == MYSQL_TYPE_BLOB ||
                            field.type == MYSQL_TYPE_MEDIUM_BLOB || field.type == MYSQL_TYPE_LONG_BLOB;
  return kind_of(blob ? TypeKind::blob : TypeKind::text, is_blob_type ? blob_word(field, blob) : string_name(field));
}

Typed type_of(const MYSQL_FIELD& field) {
  switch (static_cast<int>(field.type)) {
    // BOOL is TINYINT(1); the server itself does not know which was meant, so it stays an integer.
    case MYSQL_TYPE_TINY: return integer(field.length == 1 ? "tinyint(1)" : "tinyint", field);
    case MYSQL_TYPE_SHORT: return integer("smallint", field);
    case MYSQL_TYPE_INT24: return integer("mediumint", field);
    case MYSQL_TYPE_LONG: return integer("int", field);
    case MYSQL_TYPE_LONGLONG: return integer("bigint", field);
    // The server flags YEAR as unsigned and zerofill, which says nothing about it.
    case MYSQL_TYPE_YEAR: return kind_of(TypeKind::integer, "year");
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL: return kind_of(TypeKind::decimal, decimal_name(field));
    case MYSQL_TYPE_FLOAT: return kind_of(TypeKind::double_precision, with_sign("float", field));
    case MYSQL_TYPE_DOUBLE: return kind_of(TypeKind::double_precision, with_sign("double", field));
    case MYSQL_TYPE_BIT: return kind_of(TypeKind::bit, fmt::format("bit({})", field.length));
    case MYSQL_TYPE_NEWDATE:
    case MYSQL_TYPE_DATE: return kind_of(TypeKind::date, "date");
    case MYSQL_TYPE_TIME: return kind_of(TypeKind::time, with_fraction("time", field));
    case MYSQL_TYPE_DATETIME: return kind_of(TypeKind::timestamp, with_fraction("datetime", field));
    // TIMESTAMP is an instant, and yet `timestamp`: what arrives is a local time without an offset, shown in the
    // session's time zone, and MariaDB from 11 on calls NOW() a TIMESTAMP where others say DATETIME. The wire type
    // keeps them apart.
    case MYSQL_TYPE_TIMESTAMP: return kind_of(TypeKind::timestamp, with_fraction("timestamp", field));
    case MYSQL_TYPE_NULL: return kind_of(TypeKind::null, "null");
    case kJsonField: return kind_of(TypeKind::json, "json");
    case kVectorField: return other("vector");
    case MYSQL_TYPE_GEOMETRY: return other("geometry");
    default: return type_of_bytes(field);
  }
}

}  // namespace

Column describe_column(const MYSQL_FIELD& field) {
  Typed typed = type_of(field);
  Column column;
  column.name.assign(field.name, field.name_length);
  column.type = std::move(typed.type);
  column.wire_type = std::move(typed.wire);
  return column;
}

ColumnPlan plan_column(const MYSQL_FIELD& field, TypeKind kind) {
  ColumnPlan plan;
  plan.kind = kind;
  plan.field_type = static_cast<int>(field.type);
  switch (plan.kind) {
    case TypeKind::integer: plan.form = CellForm::integer; break;
    case TypeKind::unsigned_integer: plan.form = CellForm::unsigned_integer; break;
    case TypeKind::double_precision:
      plan.form = field.type == MYSQL_TYPE_FLOAT ? CellForm::single_real : CellForm::real;
      break;
    case TypeKind::bit:
      plan.form = CellForm::bit;
      plan.bits = static_cast<unsigned>(field.length);
      break;
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timestamp:
      plan.form = CellForm::temporal;
      plan.decimals = field.decimals <= 6 ? field.decimals : ColumnPlan::kAsNeeded;
      break;
    default: break;
  }
  // A column of NULLs has no cells with bytes; should the server send one all the same, it is text.
  if (plan.kind == TypeKind::null) plan.kind = TypeKind::text;
  return plan;
}

namespace {

// Reads the whole of `text` as a number.
template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// Reads plain numbers of up to 15 digits, which is most of them, several times faster than the general way and as
// exactly: both the digits and the power of ten are doubles without error, so their quotient is rounded once.
bool read_short_decimal(std::string_view text, double& number) {
  constexpr std::array<double, 16> kPowers = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 16) return false;
  std::int64_t digits = 0;
  std::size_t count = 0, point = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && point == text.size()) {
      point = i;
    } else if (is_digit(text[i])) {
      digits = digits * 10 + (text[i] - '0');
      ++count;
    } else {
      return false;
    }
  }
  if (count == 0 || count > 15) return false;
  const std::size_t scale = point == text.size() ? 0 : text.size() - point - 1;
  number = static_cast<double>(digits) / kPowers[scale];
  if (negative) number = -number;
  return true;
}

}  // namespace

void put_text_cell(RowSink& sink, const ColumnPlan& plan, std::string_view cell) {
  switch (plan.form) {
    case CellForm::integer: {
      std::int64_t number = 0;
      if (read_number(cell, number)) return sink.integer(number);
      break;
    }
    case CellForm::unsigned_integer: {
      std::uint64_t number = 0;
      if (read_number(cell, number)) return sink.unsigned_integer(number);
      break;
    }
    case CellForm::real:
    case CellForm::single_real: {
      double number = 0;
      if (read_short_decimal(cell, number) || read_number(cell, number)) return sink.real(number);
      break;
    }
    case CellForm::bit: return put_bits(sink, cell, plan.bits);
    case CellForm::temporal:
    case CellForm::bytes: return sink.bytes(plan.kind, cell);
  }
  // A number that its declared type cannot hold: keep what was said.
  sink.bytes(TypeKind::decimal, cell);
}

void put_bits(RowSink& sink, std::string_view bytes, unsigned digits) {
  constexpr unsigned kMostBits = 64;
  std::array<char, kMostBits> text{};
  std::uint64_t value = 0;
  for (const char byte : bytes) value = (value << 8) | static_cast<unsigned char>(byte);
  digits = std::min(digits, kMostBits);
  for (unsigned i = 0; i < digits; ++i) text[i] = ((value >> (digits - 1 - i)) & 1) != 0 ? '1' : '0';
  sink.bytes(TypeKind::bit, {text.data(), digits});
}

void put_single(RowSink& sink, float value) {
  std::array<char, 32> text{};
  const char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  double number = 0;
  std::from_chars(text.data(), end, number);
  sink.real(number);
}

}  // namespace enginediff::mysql
