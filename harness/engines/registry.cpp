#include "harness/engines/registry.hpp"

#include <algorithm>
#include <array>

#include "harness/base/check.hpp"
#include "harness/engine/target_url.hpp"
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

const Driver& driver_of(const TargetSpec& spec) {
  const Driver* const driver = driver_for_scheme(scheme_of(spec.url));
  CHECK(driver != nullptr);
  return *driver;
}

}  // namespace enginediff
