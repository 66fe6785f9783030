#include "harness/engine/worker.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <future>

namespace enginediff {
namespace {

Worker::Work completes(std::string tag) {
  return [tag = std::move(tag)]() -> Result<Outcome> {
    Outcome outcome;
    outcome.answer = Completion{tag};
    return outcome;
  };
}

void wait_readable(const Worker& worker) {
  pollfd descriptor{worker.fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&descriptor, 1, -1), 1);
}

bool readable(const Worker& worker) {
  pollfd descriptor{worker.fd(), POLLIN, 0};
  return ::poll(&descriptor, 1, 0) == 1;
}

TEST(WorkerTest, CostsNothingUntilItStarts) {
  Worker worker;
  EXPECT_EQ(worker.fd(), -1);
  EXPECT_FALSE(worker.busy());
  EXPECT_FALSE(worker.take().has_value());
}

TEST(WorkerTest, GivesEachResultOnce) {
  Worker worker;
  for (const char* tag : {"first", "second"}) {
    worker.start(completes(tag));
    EXPECT_TRUE(worker.busy());
    wait_readable(worker);
    auto result = worker.take();
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(std::get<Completion>((*result)->answer).tag, tag);
    EXPECT_FALSE(worker.busy());
    EXPECT_FALSE(readable(worker));
    EXPECT_FALSE(worker.take().has_value());
  }
}

TEST(WorkerTest, StaysBusyWhileTheWorkRuns) {
  Worker worker;
  std::promise<void> release;
  worker.start([held = release.get_future().share()]() -> Result<Outcome> {
    held.wait();
    return fail(Fault::connection_lost, "gone");
  });
  EXPECT_FALSE(worker.take().has_value());
  EXPECT_TRUE(worker.busy());
  EXPECT_FALSE(readable(worker));
  release.set_value();
  wait_readable(worker);
  const auto result = worker.take();
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->error().message, "gone");
}

TEST(WorkerTest, ItsEndWaitsForTheWorkUnderWay) {
  bool done = false;
  {
    Worker worker;
    worker.start([&done]() -> Result<Outcome> {
      done = true;
      return Outcome();
    });
  }
  EXPECT_TRUE(done);
}

}  // namespace
}  // namespace enginediff
