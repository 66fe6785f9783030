// A case and what targets answered to it, told in a test outcome by outcome.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/compare/judge.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff::testing_support {

inline Case parsed(std::string_view body) {
  const ParseResult result = parse_case("-- @title t\n-- @id a.b\n-- @why w\n" + std::string(body), "test.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems[0]));
  return result.parsed;
}

// A run of one case on several targets, told outcome by outcome.
class CaseRun {
 public:
  explicit CaseRun(Case one) : case_(std::move(one)) {}

  // The outcomes of all executions of all steps in the order of the file; fewer where the target gave up.
  CaseRun& on(const TargetInfo& info, std::vector<std::variant<Outcome, NotRun, Absent>> results,
              Variant variant = {}) {
    Trace trace;
    trace.case_id = case_.id;
    trace.target = info.name;
    trace.variant = std::move(variant);
    auto next = results.begin();
    for (std::size_t index = 0; index < case_.steps.size(); ++index) {
      const Step& step = case_.steps[index];
      for (std::size_t execution = 0; execution < std::max<std::size_t>(1, step.binds.size()); ++execution) {
        if (next == results.end()) continue;
        StepRecord record;
        record.step = step.name;
        record.index = index;
        record.execution = static_cast<int>(execution);
        record.session = step.session;
        record.result = *next++;
        trace.records.push_back(std::move(record));
      }
    }
    traces_.push_back(std::move(trace));
    targets_.push_back(info);
    return *this;
  }
  Trace& last() { return traces_.back(); }

  Judgement judged() const { return judge(case_, traces_, targets_); }
  // Verdicts of the step, one word per target.
  std::string verdicts(std::string_view step, int execution = 0) const {
    std::string out;
    for (const TargetVerdict& one : find(step, execution).targets)
      out += (out.empty() ? "" : " ") + std::string(verdict_name(one.verdict));
    return out;
  }
  TargetVerdict verdict(std::string_view step, std::size_t target = 0, int execution = 0) const {
    return find(step, execution).targets.at(target);
  }
  StepJudgement find(std::string_view step, int execution = 0) const {
    for (StepJudgement& one : judged().steps) {
      if (one.step == step && one.execution == execution) return one;
    }
    ADD_FAILURE() << "no judgement of " << step;
    return {};
  }

 private:
  Case case_;
  std::vector<Trace> traces_;
  std::vector<TargetInfo> targets_;
};

inline const TargetInfo kSqlite = target("sqlite", "sqlite", "3.40.1"), kMysql = target("mysql-9.7", "mysql", "9.7.4"),
                        kPostgres = target("postgres-18", "postgres", "18.6");

inline Outcome one(const OwnedValue& cell) { return outcome(one_column({cell})); }

}  // namespace enginediff::testing_support
