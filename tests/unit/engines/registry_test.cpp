#include "harness/engines/registry.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <string>

namespace enginediff {
namespace {

TEST(RegistryTest, EveryDriverIsComplete) {
  std::set<std::string_view> names, schemes;
  for (const Driver* driver : drivers()) {
    EXPECT_TRUE(names.insert(driver->name).second) << driver->name;
    EXPECT_FALSE(driver->url_schemes.empty());
    for (const std::string_view scheme : driver->url_schemes) {
      EXPECT_TRUE(schemes.insert(scheme).second) << scheme;
      EXPECT_EQ(driver_for_scheme(scheme), driver);
    }
    ASSERT_NE(driver->lexical_rules, nullptr);
    EXPECT_FALSE(driver->lexical_rules->dialect.empty());
    EXPECT_FALSE(driver->client_library().empty());
    EXPECT_NE(driver->connect, nullptr);
    EXPECT_NE(driver->clean, nullptr);
  }
}

TEST(RegistryTest, AUrlMayCapitaliseItsScheme) {
  for (const Driver* driver : drivers()) {
    for (const std::string_view known : driver->url_schemes) {
      std::string scheme(known);
      scheme[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(scheme[0])));
      EXPECT_EQ(&driver_of({"prod", "", scheme + "://me@host/", {}}), driver) << scheme;
    }
  }
}

TEST(RegistryTest, AnUnknownSchemeHasNoDriver) {
  EXPECT_EQ(driver_for_scheme("oracle"), nullptr);
  EXPECT_EQ(driver_for_scheme(""), nullptr);
}

}  // namespace
}  // namespace enginediff
