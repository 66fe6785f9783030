#include "harness/cli/input_history.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "harness/base/unique_fd.hpp"

namespace enginediff {

namespace {

constexpr mode_t kPrivateFile = 0600;

// One line of the file: line feeds and backslashes are written as \n and \\.
std::string line_of(const std::string& entry) {
  std::string out;
  for (const char c : entry) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\n";
}

std::string entry_of(const std::string& line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      ++i;
      out += line[i] == 'n' ? '\n' : line[i];
    } else {
      out += line[i];
    }
  }
  return out;
}

Result<void> write_all(int fd, const std::string& text, const std::string& path) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = ::write(fd, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail(Fault::io, fmt::format("{}: {}", path, std::strerror(errno)));
    done += static_cast<std::size_t>(written);
  }
  return {};
}

}  // namespace

std::string history_file(const CommandEnvironment& environment) {
  std::string folder = environment.variable("XDG_STATE_HOME");
  // The standard says to pass over what is no absolute path.
  if (!folder.starts_with('/')) {
    const std::string home = environment.variable("HOME");
    if (home.empty()) return {};
    folder = home + "/.local/state";
  }
  return folder + "/enginediff/shell_history";
}

Result<void> InputHistory::open(const std::string& path) {
  if (path.empty()) return fail(Fault::io, "neither XDG_STATE_HOME nor HOME is set");
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (std::filesystem::create_directories(folder, error))
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  const UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivateFile));
  struct stat facts{};
  if (!file || ::fstat(file.get(), &facts) != 0)
    return fail(Fault::io, fmt::format("{}: {}", path, std::strerror(errno)));
  if (!S_ISREG(facts.st_mode)) return fail(Fault::io, fmt::format("{}: this is no file", path));
  // One that others may read comes from elsewhere.
  if ((facts.st_mode & 0777) != kPrivateFile && ::fchmod(file.get(), kPrivateFile) != 0)
    return fail(Fault::io, fmt::format("{}: {}", path, std::strerror(errno)));
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) entries_.push_back(entry_of(line));
  }
  path_ = path;
  if (entries_.size() <= kMost) return {};
  entries_.erase(entries_.begin(), entries_.end() - kMost / 2);
  return rewrite();
}

void InputHistory::add(const std::string& entry) {
  if (entry.empty() || (!entries_.empty() && entries_.back() == entry)) return;
  entries_.push_back(entry);
  if (path_.empty()) return;
  // Each entry is written at once, so that two shells keep the lines of both.
  const UniqueFd file(::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, kPrivateFile));
  if (!file || !write_all(file.get(), line_of(entry), path_)) path_.clear();
}

Result<void> InputHistory::rewrite() const {
  const std::string fresh = fmt::format("{}.{}", path_, ::getpid());
  {
    const UniqueFd file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivateFile));
    if (!file) return fail(Fault::io, fmt::format("{}: {}", fresh, std::strerror(errno)));
    std::string text;
    for (const std::string& entry : entries_) text += line_of(entry);
    TRY(write_all(file.get(), text, fresh));
  }
  if (::rename(fresh.c_str(), path_.c_str()) != 0)
    return fail(Fault::io, fmt::format("{}: {}", path_, std::strerror(errno)));
  return {};
}

}  // namespace enginediff
