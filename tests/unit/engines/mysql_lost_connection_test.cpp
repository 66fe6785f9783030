// Connections that are lost, and servers that do not answer any more: what the harness asks on its own connections goes
// on by others, and nothing waits for ever.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <stdexcept>

#include "harness/engine/target_url.hpp"
#include "harness/engines/mysql/server.hpp"
#include "tests/unit/engines/mysql_relay.hpp"
#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

using testing::HasSubstr;

class MysqlLostConnectionTest : public MysqlServerTest {
 protected:
  void SetUp() override {
    relay_ = new_relay();
    outside_ = administrator();
  }

  static std::unique_ptr<Relay> new_relay() {
    const auto url = parse_target_url(GetParam().url);
    return std::make_unique<Relay>(url->host, url->port.value_or(3306));
  }
  // The target as it is reached through the relay.
  TargetSpec relayed(std::map<std::string, std::string> settings = {}) const {
    TargetSpec spec = GetParam();
    const std::string port = fmt::format(":{}/", parse_target_url(spec.url)->port.value_or(3306));
    spec.url.replace(spec.url.rfind(port), port.size(), fmt::format(":{}/", relay_->port()));
    spec.settings = std::move(settings);
    return spec;
  }
  std::unique_ptr<Engine> connect_relayed(std::map<std::string, std::string> settings = {}) const {
    auto engine = driver().connect(relayed(std::move(settings)), {new_token(), Deadline::after(kPatience)});
    if (!engine) throw std::runtime_error(engine.error().message);
    return std::move(*engine);
  }
  static std::string run_of(const Scratch& scratch) { return scratch.name().substr(0, scratch.name().rfind('_')); }
  bool exists(const std::string& database) const {
    return ask(*outside_, "SHOW DATABASES LIKE '" + database + "'") == database;
  }
  // Keeps others from cleaning the run while all of its own connections are cut: other tests clean the same server at
  // the same time.
  std::unique_ptr<Connection> kept_alive(const std::string& run) const {
    auto connection = administrator();
    run_as(*connection, "USE " + run);
    return connection;
  }
  std::string holder_of_lock(const std::string& run) const {
    return ask(*outside_, "SELECT IS_USED_LOCK('" + run + "')");
  }
  // Asks until the answer is this one.
  void await(const std::string& sql, const std::string& answer) const {
    const Deadline deadline = Deadline::after(kPatience);
    while (ask(*outside_, sql) != answer) ASSERT_FALSE(deadline.expired()) << sql;
  }

  std::unique_ptr<Relay> relay_;
  std::unique_ptr<Connection> outside_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlLostConnectionTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlLostConnectionTest, testing::ValuesIn(server_targets()), test_name);

TEST_P(MysqlLostConnectionTest, ARunThatLostItsLockIsAliveByItsOtherConnections) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  const std::string run = run_of(*scratch);
  run_as(*outside_, "KILL CONNECTION " + holder_of_lock(run));
  await("SELECT IS_FREE_LOCK('" + run + "')", "1");
  ASSERT_TRUE(clean());
  ASSERT_TRUE(exists(scratch->name()));
  EXPECT_EQ(told(*session(*scratch), "SELECT 1"), "1");
}

TEST_P(MysqlLostConnectionTest, ARunThatIsCutOffTakesItsLockAgain) {
  const auto engine = connect_relayed();
  const std::string run = run_of(*scratch(*engine));
  const auto kept = kept_alive(run);
  const std::string before = holder_of_lock(run);
  relay_->cut();
  await("SELECT 1 FROM information_schema.processlist WHERE id = " + before, "");
  // The second one needs a name of its own, which is written down.
  const auto one = scratch(*engine), other = scratch(*engine), next = scratch(*engine);
  EXPECT_NE(holder_of_lock(run), "NULL");
  ASSERT_TRUE(clean());
  EXPECT_TRUE(exists(other->name()));
}

