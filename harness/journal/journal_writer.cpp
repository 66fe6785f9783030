#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "harness/journal/case_codec.hpp"
#include "harness/journal/journal.hpp"
#include "harness/journal/journal_format.hpp"
#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

tl::unexpected<Error> fail_with_errno(const std::string& path, std::string_view what, std::string hint = {}) {
  return fail(Fault::io, fmt::format("{}: {}: {}", path, what, std::strerror(errno)), std::move(hint));
}

// The bytes up to and including the last line feed.
Result<off_t> whole_lines(const std::string& path, off_t size) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return fail_with_errno(path, "cannot read the journal to resume");
  std::string chunk(std::size_t{1} << 16, '\0');
  for (off_t end = size; end > 0;) {
    const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(chunk.size()));
    const ssize_t got = ::pread(fd.get(), chunk.data(), static_cast<std::size_t>(end - begin), begin);
    if (got != end - begin) return fail_with_errno(path, "cannot read the journal to resume");
    const std::size_t at = std::string_view(chunk.data(), static_cast<std::size_t>(got)).rfind('\n');
    if (at != std::string_view::npos) return begin + static_cast<off_t>(at) + 1;
    end = begin;
  }
  return 0;
}

// Whether the file begins as every journal does, as far as it goes: a mistyped --results must not cost a file.
Result<bool> begins_like_journal(const std::string& path) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return fail_with_errno(path, "cannot read the file that is there");
  std::string begin(kJournalBegin.size(), '\0');
  const ssize_t got = ::pread(fd.get(), begin.data(), begin.size(), 0);
  if (got < 0) return fail_with_errno(path, "cannot read the file that is there");
  return kJournalBegin.starts_with(std::string_view(begin.data(), static_cast<std::size_t>(got)));
}

// Makes room for a new journal, or takes a cut last line off the one to resume.
Result<void> prepare(const std::string& path, int fd, off_t size, bool resume) {
  TRY_ASSIGN(const bool is_journal, begins_like_journal(path));
  if (!is_journal) {
    return fail(Fault::io, fmt::format("{}: is there already and is no journal; it stays as it is", path),
                "name another file, or remove this one");
  }
  off_t kept = 0;
  if (resume) {
    TRY_ASSIGN(kept, whole_lines(path, size));
  }
  if (::ftruncate(fd, kept) != 0) return fail_with_errno(path, "cannot shorten the journal");
  return {};
}

}  // namespace

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(const std::string& path, bool resume,
                                                           std::span<const LexicalRules* const> dialects) {
  UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!fd) return fail_with_errno(path, "cannot write the journal");
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
  // A pipe or /dev/null holds nothing and may be shared.
  if (S_ISREG(status.st_mode)) {
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
      return fail_with_errno(path, "another run writes this journal", "wait for it, or name another file");
    }
    if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
    if (status.st_size > 0) TRY(prepare(path, fd.get(), status.st_size, resume));
    if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
  }
  std::unique_ptr<JournalWriter> writer(new JournalWriter(path, std::move(fd)));
  if (resume && status.st_size > 0) {
    TRY_ASSIGN(Journal journal, read_journal(path, dialects));
    writer->claims_written_ = journal.claims;
    for (Case& parsed : journal.cases) {
      std::string id = parsed.id;
      writer->cases_written_.emplace(std::move(id), std::move(parsed));
    }
  }
  return writer;
}

Result<void> JournalWriter::run(const RunHeader& header) {
  Json json{{"line", "run"},
            {"format", kJournalFormat},
            {"tool_version", encode_bytes(header.tool_version)},
            {"started", encode_bytes(header.started)}};
  if (!header.reference.empty()) json["reference"] = encode_bytes(header.reference);
  if (!header.shard.empty()) json["shard"] = encode_bytes(header.shard);
  const std::string line = dump_line(json);
  const std::lock_guard lock(mutex_);
  return append(line);
}

Result<void> JournalWriter::claims(const ClaimsText& text) {
  const std::string line =
      dump_line(Json{{"line", "claims"}, {"file", encode_bytes(text.file)}, {"text", encode_bytes(text.text)}});
  const std::lock_guard lock(mutex_);
  if (claims_written_ == text) return {};
  claims_written_ = text;
  return append(line);
}

Result<void> JournalWriter::target(const TargetStatus& status) {
  const std::string line = dump_line(encode(status));
  const std::lock_guard lock(mutex_);
  return append(line);
}

Result<void> JournalWriter::trace(const Case& parsed, const Trace& trace, std::string_view text) {
  const std::string line = dump_line(encode(trace));
  const std::lock_guard lock(mutex_);
  const auto known = cases_written_.find(parsed.id);
  if (known == cases_written_.end() || !(known->second == parsed)) {
    TRY(append(dump_line(encode_case(parsed, text))));
    cases_written_.insert_or_assign(parsed.id, parsed);
  }
  return append(line);
}

Result<void> JournalWriter::end() {
  const std::lock_guard lock(mutex_);
  return append(dump_line(Json{{"line", "end"}}));
}

// REQUIRES: mutex_ is held. One write(2) in the normal course; where that is cut short (a full disk) the beginning is
// taken off again, so that the journal stays whole.
Result<void> JournalWriter::append(const std::string& line) {
  const std::string bytes = line + "\n";
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count = ::write(fd_.get(), bytes.data() + written, bytes.size() - written);
    if (count > 0) {
      written += static_cast<std::size_t>(count);
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    auto failure = fail_with_errno(path_, "cannot append to the journal", "what was recorded until then is kept");
    struct stat status{};
    if (written > 0 && ::fstat(fd_.get(), &status) == 0 && S_ISREG(status.st_mode)) {
      if (::ftruncate(fd_.get(), status.st_size - static_cast<off_t>(written)) != 0) {
        failure.value().hint = "its last line is cut; reading it says so and uses what is before";
      }
    }
    return failure;
  }
  return {};
}

}  // namespace enginediff
