#include "harness/engines/mysql/fingerprint.hpp"

#include <gtest/gtest.h>

namespace enginediff::mysql {
namespace {

TEST(MysqlFingerprint, ABuildIsWhatTheServerSaysOfIt) {
  EXPECT_EQ(build_text("Debian 12", "10.11.19-MariaDB-0+deb12u1"), "Debian 12");
  EXPECT_EQ(build_text("(Debian)", "9.7.4-2"), "(Debian)");
  EXPECT_EQ(build_text("", "9.7.4"), "");
}

TEST(MysqlFingerprint, AnAdvertisementIsNoBuild) {
  constexpr std::string_view kStars = "-- Please help get to 10k stars at https://github.com/MariaDB/Server";
  EXPECT_EQ(build_text(kStars, "11.8.9-MariaDB-0+deb13u1 from Debian"), "0+deb13u1 from Debian");
  EXPECT_EQ(build_text(kStars, "11.8.9-MariaDB"), "");
}

}  // namespace
}  // namespace enginediff::mysql
