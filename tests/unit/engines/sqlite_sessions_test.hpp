// Sessions of one SQLite scratch, and what they say as text.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "harness/engines/sqlite/driver.hpp"

namespace enginediff::sqlite {

class SqliteSessionsTest : public testing::Test {
 protected:
  void connect(std::map<std::string, std::string> settings, const ScratchOptions& options = {}) {
    auto engine = driver().connect({"sqlite", "", "sqlite:", std::move(settings)}, {"locks", Deadline::never()});
    ASSERT_TRUE(engine.has_value()) << engine.error().message;
    engine_ = std::move(*engine);
    scratch_ = std::move(*engine_->create_scratch(options));
    a_ = open("A");
    b_ = open("B");
  }

  std::unique_ptr<Session> open(const std::string& name, std::map<std::string, std::string> settings = {}) {
    auto session = scratch_->open_session({name, "", std::move(settings)});
    EXPECT_TRUE(session.has_value()) << session.error().message;
    return std::move(*session);
  }

  static std::string show(const Outcome& outcome) {
    if (const SqlError* error = outcome.error()) return "error " + std::string(error_class_name(error->error_class));
    if (outcome.interrupted() != nullptr) return "interrupted";
    if (const ResultSet* rows = outcome.rows()) return rows->row_count() == 0 ? "no rows" : literal(rows->at(0, 0));
    return "ok";
  }

  // The outcome, or `waits for NAMES: resource`.
  static std::string show(const Progress& progress) {
    if (const auto* wait = std::get_if<WaitingForLock>(&progress)) {
      std::string text = "waits for";
      for (const std::string& name : wait->by) text += " " + name;
      return text + ": " + wait->resource;
    }
    return show(std::get<Outcome>(progress));
  }

  std::string start(Session& session, const std::string& sql) {
    sinks_.push_back(std::make_unique<RowSink>());
    EXPECT_TRUE(session.start({sql, false, {}}, *sinks_.back()).has_value());
    return poll(session);
  }
  static std::string poll(Session& session) {
    const auto progress = session.poll();
    return progress ? show(*progress) : "lost: " + progress.error().message;
  }
  static std::string run(Session& session, const std::string& sql) {
    RowSink sink;
    const auto outcome = session.execute({sql, false, {}}, Deadline::never(), sink);
    return outcome ? show(*outcome) : "lost: " + outcome.error().message;
  }
  static void run_all(Session& session, const std::vector<std::string>& statements) {
    for (const std::string& sql : statements)
      EXPECT_THAT(run(session, sql), testing::Not(testing::StartsWith("error"))) << sql;
  }

  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> a_, b_;
  std::vector<std::unique_ptr<RowSink>> sinks_;
};

}  // namespace enginediff::sqlite
