// Blessing what depends on a parameter: matrices, lists of bound values, levels, portable rewrites.
#include "harness/compare/bless.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/compare/blessed.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// ---- Matrices ----

constexpr const char* kMatrix = "-- @each literal = '1', 'abc'\n\n-- @step q\nSELECT ${literal} AS q;\n";

TEST(Bless, AMatrixIsOneTablePerSelector) {
  Blessed run(kMatrix);
  run.on(kSqlite, {one(integer(1))}, literal_of("'1'")).on(kSqlite, {one(integer(0))}, literal_of("'abc'"));
  run.on(kMysql, {one(integer(1))}, literal_of("'1'"))
      .on(kMysql, {refused(ErrorClass::invalid_text_representation)}, literal_of("'abc'"));
  EXPECT_EQ(run.text(), std::string(kMatrix) + R"(-- => sqlite
-- |  literal | outcome
-- |  '1'     | [q integer] (1)
-- |  'abc'   | [q integer] (0)
-- => mysql
-- |  literal | outcome
-- |  '1'     | [q integer] (1)
-- |  'abc'   | error invalid_text_representation
)");
}

TEST(Bless, AMatrixOnWhichNothingDependsIsNone) {
  Blessed run(kMatrix);
  run.on(kSqlite, {ok()}, literal_of("'1'")).on(kSqlite, {ok()}, literal_of("'abc'"));
  run.on(kMysql, {ok()}, literal_of("'1'")).on(kMysql, {ok()}, literal_of("'abc'"));
  EXPECT_EQ(run.text(), std::string(kMatrix) + "-- => *\n-- |  ok\n");
}

TEST(Bless, RowsThatWereNotRunStay) {
  const std::string written = std::string(kMatrix) + R"(-- => sqlite
-- |  literal | outcome
-- |  '1'     | [q integer] (1)
-- |  'abc'   | [q integer] (0)
)";
  Blessed run(written);
  run.on(kSqlite, {one(integer(5))}, literal_of("'1'"));
  EXPECT_EQ(run.text(), std::string(kMatrix) + R"(-- => sqlite
-- |  literal | outcome
-- |  '1'     | [q integer] (5)
-- |  'abc'   | [q integer] (0)
)");
  // What was said of all variants is still said of the one that was not run.
  Blessed ordinary(std::string(kMatrix) + "-- => sqlite\n-- |  ok\n");
  ordinary.on(kSqlite, {one(integer(5))}, literal_of("'abc'"));
  EXPECT_EQ(ordinary.text(), std::string(kMatrix) + R"(-- => sqlite
-- |  literal | outcome
-- |  '1'     | ok
-- |  'abc'   | [q integer] (5)
)");
}

TEST(Bless, AnIncompleteMatrixIsNotSaidOfAll) {
  Blessed run(kMatrix);
  run.on(kSqlite, {ok()}, literal_of("'1'"));
  EXPECT_EQ(run.text(), std::string(kMatrix) + "-- => sqlite\n-- |  literal | outcome\n-- |  '1'     | ok\n");
}

TEST(Bless, AColumnOnWhichNothingDependsIsLeftOut) {
  const std::string two = "-- @each a = 1, 2\n-- @each b = 3, 4\n\n-- @step q\nSELECT ${a} + ${b} AS q;\n";
  Blessed run(two);
  for (const char* a : {"1", "2"}) {
    for (const char* b : {"3", "4"}) {
      run.on(kSqlite, {b[0] == '3' ? ok() : refused(ErrorClass::syntax_error)}, Variant{{{"a", a}, {"b", b}}});
    }
  }
  EXPECT_EQ(run.text(), two + "-- => sqlite\n-- |  b | outcome\n-- |  3 | ok\n-- |  4 | error syntax_error\n");
}

TEST(Bless, BindListsAreRows) {
  const std::string binds = "-- @step q\n-- @bind 1\n-- @bind 'x', NULL\nSELECT ? AS q;\n";
  Blessed run(binds);
  run.on(kSqlite, {one(integer(1)), refused(ErrorClass::datatype_mismatch)});
  EXPECT_EQ(run.text(), binds +
                            "-- => sqlite\n-- |  bind      | outcome\n-- |  1         | [q integer] (1)\n-- |  'x', "
                            "NULL | error datatype_mismatch\n");
}

