#include "harness/sql/stop_words.hpp"

#include <gtest/gtest.h>

#include <array>

namespace enginediff {
namespace {

constexpr std::array<std::string_view, 2> kWords = {"kill", "pg_cancel_backend"};

TEST(StopWords, AreFoundWhereverTheyStand) {
  for (const char* sql : {"KILL 7", "kill query @b", "SELECT pg_catalog.pg_cancel_backend(pid) FROM who",
                          "DO $$ BEGIN KILL 7; END $$", "SELECT killed; KILL 7", "/* then */kill"}) {
    EXPECT_TRUE(may_stop_others(sql, kWords)) << sql;
  }
}

TEST(StopWords, AreWordsByThemselves) {
  for (const char* sql :
       {"", "kil", "SELECT killed, skill FROM kill_list", "SELECT my_pg_cancel_backend(1)", "kills"}) {
    EXPECT_FALSE(may_stop_others(sql, kWords)) << sql;
  }
  EXPECT_FALSE(may_stop_others("KILL 7", {}));
}

}  // namespace
}  // namespace enginediff
