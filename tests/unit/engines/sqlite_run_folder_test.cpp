#include "harness/engines/sqlite/run_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <optional>

namespace enginediff::sqlite {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::Not;

std::optional<RunFolder> make_folder() {
  auto folder = RunFolder::create("unittest");
  EXPECT_TRUE(folder.has_value()) << folder.error().message;
  return std::optional<RunFolder>(std::move(*folder));
}

TEST(RunFolderTest, IsPrivateAndGoesWithItsOwner) {
  auto folder = make_folder();
  const fs::path path = folder->path();
  struct stat status{};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  folder.reset();
  EXPECT_FALSE(fs::exists(path));
}

TEST(RunFolderTest, EachIsAnother) {
  const auto one = make_folder(), two = make_folder();
  EXPECT_NE(one->path(), two->path());
}

TEST(RunFolderTest, WhatIsKeptStaysUntilTheRunIsDead) {
  auto folder = make_folder();
  const fs::path path = folder->path();
  fs::create_directory(path / "kept");
  EXPECT_THAT(RunFolder::remove_dead(), Not(Contains(path.string()))) << "its run is alive";
  folder.reset();
  EXPECT_TRUE(fs::exists(path / "kept"));
  EXPECT_THAT(RunFolder::remove_dead(), Contains(path.string()));
  EXPECT_FALSE(fs::exists(path));
  EXPECT_THAT(RunFolder::remove_dead(), Not(Contains(path.string())));
}

TEST(RunFolderTest, WhatMerelyLooksLikeOursIsLeftAlone) {
  const fs::path place = RunFolder::places().front();
  const fs::path unmarked = place / "enginediff-sqlite-unittest-unmarked",
                 other = place / "enginediff-sqlite-unittest-othermark";
  fs::create_directories(unmarked);
  fs::create_directories(other);
  std::ofstream(other / ".enginediff-run") << "somebody else's file of that name\n";
  const auto removed = RunFolder::remove_dead();
  EXPECT_TRUE(fs::exists(unmarked));
  EXPECT_TRUE(fs::exists(other / ".enginediff-run"));
  EXPECT_THAT(removed, Not(Contains(unmarked.string())));
  fs::remove_all(unmarked);
  fs::remove_all(other);
}

}  // namespace
}  // namespace enginediff::sqlite
