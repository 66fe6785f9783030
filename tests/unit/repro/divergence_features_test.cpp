#include "harness/repro/divergence_features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/folded_texts.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

StepRecord answer(std::string sql, std::optional<SqlError> error) {
  StepRecord record;
  record.sql = std::move(sql);
  Outcome outcome;
  if (error) outcome.answer = *error;
  record.result = std::move(outcome);
  return record;
}

// Of a statement that the second target refuses as it was sent there.
DivergenceFeatures features_where_refused(const std::string& written, const std::string& sent) {
  Script script;
  script.rules = driver_for_scheme("sqlite")->lexical_rules;
  script.statements.emplace_back();
  script.statements.back().sql = written;
  SqlError error;
  error.error_class = ErrorClass::numeric_value_out_of_range;
  error.message = "Out of range value for column 'n' at row 1";
  ScriptRun run;
  run.records = {{answer(written, {})}, {answer(sent, error)}};
  Divergence divergence;
  divergence.second = 1;
  divergence.signature.first = "ok";
  divergence.signature.second = error_class_name(error.error_class);
  return features_at(script, run, divergence, {}, {}, {}).front();
}

TEST(DivergenceFeatures, WhatARewriteBroughtInIsNotTheScripts) {
  const std::string insert = "INSERT INTO s (k, n) VALUES ('a', 1709287200000) ";
  const DivergenceFeatures features =
      features_where_refused(insert + "ON CONFLICT (k) DO NOTHING", insert + "ON DUPLICATE KEY UPDATE k = k");
  EXPECT_THAT(features.statement, Contains("verb:INSERT"));
  for (const char* const word : {"DUPLICATE", "CONFLICT", "UPDATE"})
    EXPECT_THAT(features.statement, Not(Contains(testing::HasSubstr(word))));
  EXPECT_THAT(features.solved, Contains(testing::HasSubstr("CONFLICT")));
  EXPECT_THAT(features.solved, Not(Contains(testing::HasSubstr("DUPLICATE"))));
}

TEST(DivergenceFeatures, NothingIsSolvedWhereNothingWasRewritten) {
  const std::string insert = "INSERT INTO s (k, n) VALUES ('a', 1709287200000) ON CONFLICT (k) DO NOTHING";
  const DivergenceFeatures features = features_where_refused(insert, insert);
  EXPECT_THAT(features.solved, IsEmpty());
  EXPECT_THAT(features.statement, Contains(testing::HasSubstr("CONFLICT")));
}

const LexicalRules& rules() { return *driver_for_scheme("sqlite")->lexical_rules; }

TEST(DivergenceFeatures, OfADefinitionThatCommitsOnlyThatItIsOneCounts) {
  const Tokens create = tokens_of("CREATE TABLE u (price DECIMAL(10, 2), note TEXT)", rules());
  DivergenceSignature signature;
  signature.kind = DivergenceKind::state;
  const StepRecord taken = answer("", {});
  const Features features = {"verb:CREATE", "declares:DECIMAL", "declares:TEXT"};
  EXPECT_THAT(telling_features(signature, taken, taken, create, features),
              testing::ElementsAre("state:a definition inside a transaction"));
  const Tokens insert = tokens_of("INSERT INTO u VALUES (1)", rules());
  EXPECT_EQ(telling_features(signature, taken, taken, insert, features), features);
  signature.kind = DivergenceKind::value;
  EXPECT_EQ(telling_features(signature, taken, taken, create, features), features);
}

// As each of two engines answers it in one row.
StepRecord one_row(const std::string& sql, std::vector<Value> cells) {
  ResultSet rows;
  for (const Value& cell : cells) {
    rows.columns.push_back({});
    rows.columns.back().name = "c" + std::to_string(rows.columns.size());
    rows.append(cell);
  }
  rows.total_rows = 1;
  StepRecord record;
  record.sql = sql;
  Outcome outcome;
  outcome.answer = std::move(rows);
  record.result = std::move(outcome);
  return record;
}

TEST(DivergenceFeatures, WhatStandsBesideTheColumnThatDiffersIsNoReason) {
  const std::string sql = "SELECT MAX(n) / 2 AS half, AVG(n) AS mean FROM t";
  KnownTables tables;
  const Tokens tokens = tokens_of(sql, rules());
  const StepRecord a = one_row(sql, {Value::integer(4), Value::integer(7)}),
                   b = one_row(sql, {Value::integer(4), Value::integer(8)});
  const Features all = features_of(tokens, tables);
  const Features left = features_of_other_column(all, tokens, tables, a, {}, b, {});
  EXPECT_THAT(all, Contains("operator:/"));
  EXPECT_THAT(left, Not(Contains("operator:/")));
  EXPECT_THAT(left, Contains("function:AVG"));
  EXPECT_EQ(features_of_other_column(all, tokens, tables, a, {}, a, {}), all);
}

TEST(DivergenceFeatures, WhatIsFoldedBeforeItIsComparedDiffersInCaseNoMore) {
  KnownTables tables;
  DivergenceFeatures divergence;
  divergence.signature.first = divergence.signature.second = "rows";
  const std::string beyond = "texts:differ in the case of letters beyond ASCII";
  const auto see = [&](std::string_view sql) {
    divergence.statement = {beyond, "texts:differ in case"};
    return take_folding(divergence, tokens_of(sql, rules()), tables);
  };
  const auto folding = see("SELECT id FROM t WHERE LOWER(name) = 'émile'");
  EXPECT_THAT(divergence.statement, IsEmpty());
  ASSERT_TRUE(folding);
  EXPECT_THAT(folding->statement, Contains("function:LOWER"));
  EXPECT_EQ(folding->signature.kind, DivergenceKind::value);
  EXPECT_FALSE(see("SELECT LOWER(name) FROM t WHERE name = 'émile'"));
  EXPECT_THAT(divergence.statement, Contains(beyond));
}

TEST(AnswerFeatures, LettersInAnotherCaseAndAJsonNull) {
  const auto between = [](Value a, Value b) { return answer_features(one_row("", {a}), one_row("", {b})); };
  EXPECT_THAT(between(Value::text("Élan"), Value::text("élan")),
              Contains("cells:letters beyond ASCII in another case"));
  EXPECT_THAT(between(Value::text("İ"), Value::text("i")), Not(Contains("cells:letters beyond ASCII in another case")));
  EXPECT_THAT(between(Value::null(), Value::text("null")), Contains("cells:NULL beside a JSON null"));
  EXPECT_THAT(between(Value::null(), Value::text("nil")), Not(Contains("cells:NULL beside a JSON null")));
}

}  // namespace
}  // namespace enginediff
