#include "harness/casefile/sent_texts.hpp"

#include <algorithm>
#include <optional>

#include "harness/casefile/expanded_names.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

std::vector<std::string> with_axis_values(std::string_view sql, const std::vector<MatrixAxis>& axes) {
  const std::vector<std::string> names = names_in(sql);
  std::vector<const MatrixAxis*> named;
  for (const MatrixAxis& axis : axes) {
    if (!axis.values.empty() && std::find(names.begin(), names.end(), axis.name) != names.end()) named.push_back(&axis);
  }
  const auto text_with = [&](const MatrixAxis* varied, std::size_t value) {
    return expand_names(sql, [&](std::string_view name) -> std::optional<std::string> {
      const auto axis =
          std::find_if(named.begin(), named.end(), [&](const MatrixAxis* one) { return one->name == name; });
      if (axis == named.end()) return std::nullopt;
      return (*axis)->values[*axis == varied ? value : 0];
    });
  };
  std::vector<std::string> texts = {text_with(nullptr, 0)};
  for (const MatrixAxis* axis : named) {
    for (std::size_t value = 1; value < axis->values.size(); ++value) texts.push_back(text_with(axis, value));
  }
  return texts;
}

std::string with_bound_texts(std::string_view sql, const std::vector<Parameter>& values) {
  std::string out;
  std::size_t copied = 0, number = 0;
  for (const SqlToken& token : tokenize(sql, kAnyDialect)) {
    if (token.kind != SqlToken::Kind::parameter || token.text != "?") continue;
    const std::size_t at = number++;
    if (at >= values.size() || values[at].value.kind() != TypeKind::text) continue;
    const auto begin = static_cast<std::size_t>(token.text.data() - sql.data());
    out += sql.substr(copied, begin - copied);
    out += literal(values[at].value.view());
    copied = begin + token.text.size();
  }
  out += sql.substr(copied);
  return out;
}

}  // namespace enginediff
