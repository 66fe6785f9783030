#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "harness/journal/case_codec.hpp"
#include "harness/journal/existing_file.hpp"
#include "harness/journal/journal.hpp"
#include "harness/journal/journal_format.hpp"
#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

tl::unexpected<Error> fail_with_errno(const std::string& path, std::string_view what, std::string hint = {}) {
  return fail(Fault::io, fmt::format("{}: {}: {}", path, what, std::strerror(errno)), std::move(hint));
}

// Takes a cut last line off the journal to resume. What is there already and must not be lost is refused. Whether a new
// journal replaces what is there.
Result<bool> prepare(const std::string& path, int fd, off_t size, bool resume) {
  TRY_ASSIGN(const ExistingFile there, look_at_existing_file(path, size));
  if (there == ExistingFile::other) {
    return fail(Fault::usage, fmt::format("{}: is there already and is no journal; it stays as it is", path),
                "name another file, or remove this one");
  }
  if (!resume && there == ExistingFile::unfinished) {
    return fail(Fault::usage, fmt::format("{}: holds a run that did not come to its end; it stays as it is", path),
                "--resume continues it; to begin anew, remove it or name another file");
  }
  if (!resume) return true;
  TRY_ASSIGN(const off_t kept, whole_lines(path, size));
  if (::ftruncate(fd, kept) != 0) return fail_with_errno(path, "cannot shorten the journal");
  return false;
}

}  // namespace

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(const std::string& path, bool resume,
                                                           std::span<const LexicalRules* const> dialects) {
  UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!fd) return fail_with_errno(path, "cannot write the journal");
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
  bool replaces = false;
  // A pipe or /dev/null holds nothing and may be shared.
  if (S_ISREG(status.st_mode)) {
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
      return fail_with_errno(path, "another run writes this journal", "wait for it, or name another file");
    }
    if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
    if (status.st_size > 0) {
      TRY_ASSIGN(replaces, prepare(path, fd.get(), status.st_size, resume));
    }
    if (::fstat(fd.get(), &status) != 0) return fail_with_errno(path, "cannot write the journal");
  }
  std::unique_ptr<JournalWriter> writer(new JournalWriter(path, std::move(fd)));
  writer->replaces_ = replaces;
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
  // Not before: what comes in between may keep the run from beginning.
  if (replaces_ && ::ftruncate(fd_.get(), 0) != 0) return fail_with_errno(path_, "cannot empty the old journal");
  replaces_ = false;
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
  return append(std::string(kJournalEnd));
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
