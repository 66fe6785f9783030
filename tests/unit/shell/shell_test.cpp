// The shell with fake engines: no server, no terminal.
#include "harness/shell/shell.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <thread>

#include "harness/casefile/printer.hpp"
#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Settings = std::map<std::string, std::string>;

ConnectedTarget fake_target(const std::string& name, Settings settings = {}) {
  ConnectedTarget target;
  target.spec = {name, "", "fake:", std::move(settings)};
  auto engine = driver_for_scheme("fake")->connect(target.spec, {"fake", Deadline::never()});
  EXPECT_TRUE(engine.has_value());
  if (engine) target.engine = std::move(*engine);
  return target;
}

class ShellTest : public testing::Test {
 protected:
  void open(Settings first = {}, Settings second = {}) {
    std::vector<ConnectedTarget> targets;
    targets.push_back(fake_target("one", std::move(first)));
    targets.push_back(fake_target("two", std::move(second)));
    ShellOptions options;
    options.console.unicode = false;
    shell_ = std::make_unique<Shell>(std::move(targets), options, hooks_, interrupt_, out_);
  }

  // What the shell says to the line.
  std::string type(const std::string& line) {
    out_.str("");
    shell_->take_line(line);
    return out_.str();
  }

  // Presses Ctrl-C again and again until the shell has taken it down, which it does while a statement is under way.
  std::string type_and_interrupt(const std::string& line) {
    std::thread presses([this] { interrupt_.raise(); });
    std::string said = type(line);
    presses.join();
    return said;
  }

  ShellHooks hooks_;
  EventFd interrupt_;
  std::ostringstream out_;
  std::unique_ptr<Shell> shell_;
};

TEST_F(ShellTest, TargetsThatAnswerAlikeShareAnAnswer) {
  open({{"answer.q", "3"}, {"answer.same", "'x'"}}, {{"answer.q", "[q text] ('3')"}, {"answer.same", "'x'"}});
  EXPECT_THAT(type("ASK same;"), AllOf(HasSubstr("one, two"), HasSubstr("'x'")));
  EXPECT_EQ(shell_->tally().divergent, 0u);
  const std::string said = type("ASK q;");
  EXPECT_THAT(said, AllOf(HasSubstr("one"), HasSubstr("two"), HasSubstr("silent type"), Not(HasSubstr("one, two"))));
  EXPECT_EQ(shell_->tally().divergent, 1u);
  EXPECT_EQ(shell_->tally().identical, 1u);
}

TEST_F(ShellTest, ThePromptSaysWhereTheLineStands) {
  open();
  EXPECT_EQ(shell_->prompt(), "enginediff> ");
  EXPECT_THAT(type("SELECT"), IsEmpty());
  EXPECT_EQ(shell_->prompt(), "       ...> ");
  type("'a");
  EXPECT_EQ(shell_->prompt(), "       '..> ");
  shell_->forget_unfinished();
  EXPECT_EQ(shell_->prompt(), "enginediff> ");
  type("\\session B");
  EXPECT_EQ(shell_->prompt(), "enginediff B> ");
}

TEST_F(ShellTest, AStatementThatWaitsIsToldAndAnsweredWhenItIsFreed) {
  open();
  type("BEGIN;");
  type("PUT k 1;");
  type("\\session B");
  const std::string waits = type("PUT k 2;");
  EXPECT_THAT(waits, AllOf(HasSubstr("B.1"), HasSubstr("waits  one, two: for A (A.2: PUT k 1)")));
  EXPECT_THAT(type("GET k;"), HasSubstr("not sent: B.1 waits for A on one, two"));
  type("\\session A");
  const std::string freed = type("COMMIT;");
  EXPECT_THAT(freed, AllOf(HasSubstr("A.3"), HasSubstr("B.1  PUT k 2;"), HasSubstr("waited for A.2 until A.3")));
  EXPECT_LT(freed.find("A.3"), freed.find("B.1"));
  type("\\session B");
  EXPECT_THAT(type("GET k;"), HasSubstr("2"));
  EXPECT_EQ(shell_->tally().divergent, 0u);
}

TEST_F(ShellTest, ACircleOfWaitsIsEndedByTheDetectorOrLeftWaiting) {
  open({{"deadlocks", "detect"}}, {{"deadlocks", "stay"}});
  for (const char* line : {"BEGIN;", "LOCK a;", "\\session B", "BEGIN;", "LOCK b;", "LOCK a;", "\\session A"})
    type(line);
  const std::string said = type("LOCK b;");
  EXPECT_THAT(said, AllOf(HasSubstr("deadlock_detected"), HasSubstr("waits  two: for B")));
  EXPECT_THAT(type("\\cancel"), HasSubstr("cancelled"));
  EXPECT_THAT(type("ROLLBACK;"), HasSubstr("ok"));
}

TEST_F(ShellTest, CtrlCCancelsTheStatementAndNotTheShell) {
  open();
  const std::string said = type_and_interrupt("FOREVER;");
  EXPECT_THAT(said, HasSubstr("cancelled"));
  EXPECT_FALSE(shell_->finished());
  EXPECT_THAT(type("SELECT 7;"), HasSubstr("7"));
  EXPECT_EQ(shell_->tally().not_compared, 1u);
}

