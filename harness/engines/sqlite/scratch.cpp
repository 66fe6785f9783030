#include "harness/engines/sqlite/scratch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "harness/base/check.hpp"

namespace enginediff::sqlite {

namespace fs = std::filesystem;

SqliteScratch::SqliteScratch(const Api& api, const Settings& settings, ScratchOptions options, std::string folder)
    : api_(api),
      settings_(settings),
      options_(std::move(options)),
      folder_(std::move(folder)),
      may_be_utf16_(settings.utf16) {}

SqliteScratch::~SqliteScratch() {
  if (!dropped_) (void)drop();
}

Result<SqliteSession::Patience> SqliteScratch::patience_of(const SessionOptions& options) const {
  auto timeout = settings_.busy_timeout;
  bool zero_waits_for_ever = false;
  for (const auto& [name, value] : options.settings) {
    if (name != "busy_timeout" && name != "lock_timeout") {
      return fail(Fault::usage, fmt::format("sqlite has no session setting '{}'", name),
                  "it has busy_timeout and lock_timeout");
    }
    timeout = parse_milliseconds(value);
    if (!timeout)
      return fail(Fault::usage, fmt::format("sqlite session setting {}={}: expected milliseconds, at most {}", name,
                                            value, kMostMilliseconds));
    zero_waits_for_ever = name == "lock_timeout";  // as the other engines have it
  }
  if (!timeout || (timeout->count() == 0 && zero_waits_for_ever)) return SqliteSession::Patience{};
  return SqliteSession::Patience{timeout->count() > 0, timeout};
}

Result<std::unique_ptr<Session>> SqliteScratch::open_session(const SessionOptions& options) {
  if (!options.isolation.empty() && options.isolation != "default") {
    return fail(Fault::usage, fmt::format("sqlite has no isolation level '{}'", options.isolation),
                "it has default only");
  }
  if (settings_.in_memory && !sessions_.empty()) {
    return fail(Fault::usage, "sqlite::memory: holds one session only",
                "use the target sqlite: for cases with several");
  }
  TRY_ASSIGN(const auto patience, patience_of(options));
  const std::string path = settings_.in_memory ? ":memory:" : folder_ + "/main.db";
  if ((settings_.open_flags & SQLITE_OPEN_CREATE) == 0)
    std::ofstream(path, std::ios::app);  // an empty file is an empty database
  auto session = std::make_unique<SqliteSession>(api_, *this, options.name, patience);
  TRY(session->open(path, settings_, options_.journal_mode.empty() ? settings_.journal_mode : options_.journal_mode));
  sessions_.push_back(session.get());
  return session;
}

void SqliteScratch::forget(const SqliteSession& session) { std::erase(sessions_, &session); }

std::vector<OtherSession> SqliteScratch::others_than(const SqliteSession& session) const {
  std::vector<OtherSession> others;
  for (SqliteSession* other : sessions_) {
    if (other != &session && other->db() != nullptr) others.push_back(other->as_other());
  }
  return others;
}

Result<void> SqliteScratch::kill(Session& session) {
  static_cast<SqliteSession&>(session).close();
  return {};
}

Result<void> SqliteScratch::drop() {
  CHECK(sessions_.empty());
  dropped_ = true;
  std::error_code error;
  fs::remove_all(folder_, error);
  if (error) return fail(Fault::io, fmt::format("cannot remove the scratch folder {}: {}", folder_, error.message()));
  return {};
}

std::string SqliteScratch::keep() {
  dropped_ = true;
  return settings_.in_memory ? "nothing is left of a database in memory" : folder_ + "/main.db";
}

}  // namespace enginediff::sqlite
