#include "harness/engines/postgres/marker.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresMarker, ReadsWhatItWrites) {
  EXPECT_EQ(token_of(marked_name("ab12", ""), marker("ab12")), "ab12");
  EXPECT_EQ(token_of(marked_name("ab12", "x3"), marker("ab12")), "ab12");
}

TEST(PostgresMarker, AsksForNameAndCommentToAgree) {
  EXPECT_FALSE(token_of("enginediff_ab12", ""));
  EXPECT_FALSE(token_of("enginediff_ab12", "enginediff run ab12"));
  EXPECT_FALSE(token_of("enginediff_other", marker("ab12")));
  EXPECT_FALSE(token_of("enginediff_ab123", marker("ab12")));  // another run's name
  EXPECT_FALSE(token_of("production", marker("ab12")));
}

TEST(PostgresMarker, ATokenHasLettersAndDigitsOnly) {
  EXPECT_FALSE(token_of("enginediff_", marker("")));
  EXPECT_FALSE(token_of("enginediff_a b", marker("a b")));
}

}  // namespace
}  // namespace enginediff::postgres
