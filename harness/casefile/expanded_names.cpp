#include "harness/casefile/expanded_names.hpp"

namespace enginediff {

std::string expand_names(std::string_view text,
                         const std::function<std::optional<std::string>(std::string_view)>& value_of) {
  std::string out;
  while (true) {
    const std::size_t open = text.find("${");
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) return out.append(text);
    out.append(text.substr(0, open));
    // A name has no `$`, so in `${a${b}` only the inner one is a candidate.
    const std::size_t inner = text.rfind("${", close);
    out.append(text.substr(open, inner - open));
    const std::string_view name = text.substr(inner + 2, close - inner - 2);
    if (const std::optional<std::string> value = value_of(name)) {
      out += *value;
    } else {
      out.append(text.substr(inner, close + 1 - inner));
    }
    text.remove_prefix(close + 1);
  }
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  expand_names(text, [&](std::string_view name) {
    names.emplace_back(name);
    return std::nullopt;
  });
  return names;
}

}  // namespace enginediff
