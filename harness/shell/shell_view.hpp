// Draws what the shell shows. Pure: writes on the page that it is given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/page.hpp"
#include "harness/shell/shell_log.hpp"

namespace enginediff {

// How the answers to one statement relate: the worst of all pairs.
struct ShellRelation {
  enum class Kind { not_compared, identical, equivalent, divergent };
  Kind kind = Kind::not_compared;
  std::vector<std::string> rules;  // of equivalent pairs
};

// The ended answers as a report of one step. `infos` are the shell's targets; nothing when none has ended.
std::optional<RunReport> report_of_statement(const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                                             const std::string& reference);

// Statements that are not compared: settings, stopped ones, those that fewer than two targets answered.
ShellRelation relation_of(const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                          const std::string& reference);

struct StatementViewOptions {
  std::string reference;  // pairs are shown against it; empty: all pairs
  bool name = false;      // say which step it is: there are several sessions
  bool sql = false;       // show the statement as well
  bool timing = false;    // show how long each target took
};
// The grouped answers, how they relate, and who waits for whom. `log` names the steps of those who are waited for.
void write_statement(Page& page, const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                     const std::vector<const ShellStatement*>& log, const StatementViewOptions& options);

// `A.2 waits for B on sqlite`: each statement that has not ended.
std::string waits_of(const ShellStatement& statement, const std::vector<TargetInfo>& infos);

// How a target of the shell stands.
struct TargetStanding {
  bool on = true;
  std::string lost;        // why; empty while it can be used
  std::size_t missed = 0;  // statements since the databases were clean that were not sent to it
};
void write_targets(Page& page, const std::vector<TargetInfo>& infos, const std::vector<TargetStanding>& standings);

}  // namespace enginediff
