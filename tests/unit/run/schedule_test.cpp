#include "harness/run/schedule.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace enginediff {
namespace {

using Kind = ScheduleStep::Kind;

Schedule schedule_of(const std::vector<int>& sessions, std::vector<bool> times_out = {false, false, false},
                     bool detects = true) {
  std::vector<ScheduleStep> steps;
  for (const int session : sessions) steps.push_back({session, Kind::statement});
  return {std::move(steps), std::move(times_out), detects};
}

std::size_t launched(const ScheduleAction& action) {
  const auto* launch = std::get_if<Launch>(&action);
  EXPECT_NE(launch, nullptr);
  return launch == nullptr ? 999 : launch->step;
}

TEST(Schedule, LaunchesInTheOrderGivenWhenNothingWaits) {
  Schedule schedule = schedule_of({0, 1, 0});
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(launched(schedule.next()), i);
    schedule.done(i);
  }
  EXPECT_TRUE(std::holds_alternative<Finished>(schedule.next()));
}

TEST(Schedule, LaunchesNothingBeforeARunningStepIsSettled) {
  Schedule schedule = schedule_of({0, 1});
  launched(schedule.next());
  const auto action = schedule.next();
  const auto* event = std::get_if<AwaitEvent>(&action);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->reason, AwaitEvent::Reason::settling);
  EXPECT_EQ(event->unsettled, std::vector<std::size_t>{0});
}

// A prepared transaction is no session's. Who waits for one can be freed while somebody has a step to come that ends
// it: then whoever keeps that one from its step is stuck.
TEST(Schedule, AWaitThatAStepToComeEndsIsNotStuckBeforeTheOneInItsWay) {
  for (const bool ends : {true, false}) {
    Schedule schedule = schedule_of({0, 1, 2, 2});
    EXPECT_EQ(launched(schedule.next()), 0u);
    schedule.done(0);
    EXPECT_EQ(launched(schedule.next()), 1u);
    schedule.blocked(1, {}, ends ? std::vector<int>{2} : std::vector<int>{});
    EXPECT_EQ(launched(schedule.next()), 2u);
    schedule.blocked(2, {0});
    schedule.blocked(1, {}, ends ? std::vector<int>{2} : std::vector<int>{});
    const auto action = schedule.next();
    const auto* stuck = std::get_if<CancelStuck>(&action);
    ASSERT_NE(stuck, nullptr);
    EXPECT_EQ(stuck->step, ends ? 2u : 1u);
  }
}

// A circle by way of that step is none that a detector sees.
TEST(Schedule, NoDetectorIsAwaitedForACircleThroughAStepToCome) {
  Schedule schedule = schedule_of({0, 1, 1});
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.blocked(0, {}, {1});
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {0});
  schedule.blocked(0, {}, {1});
  const auto action = schedule.next();
  const auto* stuck = std::get_if<CancelStuck>(&action);
  ASSERT_NE(stuck, nullptr);
  EXPECT_EQ(stuck->step, 0u);
}

TEST(Schedule, DefersTheStepsOfAWaitingSessionAndRunsThemFirstWhenItIsFree) {
  // A holds, B waits, B's commit is deferred, A commits, and B's commit goes before A's last step.
  Schedule schedule = schedule_of({0, 1, 1, 0, 0});
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.done(0);
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {0});
  EXPECT_EQ(launched(schedule.next()), 3u);
  EXPECT_TRUE(schedule.deferred(2));
  schedule.done(3);
  EXPECT_TRUE(std::holds_alternative<AwaitEvent>(schedule.next()));  // B is unsettled again
  schedule.done(1);
  EXPECT_EQ(launched(schedule.next()), 2u);
  schedule.done(2);
  EXPECT_EQ(launched(schedule.next()), 4u);
}

TEST(Schedule, WaitsForTheDetectorInACircle) {
  Schedule schedule = schedule_of({0, 1, 2});
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.blocked(0, {1});
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {0});
  schedule.blocked(0, {1});
  const auto action = schedule.next();
  const auto* event = std::get_if<AwaitEvent>(&action);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->reason, AwaitEvent::Reason::detector);
}

// One through a user lock, for instance. What is not part of it goes on first.
TEST(Schedule, ACircleThatTheDetectorDoesNotSeeIsStuck) {
  Schedule schedule = schedule_of({2, 0, 1, 2});
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.done(0);
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {1});
  EXPECT_EQ(launched(schedule.next()), 2u);
  schedule.blocked(2, {0});
  schedule.blocked(1, {1});
  EXPECT_TRUE(std::holds_alternative<AwaitEvent>(schedule.next()));
  schedule.nothing_detected();
  EXPECT_EQ(launched(schedule.next()), 3u);
  schedule.done(3);
  schedule.blocked(1, {1});
  schedule.blocked(2, {0});
  const auto action = schedule.next();
  const auto* stuck = std::get_if<CancelStuck>(&action);
  ASSERT_NE(stuck, nullptr);
  EXPECT_EQ(stuck->step, 1u);
}

