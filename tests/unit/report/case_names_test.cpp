#include "harness/report/case_names.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

Case of_file(const std::string& file, const std::string& id) {
  Case parsed;
  parsed.file = file;
  parsed.id = id;
  return parsed;
}

TEST(CaseNames, ids_are_found_below_cases_and_nowhere_else) {
  EXPECT_TRUE(is_found_by_id(of_file("cases/typing/division.sql", "typing.division")));
  EXPECT_TRUE(is_found_by_id(of_file("./cases/typing/division.sql", "typing.division")));
  EXPECT_TRUE(is_found_by_id(of_file("cases/typing/division.sql", "an.id.of.its.own")));
  EXPECT_FALSE(is_found_by_id(of_file("sql/bad.sql", "shop.bad")));
  EXPECT_FALSE(is_found_by_id(of_file("/home/cases/bad.sql", "bad")));
  EXPECT_FALSE(is_found_by_id(of_file("cases/typing/division.sql", "division"))) << "of a run of cases/typing";
}

TEST(CaseNames, what_no_id_finds_is_named_by_its_file) {
  const Case published = of_file("cases/typing/division.sql", "typing.division"),
             own = of_file("my sql/it's.sql", "it's"), other = of_file("sql/bad.sql", "shop.bad");
  EXPECT_EQ(word_for({}), "ID");
  EXPECT_EQ(word_for({&published}), "ID");
  EXPECT_EQ(word_for({&published, &other, &own}), "sql/bad.sql");
  EXPECT_EQ(word_for({&own}), "'my sql/it'\\''s.sql'");
}

}  // namespace
}  // namespace enginediff
