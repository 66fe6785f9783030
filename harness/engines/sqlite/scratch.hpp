// One case's own folder with a fresh database file in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/engines/sqlite/session.hpp"

namespace enginediff::sqlite {

class SqliteScratch : public Scratch {
 public:
  // `folder` exists, is empty and was never used before. REQUIRES: `settings` outlives this.
  SqliteScratch(const Api& api, const Settings& settings, ScratchOptions options, std::string folder);
  ~SqliteScratch() override;

  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override;
  std::string name() const override { return folder_; }
  Result<void> kill(Session& session) override;
  Result<void> drop() override;
  std::string keep() override;

  // ---- For its sessions ----

  void forget(const SqliteSession& session);
  bool has_several_sessions() const { return sessions_.size() > 1; }
  // What the others hold.
  std::vector<OtherSession> others_than(const SqliteSession& session) const;
  // Whether the sessions share one cache: then they meet each other's locks there, and none waits for a file.
  bool shares_cache() const { return (settings_.open_flags & SQLITE_OPEN_SHAREDCACHE) != 0; }
  // The begin mode to be put into a plain BEGIN; empty: sent as it stands.
  const std::string& begin_mode() const { return options_.begin_mode; }
  const std::string& folder() const { return folder_; }
  // Whether some session may have made the database's encoding UTF-16.
  bool may_be_utf16() const { return may_be_utf16_; }
  void note_encoding_set() { may_be_utf16_ = true; }

 private:
  Result<SqliteSession::Patience> patience_of(const SessionOptions& options) const;

  const Api& api_;
  const Settings& settings_;
  const ScratchOptions options_;
  const std::string folder_;
  std::vector<SqliteSession*> sessions_;  // open ones, in the order of opening
  bool may_be_utf16_;
  bool dropped_ = false;
};

}  // namespace enginediff::sqlite
