#include "harness/engines/postgres/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/base/ascii.hpp"

namespace enginediff::postgres {

namespace {

enum class Modifier { none, length, numeric, precision };

struct Row {
  Oid oid, array_oid;
  TypeKind kind;
  std::string_view name;   // as format_type() prints it
  std::string_view alias;  // as pg_type spells it
  Modifier modifier = Modifier::none;
};

constexpr std::array kTypes = {
    Row{23, 1007, TypeKind::integer, "integer", "int4"},
    Row{25, 1009, TypeKind::text, "text", "text"},
    Row{20, 1016, TypeKind::integer, "bigint", "int8"},
    Row{16, 1000, TypeKind::boolean, "boolean", "bool"},
    Row{1700, 1231, TypeKind::decimal, "numeric", "decimal", Modifier::numeric},
    Row{701, 1022, TypeKind::double_precision, "double precision", "float8"},
    Row{1043, 1015, TypeKind::text, "character varying", "varchar", Modifier::length},
    Row{1042, 1014, TypeKind::text, "character", "bpchar", Modifier::length},
    Row{21, 1005, TypeKind::integer, "smallint", "int2"},
    Row{700, 1021, TypeKind::double_precision, "real", "float4"},
    Row{19, 1003, TypeKind::text, "name", "name"},
    Row{18, 1002, TypeKind::text, "\"char\"", "\"char\""},
    Row{17, 1001, TypeKind::blob, "bytea", "bytea"},
    Row{1560, 1561, TypeKind::bit, "bit", "bit", Modifier::length},
    Row{1562, 1563, TypeKind::bit, "bit varying", "varbit", Modifier::length},
    Row{1082, 1182, TypeKind::date, "date", "date"},
    Row{1083, 1183, TypeKind::time, "time without time zone", "time", Modifier::precision},
    Row{1266, 1270, TypeKind::timetz, "time with time zone", "timetz", Modifier::precision},
    Row{1114, 1115, TypeKind::timestamp, "timestamp without time zone", "timestamp", Modifier::precision},
    Row{1184, 1185, TypeKind::timestamptz, "timestamp with time zone", "timestamptz", Modifier::precision},
    Row{1186, 1187, TypeKind::interval, "interval", "interval"},  // its modifier packs fields too; the name says enough
    Row{114, 199, TypeKind::json, "json", "json"},
    Row{3802, 3807, TypeKind::json, "jsonb", "jsonb"},
    Row{2950, 2951, TypeKind::uuid, "uuid", "uuid"},
};

const Row* find_row(Oid oid) {
  const auto row =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const Row& r) { return r.oid == oid || r.array_oid == oid; });
  return row == kTypes.end() ? nullptr : &*row;
}

// As format_type() prints a type with its modifier: `character(3)`, `time(2) with time zone`.
std::string formatted(const Row& row, int modifier) {
  constexpr int kHeader = 4;  // what lengths and numeric modifiers carry on top
  switch (row.modifier) {
    case Modifier::none: return std::string(row.name);
    case Modifier::length:
      return fmt::format("{}({})", row.name, row.kind == TypeKind::bit ? modifier : modifier - kHeader);
    case Modifier::numeric: {
      const int packed = modifier - kHeader;
      const int scale = ((packed & 0x7ff) ^ 1024) - 1024;  // eleven bits with sign
      return fmt::format("numeric({},{})", (packed >> 16) & 0xffff, scale);
    }
    case Modifier::precision: {
      const auto space = std::min(row.name.find(' '), row.name.size());
      return fmt::format("{}({}){}", row.name.substr(0, space), modifier, row.name.substr(space));
    }
  }
  return std::string(row.name);
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// `\x00ff`; under bytea_output = escape the older form with octal escapes, which libpq reads.
std::optional<std::string> decoded_bytea(std::string_view text) {
  std::string out;
  if (!text.starts_with("\\x")) {
    std::size_t length = 0;
    unsigned char* const raw = PQunescapeBytea(reinterpret_cast<const unsigned char*>(text.data()), &length);
    const std::unique_ptr<unsigned char, Release<PQfreemem>> owner(raw);
    if (raw == nullptr) return std::nullopt;
    out.assign(reinterpret_cast<const char*>(raw), length);
    return out;
  }
  if (text.size() % 2 != 0) return std::nullopt;
  out.reserve(text.size() / 2 - 1);
  for (std::size_t i = 2; i < text.size(); i += 2) {
    const int high = hex_digit(text[i]), low = hex_digit(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    out.push_back(static_cast<char>(high * 16 + low));
  }
  return out;
}

template <class Number>
bool read_number(std::string_view text, Number& out) {
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, out);
  return error == std::errc() && stopped == end;
}

}  // namespace

std::optional<ColumnType> well_known_type(Oid oid, int modifier) {
  const Row* const row = find_row(oid);
  if (row == nullptr) return std::nullopt;
  std::string name = modifier < 0 ? std::string(row->name) : formatted(*row, modifier);
  if (modifier < 0 && row->alias == "bpchar") name = row->alias;  // a bare `character` would mean length 1
  if (oid == row->oid) return ColumnType{{row->kind, {}}, std::move(name)};
  return ColumnType{{TypeKind::array, std::string(type_kind_name(row->kind))}, name + "[]"};
}

Oid well_known_oid(std::string_view name) {
  if (name == "int") return 23;
  const auto row =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const Row& r) { return r.name == name || r.alias == name; });
  return row == kTypes.end() ? 0 : row->oid;
}

CellDecoder decoder_for(const TypeName& type) {
  switch (type.kind) {
    case TypeKind::boolean: return {Decoding::boolean, type.kind};
    case TypeKind::integer: return {Decoding::integer, type.kind};
    case TypeKind::double_precision: return {Decoding::real, type.kind};
    case TypeKind::blob: return {Decoding::hex, type.kind};
    case TypeKind::null:
    case TypeKind::unsigned_integer:
    case TypeKind::decimal:
    case TypeKind::text:
    case TypeKind::bit:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::array:
    case TypeKind::other:
    case TypeKind::any: return {Decoding::bytes, type.kind};
  }
  return {};
}

void append_cell(RowSink& sink, const CellDecoder& decoder, std::string_view text) {
  switch (decoder.decoding) {
    case Decoding::boolean: sink.boolean(text == "t"); return;
    case Decoding::integer:
      if (std::int64_t value = 0; read_number(text, value)) return sink.integer(value);
      break;
    case Decoding::real:
      if (double value = 0; read_number(text, value)) return sink.real(value);
      break;
    case Decoding::hex:
      if (const auto bytes = decoded_bytea(text)) return sink.bytes(TypeKind::blob, *bytes);
      break;
    case Decoding::bytes: sink.bytes(decoder.kind, text); return;
  }
  sink.bytes(TypeKind::other, text);
}

}  // namespace enginediff::postgres
