// Makes a case of what was typed in a shell.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/repro/repro_case.hpp"
#include "harness/shell/shell_log.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Setup is what comes before the first statement that asks something, fails, differs, waits, or leaves anything in its
// session. Then the statements are steps; those whose outcome is worth recording are named, of several sessions all. A
// statement that was sent to no target of an engine does not exist there. Stopped statements are left out, those that
// \cancel ended apart. `dialects`: all; what they cut differently is written raw. Reason and documentation are left to
// the user.
Case case_of_session(const std::vector<const ShellStatement*>& log, const std::vector<TargetInfo>& infos,
                     const std::vector<const LexicalRules*>& dialects, const CaseNames& names,
                     const std::string& title);

}  // namespace enginediff
