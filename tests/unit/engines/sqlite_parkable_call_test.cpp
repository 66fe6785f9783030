#include "harness/engines/sqlite/parkable_call.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace enginediff::sqlite {
namespace {

TEST(SqliteParkableCallTest, RunsToItsEnd) {
  ParkableCall call;
  EXPECT_FALSE(call.parked());
  int runs = 0;
  for (int i = 0; i < 3; ++i) call.begin([&] { ++runs; });
  EXPECT_EQ(runs, 3);
  EXPECT_FALSE(call.parked());
}

TEST(SqliteParkableCallTest, GoesOnWhereItParked) {
  ParkableCall call;
  std::string trace;
  call.begin([&] {
    const std::string local = "kept";
    while (call.park()) trace += "again,";
    trace += local;
  });
  EXPECT_TRUE(call.parked());
  EXPECT_FALSE(call.inside());
  call.resume(true);
  call.resume(true);
  EXPECT_EQ(trace, "again,again,");
  call.resume(false);
  EXPECT_FALSE(call.parked());
  EXPECT_EQ(trace, "again,again,kept");
}

TEST(SqliteParkableCallTest, KnowsWhoIsInside) {
  ParkableCall outer, inner;
  bool outer_seen = false, inner_seen = true;
  outer.begin([&] {
    outer_seen = outer.inside();
    inner_seen = inner.inside();
    inner.begin([&] { (void)inner.park(); });
  });
  EXPECT_TRUE(outer_seen);
  EXPECT_FALSE(inner_seen);
  EXPECT_TRUE(inner.parked());
  inner.resume(false);
}

TEST(SqliteParkableCallTest, WhatIsThrownReachesTheCaller) {
  ParkableCall call;
  EXPECT_THROW(call.begin([] { throw std::runtime_error("at once"); }), std::runtime_error);
  call.begin([&] {
    if (!call.park()) throw std::runtime_error("later");
  });
  EXPECT_THROW(call.resume(false), std::runtime_error);
  EXPECT_FALSE(call.parked());
  bool ran = false;
  call.begin([&] { ran = true; });
  EXPECT_TRUE(ran);
}

TEST(SqliteParkableCallTest, GoesOnInAnotherThread) {
  ParkableCall call;
  int steps = 0;
  call.begin([&] {
    while (call.park()) ++steps;
  });
  for (int i = 0; i < 10; ++i) std::thread([&] { call.resume(true); }).join();
  call.resume(false);
  EXPECT_EQ(steps, 10);
}

TEST(SqliteParkableCallTest, SeveralAreParkedAtATime) {
  constexpr int kCalls = 50;
  std::vector<std::unique_ptr<ParkableCall>> calls;
  int ended = 0;
  for (int i = 0; i < kCalls; ++i) {
    ParkableCall& call = *calls.emplace_back(std::make_unique<ParkableCall>());
    call.begin([&] {
      char much[10000];
      for (char& c : much) c = 1;
      if (call.park()) ended += much[0];
    });
  }
  for (const auto& call : calls) call->resume(true);
  EXPECT_EQ(ended, kCalls);
}

}  // namespace
}  // namespace enginediff::sqlite
