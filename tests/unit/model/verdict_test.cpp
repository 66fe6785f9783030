#include "harness/model/verdict.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(Verdict, NamesReadBack) {
  for (const auto one : {Verdict::as_recorded, Verdict::agreed, Verdict::unchecked, Verdict::changed, Verdict::missing,
                         Verdict::new_divergence, Verdict::not_run, Verdict::unsupported}) {
    EXPECT_EQ(parse_verdict(verdict_name(one)), one);
  }
  EXPECT_EQ(verdict_name(Verdict::new_divergence), "new-divergence");
  EXPECT_EQ(parse_verdict("fine"), std::nullopt);
}

TEST(Verdict, SeveritiesAreOrderedWorstFirst) {
  const Severity order[] = {Severity::silent, Severity::outcome, Severity::warning, Severity::loud, Severity::cosmetic};
  for (std::size_t i = 0; i < std::size(order); ++i) {
    EXPECT_EQ(parse_severity(severity_name(order[i])), order[i]);
    if (i > 0) {
      EXPECT_LT(order[i - 1], order[i]);
    }
  }
  EXPECT_EQ(severity_name(Severity::silent), "silent");
}

TEST(Verdict, KindsReadBack) {
  for (const auto one :
       {DivergenceKind::value, DivergenceKind::type, DivergenceKind::order, DivergenceKind::rows, DivergenceKind::error,
        DivergenceKind::warning, DivergenceKind::blocking, DivergenceKind::state, DivergenceKind::name}) {
    EXPECT_EQ(parse_divergence_kind(divergence_kind_name(one)), one);
  }
  EXPECT_EQ(divergence_kind_name(DivergenceKind::blocking), "blocking");
  EXPECT_EQ(parse_divergence_kind(""), std::nullopt);
}

TEST(Verdict, AgreementsHaveNames) {
  EXPECT_EQ(agreement_kind_name(Agreement::Kind::identical), "identical");
  EXPECT_EQ(agreement_kind_name(Agreement::Kind::equivalent), "equivalent");
  EXPECT_EQ(agreement_kind_name(Agreement::Kind::divergent), "divergent");
  EXPECT_EQ(agreement_kind_name(Agreement::Kind::incomparable), "incomparable");
}

}  // namespace
}  // namespace enginediff
