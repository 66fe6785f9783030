// Isolation between cases, the sandbox, and what is left behind.
#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <thread>

#include "harness/engines/registry.hpp"
#include "tests/cleaning_turn.hpp"
#include "tests/contract/contract_test.hpp"

namespace enginediff::contract {
namespace {

TEST_P(ContractTest, TwoScratchesDoNotSeeEachOther) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const auto first = this->scratch(), second = this->scratch();
  EXPECT_NE(first->name(), second->name());
  const auto in_first = this->session(*first), in_second = this->session(*second);
  run_all(*in_first, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)"});
  EXPECT_EQ(error_class(run(*in_second, "SELECT * FROM t")), "undefined_table");
  run_all(*in_second, {"CREATE TABLE t (a INTEGER)"});
  EXPECT_EQ(cell(run(*in_second, "SELECT count(*) FROM t")), "0");
  EXPECT_EQ(cell(run(*in_first, "SELECT count(*) FROM t")), "1");
}

TEST_P(ContractTest, NothingIsLeftForTheNextScratch) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  for (int round = 0; round < 3; ++round) {
    const auto scratch = this->scratch();
    auto session = this->session(*scratch);
    EXPECT_EQ(error_class(run(*session, "SELECT * FROM t")), "undefined_table");
    run_all(*session, {"CREATE TABLE t (a INTEGER)"});
    session.reset();
    const auto dropped = scratch->drop();
    EXPECT_TRUE(dropped.has_value()) << dropped.error().message;
  }
}

// An engine may hand on what a case left untouched; what it may have touched it must not.
TEST_P(ContractTest, AScratchThatWasOnlyReadIsEmptyForTheNext) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  for (const char* const made : {"CREATE TABLE t (a INTEGER)", "/* not the first word */ CREATE TABLE t (a INTEGER)"}) {
    for (const char* const sql : {"SELECT 1", made, "SELECT 1"}) {
      const auto scratch = this->scratch();
      auto session = this->session(*scratch);
      EXPECT_EQ(error_class(run(*session, "SELECT * FROM t")), "undefined_table") << "before " << sql;
      run_all(*session, {sql});
      session.reset();
      const auto dropped = scratch->drop();
      EXPECT_TRUE(dropped.has_value()) << dropped.error().message;
    }
  }
}

TEST_P(ContractTest, SessionsOfAScratchShareItsData) {
  if (quirks().columns.empty() || !has("multi_session")) GTEST_SKIP() << "one session only";
  const auto scratch = this->scratch();
  const auto a = this->session(*scratch, {.name = "A", .isolation = "", .settings = {}});
  const auto b = this->session(*scratch, {.name = "B", .isolation = "", .settings = {}});
  EXPECT_NE(a->description(), "");
  EXPECT_NE(a->description(), b->description());
  run_all(*a, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (7)"});
  EXPECT_EQ(cell(run(*b, "SELECT a FROM t")), "7");
}

// Connections may be pooled; what one session did to its own must not reach the next.
TEST_P(ContractTest, ASessionStartsClean) {
  for (const DirtProbe& probe : quirks().dirt) {
    SCOPED_TRACE(probe.query);
    const auto dirty = this->scratch();
    auto session = this->session(*dirty);
    run_all(*session, probe.statements);
    session.reset();
    EXPECT_TRUE(dirty->drop().has_value());
    for (int round = 0; round < 3; ++round) {
      const auto clean = this->scratch();
      const auto fresh = this->session(*clean);
      EXPECT_EQ(fresh->transaction_state(), TransactionState::none);
      const Outcome outcome = run(*fresh, probe.query);
      EXPECT_EQ(probe.error_class.empty() ? cell(outcome) : error_class(outcome),
                probe.error_class.empty() ? probe.literal : probe.error_class);
    }
  }
}

TEST_P(ContractTest, AScratchWithAnOpenTransactionIsDropped) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const auto scratch = this->scratch();
  auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER)", "BEGIN", "INSERT INTO t VALUES (1)"});
  session.reset();
  const auto dropped = scratch->drop();
  EXPECT_TRUE(dropped.has_value()) << dropped.error().message;
}

TEST_P(ContractTest, ScratchesAreMadeInParallel) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  std::vector<std::thread> threads;
  std::vector<std::string> wrong(5);
  for (std::string& problem : wrong) {
    threads.emplace_back([this, &problem] {
      for (int round = 0; round < 10 && problem.empty(); ++round) {
        auto scratch = engine().create_scratch({});
        if (!scratch) return void(problem = scratch.error().message);
        auto session = (*scratch)->open_session({});
        if (!session) return void(problem = session.error().message);
        run_all(**session, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)"});
        const std::string count = cell(run(**session, "SELECT count(*) FROM t"));
        if (count != "1") problem = "count is " + count;
        session->reset();
        if (auto dropped = (*scratch)->drop(); !dropped) problem = dropped.error().message;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(std::string()));
}

TEST_P(ContractTest, AnExclusiveScratchWorksToo) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const auto scratch = this->scratch({.begin_mode = "", .journal_mode = "", .exclusive = true});
  auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)"});
  session.reset();
  const auto dropped = scratch->drop();
  EXPECT_TRUE(dropped.has_value()) << dropped.error().message;
}

