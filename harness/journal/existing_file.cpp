#include "harness/journal/existing_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "harness/base/unique_fd.hpp"
#include "harness/journal/journal_format.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

tl::unexpected<Error> cannot_read(const std::string& path) {
  return fail(Fault::io, fmt::format("{}: cannot read the file that is there: {}", path, std::strerror(errno)));
}

Result<UniqueFd> opened(const std::string& path) {
  UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return cannot_read(path);
  return fd;
}

// What stands at `from`, at most `size` bytes.
Result<std::string> bytes_at(const std::string& path, const UniqueFd& fd, off_t from, std::size_t size) {
  std::string out(size, '\0');
  const ssize_t got = ::pread(fd.get(), out.data(), size, from);
  if (got < 0) return cannot_read(path);
  out.resize(static_cast<std::size_t>(got));
  return out;
}

// Whether a line begins with that, also one that was cut behind it.
Result<bool> has_trace(const std::string& path, const UniqueFd& fd) {
  const std::string wanted = "\n" + std::string(kJournalTraceBegin);
  std::string held;
  for (off_t at = 0;; at += static_cast<off_t>(kChunk)) {
    TRY_ASSIGN(const std::string chunk, bytes_at(path, fd, at, kChunk));
    held += chunk;
    if (held.find(wanted) != std::string::npos) return true;
    if (chunk.size() < kChunk) return false;
    held.erase(0, held.size() - wanted.size());
  }
}

}  // namespace

Result<ExistingFile> look_at_existing_file(const std::string& path, off_t size) {
  TRY_ASSIGN(const UniqueFd fd, opened(path));
  TRY_ASSIGN(const std::string begin, bytes_at(path, fd, 0, kJournalBegin.size()));
  // As far as it goes: the first line may have been cut.
  if (!kJournalBegin.starts_with(begin)) return ExistingFile::other;
  const std::string last = "\n" + std::string(kJournalEnd) + "\n";
  const off_t from = std::max<off_t>(0, size - static_cast<off_t>(last.size()));
  TRY_ASSIGN(const std::string end, bytes_at(path, fd, from, last.size()));
  if (end == last) return ExistingFile::finished;
  TRY_ASSIGN(const bool recorded, has_trace(path, fd));
  return recorded ? ExistingFile::unfinished : ExistingFile::begun;
}

Result<off_t> whole_lines(const std::string& path, off_t size) {
  TRY_ASSIGN(const UniqueFd fd, opened(path));
  for (off_t end = size; end > 0;) {
    const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(kChunk));
    TRY_ASSIGN(const std::string chunk, bytes_at(path, fd, begin, static_cast<std::size_t>(end - begin)));
    if (const std::size_t at = chunk.rfind('\n'); at != std::string::npos) return begin + static_cast<off_t>(at) + 1;
    end = begin;
  }
  return off_t{0};
}

}  // namespace enginediff
