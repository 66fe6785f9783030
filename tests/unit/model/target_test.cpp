#include "harness/model/target.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

Version version(std::string_view text) { return *Version::parse(text); }

TEST(Version, ReadsTheLeadingDigitsAndDots) {
  EXPECT_EQ(version("11.8.9-MariaDB-1:11.8.9+maria~deb12").to_string(), "11.8.9");
  EXPECT_EQ(version("15.18 (Debian 15.18-0+deb12u1)").to_string(), "15.18");
  EXPECT_EQ(version("3.40.1").to_string(), "3.40.1");
  EXPECT_EQ(version("18").to_string(), "18");
  EXPECT_EQ(version("19devel").to_string(), "19");
  EXPECT_EQ(version("8.").to_string(), "8");
  EXPECT_EQ(Version::parse(""), std::nullopt);
  EXPECT_EQ(Version::parse("devel"), std::nullopt);
  EXPECT_EQ(Version::parse("-3"), std::nullopt);
  EXPECT_EQ(Version::parse("99999999999999999999"), std::nullopt);
}

TEST(Version, ComparesPartByPartAsNumbers) {
  const char* const ascending[] = {"3.9", "3.40.1", "8.0.36", "8.4", "9.7", "10.11", "11.6", "11.8.9", "18"};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      const int order = compare_versions(version(ascending[i]), version(ascending[j]));
      EXPECT_EQ(order < 0, i < j) << ascending[i] << " " << ascending[j];
      EXPECT_EQ(order > 0, i > j) << ascending[i] << " " << ascending[j];
    }
  }
}

TEST(Version, MissingPartsAreZero) {
  EXPECT_EQ(compare_versions(version("18"), version("18.0.0")), 0);
  EXPECT_LT(compare_versions(version("18"), version("18.0.1")), 0);
  EXPECT_EQ(compare_versions(Version(), version("0")), 0);
}

TEST(TargetInfo, EqualMeansTheSameFingerprint) {
  TargetInfo a;
  a.name = a.engine = "one";
  a.version_number = version("1.2");
  a.fingerprint = {{"encoding", "UTF8"}};
  TargetInfo b = a;
  EXPECT_TRUE(a == b);
  b.fingerprint[0].second = "LATIN1";
  EXPECT_FALSE(a == b);
  b = a;
  b.profile = "strict";
  EXPECT_FALSE(a == b);
}

}  // namespace
}  // namespace enginediff
