#include "harness/compare/aftermath.hpp"

#include <gtest/gtest.h>

#include "harness/casefile/parser.hpp"
#include "harness/compare/table_names.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

// Two targets, the statements of one case, and what each of the two answered.
class TwoTargets {
 public:
  TwoTargets& step(std::string_view name, std::string_view sql, Outcome one, Outcome other,
                   StepRole role = StepRole::step) {
    Step step;
    step.name = name;
    step.role = role;
    case_.steps.push_back(step);
    for (std::size_t i = 0; i < 2; ++i) {
      StepRecord record;
      record.step = name;
      record.index = case_.steps.size() - 1;
      record.sql = sql;
      record.result = i == 0 ? one : other;
      traces_[i].records.push_back(std::move(record));
    }
    return *this;
  }
  // What the answers to the step follow from; `same` where they do not differ.
  std::string after(std::string_view name) {
    for (const StepJudgement& one : judge(case_, traces_, targets_).steps) {
      if (one.step != name) continue;
      const PairAgreement& pair = one.agreements.at(0);
      return pair.agreement.kind == Agreement::Kind::identical ? "same" : pair.after;
    }
    return "no such step";
  }

 private:
  static Trace trace(const char* target) {
    Trace trace;
    trace.target = target;
    return trace;
  }
  Case case_;
  std::vector<Trace> traces_ = {trace("a"), trace("b")};
  std::vector<TargetInfo> targets_ = {target("a", "sqlite"), target("b", "postgres")};
};

Outcome count_of(std::int64_t rows) { return outcome(one_column({integer(rows)})); }
const Outcome kRefused = refused(ErrorClass::foreign_key_violation), kSyntax = refused(ErrorClass::syntax_error);

TwoTargets refused_insert() {
  TwoTargets run;
  run.step("setup.1", "CREATE TABLE p (id INTEGER)", ok(), ok(), StepRole::setup)
      .step("setup.2", "CREATE TABLE c (p INTEGER REFERENCES p)", ok(), ok(), StepRole::setup)
      .step("setup.3", "CREATE VIEW all_of_c AS SELECT * FROM c", ok(), ok(), StepRole::setup)
      .step("setup.4", "CREATE TABLE other (a INTEGER)", ok(), ok(), StepRole::setup)
      .step("insert", "INSERT INTO c VALUES (7)", ok(1), kRefused);
  return run;
}

TEST(Aftermath, WhatIsReadOfTheTableOfARefusedInsertFollowsFromIt) {
  EXPECT_EQ(refused_insert().step("read", "SELECT count(*) FROM c", count_of(1), count_of(0)).after("read"), "insert");
  EXPECT_EQ(refused_insert().step("read", "SELECT count(*) FROM \"C\"", count_of(1), count_of(0)).after("read"),
            "insert");
  EXPECT_EQ(refused_insert().step("read", "SELECT count(*) FROM c", count_of(1), count_of(1)).after("read"), "same");
  EXPECT_EQ(refused_insert().after("insert"), "") << "the refusal stands for itself";
}

// An engine that counts nothing where rows come back has changed them all the same.
TEST(Aftermath, WhatReturnsRowsAndCountsNoneHasChangedThem) {
  const auto read_after = [](const char* sql) {
    TwoTargets run;
    run.step("setup.1", "CREATE TABLE c (p INTEGER)", ok(), ok(), StepRole::setup)
        .step("first", sql, count_of(7), kSyntax)
        .step("read", "SELECT count(*) FROM c", count_of(1), count_of(0));
    return run.after("read");
  };
  EXPECT_EQ(read_after("INSERT INTO c VALUES (7) RETURNING p"), "first");
  EXPECT_EQ(read_after("DELETE FROM c RETURNING p"), "first");
  EXPECT_EQ(read_after("SELECT p FROM c"), "");
}

TEST(Aftermath, TablesThatOneStatementNamesTogetherAreOne) {
  EXPECT_EQ(refused_insert().step("read", "SELECT count(*) FROM all_of_c", count_of(1), count_of(0)).after("read"),
            "insert");
  EXPECT_EQ(refused_insert().step("delete", "DELETE FROM p", ok(1), ok(0)).after("delete"), "insert") << "a cascade";
}

TEST(Aftermath, WhatNamesNoTableOfItStandsForItself) {
  EXPECT_EQ(refused_insert().step("divide", "SELECT 7 / 2", count_of(3), count_of(4)).after("divide"), "");
  EXPECT_EQ(refused_insert().step("read", "SELECT count(*) FROM other", count_of(1), count_of(0)).after("read"), "");
}

TEST(Aftermath, MissingRowsAreNoReasonForARefusalOrAnInsert) {
  EXPECT_EQ(refused_insert().step("read", "SELECT p FROM c FULL", count_of(1), kSyntax).after("read"), "");
  EXPECT_EQ(refused_insert().step("again", "INSERT INTO c VALUES (8)", ok(1), kRefused).after("again"), "");
}

