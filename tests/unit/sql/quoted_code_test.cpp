#include "harness/sql/quoted_code.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(QuotedCode, IsWhatIsRunOrMadeABody) {
  EXPECT_THAT(quoted_code("PREPARE s FROM 'SELECT ''a'''"), ElementsAre("SELECT 'a'"));
  EXPECT_THAT(quoted_code("execute immediate 'SELECT 1'"), ElementsAre("SELECT 1"));
  EXPECT_THAT(quoted_code("DO 'BEGIN END'"), ElementsAre("BEGIN END"));
  EXPECT_THAT(quoted_code("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"), ElementsAre("SELECT 1"));
}

TEST(QuotedCode, IsNoOtherText) {
  EXPECT_THAT(quoted_code("SELECT 'DO', a AS 'b' FROM t"), IsEmpty());
  EXPECT_THAT(quoted_code("DO SLEEP('1')"), IsEmpty());
  EXPECT_THAT(quoted_code(""), IsEmpty());
}

// Whoever looks into bodies finds it among the statement's own tokens.
TEST(QuotedCode, IsNoneBetweenDollars) { EXPECT_THAT(quoted_code("DO $$ BEGIN END $$"), IsEmpty()); }

}  // namespace
}  // namespace enginediff
