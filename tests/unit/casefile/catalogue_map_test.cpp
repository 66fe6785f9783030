#include "harness/casefile/catalogue_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problems(std::string_view text) {
  std::vector<Case> cases(2);
  cases[0].id = "boolean.sum";
  cases[1].id = "boolean.xor";
  std::vector<std::string> out;
  for (const CaseDiagnostic& one : lint_catalogue_map(text, cases, "map.json")) out.push_back(to_string(one));
  return out;
}

TEST(CatalogueMap, names_cases_that_exist) {
  EXPECT_THAT(problems(R"({"boo-1": ["boolean.sum"], "boo-2": ["boolean.sum", "boolean.xor"]})"), IsEmpty());
  EXPECT_THAT(
      problems(R"({"boo-1": ["boolean.summ", "boolean.xor"]})"),
      ElementsAre(HasSubstr(
          "map.json: `boo-1` names the case `boolean.summ`, which does not exist; did you mean `boolean.sum`?")));
  EXPECT_THAT(problems(R"({"boo-1": [3], "boo-2": [], "boo-3": "boolean.sum"})"),
              ElementsAre(HasSubstr("`boo-1` names the case `3`"), HasSubstr("`boo-2` names no cases"),
                          HasSubstr("`boo-3` names no cases")));
}

TEST(CatalogueMap, has_each_entry_once) {
  EXPECT_THAT(problems("{\"boo-1\": [\"boolean.sum\"],\n\"boo-1\": [\"boolean.xor\"]}"),
              ElementsAre(AllOf(HasSubstr("map.json:2: \"boo-1\" stands twice, in lines 1 and 2"),
                                HasSubstr("each key once"))));
}

TEST(CatalogueMap, says_that_it_cannot_be_read) {
  EXPECT_THAT(problems("{"), ElementsAre(HasSubstr("map.json: this is no JSON")));
  EXPECT_THAT(problems("[]"), ElementsAre(HasSubstr("this is no object")));
}

}  // namespace
}  // namespace enginediff
