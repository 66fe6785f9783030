#include "harness/engines/carried_types.hpp"

#include <array>

#include "harness/engines/data_for_engine.hpp"
#include "harness/engines/mysql/carried_types.hpp"
#include "harness/engines/postgres/carried_types.hpp"

namespace enginediff {

const CarriedTypes* carried_types_for(std::string_view engine) {
  static const std::array<const CarriedTypes*, 2> all = {&mysql::carried_types(), &postgres::carried_types()};
  return data_for_engine<CarriedTypes>(all, engine);
}

}  // namespace enginediff
