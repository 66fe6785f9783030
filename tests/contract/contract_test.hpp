// The fixture of the contract suite: one target, its quirks, and short ways to run statements.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "tests/contract/quirks.hpp"

namespace enginediff {

// The name alone: GoogleTest would print the bytes, the password's too.
void PrintTo(const TargetSpec& spec, std::ostream* out);

}  // namespace enginediff

namespace enginediff::contract {

inline constexpr auto kPatience = std::chrono::seconds(20);  // for what comes at once unless something is broken

// Each test runs on every target. The connection is made once for each target and process.
class ContractTest : public testing::TestWithParam<TargetSpec> {
 protected:
  void SetUp() override;

  const Driver& driver() const;
  Engine& engine() const { return *engine_; }
  const EngineInfo& info() const { return engine_->info(); }
  const Quirks& quirks() const { return quirks_; }
  bool has(const std::string& feature) const { return info().features.contains(feature); }

  // These throw what failed, so that a test ends with that.
  std::unique_ptr<Scratch> scratch(const ScratchOptions& options = {}) const;
  static std::unique_ptr<Session> session(Scratch& scratch, const SessionOptions& options = {});

  // Runs one statement; a harness error fails the test and gives an empty outcome. `?` stands for parameters.
  Outcome run(Session& session, const std::string& sql, Deadline deadline = Deadline::after(kPatience)) const;
  Outcome run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters = {}) const;
  // Runs statements that have to succeed.
  void run_all(Session& session, const std::vector<std::string>& statements) const;
  // Runs all but the last, which have to succeed, then the last.
  Outcome run_last(Session& session, const std::vector<std::string>& statements, bool prepared = false) const;
  // The statement's own cell, as literal() writes it; `(no cell)` or the error when there is none.
  static std::string cell(const Outcome& outcome);
  static std::string type(const Outcome& outcome);
  // One line for messages: what the outcome is.
  static std::string show(const Outcome& outcome);
  static std::string error_class(const Outcome& outcome);

  // Polls until the statement has an outcome, or the engine says that it waits.
  static Result<Progress> settle(Session& session);
  // Polls until the statement has an outcome.
  static Result<Outcome> finish(Session& session);

  Statement statement(const std::string& sql, bool prepared = false, std::vector<Parameter> parameters = {}) const;

 private:
  std::shared_ptr<Engine> engine_;
  Quirks quirks_;
};

// `sql` with every `${name}` replaced.
std::string substitute(std::string sql, const std::string& name, const std::string& value);

}  // namespace enginediff::contract
