#include "harness/spec/permutation_walk.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "harness/spec/spec_parser.hpp"

namespace enginediff {
namespace {

// Steps that wait until other steps have ended, and that raise notices when they end.
class ScriptedPort : public StepPort {
 public:
  ScriptedPort(const IsolationSpec& spec, const Permutation& permutation) : spec_(spec), permutation_(permutation) {}

  std::map<std::string, std::string> waits_for;  // step → the step that holds its lock until it ends
  std::map<std::string, int> raises;             // step → notices at its launch
  std::set<std::string> times_out;               // waits that the engine itself ends
  std::string log;
  std::vector<std::string> unheard;  // steps that were awaited without being listened to

  Result<void> launch(std::size_t at) override {
    log += "launch " + name(at) + "\n";
    notices_[session(at)] += raises.contains(name(at)) ? raises[name(at)] : 0;
    if (!waits_for.contains(name(at))) ended_.insert(name(at));
    return {};
  }
  Result<bool> await(std::size_t at, Patience patience) override {
    if (patience == Patience::unheard) unheard.push_back(name(at));
    if (ended_.contains(name(at))) return true;
    const bool freed = ended_.contains(waits_for[name(at)]);
    if (!freed && patience != Patience::until_it_ends) return false;
    if (!freed) log += (times_out.contains(name(at)) ? "timeout " : "cancel ") + name(at) + "\n";
    ended_.insert(name(at));
    return true;
  }
  int notices(int session) const override {
    const auto found = notices_.find(session);
    return found == notices_.end() ? 0 : found->second;
  }
  void report(std::size_t at, Report report) override {
    constexpr const char* kWords[] = {"done ", "waiting ", "completed "};
    log += kWords[static_cast<int>(report)] + name(at) + "\n";
  }

 private:
  const std::string& name(std::size_t at) const { return spec_.steps[permutation_[at].step].name; }
  int session(std::size_t at) const { return spec_.steps[permutation_[at].step].session; }
  const IsolationSpec& spec_;
  const Permutation& permutation_;
  std::set<std::string> ended_;
  std::map<int, int> notices_;
};

struct Walked {
  explicit Walked(const std::string& permutation)
      : spec(parse_spec("session s step a { } step b { } session t step c { } step d { } session u step e { } step f { "
                        "} permutation " +
                            permutation,
                        "")
                 .spec),
        port(spec, spec.permutations.at(0)) {}

  std::string run() {
    const auto end = walk_permutation(spec, spec.permutations.at(0), port);
    EXPECT_TRUE(end.has_value());
    if (!end->mutually_blocked.empty()) port.log += "mutually blocked\n";
    return port.log;
  }

  const IsolationSpec spec;
  ScriptedPort port;
};

TEST(PermutationWalk, RunsOneStepAfterTheOther) {
  EXPECT_EQ(Walked("a c b").run(), "launch a\ndone a\nlaunch c\ndone c\nlaunch b\ndone b\n");
}

TEST(PermutationWalk, AWaitingStepCompletesAfterTheOneThatFreesIt) {
  Walked walked("a c b d");
  walked.port.waits_for["c"] = "b";
  EXPECT_EQ(walked.run(), "launch a\ndone a\nlaunch c\nwaiting c\nlaunch b\ndone b\ncompleted c\nlaunch d\ndone d\n");
}

TEST(PermutationWalk, AStepOfABusySessionWaitsForIt) {
  Walked walked("a c d b");
  walked.port.waits_for["c"] = "b";
  walked.port.times_out = {"c"};
  EXPECT_EQ(walked.run(),
            "launch a\ndone a\nlaunch c\nwaiting c\ntimeout c\ncompleted c\nlaunch d\ndone d\nlaunch b\ndone b\n");
}

TEST(PermutationWalk, WhatStillWaitsAtTheEndIsWaitedFor) {
  Walked walked("a c");
  walked.port.waits_for["c"] = "b";
  EXPECT_EQ(walked.run(), "launch a\ndone a\nlaunch c\nwaiting c\ncancel c\ncompleted c\n");
}

TEST(PermutationWalk, AStarMakesAStepWaitOnce) {
  EXPECT_EQ(Walked("a(*) c").run(), "launch a\nwaiting a\nlaunch c\ndone c\ncompleted a\n");
}

TEST(PermutationWalk, AStarKeepsNoticesForTheNextQuestion) {
  Walked walked("c a(*) d");
  walked.run();
  EXPECT_EQ(walked.port.unheard, std::vector<std::string>{"a"});
}

TEST(PermutationWalk, AStarAtTheEndStillCompletes) {
  EXPECT_EQ(Walked("a(*)").run(), "launch a\nwaiting a\ncompleted a\n");
}

TEST(PermutationWalk, AnotherStepHoldsTheReportBack) {
  Walked walked("c a(c) e");
  walked.port.waits_for["c"] = "e";
  EXPECT_EQ(walked.run(), "launch c\nwaiting c\nlaunch a\nwaiting a\nlaunch e\ndone e\ncompleted c\ncompleted a\n");
}

TEST(PermutationWalk, AHeldStepIsAskedAgainWhenALaterOneEnds) {
  // As isolationtester prints it: what is launched is told before the ends of those that were waiting.
  Walked walked("c(*) a(c) e");
  EXPECT_EQ(walked.run(), "launch c\nwaiting c\nlaunch a\nwaiting a\ncompleted c\nlaunch e\ndone e\ncompleted a\n");
}

TEST(PermutationWalk, AStepThatIsNotUnderWayHoldsNothing) {
  EXPECT_EQ(Walked("a(c) c").run(), "launch a\ndone a\nlaunch c\ndone c\n");
}

TEST(PermutationWalk, NoticesAreCountedFromTheLaunch) {
  Walked walked("c a(d notices 2) d e");
  walked.port.raises = {{"c", 5}, {"d", 2}};
  EXPECT_EQ(walked.run(), "launch c\ndone c\nlaunch a\nwaiting a\nlaunch d\ndone d\ncompleted a\nlaunch e\ndone e\n");
}

TEST(PermutationWalk, StepsThatHoldEachOtherDoNotHang) {
  Walked walked("a(c notices 1) c(*) b");
  EXPECT_EQ(walked.run(), "launch a\nwaiting a\nlaunch c\nwaiting c\ncompleted c\nmutually blocked\n");
}

TEST(PermutationWalk, MutualHoldsAtTheEndAreTold) {
  Walked walked("a(c notices 3) c");
  EXPECT_EQ(walked.run(), "launch a\nwaiting a\nlaunch c\ndone c\nmutually blocked\n");
}

TEST(PermutationWalk, AStepMayStandTwice) {
  EXPECT_EQ(Walked("a c a").run(), "launch a\ndone a\nlaunch c\ndone c\nlaunch a\ndone a\n");
}

}  // namespace
}  // namespace enginediff
