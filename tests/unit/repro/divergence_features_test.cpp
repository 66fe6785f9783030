#include "harness/repro/divergence_features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

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

}  // namespace
}  // namespace enginediff
