#include "harness/report/case_names.hpp"

#include <algorithm>
#include <string_view>

#include "harness/base/shell_word.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

// Where commands look for ids unless they are told otherwise.
constexpr std::string_view kRoot = "cases/";

}  // namespace

bool is_found_by_id(const Case& parsed) {
  std::string_view path = parsed.file;
  while (path.starts_with("./")) path.remove_prefix(2);
  if (path.empty()) return true;
  if (!path.starts_with(kRoot) || path.ends_with(".spec")) return false;
  path.remove_prefix(kRoot.size());
  path = path.substr(0, path.rfind('.'));
  std::string made(path);
  std::replace(made.begin(), made.end(), '/', '.');
  return !made.ends_with("." + parsed.id);
}

std::string file_word(const Case& parsed) { return escape_for_terminal(shell_word(parsed.file)); }

std::string word_for(const std::vector<const Case*>& cases) {
  const auto lost = std::find_if(cases.begin(), cases.end(), [](const Case* one) { return !is_found_by_id(*one); });
  return lost == cases.end() ? "ID" : file_word(**lost);
}

}  // namespace enginediff
