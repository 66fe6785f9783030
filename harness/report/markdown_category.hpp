// The compatibility tables of one category: its behaviours, and a row for each way in which the targets answer
// otherwise.
#pragma once

#include <array>
#include <cstddef>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

// Executions of one step in which every target answers the same, as one row of a table.
struct DifferenceRow {
  const CaseReport* one;
  std::string step;
  std::vector<std::string> labels;  // of the executions; empty for the only one
  StepDifference difference;
  std::vector<std::string> answers;  // one for each target of the report; empty where it has none
};

struct MarkdownCategory {
  std::string name;
  std::vector<DifferenceRow> rows;       // of the behaviours that differ somewhere
  std::vector<const CaseReport*> alike;  // every target that could be used answers, and all the same

  // Behaviours that do not differ, but that only some targets answer, by who they are (`postgres`, `mysql-9.7,
  // sqlite`): engines of which every target answers, else targets.
  std::map<std::string, std::vector<const CaseReport*>> somewhere;
  std::vector<const CaseReport*> without_answers;  // nowhere run

  std::size_t behaviours() const;          // all of them
  std::size_t answered_somewhere() const;  // those of `somewhere`

  // Behaviours that differ, by the worst difference that does not only follow from another.
  std::array<std::size_t, kSeverityCount> by_severity() const;

  // Steps that differ silently, and those of them that have a portable rewrite of their own.
  struct SilentSteps {
    std::size_t all = 0, rewritten = 0;
  };
  SilentSteps silent_steps() const;
};

// By name. What they hold points into the report.
std::vector<MarkdownCategory> markdown_categories(const RunReport& report);

// The category in parts whose text is not much longer than `most` bytes each. A behaviour stays whole, however long it
// is.
std::vector<MarkdownCategory> in_parts(const MarkdownCategory& category, std::size_t most);

// The table and the lists, without a heading; an empty line comes before each.
void write_markdown_category(const RunReport& report, const MarkdownCategory& category, std::ostream& out);

}  // namespace enginediff
