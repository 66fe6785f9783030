#include "harness/run/one_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Case parsed(const std::string& head = "") {
  ParseResult result = parse_case("-- @title t\n-- @id a.b\n-- @why w\n" + head + R"(
CREATE TABLE t (v INTEGER);

-- @session A
-- @step read
SELECT v FROM t;
-- => *
-- |  ok
-- @step write
UPDATE t SET v = 1;
-- => *
-- |  ok
-- @session B
BEGIN;
-- @step look
-- @after A.read
SELECT v FROM t;
-- => *
-- |  ok
-- @final
-- @step state
SELECT v FROM t;
)",
                                  "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return std::move(result.parsed);
}

std::vector<std::string> names(const Case& ordered) {
  std::vector<std::string> out;
  for (const Step& step : ordered.steps) out.push_back(step.name);
  return out;
}

std::string refusal(const std::string& order) {
  const auto ordered = case_in_order(parsed(), order);
  return ordered ? "none" : ordered.error().message;
}

TEST(OneOrder, PutsTheStepsOfTheSessionsIntoIt) {
  const auto ordered = case_in_order(parsed("-- @interleave all limit 5\n"), "B.1, A.read\n B.look A.write");
  ASSERT_TRUE(ordered);
  EXPECT_THAT(names(*ordered), ElementsAre("setup.1", "B.1", "A.read", "B.look", "A.write", "state"));
  EXPECT_FALSE(ordered->interleave_all);
  EXPECT_FALSE(ordered->interleave_limit.has_value());
}

TEST(OneOrder, IsACaseThatCanBeWritten) {
  const Case ordered = *case_in_order(parsed("-- @interleave all\n"), "B.1 A.read B.look A.write");
  const ParseResult again = parse_case(print_case(ordered), "u.sql");
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(names(again.parsed), names(ordered));
}

TEST(OneOrder, ExpectsWhatIsWrittenUntilItPartsFromTheFile) {
  const auto expecting = [](const Case& ordered) {
    std::vector<std::string> out;
    for (const Step& step : ordered.steps) {
      if (!step.expectations.empty()) out.push_back(step.name);
    }
    return out;
  };
  EXPECT_THAT(expecting(*case_in_order(parsed(), "A.read A.write B.1 B.look")),
              ElementsAre("A.read", "A.write", "B.look"));
  EXPECT_THAT(expecting(*case_in_order(parsed(), "A.read B.1 A.write B.look")), ElementsAre("A.read"));
  EXPECT_THAT(expecting(*case_in_order(parsed("-- @interleave all\n"), "A.read A.write B.1 B.look")), ElementsAre());
}

TEST(OneOrder, IsRefusedWhereItIsNoneOfTheCase) {
  EXPECT_THAT(refusal("A.raed A.write B.1 B.look"), HasSubstr("no step `A.raed` of a session; did you mean `A.read`?"));
  EXPECT_THAT(refusal("A.read state A.write B.1 B.look"), HasSubstr("no step `state` of a session"));
  EXPECT_EQ(refusal("A.read A.read A.write B.1 B.look"), "the order names A.read twice");
  EXPECT_EQ(refusal("A.read B.1"), "the order leaves out A.write, B.look");
  EXPECT_EQ(refusal("A.write A.read B.1 B.look"), "the order has A.write before A.read");
  EXPECT_EQ(refusal("B.1 B.look A.read A.write"), "the order has B.look before A.read, without which it is not run");
  const auto single = case_in_order(parse_case("-- @title t\n-- @id a.b\nSELECT 1;\n", "s.sql").parsed, "1");
  ASSERT_FALSE(single);
  EXPECT_THAT(single.error().message, HasSubstr("no sessions"));
}

}  // namespace
}  // namespace enginediff
