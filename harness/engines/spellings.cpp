#include "harness/engines/spellings.hpp"

#include <array>

#include "harness/engines/data_for_engine.hpp"
#include "harness/engines/mysql/spellings.hpp"
#include "harness/engines/postgres/spellings.hpp"
#include "harness/engines/sqlite/spellings.hpp"

namespace enginediff {

std::span<const DialectSpellings* const> all_spellings() {
  static const std::array all = {&sqlite::spellings(), &mysql::spellings(), &postgres::spellings()};
  return all;
}

const DialectSpellings* spellings_for(std::string_view engine) {
  return data_for_engine<DialectSpellings>(all_spellings(), engine);
}

}  // namespace enginediff
