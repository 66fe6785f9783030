// Tests that clean a server take turns: cleaning drops whatever dead run is there, also that of another test.
#pragma once

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "harness/base/unique_fd.hpp"

namespace enginediff {

// While one lives, no other process has one. A test takes its turn before it leaves a dead run, and ends it after the
// last look at what was cleaned. The processes that it starts share it.
class CleaningTurn {
 public:
  CleaningTurn() {
    if (std::getenv(kShared) != nullptr) return;
    const std::string path =
        std::filesystem::temp_directory_path() / fmt::format("enginediff-tests-{}.cleaning", ::getuid());
    lock_ = UniqueFd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    int locked = ::flock(lock_.get(), LOCK_EX);
    while (locked != 0 && errno == EINTR) locked = ::flock(lock_.get(), LOCK_EX);
    if (locked != 0) throw std::runtime_error("cannot lock " + path);
    ::setenv(kShared, "1", 0);
  }
  ~CleaningTurn() {
    if (lock_.get() >= 0) ::unsetenv(kShared);
  }
  CleaningTurn(const CleaningTurn&) = delete;
  CleaningTurn& operator=(const CleaningTurn&) = delete;

 private:
  static constexpr const char* kShared = "ENGINEDIFF_TEST_HAS_CLEANING_TURN";
  UniqueFd lock_;
};

}  // namespace enginediff
