#include "harness/casefile/sent_texts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/sql/lexer.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

std::string replaced(std::string text, const MatrixAxis& axis, std::size_t value) {
  const std::string place = fmt::format("${{{}}}", axis.name);
  const std::string& by = axis.values[value];
  for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + by.size()))
    text.replace(at, place.size(), by);
  return text;
}

}  // namespace

std::vector<std::string> with_axis_values(std::string_view sql, const std::vector<MatrixAxis>& axes) {
  std::vector<const MatrixAxis*> named;
  for (const MatrixAxis& axis : axes) {
    if (!axis.values.empty() && sql.find(fmt::format("${{{}}}", axis.name)) != std::string_view::npos)
      named.push_back(&axis);
  }
  const auto text_with = [&](const MatrixAxis* varied, std::size_t value) {
    std::string text(sql);
    for (const MatrixAxis* axis : named) text = replaced(std::move(text), *axis, axis == varied ? value : 0);
    return text;
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
