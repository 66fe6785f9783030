// What the tests of blessing begin with: a case file, runs of it on invented targets, and what blessing makes of them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/bless.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff::testing_support {

inline constexpr std::string_view kHead = "-- @title t\n-- @id a.b\n-- @why w\n";

inline Case parsed(std::string_view text) {
  const ParseResult result = parse_case(text, "test.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems[0])) << "\n" << text;
  return result.parsed;
}

inline const TargetInfo kSqlite = target("sqlite", "sqlite", "3.40.1"), kMysql = target("mysql-9.7", "mysql", "9.7.4"),
                        kMaria10 = target("mariadb-10.11", "mariadb", "10.11.18"),
                        kMaria11 = target("mariadb-11.8", "mariadb", "11.8.9"),
                        kPostgres = target("postgres-18", "postgres", "18.6");

using StepResult = std::variant<Outcome, NotRun, Absent>;

// A case file, runs of it, and what blessing makes of them.
class Blessed {
 public:
  explicit Blessed(std::string_view body) : text_(std::string(kHead) + std::string(body)), case_(parsed(text_)) {}

  // The outcomes of all executions of all steps in the order of the file.
  Blessed& on(const TargetInfo& info, const std::vector<StepResult>& results, Variant variant = {}) {
    Trace trace;
    trace.case_id = case_.id;
    trace.target = info.name;
    trace.variant = std::move(variant);
    auto next = results.begin();
    for (std::size_t index = 0; index < case_.steps.size(); ++index) {
      const Step& step = case_.steps[index];
      for (std::size_t execution = 0; execution < std::max<std::size_t>(1, step.binds.size()); ++execution) {
        if (next == results.end()) continue;
        StepRecord one;
        one.step = step.name;
        one.index = index;
        one.execution = static_cast<int>(execution);
        one.session = step.session;
        one.result = *next++;
        trace.records.push_back(std::move(one));
      }
    }
    observation_.traces.push_back(std::move(trace));
    observation_.targets.push_back(info);
    return *this;
  }
  Blessed& without(const TargetInfo& info) {
    observation_.not_run.push_back(info);
    return *this;
  }
  Trace& last() { return observation_.traces.back(); }

  Blessing blessing() const { return bless(case_, observation_); }

  // The file afterwards, without the head that all have. Checks that it parses, is as recorded, and that blessing again
  // changes nothing.
  std::string text() const {
    const Blessing first = blessing();
    const std::string after = rewrite_expectations(text_, case_, first.steps);
    const Case again = parsed(after);
    EXPECT_EQ(parsed(print_case(again)), again);
    const Blessing second = bless(again, observation_);
    EXPECT_THAT(second.steps, ::testing::IsEmpty()) << after;
    EXPECT_THAT(second.changes, ::testing::IsEmpty()) << after;
    EXPECT_TRUE(after.starts_with(kHead));
    return after.substr(kHead.size());
  }
  const Case& blessed_case() const { return case_; }
  const CaseObservation& observation() const { return observation_; }

 private:
  std::string text_;
  Case case_;
  CaseObservation observation_;
};

inline Outcome one(const OwnedValue& cell) { return outcome(one_column({cell})); }

// A variant of the matrix over `literal`.
inline Variant literal_of(std::string value) { return {{{"literal", std::move(value)}}}; }

}  // namespace enginediff::testing_support
