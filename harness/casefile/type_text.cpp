#include "harness/casefile/type_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/casefile/literal.hpp"
#include "harness/model/value.hpp"

namespace enginediff {

namespace {

// What databases call their types, and what it is here.
struct Spelling {
  std::string_view there, here;
};
constexpr Spelling kSpellings[] = {
    {"bigint", "integer"},     {"binary", "blob"},       {"boolean", "bool"},     {"bytea", "blob"},
    {"bytes", "blob"},         {"char", "text"},         {"character", "text"},   {"clob", "text"},
    {"datetime", "timestamp"}, {"float", "double"},      {"guid", "uuid"},        {"int", "integer"},
    {"int2", "integer"},       {"int4", "integer"},      {"int8", "integer"},     {"jsonb", "json"},
    {"longtext", "text"},      {"mediumint", "integer"}, {"number", "decimal"},   {"numeric", "decimal"},
    {"real", "double"},        {"serial", "integer"},    {"smallint", "integer"}, {"string", "text"},
    {"tinyint", "integer"},    {"uint", "unsigned"},     {"varbinary", "blob"},   {"varchar", "text"},
};

std::string meant_type(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string lower = to_lower(word);
  for (const Spelling& one : kSpellings) {
    if (one.there == lower) return fmt::format("; did you mean `{}`?", one.here);
  }
  return did_you_mean(word, names);
}

// Behind a backslash these are what they are in a quoted text.
bool is_escape_letter(char c) { return c != '\0' && std::string_view("nrtux").find(c) != std::string_view::npos; }

// With the escapes of quoted text, except for the quote, which ends nothing here.
std::string escaped_detail(std::string_view detail) {
  const std::string quoted = quote_text(detail);
  std::string out;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] == '\\' && quoted[++i] != '\'') out += '\\';
    out += quoted[i];
  }
  return out;
}

}  // namespace

std::optional<TypeName> read_type(Cursor& cursor) {
  const std::size_t from = cursor.position();
  const std::string_view word = cursor.take_name();
  TypeName type;
  const bool open = cursor.take('(');
  for (int depth = open ? 1 : 0; depth > 0;) {
    if (cursor.at_end()) {
      cursor.fail_at(from, "the type's parenthesis is not closed", "`)`");
      return std::nullopt;
    }
    const char c = cursor.peek();
    if (c == '\\' && is_escape_letter(cursor.peek(1))) {
      if (!read_escape(cursor, type.detail)) return std::nullopt;
      continue;
    }
    cursor.advance();
    if (c == '\\' && !cursor.at_end()) {
      type.detail += cursor.peek();
      cursor.advance();
      continue;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth > 0) type.detail += c;
  }
  const std::optional<TypeName> known = parse_type_name(word);
  const bool has_detail = known && (known->kind == TypeKind::array || known->kind == TypeKind::other);
  if (known && open != has_detail) {
    cursor.fail_at(from, fmt::format("`{}` is no type", cursor.text_since(from)),
                   has_detail ? "its detail in parentheses: array(T), other(NAME)" : fmt::format("`{}` alone", word));
    return std::nullopt;
  }
  if (!known) {
    std::vector<std::string_view> names;
    for (int i = 0; i < kTypeKindCount; ++i) names.push_back(type_kind_name(static_cast<TypeKind>(i)));
    cursor.fail_at(
        from,
        cursor.text_since(from).empty()
            ? "a type is missing"
            : fmt::format("`{}` is no type{}", cursor.text_since(from), meant_type(word, names)),
        fmt::format("one of {}, array(T), other(NAME)", fmt::join(names.begin(), names.end() - 3, ", ")) + ", any");
    return std::nullopt;
  }
  type.kind = known->kind;
  return type;
}

std::string print_type(const TypeName& type) {
  std::string out(type_kind_name(type.kind));
  if (type.kind != TypeKind::array && type.kind != TypeKind::other) return out;
  int depth = 0;
  bool balanced = true;
  for (const char c : type.detail) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    balanced = balanced && depth >= 0;
  }
  balanced = balanced && depth == 0;
  out += '(';
  for (const char c : escaped_detail(type.detail)) {
    if (!balanced && (c == '(' || c == ')')) out += '\\';
    out += c;
  }
  return out + ")";
}

}  // namespace enginediff
