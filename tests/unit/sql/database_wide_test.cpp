#include "harness/sql/database_wide.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

constexpr std::array<DatabaseWideWords, 4> kWords = {
    {{"DROP OWNED"}, {"REINDEX SCHEMA"}, {"LO_CREATE"}, {"VACUUM", true, "FULL FREEZE VERBOSE ANALYZE"}}};

bool reaches(std::string_view sql) { return may_reach_database(sql, kPostgres, kWords); }

TEST(DatabaseWide, IsFoundWhereverItStands) {
  for (const char* sql :
       {"DROP OWNED BY CURRENT_USER", "drop /* all */ owned by r CASCADE", "SELECT 1; DROP\nOWNED BY r",
        "REINDEX (VERBOSE, CONCURRENTLY) SCHEMA s", "SELECT pg_catalog.lo_create(0)",
        "DO $$ BEGIN DROP OWNED BY r; END $$", "DO $a$ BEGIN EXECUTE $b$DROP OWNED BY r$b$; END $a$",
        "DO $$ BEGIN EXECUTE 'DROP OWNED BY ' || current_user; END $$", "DO 'BEGIN EXECUTE ''DROP OWNED BY r''; END'",
        "SELECT format('DROP %s', 'OWNED BY r') || 'DROP ' || 'OWNED BY r'", "SELECT E'DROP OWNED BY r'"}) {
    EXPECT_TRUE(reaches(sql)) << sql;
  }
}

TEST(DatabaseWide, IsAboutAllTablesWhereNoneIsNamed) {
  for (const char* sql :
       {"VACUUM", "vacuum;", "VACUUM FULL VERBOSE", "VACUUM (FULL, ANALYZE)", "VACUUM -- all",
        "VACUUM /* t */ ; SELECT 1", "SELECT 1;VACUUM FREEZE;SELECT 2", "SELECT run('VACUUM FULL')"}) {
    EXPECT_TRUE(reaches(sql)) << sql;
  }
  for (const char* sql : {"VACUUM t", "VACUUM FULL t, u", "VACUUM (FULL) t", "VACUUM ANALYZE t (a)", "VACUUM \"t\"",
                          "VACUUM FULL public.t;", "SELECT run('VACUUM t')"}) {
    EXPECT_FALSE(reaches(sql)) << sql;
  }
}

TEST(DatabaseWide, IsWordsThatBelongTogether) {
  for (const char* sql : {"", "DROP TABLE owned", "SELECT drop, owned FROM t WHERE reindex", "SELECT lo_creates",
                          "SELECT 1 -- DROP OWNED", "DROP TABLE t; REINDEX TABLE schema", "SELECT vacuums", "$", "'",
                          "DROP OWNE", "$a"}) {
    EXPECT_FALSE(reaches(sql)) << sql;
  }
  EXPECT_FALSE(may_reach_database("DROP OWNED BY r", kPostgres, {}));
}

TEST(DatabaseWide, OneWordTellsThatThereMayBeSome) {
  EXPECT_TRUE(may_hold_database_wide("drop table t", kWords));
  EXPECT_FALSE(may_hold_database_wide("SELECT dropped, vacuumed", kWords));
}

}  // namespace
}  // namespace enginediff
