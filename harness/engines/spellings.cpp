#include "harness/engines/spellings.hpp"

#include <array>

#include "harness/engines/mysql/spellings.hpp"
#include "harness/engines/postgres/spellings.hpp"
#include "harness/engines/sqlite/spellings.hpp"

namespace enginediff {

std::span<const DialectSpellings* const> all_spellings() {
  static const std::array all = {&sqlite::spellings(), &mysql::spellings(), &postgres::spellings()};
  return all;
}

const DialectSpellings* spellings_for(std::string_view engine) {
  for (const DialectSpellings* one : all_spellings()) {
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
