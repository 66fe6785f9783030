#include "harness/report/file_names.hpp"

#include <fmt/format.h>

#include <set>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

std::string plain_name(std::string_view text) {
  constexpr std::size_t kLongest = 120;
  std::string name;
  for (const char c : text.substr(0, kLongest)) {
    const bool plain = is_word_part(c) || c == '-' || (c == '.' && !name.empty());
    name += plain ? c : '-';
  }
  if (name.empty()) name.push_back('-');
  return name;
}

}  // namespace

std::vector<std::string> file_names(const std::vector<std::string>& names, std::string_view extension,
                                    const std::vector<std::string>& taken) {
  std::set<std::string> known;
  for (const std::string& name : taken) known.insert(to_lower(name));
  std::vector<std::string> out;
  for (const std::string& name : names) {
    const std::string plain = plain_name(name);
    std::string unique = fmt::format("{}{}", plain, extension);
    for (int number = 2; !known.insert(to_lower(unique)).second; ++number)
      unique = fmt::format("{}-{}{}", plain, number, extension);
    out.push_back(std::move(unique));
  }
  return out;
}

}  // namespace enginediff