TEST(Aftermath, WithoutATableEverythingAboutItFollows) {
  TwoTargets run;
  run.step("create", "CREATE TABLE t (a UNKNOWN_TYPE)", ok(), kSyntax)
      .step("insert", "INSERT INTO t VALUES (1)", ok(1), refused(ErrorClass::undefined_table))
      .step("read", "SELECT a FROM t", count_of(1), refused(ErrorClass::undefined_table))
      .step("divide", "SELECT 7 / 2", count_of(3), count_of(4));
  EXPECT_EQ(run.after("create"), "");
  EXPECT_EQ(run.after("insert"), "create");
  EXPECT_EQ(run.after("read"), "create") << "of missing rows nobody would say that the table is undefined";
  EXPECT_EQ(run.after("divide"), "");
  EXPECT_EQ(run.step("index", "CREATE INDEX i ON t (a) SOMEHOW", ok(), kSyntax).after("index"), "")
      << "it would be refused anyway";
}

TEST(Aftermath, AfterARefusalThatEndsTheTransactionOnOneSideEverythingFollows) {
  const Outcome open = in_state(kRefused, TransactionState::open),
                aborted = in_state(kRefused, TransactionState::aborted);
  TwoTargets run;
  run.step("duplicate", "INSERT INTO t VALUES (1)", open, aborted)
      .step("divide", "SELECT 1", in_state(count_of(1), TransactionState::open), aborted);
  EXPECT_EQ(run.after("duplicate"), "");
  EXPECT_EQ(run.after("divide"), "duplicate");
}

TEST(Aftermath, WhatBothCarriedOutIsNoReason) {
  TwoTargets run;
  run.step("setup.1", "CREATE TABLE t (a INTEGER)", ok(), ok(), StepRole::setup)
      .step("insert", "INSERT INTO t VALUES ('1.5')", ok(1), with_warning(ok(1), ErrorClass::value_converted))
      .step("read", "SELECT a FROM t", outcome(one_column({text("1.5")})), count_of(2));
  EXPECT_EQ(run.after("read"), "") << "that it was stored otherwise is what is silent";
}

TEST(Aftermath, TheLastOfSeveralReasonsIsNamed) {
  EXPECT_EQ(refused_insert()
                .step("more", "INSERT INTO c VALUES (8)", ok(1), kRefused)
                .step("read", "SELECT count(*) FROM c", count_of(2), count_of(0))
                .after("read"),
            "more");
}

TEST(Aftermath, APortableRewriteIsNoReason) {
  TwoTargets run;
  run.step("setup.1", "CREATE TABLE t (a INTEGER)", ok(), ok(), StepRole::setup)
      .step("write", "INSERT INTO t VALUES (1)", ok(1), kRefused, StepRole::portable)
      .step("read", "SELECT count(*) FROM t", count_of(1), count_of(0));
  EXPECT_EQ(run.after("read"), "") << "it is not the behaviour";
}

TEST(Aftermath, AColumnThatIsCalledLikeTheRefusedTableIsNotIt) {
  const auto after = [](const char* sql) {
    TwoTargets run;
    run.step("setup.1", "CREATE TABLE status (id INTEGER)", ok(), ok(), StepRole::setup)
        .step("setup.2", "CREATE TABLE users (id INTEGER, status INTEGER)", ok(), ok(), StepRole::setup)
        .step("insert", "INSERT INTO status VALUES (7)", ok(1), kRefused)
        .step("half", sql, count_of(3), count_of(4));
    return run.after("half");
  };
  EXPECT_EQ(after("SELECT users.status / 2 AS h FROM users"), "");
  EXPECT_EQ(after("SELECT status / 2 AS h FROM users"), "");
  EXPECT_EQ(after("SELECT users.status / 2 AS h FROM users JOIN status ON TRUE"), "insert");
}

TEST(TableNames, AreFoundInEverySpelling) {
  const TableNames names({"CREATE TABLE IF NOT EXISTS main.One (a INTEGER)", "CREATE UNIQUE INDEX i ON one (a)",
                          "CREATE INDEX ON two (a)", "create or replace view \"Two\" as select 1",
                          "ALTER TABLE one RENAME TO three"});
  EXPECT_EQ(names.groups_in("SELECT * FROM ONE"), names.groups_in("SELECT * FROM `three`"));
  EXPECT_EQ(names.groups_in("SELECT * FROM two").size(), 1u);
  EXPECT_NE(names.groups_in("SELECT * FROM two"), names.groups_in("SELECT * FROM one"));
  EXPECT_TRUE(names.groups_in("SELECT 'one', a FROM elsewhere -- two").empty());
}

TEST(TableNames, WhatIsNoTableStandsElsewhereToo) {
  const TableNames names({"CREATE FUNCTION f() RETURNS INTEGER RETURN 1", "CREATE TYPE mood AS ENUM ('a')",
                          "CREATE SCHEMA s", "CREATE SEQUENCE q", "CREATE VIEW v AS SELECT 1",
                          "CREATE TABLE t (a s.mood, b INTEGER DEFAULT f())", "CREATE TABLE b (c INTEGER)"});
  EXPECT_EQ(names.groups_in("SELECT f(), v, t FROM elsewhere").size(), 1u);
  EXPECT_EQ(names.groups_in("SELECT public.f(), x.mood"), names.groups_in("SELECT 'a'::mood"));
  EXPECT_EQ(names.groups_in("SELECT * FROM s.elsewhere"), names.groups_in("SELECT f()"));
  EXPECT_EQ(names.groups_in("SELECT NEXT VALUE FOR q").size(), 1u);
  EXPECT_EQ(names.groups_in("SELECT a FROM t"), names.groups_in("SELECT f()"));
  EXPECT_NE(names.groups_in("SELECT c FROM b"), names.groups_in("SELECT a FROM t")) << "only a column is called b";
}

}  // namespace
}  // namespace enginediff