TEST_F(ShellTest, CtrlCLeavesWhatWaitsAlone) {
  open();
  for (const char* line : {"LOCK k;", "BEGIN;", "LOCK k;", "\\session B"}) type(line);
  type("PUT k 1;");
  type("\\session C");
  type_and_interrupt("FOREVER;");
  EXPECT_THAT(type("\\session"), HasSubstr("B.1 waits for A on one"));
  EXPECT_THAT(type("\\cancel B"), AllOf(HasSubstr("B.1"), HasSubstr("cancelled")));
  EXPECT_THAT(type("\\cancel B"), HasSubstr("session B waits for nothing"));
}

TEST_F(ShellTest, ATargetThatIsLostIsToldAndTheOthersGoOn) {
  open({{"answer.x", "LOSE"}}, {});
  type("\\targets -two");
  const std::string said = type("LOSE SERVER;");
  EXPECT_THAT(said, HasSubstr("target one is lost"));
  EXPECT_TRUE(shell_->tally().target_lost);
  EXPECT_THAT(type("SELECT 1;"), HasSubstr("no target is on"));
  EXPECT_THAT(type("\\targets +two"), AllOf(HasSubstr("lost"), HasSubstr("missed 1 statement")));
  EXPECT_THAT(type("SELECT 1;"), HasSubstr("two"));
}

TEST_F(ShellTest, ALostTargetIsConnectedAnew) {
  std::string asked;
  hooks_.connect = [&](const std::string& wanted) -> Result<ConnectedTarget> {
    asked = wanted;
    return fake_target(wanted);
  };
  open();
  type("\\targets -two");
  type("LOSE SERVER;");
  EXPECT_THAT(type("\\targets +one +three"), AllOf(Not(HasSubstr("lost")), HasSubstr("three")));
  EXPECT_EQ(asked, "three");
  EXPECT_THAT(type("SELECT 4;"), AllOf(HasSubstr("one, three"), HasSubstr("4")));
}

TEST_F(ShellTest, ALostConnectionIsReplaced) {
  open();
  EXPECT_THAT(type("LOSE CONNECTION;"), HasSubstr("the connection of session A was lost"));
  EXPECT_THAT(type("SELECT 5;"), AllOf(HasSubstr("one, two"), HasSubstr("5")));
}

TEST_F(ShellTest, ResetBeginsAgain) {
  open();
  type("PUT k 1;");
  for (const char* line : {"BEGIN;", "LOCK k;", "\\session B", "LOCK k;"}) type(line);
  EXPECT_THAT(type("\\reset"), HasSubstr("clean databases"));
  EXPECT_EQ(shell_->prompt(), "enginediff> ");
  EXPECT_THAT(type("GET k;"), HasSubstr("(no rows)"));
}

TEST_F(ShellTest, WhatWouldLeaveTheDatabaseIsRefused) {
  open();
  EXPECT_THAT(type("DROP DATABASE app;"), HasSubstr("not sent: it would leave the database"));
  EXPECT_EQ(shell_->tally().statements, 0u);
  EXPECT_FALSE(shell_->tally().mistaken);
}

TEST_F(ShellTest, UnknownCommandsAreToldWithTheNearest) {
  open();
  EXPECT_THAT(type("\\histroy"),
              AllOf(HasSubstr("unknown command \\histroy"), HasSubstr("history"), HasSubstr("\\help")));
  EXPECT_THAT(type("\\history"), HasSubstr("there is no history"));
  EXPECT_THAT(type("\\quit now"), HasSubstr("takes nothing"));
  EXPECT_FALSE(shell_->finished());
  type("\\q");
  EXPECT_TRUE(shell_->finished());
}

TEST_F(ShellTest, ResultsReachTheTerminalEscaped) {
  open({{"answer.evil", "'\x1b]0;x\x07'"}}, {{"answer.evil", "'\x1b[2J'"}});
  const std::string said = type("ASK evil;");
  EXPECT_THAT(said, Not(HasSubstr("\x1b")));
  EXPECT_THAT(said, HasSubstr("\\u{1B}"));
}

TEST_F(ShellTest, TheEndTellsWhatIsUnfinishedAndCancelsWhatWaits) {
  open();
  for (const char* line : {"BEGIN;", "LOCK k;", "\\session B", "LOCK k;", "SELECT 1"}) type(line);
  out_.str("");
  shell_->end_input();
  EXPECT_THAT(out_.str(),
              AllOf(HasSubstr("the unfinished statement was not run: SELECT 1"), HasSubstr("it is cancelled")));
  EXPECT_TRUE(shell_->finished());
}

TEST_F(ShellTest, SaveHandsOverTheCase) {
  std::string saved;
  std::size_t engines = 0;
  hooks_.save = [&](const Case& made, const std::string& path, const std::vector<Engine*>& on) -> Result<void> {
    saved = path + "\n" + print_case(made);
    engines = on.size();
    return {};
  };
  open({{"answer.q", "1"}}, {{"answer.q", "2"}});
  EXPECT_THAT(type("\\save cases/x/y.sql"), HasSubstr("nothing was sent"));
  EXPECT_THAT(type("\\save"), HasSubstr("name a new file"));
  type("ASK q;");
  type("\\save cases/x/y.sql What q is");
  EXPECT_EQ(engines, 2u);
  EXPECT_THAT(saved, AllOf(HasSubstr("cases/x/y.sql\n"), HasSubstr("-- @title     What q is"),
                           HasSubstr("-- @id        x.y"), HasSubstr("-- @step ask-1\nASK q;")));
}

}  // namespace
}  // namespace enginediff