TEST_P(MysqlLostConnectionTest, IdleConnectionsThatDiedCostNoCase) {
  const auto engine = connect_relayed();
  const auto cases = [&](std::size_t count) {
    std::vector<std::unique_ptr<Scratch>> open;
    for (std::size_t i = 0; i < count; ++i) {
      auto scratch = engine->create_scratch({});
      ASSERT_TRUE(scratch) << i << ": " << scratch.error().message;
      const auto session = this->session(**scratch);
      run_all(*session, {"CREATE TABLE t (a DECIMAL(7,3))", "CREATE VIEW v AS SELECT a FROM t"});
      const Outcome outcome = run(*session, "SELECT a FROM t");
      ASSERT_NE(outcome.rows(), nullptr) << i << ": " << show(outcome);
      EXPECT_EQ(outcome.rows()->columns.at(0).declared_type, "decimal(7,3)") << i;
      open.push_back(std::move(*scratch));
    }
    for (const auto& scratch : open) {
      const auto dropped = scratch->drop();
      EXPECT_TRUE(dropped) << dropped.error().message;
    }
  };
  cases(4);
  const auto kept = kept_alive(run_of(*scratch(*engine)));
  relay_->cut();
  cases(6);
  relay_->cut();
  cases(1);
}

TEST_P(MysqlLostConnectionTest, TablesAreDroppedThoughTheConnectionForItDied) {
  std::string run;
  {
    const auto engine = connect_relayed();
    std::unique_ptr<Connection> kept;
    for (int i = 0; i < 12; ++i) {
      const auto scratch = this->scratch(*engine);
      run = run_of(*scratch);
      if (!kept) kept = kept_alive(run);
      run_all(*session(*scratch), {"CREATE TABLE t (a INTEGER)"});
      if (i == 6 || i == 9 || i == 11) relay_->cut();
    }
  }
  EXPECT_EQ(ask(*outside_, "SHOW DATABASES LIKE '" + run + "%'"), "");
}

TEST_P(MysqlLostConnectionTest, WhoIsWaitedForIsAskedOnAnotherConnection) {
  const TemporaryAccount account(*outside_, "enginediff_l" + new_token(), {"ALL ON *.*"});
  auto connected = connect_as(account.name(), account.password());
  ASSERT_TRUE(connected) << connected.error().message;
  const auto engine = std::move(*connected);
  const auto scratch = this->scratch(*engine);
  const auto a = session(*scratch, "A"), b = session(*scratch, "B");
  run_all(*a, {"CREATE TABLE t (a INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)", "BEGIN", "DELETE FROM t"});
  start(*b, "DELETE FROM t");
  ASSERT_EQ(settle(*b), "waits for A");
  // Cases have an account of their own: these are all that ask. The run's sign of life is left, since other tests
  // clean.
  const std::string own = "SELECT id FROM information_schema.processlist WHERE user = '" + account.name() +
                          "' AND id <> IFNULL(IS_USED_LOCK('" + run_of(*scratch) + "'), 0)";
  const auto killed = outside_->rows("", own);
  ASSERT_TRUE(killed);
  for (const TextRow& row : *killed) run_as(*outside_, "KILL CONNECTION " + row.at(0).value_or("0"));
  await(own, "");
  EXPECT_EQ(settle(*b), "waits for A");
  run_all(*a, {"COMMIT"});
  EXPECT_EQ(ending(*b), "ok DELETE");
}

