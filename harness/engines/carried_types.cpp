#include "harness/engines/carried_types.hpp"

#include <array>

#include "harness/engines/mysql/carried_types.hpp"
#include "harness/engines/postgres/carried_types.hpp"

namespace enginediff {

const CarriedTypes* carried_types_for(std::string_view engine) {
  static const std::array all = {&mysql::carried_types(), &postgres::carried_types()};
  for (const CarriedTypes* one : all) {
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
