#include "harness/casefile/values_in_sql.hpp"

#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// As a statement by these rules would write it.
std::string sql_literal(const Value& value, const LexicalRules& rules) {
  if (value.kind() != TypeKind::text) return literal(value);
  std::string out = "'";
  for (const char c : value.bytes()) {
    if (c == '\'' || (c == '\\' && rules.backslash_escapes)) out += c;
    out += c;
  }
  return out + "'";
}

}  // namespace

std::string with_values(std::string_view sql, const std::vector<Parameter>& parameters, const LexicalRules& rules) {
  std::string out;
  std::size_t next = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    const bool bound = token.kind == SqlToken::Kind::parameter && token.text == "?" && next < parameters.size();
    if (bound) {
      out += sql_literal(parameters[next++].value.view(), rules);
    } else {
      out += token.text;
    }
  }
  return out;
}

}  // namespace enginediff
