// Reads a text file line by line, whether it is compressed with gzip or not.
#pragma once

#include <string>

#include "harness/base/result.hpp"

struct gzFile_s;

namespace enginediff {

class LineReader {
 public:
  // Fault::io when the file cannot be opened.
  static Result<LineReader> open(const std::string& path);
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  ~LineReader();

  enum class Line {
    whole,  // it had its line feed, which is taken off
    cut,    // the file ends within it
    none,   // the file has ended
  };
  // Puts the next line into `line`. Fault::io when the file cannot be read any further; a compressed file that was cut,
  // too.
  Result<Line> next(std::string& line);

 private:
  LineReader(std::string path, gzFile_s* file) : path_(std::move(path)), file_(file) {}
  Result<bool> fill();  // false at the end of the file

  std::string path_;
  gzFile_s* file_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace enginediff
