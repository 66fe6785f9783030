// What holds for every choice of selectors.
#include <gtest/gtest.h>

#include <random>

#include "harness/compare/selector_choice.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

Variant at_level(std::string level) { return {{{"isolation", std::move(level)}}}; }

class World {
 public:
  explicit World(unsigned seed) : random_(seed) {
    for (const char* engine : {"e", "f", "g"}) {
      for (const char* version : {"1.1", "1.2", "2.1"}) {
        for (const char* profile : {"", "p"}) {
          for (const char* build : {"", "b"}) {
            TargetInfo info = target(std::string(engine) + profile + "-" + version, engine, version);
            info.profile = profile;
            info.build = build;
            targets_.push_back(info);
          }
        }
      }
    }
  }

  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
  const std::vector<TargetInfo>& targets() const { return targets_; }

  // Some places, never two of one coordinate, with few contents.
  std::vector<Place> places() {
    std::vector<Place> out;
    const bool levels = below(2) == 0;
    for (const TargetInfo& info : targets_) {
      if (below(4) != 0) continue;
      const std::size_t usual = below(2);
      for (const char* level : {"default", "serializable"}) {
        Variant variant = levels ? at_level(level) : Variant();
        out.push_back({&info, variant, below(3) == 0 ? below(3) : usual, true});
        if (!levels) break;
      }
    }
    return out;
  }

 private:
  std::mt19937 random_;
  std::vector<TargetInfo> targets_;
};

const SelectorGroup* group_for(const std::vector<SelectorGroup>& all, const TargetInfo& info, const Variant& variant) {
  const SelectorGroup* chosen = nullptr;
  const Selector* by = nullptr;
  for (const SelectorGroup& group : all) {
    for (const Selector& selector : group.selectors) {
      if (!covers(selector, info, variant)) continue;
      if (by != nullptr && overlap(*by, selector) != Overlap::first_contains_second) continue;
      chosen = &group;
      by = &selector;
    }
  }
  return chosen;
}

TEST(SelectorChoiceProperty, EveryPlaceFindsItsContentAndNothingOverlaps) {
  World world(41);
  int chosen_ones = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::vector<Place> places = world.places();
    if (places.empty()) continue;
    const std::vector<std::string> engines = {"e", "f", "g"};
    const SelectorChoice choice = choose_selectors(places, {}, engines, true);
    if (!choice.problem.empty()) continue;
    ++chosen_ones;
    for (const Place& place : places) {
      const SelectorGroup* group = group_for(choice.groups, *place.target, place.variant);
      ASSERT_NE(group, nullptr) << i;
      ASSERT_EQ(group->content, place.content) << i;
    }
    for (const SelectorGroup& a : choice.groups) {
      for (const SelectorGroup& b : choice.groups) {
        for (const Selector& x : a.selectors) {
          for (const Selector& y : b.selectors) {
            const Overlap relation = overlap(x, y);
            if (&x == &y) continue;
            ASSERT_TRUE(relation != Overlap::partial && relation != Overlap::equal)
                << to_string(x) << " " << to_string(y);
            ASSERT_TRUE(&a != &b || relation != Overlap::first_contains_second) << to_string(x) << " " << to_string(y);
          }
        }
      }
    }
    // Choosing again changes nothing.
    const SelectorChoice again = choose_selectors(places, choice.groups, engines, true);
    ASSERT_EQ(again.groups, choice.groups) << i;
  }
  EXPECT_GT(chosen_ones, 500);
}

// Whatever is run after what: what was written about what was not run is still said, and nothing overlaps in part.
TEST(SelectorChoiceProperty, WhatIsRunInPartsIsNeverRefused) {
  World world(43);
  for (int i = 0; i < 1000; ++i) {
    std::vector<SelectorGroup> written;
    std::vector<std::size_t> truth;
    for (std::size_t j = 0; j < world.targets().size(); ++j) truth.push_back(world.below(3));
    for (int run = 0; run < 6; ++run) {
      std::vector<Place> places, others;
      for (std::size_t j = 0; j < world.targets().size(); ++j) {
        const TargetInfo& info = world.targets()[j];
        if (info.engine != "e") continue;
        const SelectorGroup* group = group_for(written, info, {});
        if (world.below(4) == 0) {
          places.push_back({&info, {}, truth[j], true});
        } else if (group != nullptr) {
          others.push_back({&info, {}, group->content, false});
        }
      }
      if (places.empty()) continue;
      places.insert(places.end(), others.begin(), others.end());
      const SelectorChoice choice = choose_selectors(places, written, {"e"}, false);
      ASSERT_EQ(choice.problem, "") << i << " " << run;
      written = choice.groups;
      std::vector<Selector> all;
      for (const SelectorGroup& group : written) all.insert(all.end(), group.selectors.begin(), group.selectors.end());
      for (const Selector& a : all) {
        for (const Selector& b : all) ASSERT_NE(overlap(a, b), Overlap::partial) << to_string(a) << " " << to_string(b);
      }
      for (const Place& place : places) ASSERT_EQ(group_for(written, *place.target, {})->content, place.content);
    }
  }
}

// What was written about an engine that was not run is still said.
TEST(SelectorChoiceProperty, OtherEnginesAreLeftAlone) {
  World world(42);
  int changed = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::vector<Place> before = world.places();
    if (before.empty()) continue;
    const SelectorChoice old = choose_selectors(before, {}, {"e", "f", "g"}, world.below(2) == 0);
    std::vector<Place> after;
    for (const Place& place : world.places()) {
      if (place.target->engine == "e") after.push_back(place);
    }
    if (!old.problem.empty() || after.empty()) continue;
    const SelectorChoice choice = choose_selectors(after, old.groups, {"e"}, false);
    if (!choice.problem.empty()) continue;
    ++changed;
    for (const TargetInfo& info : world.targets()) {
      if (info.engine == "e") continue;
      for (const Variant& variant : {Variant(), at_level("default"), at_level("serializable")}) {
        const SelectorGroup *was = group_for(old.groups, info, variant), *is = group_for(choice.groups, info, variant);
        ASSERT_EQ(was == nullptr, is == nullptr) << i;
        ASSERT_TRUE(was == nullptr || was->content == is->content) << i;
      }
    }
  }
  EXPECT_GT(changed, 250);
}

}  // namespace
}  // namespace enginediff
