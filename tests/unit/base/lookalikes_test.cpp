#include "harness/base/lookalikes.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

using Pair = std::pair<std::string, std::string>;

TEST(TellApart, ShowsACombiningMarkBesideALetterThatHasIt) {
  EXPECT_EQ(tell_apart("'caf\xc3\xa9'", "'cafe\xcc\x81'"), Pair("'caf\xc3\xa9'", "'cafe\\u{301}'"));
}

TEST(TellApart, ShowsSpacesOfAnotherKind) {
  EXPECT_EQ(tell_apart("'a\xc2\xa0z'", "'a z'"), Pair("'a\\u{A0}z'", "'a z'"));
  EXPECT_EQ(tell_apart("'a z'", "'a\xe3\x80\x80z'"), Pair("'a z'", "'a\\u{3000}z'"));
}

TEST(TellApart, LeavesWhatBothHave) {
  const std::string a = "'e\xcc\x81 1'", b = "'e\xcc\x81 2'";
  EXPECT_EQ(tell_apart(a, b), Pair(a, b));
  EXPECT_EQ(tell_apart("x", "\xc3\xa9"), Pair("x", "\xc3\xa9"));
}

}  // namespace
}  // namespace enginediff
