#include "harness/journal/line_reader.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace enginediff {

namespace {

constexpr unsigned kChunk = 1u << 17;

}  // namespace

Result<LineReader> LineReader::open(const std::string& path) {
  errno = 0;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return fail(Fault::io, fmt::format("{}: cannot be read: {}", path, std::strerror(errno)));
  gzbuffer(file, kChunk);
  return LineReader(path, file);
}

LineReader::LineReader(LineReader&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, nullptr)),
      buffer_(std::move(other.buffer_)),
      at_(other.at_) {}

LineReader::~LineReader() {
  if (file_ != nullptr) gzclose(file_);
}

Result<bool> LineReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + kChunk);
  const int read = gzread(file_, buffer_.data() + held, kChunk);
  buffer_.resize(held + static_cast<std::size_t>(std::max(read, 0)));
  int code = Z_OK;
  const char* message = gzerror(file_, &code);
  if (read < 0 || (code != Z_OK && code != Z_STREAM_END)) {
    return fail(Fault::io, fmt::format("{}: cannot be read to its end: {}", path_,
                                       code == Z_ERRNO ? std::strerror(errno) : message));
  }
  return read > 0;
}

Result<LineReader::Line> LineReader::next(std::string& line) {
  for (std::size_t searched = at_;;) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) {
      line.assign(buffer_, at_, end - at_);
      at_ = end + 1;
      return Line::whole;
    }
    searched = buffer_.size() - at_;  // fill() moves what is left to the front
    TRY_ASSIGN(const bool more, fill());
    if (more) continue;
    if (buffer_.empty()) return Line::none;
    line = std::exchange(buffer_, {});
    return Line::cut;
  }
}

}  // namespace enginediff
