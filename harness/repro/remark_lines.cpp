#include "harness/repro/remark_lines.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace enginediff {

std::string place_of(const ScriptStatement& statement) {
  return statement.carried && statement.line == 0 ? "what was carried" : fmt::format("line {}", statement.line);
}

std::vector<std::string> not_run_lines(const ReproFindings& findings) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < findings.script->statements.size(); ++i) {
    const ScriptStatement& statement = findings.script->statements[i];
    if (!statement.prepared) continue;
    std::map<std::string, std::vector<std::string>> targets;  // by reason
    for (std::size_t target = 0; target < findings.targets.size(); ++target) {
      const auto* not_run = std::get_if<NotRun>(&findings.run->records[target][i].result);
      if (not_run != nullptr && not_run->reason != kStopped)
        targets[not_run->reason].push_back(findings.targets[target].name);
    }
    for (const auto& [reason, names] : targets)
      lines.push_back(fmt::format("{}: not run on {}: {}", place_of(statement), fmt::join(names, ", "), reason));
  }
  return lines;
}

std::vector<std::string> remark_lines(const ReproFindings& findings) {
  std::vector<std::string> lines;
  const std::vector<ScriptStatement>& statements = findings.script->statements;
  for (const UsedRewrite& one : findings.run->rewrites) {
    for (const std::string& remark : one.remarks)
      lines.push_back(
          fmt::format("{}, {}: {}", findings.targets[one.target].name, place_of(statements[one.statement]), remark));
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const ScriptStatement& added = statements[i];
    for (std::size_t target = 0; added.added && target < findings.targets.size(); ++target) {
      const Outcome* outcome = findings.run->records[target][i].outcome();
      if (outcome == nullptr || outcome->error() == nullptr) continue;
      lines.push_back(fmt::format("{}, line {}: a foreign key is missing, since it could not be added later: {}: {}",
                                  findings.targets[target].name, added.line, added.sql, outcome->error()->message));
    }
  }
  const std::vector<std::string> not_run = not_run_lines(findings);
  lines.insert(lines.end(), not_run.begin(), not_run.end());
  return lines;
}

}  // namespace enginediff
