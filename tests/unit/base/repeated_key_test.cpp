#include "harness/base/repeated_key.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

std::string found(std::string_view json) {
  const auto repeated = find_repeated_key(json);
  return repeated ? repeated->message() : "";
}

TEST(RepeatedKey, IsFoundWhereverItsObjectStands) {
  EXPECT_EQ(found(R"({"a": 1, "a": 2})"), R"("a" stands twice, in line 1)");
  EXPECT_EQ(found("{\"a\": 1,\n \"b\": {},\n\n \"a\": 2}"), R"("a" stands twice, in lines 1 and 4)");
  EXPECT_EQ(found(R"({"claims": [{"id": 1}, {"checks": [0, {"on": 1, "x": {"y": [{}]}, "on": 2}]}]})"),
            R"("on" stands twice in claims[1].checks[1], in line 1)");
  EXPECT_EQ(found(R"([[], {"a": -1.5, "b": true, "a": null}])"), R"("a" stands twice in [1], in line 1)");
}

TEST(RepeatedKey, IsTheSameHoweverItIsEscaped) {
  EXPECT_EQ(found("{\"a\":\n1,\n\"\\u0061\":\n2}"), R"("a" stands twice, in lines 1 and 3)");
}

TEST(RepeatedKey, IsNoneInAnotherObject) {
  EXPECT_EQ(found(R"({"a": {"a": {"a": [{"a": 1}, {"a": 1}]}}, "A": "a", "b": "a"})"), "");
  EXPECT_EQ(found("[]"), "");
  EXPECT_EQ(found("1"), "");
}

TEST(RepeatedKey, IsNoneOfWhatIsNoJson) {
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("{\"a\": 1, "), "");
  EXPECT_EQ(found("a"), "");
}

}  // namespace
}  // namespace enginediff
