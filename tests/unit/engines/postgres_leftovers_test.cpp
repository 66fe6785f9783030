#include <fmt/format.h>
#include <gmock/gmock.h>

#include "harness/engines/postgres/marker.hpp"
#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresLeftovers);

std::string what_is_left(Connection& admin, const std::string& token) {
  const auto count = admin.query(fmt::format(
      "SELECT (SELECT count(*) FROM pg_database WHERE datname LIKE 'enginediff\\_{0}%') || ' databases, ' ||"
      " (SELECT count(*) FROM pg_roles WHERE rolname LIKE 'enginediff\\_{0}%') || ' roles'",
      token));
  return std::string(cell(*count, 0, 0));
}

TEST_P(PostgresLeftovers, AnEngineLeavesNothing) {
  auto admin = administrator();
  const std::string token = new_token();
  {
    const auto engine = connect({}, token);
    EXPECT_EQ(what_is_left(admin, token), "0 databases, 1 roles");
    const auto first = scratch(*engine), second = scratch(*engine, true);
    EXPECT_EQ(told(*session(*first), "CREATE TABLE t (a int)"), "ok CREATE TABLE");
    EXPECT_EQ(what_is_left(admin, token), "2 databases, 1 roles");
  }
  EXPECT_EQ(what_is_left(admin, token), "0 databases, 0 roles");
}

TEST_P(PostgresLeftovers, CleanLeavesLivingRunsAlone) {
  auto admin = administrator();
  const std::string token = new_token();
  const auto engine = connect({}, token);
  const auto kept = scratch(*engine);
  const auto dropped = driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
  ASSERT_TRUE(dropped) << dropped.error().message;
  EXPECT_EQ(what_is_left(admin, token), "1 databases, 1 roles");
  EXPECT_EQ(told(*session(*kept), "SELECT 1"), "1");
}

TEST_P(PostgresLeftovers, CleanDropsWhatADeadRunLeft) {
  auto admin = administrator();
  const std::string token = new_token();
  {
    const auto engine = connect({}, token);
    const auto scratch = this->scratch(*engine);
    EXPECT_EQ(told(*session(*scratch), "CREATE TABLE t (a int)"), "ok CREATE TABLE");
    EXPECT_THAT(scratch->keep(), testing::HasSubstr("database enginediff_" + token));
  }
  EXPECT_EQ(what_is_left(admin, token), "1 databases, 1 roles");
  auto in_database = administrator("enginediff_" + token);
  EXPECT_EQ(ask(in_database, fmt::format("SELECT count(*) FROM enginediff_{}_case_1.t", token)), "0");
  const auto dropped = driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
  ASSERT_TRUE(dropped) << dropped.error().message;
  EXPECT_THAT(*dropped, Contains(Field(&Leftover::name, "enginediff_" + token)));
  EXPECT_EQ(what_is_left(admin, token), "0 databases, 0 roles");
}

TEST_P(PostgresLeftovers, CleanDropsNothingThatOnlyLooksAlike) {
  auto admin = administrator();
  const std::string token = new_token();
  const std::string unmarked = "enginediff_" + token, misnamed = "enginediff_other_" + token;
  ASSERT_TRUE(admin.query("CREATE ROLE " + unmarked));
  ASSERT_TRUE(admin.query("CREATE ROLE " + misnamed));
  ASSERT_TRUE(admin.query(fmt::format("COMMENT ON ROLE {} IS {}", misnamed, admin.literal(marker(token)))));
  const auto dropped = driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
  ASSERT_TRUE(dropped) << dropped.error().message;
  EXPECT_THAT(*dropped, Not(Contains(Field(&Leftover::name, unmarked))));
  EXPECT_THAT(*dropped, Not(Contains(Field(&Leftover::name, misnamed))));
  EXPECT_TRUE(admin.query("DROP ROLE " + unmarked));
  EXPECT_TRUE(admin.query("DROP ROLE " + misnamed));
}

}  // namespace
}  // namespace enginediff::postgres