TEST(Schedule, WhoWaitsAlreadyIsAskedAgainWhenAnotherBeginsToWait) {
  Schedule schedule = schedule_of({0, 1, 2});
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.blocked(0, {2});
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {2});
  const auto action = schedule.next();
  const auto* event = std::get_if<AwaitEvent>(&action);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->unsettled, std::vector<std::size_t>{0});
  schedule.blocked(0, {1, 2});
  EXPECT_EQ(launched(schedule.next()), 2u);
}

TEST(Schedule, ACircleIsStuckWhereNobodyDetectsIt) {
  Schedule schedule = schedule_of({0, 1}, {false, false}, false);
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.blocked(0, {1});
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {0});
  schedule.blocked(0, {1});
  EXPECT_TRUE(std::holds_alternative<CancelStuck>(schedule.next()));
}

TEST(Schedule, CancelsWhatNothingCanFreeAndFirstTheOneThatOthersWaitFor) {
  // 0 holds and has no more steps; 1 waits for 0; 2 waits for 1.
  Schedule schedule = schedule_of({0, 2, 1});
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {1});
  launched(schedule.next());
  schedule.blocked(2, {0});
  schedule.blocked(1, {1});
  const auto action = schedule.next();
  const auto* stuck = std::get_if<CancelStuck>(&action);
  ASSERT_NE(stuck, nullptr);
  EXPECT_EQ(stuck->step, 2u);
}

TEST(Schedule, WaitsForTheEnginesTimeOutWhereTheCaseSetsOne) {
  Schedule schedule = schedule_of({0, 1}, {false, true});
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {0});
  const auto action = schedule.next();
  const auto* event = std::get_if<AwaitEvent>(&action);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->reason, AwaitEvent::Reason::timeout);
}

// 0 holds and has nothing to do; 1 waits for it.
void block_one(Schedule& schedule) {
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {0});
}

bool awaits_timeout(const ScheduleAction& action) {
  const auto* event = std::get_if<AwaitEvent>(&action);
  return event != nullptr && event->reason == AwaitEvent::Reason::timeout;
}

TEST(Schedule, WaitsForTheEnginesEndOfAnIdleSession) {
  for (const bool wait_step : {false, true}) {
    std::vector<ScheduleStep> steps = {{0, Kind::statement}, {1, Kind::statement}};
    if (wait_step) steps.push_back({1, Kind::wait});
    Schedule idle(steps, {false, false}, true, {true, false});
    block_one(idle);
    EXPECT_TRUE(awaits_timeout(idle.next()));
    // The one who waits is not idle, and the time-out for waits of the one who does not is none.
    Schedule busy(steps, {true, false}, true, {false, true});
    block_one(busy);
    EXPECT_TRUE(std::holds_alternative<CancelStuck>(busy.next()));
  }
}

TEST(Schedule, WhatWasWaitedForInVainIsStuckUntilSomethingHappens) {
  Schedule schedule = schedule_of({0, 1, 2}, {false, true, true});
  block_one(schedule);
  launched(schedule.next());
  schedule.blocked(2, {0});
  schedule.blocked(1, {0});
  EXPECT_TRUE(awaits_timeout(schedule.next()));
  schedule.waited_in_vain();
  EXPECT_TRUE(std::holds_alternative<CancelStuck>(schedule.next()));
  schedule.done(1);
  schedule.blocked(2, {0});
  EXPECT_TRUE(awaits_timeout(schedule.next()));
}

TEST(Schedule, AWaitStepHoldsBackAllLaterSteps) {
  Schedule schedule({{0, Kind::statement}, {1, Kind::statement}, {1, Kind::wait}, {0, Kind::statement}}, {false, true},
                    true);
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {0});
  const auto action = schedule.next();
  ASSERT_TRUE(std::holds_alternative<AwaitEvent>(action));
  schedule.done(1);
  EXPECT_EQ(launched(schedule.next()), 2u);
  EXPECT_EQ(launched(schedule.next()), 3u);
}

TEST(Schedule, ACancelledStepMustEndBeforeAnythingElse) {
  Schedule schedule({{0, Kind::statement}, {1, Kind::statement}, {1, Kind::cancel}, {0, Kind::statement}},
                    {false, false}, true);
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {0});
  EXPECT_EQ(launched(schedule.next()), 2u);
  schedule.blocked(1, {0});  // an answer from before the cancel arrived
  EXPECT_TRUE(std::holds_alternative<AwaitEvent>(schedule.next()));
  schedule.done(1);
  EXPECT_EQ(launched(schedule.next()), 3u);
}

