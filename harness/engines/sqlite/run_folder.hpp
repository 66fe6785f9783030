// The folder that holds a run's scratch databases, marked as ours and locked while the run is alive.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/base/unique_fd.hpp"

namespace enginediff::sqlite {

// A private folder, in memory where the machine has a file system for that. Its marker file carries a lock that the
// kernel drops with the process, so whether a run is alive needs no guess.
class RunFolder {
 public:
  // Errors are Fault::io.
  static Result<RunFolder> create(const std::string& run_token);
  RunFolder(RunFolder&&) noexcept = default;
  RunFolder& operator=(RunFolder&&) = delete;
  ~RunFolder();  // removes the folder unless something was kept in it

  const std::filesystem::path& path() const { return path_; }

  // Where such folders may be, best first.
  static std::vector<std::filesystem::path> places();
  // Removes the folders of runs that are dead; returns their paths.
  static std::vector<std::string> remove_dead();

 private:
  RunFolder(std::filesystem::path path, UniqueFd lock) : path_(std::move(path)), lock_(std::move(lock)) {}

  std::filesystem::path path_;
  UniqueFd lock_;  // the marker file, locked; empty in a folder that was moved from
};

}  // namespace enginediff::sqlite
