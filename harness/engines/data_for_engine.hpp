// Finds, among the data that drivers export, what holds for one engine.
#pragma once

#include <span>
#include <string_view>

namespace enginediff {

// The first whose member `engines`, names separated by blanks, has this one; null if none has.
template <class Data>
const Data* data_for_engine(std::span<const Data* const> all, std::string_view engine) {
  for (const Data* one : all) {
    std::string_view rest = one->engines;
    while (!rest.empty()) {
      const std::size_t blank = rest.find(' ');
      if (rest.substr(0, blank) == engine) return one;
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
  }
  return nullptr;
}

}  // namespace enginediff