TEST(Bless, LevelsAreConditions) {
  const std::string levels = "-- @isolation default, serializable\n\n-- @session A\n-- @step q\nSELECT 1 AS q;\n";
  Blessed run(levels);
  const auto level = [](const char* name) { return Variant{{{"isolation", name}}}; };
  run.on(kPostgres, {ok()}, level("default"))
      .on(kPostgres, {refused(ErrorClass::serialization_failure)}, level("serializable"));
  run.on(kSqlite, {ok()}, level("default"));
  EXPECT_EQ(run.text(), levels + R"(-- => postgres[isolation=default], sqlite
-- |  ok; transaction none
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction none
)");
}

// ---- Portable rewrites ----

constexpr const char* kPortable =
    "-- @step divide\nSELECT 7 / 2 AS q;\n-- => *\n-- |  q\n-- |  3\n\n-- @portable divide\nSELECT 7 * 1.0 / 2 AS q;\n";

TEST(Bless, APortableRewriteIsSaidOnceForAll) {
  Blessed run(kPortable);
  run.on(kSqlite, {one(integer(3)), one(real(3.5))})
      .on(kMysql, {one(integer(3)), one(decimal("3.5000"))})
      .on(kPostgres, {one(integer(3)), one(decimal("3.5"))});
  EXPECT_EQ(run.text(), std::string(kPortable) + "-- => *\n-- |  q\n-- |  3.5\n");
}

TEST(Bless, APortableRewriteWithTruthValues) {
  Blessed run(kPortable);
  run.on(kSqlite, {one(integer(3)), one(integer(1))}).on(kPostgres, {one(integer(3)), one(boolean(true))});
  EXPECT_EQ(run.text(), std::string(kPortable) + "-- => *\n-- |  q\n-- |  1\n");
}

TEST(Bless, APortableRewriteThatDoesNotAgreeIsRefused) {
  Blessed run(kPortable);
  run.on(kSqlite, {one(integer(3)), one(real(3.5))}).on(kMysql, {one(integer(3)), one(decimal("3.4"))});
  EXPECT_EQ(run.text(), kPortable);
  EXPECT_THAT(run.blessing().refusals, ElementsAre("step divide.portable: a portable rewrite has to agree everywhere: "
                                                   "step divide.portable on sqlite says [q double] (3.5), "
                                                   "step divide.portable on mysql-9.7 says [q decimal] (3.4)"));
}

TEST(Bless, APortableRewriteKeepsTheWordsThatAreTrueEverywhere) {
  Blessed run(std::string(kPortable) + "-- => sqlite, mysql\n-- |  q\n-- |  3.50\n");
  run.on(kSqlite, {one(integer(3)), one(real(3.5))})
      .on(kMysql, {one(integer(3)), one(decimal("3.5000"))})
      .on(kPostgres, {one(integer(3)), one(decimal("3.5"))});
  EXPECT_EQ(run.text(), std::string(kPortable) + "-- => *\n-- |  q\n-- |  3.50\n");
}

// What the comparison takes for equal is equal here as well: JSON and decimals are written with other characters.
TEST(Bless, APortableRewriteThatAgreesUnderARuleHasNoTypeThere) {
  Blessed run(kPortable);
  const auto row = [](std::string_view document, std::string_view price) {
    return outcome(result({column("v", TypeKind::json), column("n", TypeKind::integer), column("p", TypeKind::decimal)},
                          {{json(document), integer(2), decimal(price)}}));
  };
  run.on(kPostgres, {one(integer(3)), row("{\"v\" : 2}", "1.50")})
      .on(kMysql, {one(integer(3)), row("{\"v\": 2}", "1.5")});
  EXPECT_EQ(run.text(), std::string(kPortable) +
                            "-- => *\n-- |  v               | n integer | p\n"
                            "-- |  json:'{\"v\": 2}' | 2         | 1.5\n");
  EXPECT_THAT(run.blessing().refusals, IsEmpty());
}

TEST(Bless, APortableRewriteThatNoOneLineIsTrueOfSaysUnderWhichRuleItAgrees) {
  Blessed run(kPortable);
  run.on(kSqlite, {one(integer(3)), one(real(0.1 + 0.2))}).on(kMysql, {one(integer(3)), one(real(0.3))});
  EXPECT_EQ(run.text(), kPortable);
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("step divide.portable: a portable rewrite gets one expectation for all, and none is true of "
                          "these answers, which agree under double-digits: step divide.portable on sqlite says "
                          "[q double] (0.30000000000000004), step divide.portable on mysql-9.7 says [q double] (0.3); "
                          "write it so that they are alike"));
}

}  // namespace
}  // namespace enginediff
