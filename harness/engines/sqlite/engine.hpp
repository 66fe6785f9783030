// A SQLite target: one build, with its settings, in a run folder of its own.
#pragma once

#include <atomic>
#include <memory>

#include "harness/engine/engine.hpp"
#include "harness/engines/sqlite/run_folder.hpp"
#include "harness/engines/sqlite/settings.hpp"

namespace enginediff::sqlite {

extern const LexicalRules kLexicalRules;

// What the system's library is called as a build, where no setting names it.
inline constexpr std::string_view kDebianBuild = "debian", kSystemBuild = "system";

class SqliteEngine : public Engine {
 public:
  // Loads the library, checks the settings against it and asks it who it is.
  static Result<std::unique_ptr<Engine>> connect(const TargetSpec& spec, const ConnectOptions& options);

  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kLexicalRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override;
  Result<void> ping() override { return {}; }

 private:
  SqliteEngine(const Api& api, Settings settings, RunFolder folder)
      : api_(api), settings_(std::move(settings)), folder_(std::move(folder)) {}
  Result<void> ask_identity(const TargetSpec& spec);

  const Api& api_;
  const Settings settings_;
  const RunFolder folder_;
  std::atomic<int> scratches_{0};  // made so far: no folder's name comes twice
  EngineInfo info_;
};

}  // namespace enginediff::sqlite
