// A database file made readable without a write to it or to its folder.
#pragma once

#include <string>

#include "harness/base/result.hpp"

namespace enginediff::sqlite {

// Either the file itself, to be opened read-only, or a private copy with what stands beside it, removed at the end.
class ReadableCopy {
 public:
  // Fault::usage when `path` is no readable file, Fault::malformed when it cannot be a SQLite database.
  static Result<ReadableCopy> of(const std::string& path);
  ReadableCopy(ReadableCopy&& other) noexcept : uri_(std::move(other.uri_)), folder_(std::move(other.folder_)) {
    other.folder_.clear();
  }
  ReadableCopy& operator=(ReadableCopy&&) = delete;
  ~ReadableCopy();

  const std::string& uri() const { return uri_; }  // for SQLITE_OPEN_URI
  bool is_copy() const { return !folder_.empty(); }

 private:
  ReadableCopy() = default;
  std::string uri_, folder_;
};

}  // namespace enginediff::sqlite
