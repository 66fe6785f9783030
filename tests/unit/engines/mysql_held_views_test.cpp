// A scratch whose sessions are compared keeps purge away: by a view from before its setup, for as long as it is there.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sstream>
#include <stdexcept>

#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

class MysqlHeldViewsTest : public MysqlServerTest {
 protected:
  // Other tests use the same server: this engine's own connections are told by the account that it connects as.
  void SetUp() override {
    outside_ = administrator();
    account_ = std::make_unique<TemporaryAccount>(*outside_, "enginediff_v" + new_token(),
                                                  std::vector<std::string>{"ALL ON *.*"});
    auto engine = connect_as(account_->name(), account_->password());
    ASSERT_TRUE(engine) << engine.error().message;
    engine_ = std::move(*engine);
  }
  void TearDown() override {
    engine_.reset();
    account_.reset();
  }

  std::unique_ptr<Scratch> compared() {
    ScratchOptions options;
    options.compares_sessions = true;
    auto scratch = engine_->create_scratch(options);
    if (!scratch) throw std::runtime_error(scratch.error().message);
    return std::move(*scratch);
  }

  // The connections of the engine's own that have a transaction; what they are at last, when they are not as expected.
  std::string holders(int expected) {
    std::string found;
    for (const Deadline deadline = Deadline::after(kPatience); !deadline.expired();) {
      const std::vector<std::string> all = is_mariadb(*engine_) ? holders_by_status() : holders_by_list();
      found = fmt::format("{}", fmt::join(all, "\n"));
      if (all.size() == static_cast<std::size_t>(expected)) return found;
    }
    ADD_FAILURE() << "not " << expected << " transactions of the harness's own: " << found;
    return found;
  }

  std::vector<std::string> connections(const std::string& and_where) {
    return lines(
        ask(*outside_, fmt::format("SELECT id FROM information_schema.processlist WHERE user = '{}'{} ORDER BY id",
                                   account_->name(), and_where)));
  }

  // Nobody else reads this list on MySQL. The server makes it anew only when nobody has read it for 100 ms; whoever
  // asks sooner gets the old one.
  std::vector<std::string> holders_by_list() {
    (void)ask(*outside_, "DO SLEEP(0.12)");
    return connections(" AND id IN (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx)");
  }

  // On MariaDB others read it all the time, and the status tells; MySQL's leaves out who has a view and no more.
  std::vector<std::string> holders_by_status() {
    std::vector<std::string> all = connections("");
    const std::string status = ask(*outside_, "SHOW ENGINE INNODB STATUS");
    std::erase_if(all, [&](const std::string& id) {
      const auto at = status.find(fmt::format(" thread id {},", id));
      const auto begin = at == std::string::npos ? at : status.rfind("---TRANSACTION", at);
      return begin == std::string::npos || status.substr(begin, at - begin).find("ACTIVE") == std::string::npos;
    });
    return all;
  }

  static std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  }

  std::unique_ptr<Connection> outside_;
  std::unique_ptr<TemporaryAccount> account_;
  std::unique_ptr<Engine> engine_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlHeldViewsTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlHeldViewsTest, testing::ValuesIn(server_targets()), test_name);

TEST_P(MysqlHeldViewsTest, AViewIsOlderThanTheSetupAndGoneWithTheScratch) {
  const auto scratch = compared();
  const std::string holder = holders(1);
  {
    const auto session = this->session(*scratch, "");
    run_all(*session, {"CREATE TABLE t (a INT PRIMARY KEY)", "INSERT INTO t VALUES (1)", "DELETE FROM t",
                       "ALTER TABLE t ADD b INT", "TRUNCATE t", "DROP TABLE t", "CREATE TABLE t (a INT)"});
  }
  EXPECT_EQ(holders(1), holder);
  EXPECT_TRUE(scratch->drop());
  holders(0);
}

TEST_P(MysqlHeldViewsTest, AScratchOfOneSessionHoldsNone) {
  const auto other = compared();
  const std::string holder = holders(1);
  const auto scratch = this->scratch(*engine_);
  EXPECT_EQ(holders(1), holder);
}

TEST_P(MysqlHeldViewsTest, EachScratchHasOneAndTheConnectionsAreUsedAgain) {
  std::string first;
  {
    const auto one = compared(), other = compared();
    first = holders(2);
  }
  holders(0);
  const auto one = compared(), other = compared();
  EXPECT_EQ(holders(2), first);
}

TEST_P(MysqlHeldViewsTest, OneThatIsLostCostsNoScratch) {
  auto scratch = compared();
  const std::string lost = holders(1);
  run_as(*outside_, "KILL CONNECTION " + lost);
  holders(0);
  EXPECT_TRUE(scratch->drop());
  scratch = compared();
  const std::string idle = holders(1);
  EXPECT_NE(idle, lost);
  EXPECT_TRUE(scratch->drop());
  holders(0);
  run_as(*outside_, "KILL CONNECTION " + idle);
  scratch = compared();
  EXPECT_NE(holders(1), idle);
}

// Purge would take the record, and with it what C waits for, a few milliseconds after B has committed.
TEST_P(MysqlHeldViewsTest, LocksOnADeletedRowOutlastTheTransactionThatDeletedIt) {
  constexpr int kScratches = 8, kQuestions = 40;
  for (int i = 0; i < kScratches; ++i) {
    const auto scratch = compared();
    const auto a = session(*scratch, "A"), b = session(*scratch, "B"), c = session(*scratch, "C");
    run_all(*b, {"CREATE TABLE t (a INT PRIMARY KEY, b INT)", "INSERT INTO t VALUES (1, 1), (2, 2), (3, 3), (4, 4)",
                 "BEGIN", "DELETE FROM t WHERE a = 1"});
    run_all(*a, {"BEGIN"});
    start(*a, "UPDATE t SET b = 8 WHERE a = 1");
    ASSERT_EQ(settle(*a), "waits for B");
    run_all(*c, {"BEGIN"});
    start(*c, "UPDATE t SET b = 7 WHERE a = 1");
    ASSERT_THAT(settle(*c), testing::HasSubstr("waits for"));
    run_all(*b, {"COMMIT"});
    ASSERT_EQ(ending(*a), "ok UPDATE");
    for (int question = 0; question < kQuestions; ++question) ASSERT_EQ(settle(*c), "waits for A");
    run_all(*a, {"COMMIT"});
    ASSERT_EQ(ending(*c), "ok UPDATE");
  }
}

}  // namespace
}  // namespace enginediff::mysql
