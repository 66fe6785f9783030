// Writes a case to a new file with what the targets answer to it as its expectations.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// Fault::usage when `path` is no new `.sql` file.
Result<void> check_is_new_case_file(const std::string& path);

// Fault::malformed where no case file can say what `made` sends: nothing is written then.
// Runs `made` on the engines as any case, blesses what was observed, and writes it. Says on `out` what could not be
// recorded and what lint still misses. `not_run` are targets that exist besides.
Result<void> save_case(const Case& made, const std::string& path, std::span<Engine* const> engines,
                       const std::vector<TargetInfo>& not_run, std::ostream& out);

// Writes a file, and the folders that it is in.
Result<void> write_text_file(const std::string& path, const std::string& text);

}  // namespace enginediff