TEST(Schedule, WhoWaitsForAKilledSessionIsAskedAgain) {
  Schedule schedule({{0, Kind::statement}, {1, Kind::statement}, {0, Kind::kill}}, {false, false}, true);
  launched(schedule.next());
  schedule.done(0);
  launched(schedule.next());
  schedule.blocked(1, {0});
  EXPECT_EQ(launched(schedule.next()), 2u);
  EXPECT_TRUE(std::holds_alternative<AwaitEvent>(schedule.next()));
}

TEST(Schedule, WhatComesAfterAllWaitsForDeferredStepsToo) {
  // A and B wait for each other for ever, and A has a step left.
  Schedule schedule({{0}, {1}, {0}, {2, Kind::statement, true}}, {false, false, false}, false);
  EXPECT_EQ(launched(schedule.next()), 0u);
  schedule.blocked(0, {1});
  EXPECT_EQ(launched(schedule.next()), 1u);
  schedule.blocked(1, {0});
  schedule.blocked(0, {1});
  EXPECT_TRUE(std::holds_alternative<CancelStuck>(schedule.next()));
  schedule.done(0);
  EXPECT_TRUE(std::holds_alternative<AwaitEvent>(schedule.next()));
  schedule.done(1);
  EXPECT_EQ(launched(schedule.next()), 2u);
  schedule.done(2);
  EXPECT_EQ(launched(schedule.next()), 3u);
}

// Any order of events terminates. Every step is launched exactly once, statements in the order of their session, never
// two of one session at a time, and what comes after all when everything before it has ended.
TEST(ScheduleProperty, AnyOrderOfEventsTerminates) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const int sessions = 1 + pick(4);
    std::vector<ScheduleStep> steps;
    for (int i = 0, count = pick(14); i < count; ++i) {
      steps.push_back(
          {pick(sessions), pick(10) == 0 ? static_cast<Kind>(1 + pick(3)) : Kind::statement, pick(10) == 0});
    }
    std::vector<bool> times_out;
    for (int i = 0; i < sessions; ++i) times_out.push_back(pick(2) == 0);
    Schedule schedule(steps, times_out, pick(2) == 0);
    std::multiset<std::size_t> seen;
    std::set<std::size_t> ended;
    std::vector<std::size_t> last(static_cast<std::size_t>(sessions), 0);  // statement of each session, counted from 1
    const auto end = [&](std::size_t step) {
      schedule.done(step);
      ended.insert(step);
    };
    for (int events = 0;; ++events) {
      ASSERT_LT(events, 2000) << "seed " << seed;
      const auto action = schedule.next();
      if (std::holds_alternative<Finished>(action)) break;
      if (const auto* launch = std::get_if<Launch>(&action)) {
        const ScheduleStep& step = steps[launch->step];
        seen.insert(launch->step);
        if (step.after_all) {
          ASSERT_EQ(static_cast<std::size_t>(std::distance(ended.begin(), ended.lower_bound(launch->step))),
                    launch->step)
              << "seed " << seed;
        }
        if (step.kind == Kind::statement) {
          std::size_t& before = last[static_cast<std::size_t>(step.session)];
          ASSERT_LT(before, launch->step + 1) << "seed " << seed;
          before = launch->step + 1;
        } else {
          ended.insert(launch->step);
        }
      } else if (const auto* stuck = std::get_if<CancelStuck>(&action)) {
        end(stuck->step);
      } else {
        const auto& event = std::get<AwaitEvent>(action);
        ASSERT_FALSE(event.unsettled.empty()) << "seed " << seed;
        const std::size_t step =
            event.unsettled[static_cast<std::size_t>(pick(static_cast<int>(event.unsettled.size())))];
        const bool only_ends = event.reason != AwaitEvent::Reason::settling;
        if (only_ends && pick(3) == 0) {
          event.reason == AwaitEvent::Reason::detector ? schedule.nothing_detected() : schedule.waited_in_vain();
        } else if (only_ends || pick(2) == 0) {
          end(step);
        } else {
          std::vector<int> by = {pick(sessions)};
          if (pick(3) == 0) by.push_back(pick(sessions));
          schedule.blocked(step, by);
        }
      }
      std::set<int> busy;
      for (const std::size_t step : schedule.under_way())
        ASSERT_TRUE(busy.insert(steps[step].session).second) << "seed " << seed;
    }
    ASSERT_EQ(seen.size(), steps.size()) << "seed " << seed;
    ASSERT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), steps.size()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace enginediff