TEST_P(MysqlLostConnectionTest, APreparedTransactionIsToldThoughItCannotBeIdentified) {
  // Without TLS the relay reads along.
  const auto engine = connect_relayed({{"ssl-mode", "DISABLED"}});
  const std::string id = "'" + new_token() + "'";
  const auto scratch = this->scratch(*engine);
  const auto a = session(*scratch, "A");
  run_all(*a, {"CREATE TABLE t (a INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)", "XA START " + id, "DELETE FROM t",
               "XA END " + id});
  relay_->cut_off_at(is_mariadb(*engine) ? "SHOW ENGINE INNODB STATUS" : "FROM performance_schema.threads");
  start(*a, "XA PREPARE " + id);
  EXPECT_EQ(ending(*a), "ok XA");
  relay_->accept_again();
  const auto b = session(*scratch, "B");
  start(*b, "DELETE FROM t");
  EXPECT_THAT(settle(*b), HasSubstr("cannot ask what a prepared transaction holds"));
  start(*a, "XA COMMIT " + id);
  EXPECT_EQ(ending(*a), "ok XA");
  EXPECT_EQ(ending(*b), "ok DELETE");
}

TEST_P(MysqlLostConnectionTest, ASocketThatTheLibraryClosedIsNotTakenForAnothers) {
  const auto settings = read_target_settings(relayed());
  auto opened = Connection::open(settings->connection, settings->administrator, "", Deadline::after(kPatience));
  ASSERT_TRUE(opened) << opened.error().message;
  Connection& connection = **opened;
  const int librarys = static_cast<int>(connection.get()->net.fd);
  relay_->cut();
  EXPECT_NE(connection.attempt("DO 0"), 0u);
  ASSERT_EQ(::fcntl(librarys, F_GETFD), -1) << "the library keeps it open";
  std::array<int, 2> pair{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
  if (pair[0] != librarys && pair[1] != librarys) {
    ASSERT_EQ(::dup2(pair[0], librarys), librarys);
  }
  EXPECT_NE(connection.socket(), librarys);
  connection.shut_down_socket();
  EXPECT_EQ(::send(pair[0], "x", 1, MSG_NOSIGNAL), 1);
  for (const int fd : {pair[0], pair[1]}) ::close(fd);
  if (pair[0] != librarys && pair[1] != librarys) ::close(librarys);
}

TEST_P(MysqlLostConnectionTest, OnlyTheHarnessesOwnConnectionsHaveALimit) {
  const auto limit_of = [](const Connection& connection) {
    unsigned seconds = 0;
    EXPECT_EQ(mysql_get_option(connection.get(), MYSQL_OPT_READ_TIMEOUT, &seconds), 0);
    return seconds;
  };
  const auto server = Server::connect(*read_target_settings(GetParam()), Deadline::after(kPatience));
  ASSERT_TRUE(server) << server.error().message;
  (*server)->use_case_account((*server)->settings().administrator, "");
  const auto control = (*server)->borrow_control();
  const auto other = (*server)->open_control(Deadline::after(kPatience));
  const auto of_case = (*server)->take_case_connection("");
  ASSERT_TRUE(control && other && of_case);
  EXPECT_EQ(limit_of(**control), kControlAnswerSeconds);
  EXPECT_EQ(limit_of(**other), kControlAnswerSeconds);
  EXPECT_EQ(limit_of(**of_case), 0u);
}

TEST_P(MysqlLostConnectionTest, AServerThatDoesNotAnswerIsGivenUpAtTheLimit) {
  constexpr unsigned kLimitSeconds = 3;
  for (const char* const tls : {"DISABLED", "REQUIRED"}) {
    SCOPED_TRACE(tls);
    relay_ = new_relay();
    const auto settings = read_target_settings(relayed({{"ssl-mode", tls}}));
    const auto opened =
        Connection::open(settings->connection, settings->administrator, "", Deadline::after(kPatience), kLimitSeconds);
    ASSERT_TRUE(opened) << opened.error().message;
    Connection& connection = **opened;
    EXPECT_EQ(connection.attempt("DO SLEEP(0.5)"), 0u) << "an answer that takes a moment";
    relay_->freeze();
    const auto asked = connection.rows("asked", "SELECT 1");
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().fault, Fault::connection_lost) << asked.error().message;
  }
}

}  // namespace
}  // namespace enginediff::mysql
