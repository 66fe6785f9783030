#include <fmt/format.h>
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "harness/engines/postgres/marker.hpp"
#include "tests/cleaning_turn.hpp"
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

// A server takes a moment to see that the connections of a run that has ended are closed; until then it is alive.
void await_death(Connection& admin, const std::string& token) {
  for (const Deadline deadline = Deadline::after(kPatience);;) {
    const auto alive = is_alive(admin, token);
    ASSERT_TRUE(alive) << alive.error().message;
    if (!*alive) return;
    ASSERT_FALSE(deadline.expired()) << token << " is still alive";
  }
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
  const CleaningTurn turn;
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
  const CleaningTurn turn;
  auto admin = administrator();
  const std::string token = new_token();
  {
    const auto engine = connect({}, token);
    const auto scratch = this->scratch(*engine);
    EXPECT_EQ(told(*session(*scratch), "CREATE TABLE t (a int)"), "ok CREATE TABLE");
    EXPECT_THAT(scratch->keep(), testing::HasSubstr("database enginediff_" + token));
  }
  EXPECT_EQ(what_is_left(admin, token), "1 databases, 1 roles");
  await_death(admin, token);
  auto in_database = administrator("enginediff_" + token);
  EXPECT_EQ(ask(in_database, fmt::format("SELECT count(*) FROM enginediff_{}_case_1.t", token)), "0");
  const auto dropped = driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
  ASSERT_TRUE(dropped) << dropped.error().message;
  EXPECT_THAT(*dropped, Contains(Field(&Leftover::name, "enginediff_" + token)));
  EXPECT_EQ(what_is_left(admin, token), "0 databases, 0 roles");
}

// Whoever cleans at the same time leaves the run to the first.
TEST_P(PostgresLeftovers, OneCleansUpAfterARun) {
  const CleaningTurn turn;
  auto admin = administrator();
  const std::string token = new_token();
  {
    const auto engine = connect({}, token);
    (void)scratch(*engine)->keep();
  }
  await_death(admin, token);
  const auto claimed = claim_dead_run(admin, token);
  ASSERT_TRUE(claimed) << claimed.error().message;
  EXPECT_TRUE(*claimed);
  for (const char* const left : {"1 databases, 1 roles", "0 databases, 0 roles"}) {
    const auto cleaned = driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
    EXPECT_TRUE(cleaned) << cleaned.error().message;
    EXPECT_EQ(what_is_left(admin, token), left);
    EXPECT_TRUE(let_go_of_dead_run(admin, token));
  }
}

// A run that dies while others clean is left to the next as a whole: its role alone could not be dropped.
TEST_P(PostgresLeftovers, ManyThatCleanWhileRunsDieDoNotComplain) {
  const CleaningTurn turn;
  auto admin = administrator();
  std::vector<std::string> runs(8);
  for (std::string& token : runs) token = new_token();
  std::atomic<bool> ended = false;
  std::vector<std::thread> cleaners;
  for (int i = 0; i < 3; ++i) {
    cleaners.emplace_back([this, &ended, token = new_token()] {
      while (!ended) {
        const auto cleaned = driver().clean(GetParam(), {token, Deadline::after(kPatience)});
        EXPECT_TRUE(cleaned) << cleaned.error().message;
      }
    });
  }
  for (const std::string& token : runs) {
    const auto engine = try_connect({}, token);
    EXPECT_TRUE(engine) << engine.error().message;
    const auto made = engine ? (*engine)->create_scratch({}) : tl::unexpected(engine.error());
    EXPECT_TRUE(made) << made.error().message;
    if (made) (void)(*made)->keep();
  }
  ended = true;
  for (std::thread& cleaner : cleaners) cleaner.join();
  for (const std::string& token : runs) await_death(admin, token);
  EXPECT_TRUE(driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)}));
  for (const std::string& token : runs) EXPECT_EQ(what_is_left(admin, token), "0 databases, 0 roles");
}

TEST_P(PostgresLeftovers, CleanDropsNothingThatOnlyLooksAlike) {
  const CleaningTurn turn;
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
