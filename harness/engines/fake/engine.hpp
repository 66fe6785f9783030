// The fake engine: targets, scratches and sessions that live in the process.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "harness/base/event_fd.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engines/fake/language.hpp"
#include "harness/engines/fake/lock_table.hpp"

namespace enginediff::fake {

extern const LexicalRules kLexicalRules;

struct Settings {
  std::map<std::string, std::string> answers;  // by what ASK calls them
  std::string engine = "fake";
  std::string version = "1.0";
  bool errors_abort = false;
  bool detects_deadlocks = true;
  std::set<std::string> features;
  std::string unusable;
};

// Errors (Fault::usage) name the setting.
Result<Settings> read_settings(const TargetSpec& spec);

class FakeEngine : public Engine {
 public:
  static Result<std::unique_ptr<Engine>> connect(const TargetSpec& spec, const ConnectOptions& options);

  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kLexicalRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override;
  Result<void> ping() override;

  const Settings& settings() const { return settings_; }
  void lose_server() { lost_ = true; }
  bool lost() const { return lost_; }

 private:
  explicit FakeEngine(Settings settings) : settings_(std::move(settings)) {}

  const Settings settings_;
  EngineInfo info_;
  std::atomic<int> scratches_{0};
  std::atomic<bool> lost_{false};
};

class FakeSession;

// What the sessions of one case share. Everything is guarded by `mutex`: cancel() comes from other threads.
class FakeScratch : public Scratch {
 public:
  FakeScratch(FakeEngine& engine, int number) : engine_(engine), number_(number) {}

  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override;
  std::string name() const override;
  Result<void> kill(Session& session) override;
  Result<void> drop() override;
  std::string keep() override { return "nothing is left of a fake scratch"; }

  FakeEngine& engine() { return engine_; }
  // Tells every session that locks may have been granted.
  void locks_changed();

  std::mutex mutex;
  std::condition_variable changed;  // a cancel or a release
  LockTable locks;
  std::map<std::string, OwnedValue> values;
  std::map<int, FakeSession*> sessions;  // by number

 private:
  FakeEngine& engine_;
  const int number_;
  int opened_ = 0;
};

}  // namespace enginediff::fake
