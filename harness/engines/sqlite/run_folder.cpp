#include "harness/engines/sqlite/run_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>

namespace enginediff::sqlite {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFolderPrefix = "enginediff-sqlite-";
constexpr std::string_view kMarkerFile = ".enginediff-run";
constexpr std::string_view kMarkerText =
    "enginediff scratch folder; `enginediff clean` removes it when its run is dead\n";

void add_place(std::vector<fs::path>& places, const char* path) {
  if (path == nullptr || *path == '\0' || ::access(path, W_OK | X_OK) != 0) return;
  if (std::find(places.begin(), places.end(), path) == places.end()) places.emplace_back(path);
}

// Makes the marker, locks it, and only then gives it its name: whoever sees a marker without a lock sees a dead run.
Result<UniqueFd> make_marker(const fs::path& folder) {
  const std::string unnamed = folder / "marker";
  UniqueFd marker(::open(unnamed.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  const auto size = static_cast<ssize_t>(kMarkerText.size());
  if (!marker || ::write(marker.get(), kMarkerText.data(), kMarkerText.size()) != size ||
      ::flock(marker.get(), LOCK_EX | LOCK_NB) != 0 || ::rename(unnamed.c_str(), (folder / kMarkerFile).c_str()) != 0) {
    return fail(Fault::io, fmt::format("cannot mark the scratch folder {}: {}", folder.string(), std::strerror(errno)));
  }
  return marker;
}

bool is_our_marker(int fd) {
  std::string text(kMarkerText.size(), '\0');
  return ::pread(fd, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) && text == kMarkerText;
}

// The lock of a folder whose run is dead; empty for anything else.
UniqueFd lock_of_dead_run(const fs::path& folder) {
  struct stat status{};
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
    return UniqueFd();
  UniqueFd marker(::open((folder / kMarkerFile).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!marker || !is_our_marker(marker.get()) || ::flock(marker.get(), LOCK_EX | LOCK_NB) != 0) return UniqueFd();
  return marker;
}

}  // namespace

std::vector<fs::path> RunFolder::places() {
  std::vector<fs::path> places;
  add_place(places, "/dev/shm");
  add_place(places, std::getenv("XDG_RUNTIME_DIR"));
  add_place(places, std::getenv("TMPDIR"));
  add_place(places, "/tmp");
  return places;
}

Result<RunFolder> RunFolder::create(const std::string& run_token) {
  std::string problem = "no writable place";
  for (const fs::path& place : places()) {
    std::string path = place / fmt::format("{}{}-XXXXXX", kFolderPrefix, run_token);
    if (::mkdtemp(path.data()) == nullptr) {  // private to us: mode 0700
      problem = fmt::format("{}: {}", place.string(), std::strerror(errno));
      continue;
    }
    auto lock = make_marker(path);
    if (!lock) return tl::unexpected<Error>(lock.error());
    return RunFolder(path, std::move(*lock));
  }
  return fail(Fault::io, "cannot make a folder for scratch databases: " + problem,
              "set TMPDIR to a folder that may be written to");
}

RunFolder::~RunFolder() {
  if (!lock_) return;
  std::error_code ignored;
  const fs::path marker = path_ / kMarkerFile;
  const auto others = [&](const fs::directory_entry& entry) { return entry.path() != marker; };
  const fs::directory_iterator entries(path_, ignored);
  // With something kept the marker stays, and clean() finds it when this process is gone.
  if (std::any_of(begin(entries), end(entries), others)) return;
  fs::remove_all(path_, ignored);
}

std::vector<std::string> RunFolder::remove_dead() {
  std::vector<std::string> removed;
  for (const fs::path& place : places()) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(place, error)) {
      if (!entry.path().filename().string().starts_with(kFolderPrefix)) continue;
      const UniqueFd lock = lock_of_dead_run(entry.path());
      if (!lock) continue;
      std::error_code failed;
      fs::remove_all(entry.path(), failed);
      if (!failed) removed.push_back(entry.path().string());
    }
  }
  return removed;
}

}  // namespace enginediff::sqlite
