// The lines that were typed, kept across runs in a file that only its owner may read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/cli/environment.hpp"

namespace enginediff {

// `$XDG_STATE_HOME/enginediff/shell_history`, or below `~/.local/state`; empty when neither variable is set.
std::string history_file(const CommandEnvironment& environment);

class InputHistory {
 public:
  static constexpr std::size_t kMost = 2000;  // entries that are kept

  // Reads the file and makes it, with its folder, where it is missing. An error says why nothing can be kept; the
  // history then works for this run alone.
  Result<void> open(const std::string& path);

  // Keeps the entry, which may have several lines, at once and for later runs. The same as the last one is kept once.
  void add(const std::string& entry);

  // The oldest first.
  const std::vector<std::string>& entries() const { return entries_; }

 private:
  Result<void> rewrite() const;

  std::string path_;  // empty: for this run alone
  std::vector<std::string> entries_;
};

}  // namespace enginediff
