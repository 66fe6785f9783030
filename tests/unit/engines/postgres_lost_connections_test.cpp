// Connections that die while nobody uses them, as all do when a server restarts, and queries that are not answered.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <stdexcept>

#include "harness/engines/postgres/engine.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using std::chrono::milliseconds;

class PostgresLostConnections : public PostgresServerTest {
 protected:
  // Other tests clean the same server at the same time: the run is alive by this connection while its own are ended.
  void SetUp() override { ASSERT_TRUE(declare_alive(admin_, token_)); }

  std::unique_ptr<Engine> connect_for_scratches() const {
    auto engine = driver().connect(GetParam(), {token_, Deadline::after(kPatience), true});
    if (!engine) throw std::runtime_error(engine.error().message);
    return std::move(*engine);
  }

  // Says whether there were some, and all are gone.
  std::string end_all() { return end_connections(admin_, token_); }

  std::string left() {
    return ask(admin_, fmt::format("SELECT datname FROM pg_database WHERE datname LIKE 'enginediff\\_{0}%'"
                                   " UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'enginediff\\_{0}%'",
                                   token_));
  }

  const std::string token_ = new_token();
  Connection admin_ = administrator();
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresLostConnections);
INSTANTIATE_TEST_SUITE_P(Servers, PostgresLostConnections, testing::ValuesIn(server_targets()), test_name);

TEST_P(PostgresLostConnections, TheNextScratchIsMadeAllTheSame) {
  ScratchOptions beside, alone, grouped, reaching;
  alone.exclusive = grouped.exclusive = true;
  grouped.group = "g";
  reaching.reaches_database = true;
  const auto engine = connect_for_scratches();
  for (const ScratchOptions& options : {beside, alone, grouped, reaching, beside, alone, grouped}) {
    EXPECT_EQ(end_all(), "t");
    auto scratch = engine->create_scratch(options);
    ASSERT_TRUE(scratch) << scratch.error().message;
    EXPECT_EQ(told(*session(**scratch), "SELECT 1"), "1");
  }
}

TEST_P(PostgresLostConnections, AScratchIsDroppedAllTheSame) {
  const auto engine = connect_for_scratches();
  for (const bool exclusive : {false, true}) {
    const auto scratch = this->scratch(*engine, exclusive);
    run_all(*session(*scratch), {"CREATE TABLE t (a int)"});
    EXPECT_EQ(end_all(), "t");
    const auto dropped = scratch->drop();
    EXPECT_TRUE(dropped) << dropped.error().message;
  }
}

TEST_P(PostgresLostConnections, TheRunLeavesNothing) {
  for (const bool exclusive : {false, true}) {
    auto engine = connect_for_scratches();
    auto scratch = this->scratch(*engine, exclusive);
    run_all(*session(*scratch), {"CREATE TABLE t (a int)"});
    scratch.reset();
    EXPECT_NE(left(), "");
    EXPECT_EQ(end_all(), "t");
    engine.reset();
    EXPECT_EQ(left(), "");
  }
}

TEST_P(PostgresLostConnections, AQueryThatIsNotAnsweredInTimeLosesNothingButItself) {
  auto engine = connect_for_scratches();
  auto& postgres = static_cast<PostgresEngine&>(*engine);
  int tries = 0;
  const auto slow = [&](Connection& admin) -> Result<void> {
    ++tries;
    TRY(admin.query("SELECT pg_sleep(600)", Deadline::after(milliseconds(1))));
    return {};
  };
  const auto slow_groups = [&](Connection& admin) -> Result<void> {
    TRY(admin.query_groups({{"SELECT 1"}, {"SELECT pg_sleep(600)"}}, Deadline::after(milliseconds(1))));
    return {};
  };
  EXPECT_FALSE(postgres.with_administrator(slow));
  EXPECT_EQ(tries, 2);
  EXPECT_FALSE(postgres.with_administrator(slow_groups));
  // Nothing answers the client any more, but the server goes on.
  ask(admin_, fmt::format("SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity"
                          " WHERE application_name = 'enginediff {}' AND query LIKE '%pg_sleep(600)%'",
                          token_));
  const auto scratch = this->scratch(*engine, true);
  EXPECT_EQ(told(*session(*scratch), "SELECT 1"), "1");
  EXPECT_TRUE(scratch->drop());
  engine.reset();
  EXPECT_EQ(left(), "");
}

}  // namespace
}  // namespace enginediff::postgres
