#include "harness/repro/resemblance.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

// A catalogue of one case that is asked about, and of others that make what it is made of telling.
class ResemblanceTest : public testing::Test {
 protected:
  ResemblanceTest() {
    parsed_.id = "a.case";
    parsed_.title = "A case";
    entry_.parsed = &parsed_;
    for (int i = 0; i < 100; ++i) weights_.add({"verb:SELECT", "literal:text"});
  }

  void record(std::string first, std::string second, DivergenceKind kind, Features statement) {
    entry_.signature = {kind, Severity::loud, std::move(first), std::move(second), "", ""};
    entry_.statement = std::move(statement);
    weights_.add(entry_.statement);
    divergence_.signature = entry_.signature;
  }

  Resemblance found() const { return resemblance(divergence_, entry_, weights_); }

  Case parsed_;
  CatalogueEntry entry_ = {};
  DivergenceFeatures divergence_;
  FeatureWeights weights_;
};

TEST_F(ResemblanceTest, BesideAnUnknownFunctionNothingElseIsForeign) {
  record("rows", "undefined_function", DivergenceKind::error, {"verb:SELECT", "function:STRFTIME"});
  entry_.words = {"strftime"};
  weights_.add({"function:IFNULL"});
  divergence_.stumbled = {"strftime"};
  divergence_.statement = {"verb:SELECT", "function:STRFTIME", "function:IFNULL"};
  // It is called in few cases, the other one in one only, which so tells more.
  for (int i = 0; i < 20; ++i) weights_.add({"function:STRFTIME"});
  EXPECT_GT(found().score, 0);
  EXPECT_EQ(found().differs, "");
  // Where the engine knows both, it is foreign to the case.
  divergence_.stumbled = {};
  divergence_.signature.second = entry_.signature.second = "division_by_zero";
  EXPECT_EQ(found().differs, "it has no IFNULL()");
}

TEST_F(ResemblanceTest, ACaseWithoutTheUnknownOperatorIsAboutSomethingElse) {
  record("rows", "undefined_function", DivergenceKind::error, {"verb:SELECT", "operator:||", "operator:->>"});
  divergence_.statement = entry_.statement;
  divergence_.stumbled = {"->>"};
  EXPECT_GT(found().score, 0);
  entry_.statement = {"verb:SELECT", "operator:||"};
  EXPECT_EQ(found().score, 0);
}

TEST_F(ResemblanceTest, LettersInAnotherCaseAreNoOtherLetters) {
  const std::string beyond = "cells:beyond ASCII", in_case = "cells:letters beyond ASCII in another case";
  record("rows", "rows", DivergenceKind::value, {"verb:SELECT", "function:LOWER"});
  divergence_.statement = entry_.statement;
  divergence_.answers = {beyond, in_case};
  entry_.answers = {beyond, in_case};
  EXPECT_GT(found().score, 0);
  entry_.answers = {beyond};
  EXPECT_EQ(found().score, 0);
}

}  // namespace
}  // namespace enginediff
