#include "harness/shell/session_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "harness/casefile/printer.hpp"
#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

class SessionCaseTest : public testing::Test {
 protected:
  SessionCaseTest() {
    for (const auto& [name, engine] : {std::pair("sqlite", "sqlite"), std::pair("prod", "postgres")}) {
      TargetInfo info;
      info.name = name;
      info.engine = engine;
      infos_.push_back(std::move(info));
    }
  }

  // A statement that succeeded on all targets.
  ShellStatement& sent(const std::string& session, const std::string& sql) {
    ShellStatement& one = log_.emplace_back();
    one.number = log_.size();
    one.session = session;
    one.sql = sql;
    one.step = session + "." + std::to_string(log_.size());
    for (std::size_t i = 0; i < infos_.size(); ++i) {
      ShellAnswer answer;
      answer.state = ShellAnswer::State::ended;
      answer.record.step = one.step;
      answer.record.sql = sql;
      Outcome outcome;
      outcome.answer = Completion{};
      answer.record.result = outcome;
      one.answers.push_back(std::move(answer));
    }
    return one;
  }

  static void fail_on(ShellStatement& statement, std::size_t target) {
    Outcome outcome;
    outcome.answer = SqlError{"", 1, ErrorClass::undefined_table, "no"};
    statement.answers[target].record.result = outcome;
  }

  // The case without its metadata.
  std::string made() const {
    std::vector<const ShellStatement*> log;
    for (const ShellStatement& one : log_) log.push_back(&one);
    std::vector<const LexicalRules*> dialects;
    for (const Driver* driver : drivers()) dialects.push_back(driver->lexical_rules);
    const std::string text = print_case(case_of_session(log, infos_, dialects, {"a.b", "a"}, "T"));
    return text.substr(text.find("\n\n") + 2);
  }

  std::vector<TargetInfo> infos_;
  std::deque<ShellStatement> log_;
};

TEST_F(SessionCaseTest, SetupEndsAtTheFirstQuestion) {
  sent("A", "CREATE TABLE t (a INTEGER)");
  sent("A", "INSERT INTO t VALUES (1)");
  sent("A", "SELECT a FROM t");
  sent("A", "INSERT INTO t VALUES (2)");
  fail_on(sent("A", "INSERT INTO u VALUES (2)"), 1);
  EXPECT_EQ(
      made(),
      "CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\n\n-- @step select-3\nSELECT a FROM t;\nINSERT INTO t "
      "VALUES (2);\n\n-- @step insert-5\nINSERT INTO u VALUES (2);\n");
}

TEST_F(SessionCaseTest, SessionsKeepTheirStatements) {
  sent("A", "CREATE TABLE t (a INTEGER)");
  sent("A", "BEGIN");
  sent("B", "UPDATE t SET a = 2");
  sent("A", "COMMIT");
  EXPECT_EQ(made(),
            "CREATE TABLE t (a INTEGER);\n\n-- @session A\n-- @step begin-2\nBEGIN;\n\n-- @session B\n-- @step "
            "update-3\nUPDATE t SET a = 2;\n\n-- @session A\n-- @step commit-4\nCOMMIT;\n");
}

TEST_F(SessionCaseTest, WhatASessionKeepsIsNoSetup) {
  sent("A", "CREATE TEMPORARY TABLE t (a INTEGER)");
  sent("B", "SELECT 1");
  EXPECT_THAT(made(), testing::StartsWith("-- @session A\n-- @step create-1\nCREATE TEMPORARY"));
}

TEST_F(SessionCaseTest, StoppedStatementsAreLeftOutUnlessCancelWasTyped) {
  sent("A", "BEGIN");
  sent("A", "SELECT forever()").stopped = true;
  sent("B", "UPDATE t SET a = 2").stopped = true;
  ShellStatement& cancel = log_.emplace_back();
  cancel.session = "B";
  cancel.is_cancel = true;
  EXPECT_EQ(
      made(),
      "-- @session A\n-- @step begin-1\nBEGIN;\n\n-- @session B\n-- @step update-2\nUPDATE t SET a = 2;\n-- @cancel "
      "B\n");
}

TEST_F(SessionCaseTest, WhatWasNotSentDoesNotExistThere) {
  sent("A", "SELECT 1").answers[1] = ShellAnswer();
  EXPECT_EQ(made(), "-- @step select-1\n-- @sql postgres none\n-- @sql *\nSELECT 1;\n-- @end\n");
}

TEST_F(SessionCaseTest, TextThatIsCutDifferentlyIsRaw) {
  sent("A", "SELECT 'it\\'s; here'");
  EXPECT_EQ(made(), "-- @step select-1\n-- @raw\nSELECT 'it\\'s; here'\n-- @end\n");
}

}  // namespace
}  // namespace enginediff
