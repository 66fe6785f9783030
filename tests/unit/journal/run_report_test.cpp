#include "harness/journal/run_report.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "harness/journal/journal.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<std::string> variants(const CaseReport& one) {
  std::vector<std::string> names;
  for (const VariantReport& variant : one.variants) {
    std::string name = variant.variant.to_string() + ":";
    for (const Trace& trace : variant.traces) name += " " + trace.target + "[" + trace.variant.to_string() + "]";
    names.push_back(name);
  }
  return names;
}

// A journal of one case whose traces are of these targets and variants.
Journal with_variants(
    const std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>>& traces) {
  Journal journal = sample_journal({"s.a"}, {"lite", "big", "other"});
  journal.traces.clear();
  for (const auto& [target, values] : traces) {
    journal.traces.push_back(sample_trace("s.a", target));
    journal.traces.back().variant.values = values;
  }
  return journal;
}

RunReport report_of(Journal journal) {
  std::vector<Journal> journals;
  journals.push_back(std::move(journal));
  return make_run_report(std::move(journals));
}

TEST(RunReport, is_the_same_whatever_order_things_finished_in) {
  Journal journal = sample_journal({"s.c", "s.a", "s.b"}, {"y", "x"});
  std::mt19937 random(3);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(journal.traces.begin(), journal.traces.end(), random);
    std::shuffle(journal.cases.begin(), journal.cases.end(), random);
    const RunReport report = report_of(journal);
    ASSERT_THAT(report.cases, SizeIs(3));
    EXPECT_EQ(report.cases[0].parsed.id, "s.a");
    EXPECT_EQ(report.cases[2].parsed.id, "s.c");
    EXPECT_THAT(variants(report.cases[0]), ElementsAre(": y[] x[]"));
  }
}

TEST(RunReport, a_target_without_an_axis_stands_beside_each_of_its_values) {
  const RunReport report = report_of(with_variants(
      {{"lite", {{"begin", "deferred"}}}, {"lite", {{"begin", "immediate"}}}, {"big", {}}, {"other", {}}}));
  EXPECT_THAT(variants(report.cases[0]), ElementsAre("begin=deferred: lite[begin=deferred] big[] other[]",
                                                     "begin=immediate: lite[begin=immediate] big[] other[]"));
}

TEST(RunReport, a_target_that_lacks_a_variant_has_no_trace_there) {
  const RunReport report = report_of(with_variants({{"lite", {{"isolation", "default"}}},
                                                    {"big", {{"isolation", "default"}}},
                                                    {"big", {{"isolation", "serializable"}}}}));
  EXPECT_THAT(variants(report.cases[0]),
              ElementsAre("isolation=default: lite[isolation=default] big[isolation=default]",
                          "isolation=serializable: big[isolation=serializable]"));
}

TEST(RunReport, variants_stand_in_the_order_of_the_file) {
  Journal journal = with_variants({{"big", {{"literal", "b"}}},
                                   {"big", {{"literal", "10"}}},
                                   {"big", {{"literal", "a"}}},
                                   {"big", {{"literal", "9"}}}});
  journal.cases[0].axes = {{"literal", {"b", "9", "10", "a"}}};
  EXPECT_THAT(variants(report_of(journal).cases[0]),
              ElementsAre("literal=b: big[literal=b]", "literal=9: big[literal=9]", "literal=10: big[literal=10]",
                          "literal=a: big[literal=a]"));
}

TEST(RunReport, judges_what_the_journal_holds) {
  Journal journal = sample_journal({"s.a"}, {"a", "b"});
  journal.traces[1] = sample_trace("s.a", "b", 2);
  const RunReport report = report_of(journal);
  const Judgement& judgement = report.cases[0].variants[0].judgement;
  const auto step = std::find_if(judgement.steps.begin(), judgement.steps.end(),
                                 [](const StepJudgement& one) { return one.step == "read"; });
  ASSERT_NE(step, judgement.steps.end());
  ASSERT_THAT(step->targets, SizeIs(2));
  EXPECT_EQ(step->targets[0].verdict, Verdict::as_recorded);
  EXPECT_EQ(step->targets[1].verdict, Verdict::changed);
  ASSERT_THAT(step->agreements, SizeIs(1));
  EXPECT_EQ(step->agreements[0].agreement.kind, Agreement::Kind::divergent);
  EXPECT_EQ(step->agreements[0].agreement.severity, Severity::silent);
}

TEST(RunReport, of_nothing_is_empty) {
  const RunReport report = make_run_report({});
  EXPECT_TRUE(report.cases.empty());
  EXPECT_TRUE(report.problems.empty());
}

}  // namespace
}  // namespace enginediff
