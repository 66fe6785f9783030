#include "harness/engines/registry.hpp"

#include <algorithm>
#include <array>

#include "harness/engines/fake/driver.hpp"
#include "harness/engines/mysql/driver.hpp"
#include "harness/engines/postgres/driver.hpp"
#include "harness/engines/sqlite/driver.hpp"

namespace enginediff {

std::span<const Driver* const> drivers() {
  static const std::array all = {
      &sqlite::driver(),
      &mysql::driver(),
      &postgres::driver(),
      &fake::driver(),
  };
  return all;
}

const Driver* driver_for_scheme(std::string_view scheme) {
  for (const Driver* driver : drivers()) {
    const auto& schemes = driver->url_schemes;
    if (std::find(schemes.begin(), schemes.end(), scheme) != schemes.end()) return driver;
  }
  return nullptr;
}

}  // namespace enginediff
