// What a concurrency case costs: three sessions, twelve steps, two waits; and how long it takes to know that a step
// waits.
//
// Usage: concurrency TARGETS_FILE [RUNS] [TARGET…]
// Prints medians for each target and fails when one is above its limit.

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>

#include "harness/casefile/parser.hpp"
#include "harness/engines/registry.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/run/target_list.hpp"

namespace enginediff {

namespace {

// B waits for A. Then, where rows are locked, B waits for C; where the whole database is, C waits for B.
constexpr const char* kCase = R"(-- @title Three sessions, two waits
-- @id benchmarks.concurrency

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item VALUES (1, 10), (2, 20);
-- @session A
BEGIN;
-- @session B
BEGIN;
-- @session C
BEGIN;
-- @session A
UPDATE item SET value = 11 WHERE id = 1;
-- @session B
UPDATE item SET value = 12 WHERE id = 1;
-- @session A
COMMIT;
-- @session C
UPDATE item SET value = 23 WHERE id = 2;
-- @session B
UPDATE item SET value = 22 WHERE id = 2;
-- @session C
COMMIT;
-- @session B
SELECT id, value FROM item ORDER BY id;
COMMIT;
-- @final
SELECT id, value FROM item ORDER BY id;
)";

const std::map<std::string, double> kCaseLimits = {{"sqlite", 4}, {"postgres", 25}, {"mysql", 25}, {"mariadb", 40}};
constexpr double kDetectionLimit = 5;  // milliseconds

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double at_share(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

Result<void> run_statement(Session& session, const std::string& sql) {
  RowSink sink(nullptr);
  TRY_ASSIGN(const Outcome outcome, session.execute({sql, false, {}}, Deadline::never(), sink));
  if (!outcome.succeeded()) return fail(Fault::internal, sql + " failed");
  return {};
}

Result<double> case_time(const Case& parsed, Engine& engine) {
  const auto begun = Clock::now();
  TRY_ASSIGN(const CaseRun run, run_variant(parsed, {}, engine, {}));
  const double spent = milliseconds_since(begun);
  std::size_t waits = 0;
  for (const StepRecord& record : run.trace.records) {
    waits += record.waits.size();
    if (record.outcome() == nullptr || !record.outcome()->succeeded())
      return fail(Fault::internal, record.step + " did not succeed");
  }
  if (waits != 2) return fail(Fault::internal, fmt::format("{} waits instead of 2", waits));
  return spent;
}

// From sending a statement until the engine has said that it waits, as the runner asks.
Result<double> detection_time(Engine& engine) {
  TRY_ASSIGN(const auto scratch, engine.create_scratch({}));
  SessionOptions holder_options, waiter_options;
  holder_options.name = "A";
  waiter_options.name = "B";
  TRY_ASSIGN(const auto holder, scratch->open_session(holder_options));
  TRY(run_statement(*holder, "CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER)"));
  TRY(run_statement(*holder, "INSERT INTO item VALUES (1, 10)"));
  TRY_ASSIGN(const auto waiter, scratch->open_session(waiter_options));
  TRY(run_statement(*holder, "BEGIN"));
  TRY(run_statement(*holder, "UPDATE item SET value = 11 WHERE id = 1"));
  RowSink sink(nullptr);
  const auto begun = Clock::now();
  TRY(waiter->start({"UPDATE item SET value = 12 WHERE id = 1", false, {}}, sink));
  for (bool waits = false; !waits;) {
    pollfd descriptor{waiter->wait_fd(), POLLIN, 0};
    if (descriptor.fd >= 0) ::poll(&descriptor, 1, 1);
    TRY_ASSIGN(const Progress progress, waiter->poll());
    if (std::holds_alternative<Outcome>(progress)) return fail(Fault::internal, "the statement did not wait");
    waits = std::holds_alternative<WaitingForLock>(progress);
  }
  const double spent = milliseconds_since(begun);
  TRY(run_statement(*holder, "COMMIT"));
  for (;;) {
    TRY_ASSIGN(const Progress progress, waiter->poll());
    if (std::holds_alternative<Outcome>(progress)) break;
    pollfd descriptor{waiter->wait_fd(), POLLIN, 0};
    ::poll(&descriptor, 1, 10);
  }
  return spent;
}

Result<bool> measure(const TargetSpec& spec, int runs) {
  const Driver* driver = driver_for_scheme(spec.url.substr(0, spec.url.find(':')));
  ConnectOptions options;
  options.run_token = "benchconcurrency";
  TRY_ASSIGN(const auto engine, driver->connect(spec, options));
  const Case parsed = parse_case(kCase, "benchmark.sql").parsed;
  std::vector<double> cases, detections;
  for (int i = 0; i < runs; ++i) {
    TRY_ASSIGN(const double one, case_time(parsed, *engine));
    TRY_ASSIGN(const double other, detection_time(*engine));
    cases.push_back(one);
    detections.push_back(other);
  }
  const auto limit = kCaseLimits.find(engine->info().target.engine);
  const double allowed = limit == kCaseLimits.end() ? 40 : limit->second;
  const bool good = at_share(cases, 0.5) <= allowed && at_share(detections, 0.5) <= kDetectionLimit;
  fmt::print(
      "{:16} case {:6.2f} ms (p95 {:6.2f}, limit {:2})   wait known after {:5.2f} ms (p95 {:5.2f}, limit {})   {}\n",
      spec.name, at_share(cases, 0.5), at_share(cases, 0.95), allowed, at_share(detections, 0.5),
      at_share(detections, 0.95), kDetectionLimit, good ? "ok" : "TOO SLOW");
  return good;
}

int run(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: concurrency TARGETS_FILE [RUNS] [TARGET…]\n");
    return 2;
  }
  const int runs = argc > 2 ? std::atoi(argv[2]) : 200;
  TargetList list = TargetList::built_in();
  std::vector<TargetSpec> specs;
  if (auto added = list.add_file(argv[1]); !added) {
    fmt::print(stderr, "{}\n", added.error().message);
    return 2;
  }
  if (auto chosen = list.choose(std::vector<std::string>(argv + std::min(argc, 3), argv + argc)); chosen)
    specs = std::move(*chosen);
  bool good = !specs.empty() && runs > 0;
  for (const TargetSpec& spec : specs) {
    const auto measured = measure(spec, runs);
    if (!measured) fmt::print("{:16} {}\n", spec.name, measured.error().message);
    good = good && measured && *measured;
  }
  return good ? 0 : 1;
}

}  // namespace

}  // namespace enginediff

int main(int argc, char** argv) { return enginediff::run(argc, argv); }