TEST_P(ContractTest, EveryModeOfTheEngineGivesAScratch) {
  for (const std::string& mode : info().begin_modes) {
    const auto scratch = this->scratch({.begin_mode = mode, .journal_mode = "", .exclusive = false});
    const auto session = this->session(*scratch);
    run_all(*session, {"BEGIN", "COMMIT", "BEGIN TRANSACTION", "ROLLBACK"});
  }
  for (const std::string& mode : info().journal_modes) {
    const auto scratch = this->scratch({.begin_mode = "", .journal_mode = mode, .exclusive = false});
    const auto session = this->session(*scratch);
    EXPECT_EQ(cell(run(*session, "PRAGMA journal_mode")), "'" + mode + "'");
  }
}

TEST_P(ContractTest, EveryIsolationLevelGivesASession) {
  const auto scratch = this->scratch();
  for (std::string level : {"", "default"}) {
    EXPECT_TRUE(scratch->open_session({.name = "A", .isolation = level, .settings = {}}).has_value()) << level;
  }
  for (const std::string& level : info().isolation_levels) {
    const auto session = this->session(*scratch, {.name = "A", .isolation = level, .settings = {}});
    ASSERT_NE(session, nullptr);
    run_all(*session, {"BEGIN", "COMMIT"});
  }
  const auto unknown = scratch->open_session({.name = "A", .isolation = "no such level", .settings = {}});
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().fault, Fault::usage);
  EXPECT_THAT(unknown.error().message, testing::HasSubstr("no such level"));
}

TEST_P(ContractTest, RefusesAnUnknownSessionSetting) {
  const auto scratch = this->scratch();
  const auto session = scratch->open_session({.name = "A", .isolation = "", .settings = {{"no_such_setting", "1"}}});
  ASSERT_FALSE(session.has_value());
  EXPECT_EQ(session.error().fault, Fault::usage);
  EXPECT_THAT(session.error().message, testing::HasSubstr("no_such_setting"));
}

TEST_P(ContractTest, TheSandboxRefuses) {
  const std::string outside =
      std::filesystem::temp_directory_path() / ("enginediff-contract-outside-" + std::to_string(::getpid()));
  for (const RefusedProbe& probe : quirks().refused) {
    const auto scratch = this->scratch();
    const auto session = this->session(*scratch);
    std::vector<std::string> statements;
    for (const std::string& sql : probe.statements) {
      statements.push_back(substitute(substitute(sql, "outside", outside), "scratch", scratch->name()));
    }
    SCOPED_TRACE(probe.statements.back());
    const Outcome outcome = run_last(*session, statements);
    EXPECT_THAT(probe.error_classes, testing::Contains(error_class(outcome))) << show(outcome);
    EXPECT_FALSE(std::filesystem::exists(outside));
    // The refusal leaves the session well.
    EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

// ---- Leftovers ----

TEST_P(ContractTest, CleanLeavesALiveRunAlone) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const CleaningTurn turn;
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)"});
  const auto cleaned = driver().clean(GetParam(), {"contractcleaner", Deadline::after(kPatience)});
  ASSERT_TRUE(cleaned.has_value()) << cleaned.error().message;
  EXPECT_EQ(cell(run(*session, "SELECT count(*) FROM t")), "1");
}

// In a process of its own, which ends without any destructor, as a killed run does.
[[noreturn]] void die_with_a_scratch(const TargetSpec& spec, const std::string& token) {
  const auto engine = driver_of(spec).connect(spec, {token, Deadline::after(kPatience)});
  if (!engine) std::_Exit(2);
  const auto scratch = (*engine)->create_scratch({});
  if (!scratch) std::_Exit(3);
  const auto session = (*scratch)->open_session({});
  std::_Exit(session ? 0 : 4);
}

TEST_P(ContractTest, CleanRemovesWhatADeadRunLeft) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  const CleaningTurn turn;
  if (GetParam().url.find(":memory:") != std::string::npos) GTEST_SKIP() << "covered by the engine's file form";
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // a process from the start, not a fork of this one with its threads
  const std::string token = "deadrun" + std::to_string(::getpid() % 1000);
  EXPECT_EXIT(die_with_a_scratch(GetParam(), token), testing::ExitedWithCode(0), "");
  const auto mentions = [&](const std::vector<Leftover>& leftovers) {
    return std::any_of(leftovers.begin(), leftovers.end(),
                       [&](const Leftover& one) { return one.name.find("deadrun") != std::string::npos; });
  };
  const auto cleans = [&] {
    auto cleaned = driver().clean(GetParam(), {"contractcleaner", Deadline::after(kPatience)});
    EXPECT_TRUE(cleaned.has_value()) << cleaned.error().message;
    return cleaned && mentions(*cleaned);
  };
  // A server takes a moment to see that the connection is gone; until then the run counts as alive.
  bool removed = false;
  for (const Deadline deadline = Deadline::after(kPatience); !removed && !deadline.expired();) removed = cleans();
  EXPECT_TRUE(removed);
  EXPECT_FALSE(cleans()) << "removed once";
}

TEST_P(ContractTest, AKeptScratchStays) {
  if (quirks().columns.empty()) GTEST_SKIP() << "the engine has no tables";
  auto scratch = this->scratch();
  auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER)"});
  session.reset();
  const std::string where = scratch->keep();
  EXPECT_FALSE(where.empty());
  scratch.reset();
  const bool is_file = where.starts_with('/');
  EXPECT_TRUE(!is_file || std::filesystem::exists(where)) << where;
}

}  // namespace
}  // namespace enginediff::contract
