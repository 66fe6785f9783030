#include "harness/casefile/parameters.hpp"

#include "harness/casefile/literal.hpp"
#include "harness/casefile/printer.hpp"

namespace enginediff {

std::optional<std::vector<Parameter>> read_parameters(Cursor& cursor) {
  std::vector<Parameter> parameters;
  do {
    const std::optional<OwnedValue> value = read_value(cursor, std::nullopt, Fractions::are_doubles);
    if (!value) return std::nullopt;
    Parameter parameter{*value, {}};
    cursor.skip_blanks();
    if (cursor.peek() == ':' && cursor.peek(1) == ':') {
      cursor.advance(2);
      const std::size_t from = cursor.position();
      for (int depth = 0; !cursor.at_end() && (depth > 0 || cursor.peek() != ','); cursor.advance()) {
        depth += cursor.peek() == '(' ? 1 : cursor.peek() == ')' ? -1 : 0;
      }
      parameter.type = trim_blanks(cursor.text_since(from));
      if (parameter.type.empty()) {
        cursor.fail("the type after `::` is missing", "a type's name, as in `1::bigint`");
        return std::nullopt;
      }
    }
    parameters.push_back(std::move(parameter));
    cursor.skip_blanks();
  } while (cursor.take(','));
  if (!cursor.expect_end("`,` and another value, `::type`, or the end of the line")) return std::nullopt;
  return parameters;
}

std::string bind_key(const std::vector<Parameter>& parameters) {
  std::string out;
  for (const Parameter& parameter : parameters) {
    if (!out.empty()) out += ", ";
    out += print_value(parameter.value.view(), std::nullopt, Fractions::are_doubles);
    if (!parameter.type.empty()) out += "::" + parameter.type;
  }
  return out;
}

}  // namespace enginediff
