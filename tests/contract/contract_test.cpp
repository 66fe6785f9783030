#include "tests/contract/contract_test.hpp"

#include <poll.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <ostream>
#include <random>
#include <stdexcept>

#include "harness/engine/target_url.hpp"
#include "harness/engines/registry.hpp"
#include "harness/sql/lexer.hpp"
#include "tests/contract/targets.hpp"

namespace enginediff {

void PrintTo(const TargetSpec& spec, std::ostream* out) { *out << spec.name; }

}  // namespace enginediff

namespace enginediff::contract {

namespace {

std::string new_run_token() {
  std::random_device random;
  std::string token = "contract";
  for (int i = 0; i < 6; ++i) token.push_back(static_cast<char>('a' + random() % 26));
  return token;
}

Result<std::shared_ptr<Engine>> connected(const TargetSpec& spec) {
  static std::map<std::string, std::shared_ptr<Engine>> engines;
  auto& engine = engines[spec.name];
  if (engine == nullptr) {
    TRY_ASSIGN(engine, driver_of(spec).connect(spec, {new_run_token(), Deadline::after(kPatience)}));
  }
  return engine;
}

// Lets poll() be asked again when it may have news. A millisecond at most: a wait has to be asked for.
void await_news(const Session& session) {
  pollfd descriptor{session.wait_fd(), POLLIN, 0};
  ::poll(&descriptor, descriptor.fd < 0 ? 0 : 1, descriptor.fd < 0 ? 0 : 1);
}

}  // namespace

std::string substitute(std::string sql, const std::string& name, const std::string& value) {
  const std::string placeholder = "${" + name + "}";
  for (auto at = sql.find(placeholder); at != std::string::npos; at = sql.find(placeholder))
    sql.replace(at, placeholder.size(), value);
  return sql;
}

void ContractTest::SetUp() {
  auto engine = connected(GetParam());
  ASSERT_TRUE(engine.has_value()) << engine.error().message << "\n" << engine.error().hint;
  engine_ = *engine;
  quirks_ = quirks_of(engine_->info());
}

const Driver& ContractTest::driver() const { return driver_of(GetParam()); }

std::unique_ptr<Scratch> ContractTest::scratch(const ScratchOptions& options) const {
  auto scratch = engine_->create_scratch(options);
  if (!scratch) throw std::runtime_error(scratch.error().message);
  return std::move(*scratch);
}

std::unique_ptr<Session> ContractTest::session(Scratch& scratch, const SessionOptions& options) {
  auto session = scratch.open_session(options);
  if (!session) throw std::runtime_error(session.error().message);
  return std::move(*session);
}

Statement ContractTest::statement(const std::string& sql, bool prepared, std::vector<Parameter> parameters) const {
  int placeholders = 0;
  std::string translated =
      parameters.empty() ? sql : translate_placeholders(sql, engine_->lexical_rules(), &placeholders);
  return {std::move(translated), prepared, std::move(parameters)};
}

Outcome ContractTest::run(Session& session, const std::string& sql, Deadline deadline) const {
  RowSink sink;
  auto outcome = session.execute(statement(sql), deadline, sink);
  if (outcome) return std::move(*outcome);
  ADD_FAILURE() << sql << "\n" << outcome.error().message;
  return {};
}

Outcome ContractTest::run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters) const {
  RowSink sink;
  auto outcome = session.execute(statement(sql, true, std::move(parameters)), Deadline::after(kPatience), sink);
  if (outcome) return std::move(*outcome);
  ADD_FAILURE() << sql << "\n" << outcome.error().message;
  return {};
}

void ContractTest::run_all(Session& session, const std::vector<std::string>& statements) const {
  for (const std::string& sql : statements) {
    const Outcome outcome = run(session, sql);
    EXPECT_TRUE(outcome.succeeded()) << sql << "\n" << show(outcome);
  }
}

Outcome ContractTest::run_last(Session& session, const std::vector<std::string>& statements, bool prepared) const {
  run_all(session, {statements.begin(), statements.end() - 1});
  return prepared ? run_prepared(session, statements.back()) : run(session, statements.back());
}

std::string ContractTest::cell(const Outcome& outcome) {
  const ResultSet* const rows = outcome.rows();
  if (rows == nullptr) return show(outcome);
  return rows->row_count() == 0 || rows->columns.empty() ? std::string() : literal(rows->at(0, 0));
}

std::string ContractTest::type(const Outcome& outcome) {
  const ResultSet* const rows = outcome.rows();
  return rows == nullptr || rows->columns.empty() ? show(outcome) : to_string(rows->columns[0].type);
}

std::string ContractTest::error_class(const Outcome& outcome) {
  return outcome.error() == nullptr ? show(outcome) : std::string(error_class_name(outcome.error()->error_class));
}

std::string ContractTest::show(const Outcome& outcome) {
  if (const SqlError* const error = outcome.error()) {
    return "error " + std::string(error_class_name(error->error_class)) + " " + error->sqlstate + " " +
           std::to_string(error->native_code) + ": " + error->message;
  }
  if (const Interrupted* const interrupted = outcome.interrupted()) return "interrupted: " + interrupted->message;
  if (const ResultSet* const rows = outcome.rows()) return "rows: " + std::to_string(rows->total_rows);
  return "ok " + std::get<Completion>(outcome.answer).tag;
}

Result<Progress> ContractTest::settle(Session& session) {
  const Deadline deadline = Deadline::after(kPatience);
  for (;;) {
    TRY_ASSIGN(Progress progress, session.poll());
    if (!std::holds_alternative<Running>(progress)) return progress;
    if (deadline.expired()) return fail(Fault::internal, "neither ended nor known to wait");
    await_news(session);
  }
}

Result<Outcome> ContractTest::finish(Session& session) {
  const Deadline deadline = Deadline::after(kPatience);
  for (;;) {
    TRY_ASSIGN(Progress progress, session.poll());
    if (auto* const outcome = std::get_if<Outcome>(&progress)) return std::move(*outcome);
    if (deadline.expired()) return fail(Fault::internal, "did not end");
    await_news(session);
  }
}

namespace {

std::string test_name(const testing::TestParamInfo<TargetSpec>& info) {
  std::string name = info.param.name;
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Targets, ContractTest, testing::ValuesIn(test_targets()), test_name);

// Passing means that the suite had every kind of server.
TEST(ContractTargets, EveryKindOfServerIsThere) {
  const auto missing = missing_servers();
  if (missing.empty()) return;
  const char* const required = std::getenv("ENGINEDIFF_REQUIRE_SERVERS");
  std::string text = "not run on servers";
  for (const std::string& one : missing) text += "\n  " + one;
  if (required != nullptr && std::string(required) == "1") {
    FAIL() << text;
  } else {
    GTEST_SKIP() << text;
  }
}

}  // namespace

}  // namespace enginediff::contract
