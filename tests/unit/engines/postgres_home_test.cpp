#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <thread>

#include "harness/engines/postgres/closing_connections.hpp"
#include "harness/engines/postgres/connections_under_way.hpp"
#include "harness/engines/postgres/home_plan.hpp"
#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresHome);

// Databases and connections of the run, as the server lists them.
std::string databases_sql(const std::string& token) {
  return fmt::format(
      "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE datname LIKE 'enginediff\\_{}%'", token);
}
std::string connections_sql(const std::string& token) {
  return fmt::format(
      "SELECT count(*) FROM pg_stat_activity WHERE usename = 'enginediff_{0}' AND datname LIKE 'enginediff\\_{0}%'",
      token);
}

TEST_P(PostgresHome, WhatTheFirstScratchNeedsIsMadeOnConnecting) {
  auto admin = administrator();
  for (const bool exclusive : {false, true}) {
    const std::string token = new_token();
    {
      auto engine = driver().connect(GetParam(), {token, Deadline::after(kPatience), true});
      ASSERT_TRUE(engine) << engine.error().message;
      EXPECT_EQ(fingerprint(**engine, "privileges"), "sandboxed");
      EXPECT_EQ(ask(admin, databases_sql(token)), "enginediff_" + token);
      EXPECT_EQ(ask(admin, connections_sql(token)), "1");
      const auto scratch = this->scratch(**engine, exclusive);
      run_all(*session(*scratch), {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)"});
      EXPECT_EQ(ask(admin, databases_sql(token)), "enginediff_" + token);
      EXPECT_EQ(ask(admin, connections_sql(token)), "1");
    }
    EXPECT_EQ(ask(admin, databases_sql(token)), "");
    EXPECT_EQ(ask(admin, fmt::format("SELECT count(*) FROM pg_roles WHERE rolname = 'enginediff_{}'", token)), "0");
  }
}

TEST_P(PostgresHome, OneScratchHasItsHomeAloneAndAllOthersShareOne) {
  auto admin = administrator();
  const std::string token = new_token();
  auto engine = driver().connect(GetParam(), {token, Deadline::after(kPatience), true});
  ASSERT_TRUE(engine) << engine.error().message;
  const std::string where = "SELECT current_database()";
  auto alone = scratch(**engine, true);
  const auto one = scratch(**engine), other = scratch(**engine);
  const std::string first = told(*session(*one), where);
  EXPECT_EQ(told(*session(*other), where), first);
  EXPECT_EQ(told(*session(*alone), where), "'enginediff_" + token + "'");
  EXPECT_NE(first, "'enginediff_" + token + "'");
  // Only where no other case is may a case make schemas.
  EXPECT_EQ(told(*session(*alone), "CREATE SCHEMA more"), "ok CREATE SCHEMA");
  EXPECT_EQ(told(*session(*one), "CREATE SCHEMA more"), "error insufficient_privilege");
  EXPECT_TRUE(alone->drop());
  EXPECT_EQ("'" + ask(admin, databases_sql(token)) + "'", first);
}

TEST_P(PostgresHome, SessionsAreConnectedAllAtOnce) {
  auto admin = administrator();
  for (const bool exclusive : {false, true}) {
    const std::string token = new_token();
    const auto engine = connect({}, token);
    ScratchOptions options;
    options.exclusive = exclusive;
    options.sessions = 3;
    const auto scratch = engine->create_scratch(options);
    ASSERT_TRUE(scratch) << scratch.error().message;
    EXPECT_EQ(ask(admin, connections_sql(token)), "3");
    std::set<std::string> processes;
    std::vector<std::unique_ptr<Session>> sessions;
    for (int i = 0; i < 4; ++i) {
      sessions.push_back(session(**scratch));
      processes.insert(told(*sessions.back(), "SELECT pg_backend_pid()"));
    }
    EXPECT_EQ(processes.size(), 4u);
    EXPECT_EQ(ask(admin, connections_sql(token)), "4");
  }
}

TEST_P(PostgresHome, AConnectionThatAsksAboutLocksIsOpenedForAWaitAndForNothingElse) {
  auto admin = administrator();
  const std::string token = new_token();
  const auto engine = connect({}, token);
  const auto scratch = this->scratch(*engine, true);
  SessionOptions options;
  options.name = "A";
  const auto a = session(*scratch, options);
  options.name = "B";
  const auto b = session(*scratch, options);
  run_all(*a, {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)", "BEGIN", "UPDATE t SET a = 2"});
  RowSink slow_sink, blocked_sink;
  ASSERT_TRUE(b->start({"SELECT count(*) FROM generate_series(1, 1000000)", false, {}}, slow_sink));
  EXPECT_EQ(ending(*b), "1000000");
  EXPECT_EQ(ask(admin, connections_sql(token)), "2");
  ASSERT_TRUE(b->start({"UPDATE t SET a = 3", false, {}}, blocked_sink));
  EXPECT_TRUE(std::holds_alternative<WaitingForLock>(settle(*b)));
  EXPECT_EQ(ask(admin, connections_sql(token)), "3");
  run_all(*a, {"COMMIT"});
  EXPECT_EQ(ending(*b), "ok UPDATE");
}

// As isolation specs have it: one session without a name, which makes what the others work on.
TEST_P(PostgresHome, TheSessionThatPreparesForTheOthersAsksAboutTheirLocks) {
  auto admin = administrator();
  const std::string token = new_token();
  const auto engine = connect({}, token);
  const auto scratch = this->scratch(*engine, true);
  SessionOptions options;
  options.converses = true;
  const auto helper = session(*scratch, options);
  options.name = "A";
  const auto a = session(*scratch, options);
  options.name = "B";
  const auto b = session(*scratch, options);
  run_all(*helper, {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)"});
  // What is done to it leaves others to ask: it forgets what it had prepared, or is in a transaction.
  for (const auto& [done, connections] : std::vector<std::pair<std::string, std::string>>{
           {"SELECT 1", "3"}, {"SET search_path = case_1", "3"}, {"DEALLOCATE ALL", "4"}, {"BEGIN", "4"}}) {
    run_all(*helper, {done});
    run_all(*a, {"BEGIN", "UPDATE t SET a = 2"});
    RowSink sink;
    ASSERT_TRUE(b->start({"UPDATE t SET a = 3", false, {}}, sink));
    const Progress progress = settle(*b);
    const auto* const wait = std::get_if<WaitingForLock>(&progress);
    ASSERT_NE(wait, nullptr) << done;
    EXPECT_THAT(wait->by, testing::ElementsAre("A"));
    EXPECT_EQ(wait->resource, "transactionid ShareLock (row of t)");
    EXPECT_EQ(ask(admin, connections_sql(token)), connections) << done;
    run_all(*a, {"COMMIT"});
    EXPECT_EQ(ending(*b), "ok UPDATE");
  }
}

TEST_P(PostgresHome, WhoEndsTheConnectionThatAsksAboutLocksDoesNoHarm) {
  auto admin = administrator();
  const auto engine = connect();
  const auto scratch = this->scratch(*engine, true);
  SessionOptions options;
  options.name = "A";
  const auto a = session(*scratch, options);
  options.name = "B";
  const auto b = session(*scratch, options);
  run_all(*a, {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)"});
  for (int round = 0; round < 2; ++round) {
    run_all(*a, {"BEGIN", "UPDATE t SET a = 2"});
    RowSink sink;
    ASSERT_TRUE(b->start({"UPDATE t SET a = 3", false, {}}, sink));
    const Progress progress = settle(*b);
    const auto* const wait = std::get_if<WaitingForLock>(&progress);
    ASSERT_NE(wait, nullptr);
    EXPECT_THAT(wait->by, testing::ElementsAre("A"));
    run_all(*a, {"COMMIT",
                 "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND"
                 " query LIKE '%enginediff_wait%' AND pid <> pg_backend_pid()"});
    EXPECT_EQ(ending(*b), "ok UPDATE");
  }
}

TEST_P(PostgresHome, ASessionIsCleanThatTakesTheConnectionOfAnotherOne) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine, true);
  std::string pid;
  {
    const auto one = session(*scratch);
    pid = told(*one, "SELECT pg_backend_pid()");
    run_all(*one, {"SET work_mem = '9MB'", "SELECT pg_advisory_lock(1)", "PREPARE p AS SELECT 1", "BEGIN", "SELECT 1"});
  }
  const auto other = session(*scratch);
  EXPECT_EQ(told(*other, "SELECT pg_backend_pid()"), pid);
  EXPECT_EQ(told(*other, "SHOW work_mem"), "'4MB'");
  EXPECT_EQ(told(*other, "SELECT count(*) FROM pg_prepared_statements"), "0");
  EXPECT_EQ(told(*other, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"), "0");
}

TEST_P(PostgresHome, ConnectionsThatAreClosedHaveLeftTheDatabaseWhenThatWasAwaited) {
  auto admin = administrator();
  const std::string database = "enginediff_" + new_token() + "_left";
  ASSERT_TRUE(admin.query("CREATE DATABASE " + database));
  std::vector<Connection> connections;
  for (int i = 0; i < 5; ++i) connections.push_back(administrator(database));
  // Autovacuum may look at any database at any time.
  const std::string count = fmt::format(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND backend_type = 'client backend'", database);
  EXPECT_EQ(ask(admin, count), "5");
  ClosingConnections closing;
  for (Connection& connection : connections) closing.add(std::move(connection));
  closing.await(admin, database);
  EXPECT_EQ(ask(admin, count), "0");
  closing.await(admin, database);
  EXPECT_TRUE(admin.query("DROP DATABASE " + database));
}

// All databases of a server share what a role may set.
TEST_P(PostgresHome, RunsThatBeginAndEndAtTheSameMomentGetTheirPrivilegesAndLeaveNoRole) {
  constexpr int kRunsAtATime = 4, kRounds = 6;
  std::vector<std::string> tokens[kRunsAtATime];
  std::vector<std::string> wrong[kRunsAtATime];
  std::vector<std::thread> threads;
  for (int number = 0; number < kRunsAtATime; ++number) {
    for (int round = 0; round < kRounds; ++round) tokens[number].push_back(new_token());
    threads.emplace_back([&, number] {
      auto admin = administrator();
      for (const std::string& token : tokens[number]) {
        auto engine = driver().connect(GetParam(), {token, Deadline::after(kPatience), true});
        const std::string may =
            fmt::format("SELECT has_parameter_privilege('enginediff_{}', 'deadlock_timeout', 'SET')", token);
        if (!engine) {
          wrong[number].push_back(engine.error().message);
        } else if (ask(admin, may) != "t") {
          wrong[number].push_back(token + " may not set deadlock_timeout");
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  auto admin = administrator();
  for (int number = 0; number < kRunsAtATime; ++number) {
    EXPECT_THAT(wrong[number], testing::IsEmpty());
    for (const std::string& token : tokens[number])
      EXPECT_EQ(ask(admin, fmt::format("SELECT count(*) FROM pg_roles WHERE rolname = 'enginediff_{}'", token)), "0");
  }
}

TEST_P(PostgresHome, OfSeveralConnectionsThoseOpenThatCan) {
  ConnectionParameters good;
  const PgOptions options(PQconninfoParse(GetParam().url.c_str(), nullptr));
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) good.set(option->keyword, option->val);
  }
  ConnectionParameters wrong = good, nowhere = good;
  wrong.set("password", "not-the-secret");
  nowhere.set("port", "1");
  ConnectionsUnderWay under_way({good, wrong, nowhere, good});
  auto opened = under_way.finish();
  ASSERT_EQ(opened.size(), 4u);
  EXPECT_TRUE(opened[0]);
  EXPECT_FALSE(opened[1]);
  EXPECT_FALSE(opened[2]);
  ASSERT_TRUE(opened[3]);
  EXPECT_EQ(ask(*opened[3], "SELECT 1"), "1");
}

TEST_P(PostgresHome, ConnectionsSetOutForADatabaseThatDoesNotExistYet) {
  auto admin = administrator();
  const std::string database = "enginediff_" + new_token() + "_later";
  ConnectionParameters parameters = pinned_parameters(admin.raw());
  parameters.set("dbname", database);
  ConnectionsUnderWay under_way(std::vector<ConnectionParameters>(3, parameters));
  under_way.advance_to_proof();
  EXPECT_EQ(ask(admin, fmt::format("SELECT count(*) FROM pg_stat_activity WHERE datname = '{}'", database)), "0");
  ASSERT_TRUE(admin.query("CREATE DATABASE " + database));
  under_way.lead();
  auto opened = under_way.finish();
  ASSERT_EQ(opened.size(), 3u);
  ClosingConnections closing;
  for (auto& one : opened) {
    ASSERT_TRUE(one);
    EXPECT_EQ(ask(*one, "SELECT current_database()"), database);
    closing.add(std::move(*one));
  }
  closing.await(admin, database);
  EXPECT_TRUE(admin.query("DROP DATABASE " + database));
}

TEST_P(PostgresHome, WhatTheFirstScratchesNeedIsOpenWhenTheyAreMade) {
  auto admin = administrator();
  const std::string token = new_token();
  ConnectOptions options = {token, Deadline::after(kPatience), true};
  options.scratches = 2;
  options.sessions = 3;
  auto engine = driver().connect(GetParam(), options);
  ASSERT_TRUE(engine) << engine.error().message;
  EXPECT_EQ(ask(admin, connections_sql(token)), "6");
  ScratchOptions wanted;
  wanted.exclusive = true;
  wanted.sessions = 3;
  wanted.group = "g";
  std::vector<std::unique_ptr<Scratch>> scratches;
  std::vector<std::unique_ptr<Session>> sessions;
  for (int i = 0; i < 2; ++i) {
    auto scratch = (*engine)->create_scratch(wanted);
    ASSERT_TRUE(scratch) << scratch.error().message;
    for (int j = 0; j < 3; ++j) sessions.push_back(session(**scratch));
    scratches.push_back(std::move(*scratch));
  }
  EXPECT_EQ(ask(admin, connections_sql(token)), "6");
  sessions.clear();
  scratches.clear();
  engine->reset();
  EXPECT_EQ(ask(admin, databases_sql(token)), "");
}

TEST_P(PostgresHome, ScratchesOfOneGroupShareADatabaseAndItsConnections) {
  auto admin = administrator();
  const std::string token = new_token();
  auto engine = driver().connect(GetParam(), {token, Deadline::after(kPatience), true});
  ASSERT_TRUE(engine) << engine.error().message;
  const auto make = [&](const std::string& group) {
    ScratchOptions options;
    options.exclusive = true;
    options.group = group;
    auto scratch = (*engine)->create_scratch(options);
    EXPECT_TRUE(scratch) << scratch.error().message;
    return std::move(*scratch);
  };
  const auto one = make("g"), mate = make("g"), other = make("h"), alone = make("");
  const std::string where = "SELECT current_database()";
  std::set<std::string> databases;
  for (const auto* scratch : {&one, &mate, &other, &alone}) {
    run_all(*session(**scratch), {"CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)"});
    databases.insert(told(*session(**scratch), where));
  }
  EXPECT_EQ(databases.size(), 3u);
  const std::string shared = told(*session(*one), where);
  EXPECT_EQ(told(*session(*mate), where), shared);
  EXPECT_TRUE(one->drop());
  EXPECT_EQ(told(*session(*mate), "SELECT count(*) FROM t"), "1");
  const std::string process = told(*session(*mate), "SELECT pg_backend_pid()");
  mate->expect_drop();
  EXPECT_TRUE(mate->drop());
  auto later = make("g");
  {
    const auto there = session(*later);
    EXPECT_EQ(told(*there, where), shared);
    EXPECT_EQ(told(*there, "SELECT pg_backend_pid()"), process);
    EXPECT_EQ(told(*there, "SELECT * FROM t"), "error undefined_table");
    run_all(*there, {"SET search_path = 'x'", "CREATE TEMP TABLE u (a int)", "BEGIN"});
  }
  EXPECT_TRUE(later->drop());
  later = make("g");
  EXPECT_EQ(told(*session(*later), "SELECT to_regclass('u'), current_setting('search_path') = 'x'"), "NULL|false");
  // What may be felt outside of a schema ends the sharing.
  run_all(*session(*later), {"DO 'BEGIN END'"});
  EXPECT_TRUE(later->drop());
  EXPECT_THAT(ask(admin, databases_sql(token)) + " ",
              testing::Not(testing::HasSubstr(shared.substr(1, shared.size() - 2) + " ")));
  later = make("g");
  EXPECT_NE(told(*session(*later), where), shared);
}

TEST_P(PostgresHome, WhoReachesAllOfADatabaseHasOneAndARoleAlone) {
  auto admin = administrator();
  const std::string token = new_token();
  const std::string roles = fmt::format("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'enginediff\\_{}%'", token);
  auto engine = driver().connect(GetParam(), {token, Deadline::after(kPatience), true});
  ASSERT_TRUE(engine) << engine.error().message;
  EXPECT_FALSE((*engine)->info().one_database);
  const auto neighbour = scratch(**engine);
  auto beside = session(*neighbour);
  run_all(*beside, {"CREATE TABLE t (a int)"});
  ScratchOptions options;
  options.reaches_database = true;
  for (const bool exclusive : {false, true}) {
    options.exclusive = exclusive;
    auto made = (*engine)->create_scratch(options);
    ASSERT_TRUE(made) << made.error().message;
    auto alone = session(**made);
    // Who gives up all privileges meets nobody at the rows of these, of which the server refuses two changes at once.
    const auto& settings = (*engine)->info().session_settings;
    if (std::find(settings.begin(), settings.end(), "deadlock_timeout") != settings.end()) {
      run_all(*alone, {"SET deadlock_timeout = '2s'"});
      EXPECT_EQ(
          told(*alone, "SELECT count(*) FROM pg_parameter_acl WHERE paracl::text LIKE '%' || current_user || '=%'"),
          "0");
    }
    run_all(*alone, {"CREATE TABLE t (a int)", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
                     "REASSIGN OWNED BY CURRENT_USER TO CURRENT_USER", "VACUUM FULL", "DROP OWNED BY CURRENT_USER"});
    EXPECT_THAT(told(*alone, "SELECT count(*) FROM t"), testing::HasSubstr("error"));
    EXPECT_NE(told(*alone, "SELECT current_user"), told(*beside, "SELECT current_user"));
    EXPECT_EQ(told(*beside, "SELECT count(*) FROM t"), "0");
    EXPECT_EQ(ask(admin, roles), "2");
    alone.reset();
    EXPECT_TRUE((*made)->drop());
    EXPECT_EQ(ask(admin, roles), "1");
  }
}

TEST_P(PostgresHome, ARunThatMayMakeNoDatabasesSaysSo) {
  auto admin = administrator();
  const TemporaryRole role(admin, "enginediff_test_" + new_token(), "");
  const std::string database = ask(admin, "SELECT current_database()");
  ask(admin, fmt::format("GRANT CREATE ON DATABASE {} TO {}", database, role.name()));
  {
    const auto engine = connect(role.login());
    EXPECT_TRUE(engine->info().one_database);
    ScratchOptions options;
    options.reaches_database = true;
    const auto made = engine->create_scratch(options);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(told(*session(**made), "SELECT current_database()"), "'" + database + "'");
  }
  ask(admin, fmt::format("DROP OWNED BY {}", role.name()));
}

TEST_P(PostgresHome, WhatWillBeDroppedIsNotCleanedBefore) {
  auto admin = administrator();
  const std::string token = new_token();
  const auto engine = connect({}, token);
  const auto scratch = this->scratch(*engine, true);
  auto leaving = session(*scratch);
  run_all(*leaving, {"CREATE TABLE t (a int)", "BEGIN", "INSERT INTO t VALUES (1)"});
  scratch->expect_drop();
  leaving.reset();
  EXPECT_TRUE(scratch->drop());
  EXPECT_EQ(ask(admin, connections_sql(token)), "0");
  EXPECT_EQ(ask(admin, databases_sql(token)), "");
}

TEST_P(PostgresHome, GroupsOfStatementsAreTransactionsOfTheirOwn) {
  auto admin = administrator();
  const auto results = admin.query_groups({{"CREATE TEMP TABLE t (a int)", "INSERT INTO t VALUES (1)"},
                                           {"INSERT INTO t VALUES (2)", "SELECT 1 / 0"},
                                           {"SELECT a FROM t"}});
  ASSERT_TRUE(results) << results.error().message;
  ASSERT_EQ(results->size(), 3u);
  EXPECT_TRUE(succeeded((*results)[0]));
  EXPECT_EQ(sqlstate_of((*results)[1]), "22012");
  EXPECT_EQ(PQntuples((*results)[2].get()), 1);
  EXPECT_EQ(cell((*results)[2], 0, 0), "1");
}

}  // namespace
}  // namespace enginediff::postgres
