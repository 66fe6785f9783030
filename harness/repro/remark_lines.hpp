// What has to be said about statements beside their answers: one line each, for people, not escaped.
#pragma once

#include <string>
#include <vector>

#include "harness/repro/repro_findings.hpp"

namespace enginediff {

// `line 3`, or that the statement builds what was carried.
std::string place_of(const ScriptStatement& statement);

// Statements with bound values that some targets were not sent, on which targets, and why: that nothing differs there
// says nothing. (Others that were not sent are told by the account of what was carried, and among rewrites.)
std::vector<std::string> not_run_lines(const ReproFindings& findings);

// The same, behind what rewriting could not do, and what was added and then refused.
std::vector<std::string> remark_lines(const ReproFindings& findings);

}  // namespace enginediff
