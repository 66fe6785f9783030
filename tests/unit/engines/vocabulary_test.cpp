#include "harness/engines/vocabulary.hpp"

#include <gtest/gtest.h>

#include <map>

namespace enginediff {
namespace {

TEST(Abilities, AreOfTheEnginesWhoseFeaturesAreKnown) {
  std::map<std::string, EngineAbilities> by_engine;
  for (const EngineAbilities& one : abilities_of_engines()) {
    EXPECT_TRUE(by_engine.emplace(one.engine, one).second) << one.engine;
    for (const std::string& feature : one.features) EXPECT_TRUE(known_features().contains(feature)) << feature;
  }
  ASSERT_EQ(by_engine.size(), 4u);
  EXPECT_TRUE(by_engine.at("postgres").features.contains("merge"));
  // Some build of it may be asked for that in vain only.
  EXPECT_FALSE(by_engine.at("sqlite").features.contains("merge"));
  EXPECT_TRUE(by_engine.at("sqlite").features.contains("math_functions"));
  EXPECT_TRUE(by_engine.at("sqlite").builds.contains("debian"));
  EXPECT_TRUE(by_engine.at("mysql").features.contains("json_arrow"));
  EXPECT_FALSE(by_engine.at("mariadb").features.contains("json_arrow"));
  EXPECT_TRUE(by_engine.at("mariadb").features.contains("returning"));
  EXPECT_FALSE(by_engine.at("mysql").features.contains("returning"));
  for (const auto& [engine, abilities] : by_engine) EXPECT_GT(abilities.newest_series, 0) << engine;
  EXPECT_GT(by_engine.at("mariadb").newest_series, by_engine.at("mysql").newest_series);
}

TEST(Modes, OnlyTheEngineOfTestsIsNotOffered) {
  for (const EngineModes& one : modes_of_engines()) EXPECT_EQ(one.offered, one.engine != "fake") << one.engine;
}

}  // namespace
}  // namespace enginediff
