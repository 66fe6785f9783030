#include "harness/engines/spellings.hpp"

#include <array>
#include <iterator>

#include "harness/engines/data_for_engine.hpp"
#include "harness/engines/mysql/spellings.hpp"
#include "harness/engines/postgres/spellings.hpp"
#include "harness/engines/sqlite/spellings.hpp"

namespace enginediff {

std::span<const DialectSpellings* const> all_spellings() {
  static const std::array all = {&sqlite::spellings(), &mysql::spellings(), &mysql::spellings_with_row_alias(),
                                 &postgres::spellings()};
  return all;
}

const DialectSpellings* spellings_for(std::string_view engine, const Version& version) {
  const DialectSpellings* found = nullptr;
  for (const DialectSpellings* one : all_spellings()) {
    const Version since{{std::begin(one->since), std::end(one->since)}};
    const bool of_engine = data_for_engine<DialectSpellings>(std::span(&one, 1), engine) != nullptr;
    // The newest of those that hold.
    if (of_engine && compare_versions(since, version) <= 0 &&
        (found == nullptr || compare_versions({{std::begin(found->since), std::end(found->since)}}, since) < 0))
      found = one;
  }
  return found;
}

}  // namespace enginediff
