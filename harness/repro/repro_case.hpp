// Makes a case of a script: what is only needed to get there becomes its setup, what was looked at its steps.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/repro/divergence.hpp"

namespace enginediff {

// The statements at `shown` as steps named by their number, with their records as traces: for reports. They are judged
// without any setup.
Case case_to_show(const Script& script, const std::vector<std::size_t>& shown);

// Names of the file that a case is to be saved in: `cases/typing/loose.sql` has the id `typing.loose`.
struct CaseNames {
  std::string id, category;
};
CaseNames names_for_file(const std::string& path);

// A whole case. Setup is everything up to the first statement that asks something, diverges, or fails on some target;
// then each statement that diverges is a named step. A statement that only some engines could run, or that was
// rewritten, has spellings. Title, reason and documentation are left to the user.
Case case_to_save(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
                  const std::vector<Divergence>& divergences, const CaseNames& names);

}  // namespace enginediff
