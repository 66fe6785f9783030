#include "harness/compare/selector_split.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace enginediff {

namespace {

using Coordinate = std::map<std::string, std::string>;
// No axis has a blank in its name.
constexpr const char *kVersion = "its version", *kBuild = "its build";

Coordinate coordinate_without(const std::vector<std::string>& keys, const Place& place) {
  Coordinate at = coordinate_of(place);
  for (const std::string& key : keys) at.erase(key);
  return at;
}

// Whether the two sets of places say the same wherever they differ in `keys` alone.
bool agree_but_for(const std::vector<std::string>& keys, const Places& a, const Places& b) {
  std::map<Coordinate, std::size_t> contents;
  for (const Place* place : a) contents.emplace(coordinate_without(keys, *place), place->content);
  return std::all_of(b.begin(), b.end(), [&](const Place* place) {
    const auto same = contents.find(coordinate_without(keys, *place));
    return same == contents.end() || same->second == place->content;
  });
}

// Values of one key that say the same, and the places that have them.
struct ValueGroup {
  std::vector<std::string> values;
  Places places;
};

std::vector<ValueGroup> one_group_per_value(const std::string& key, const Places& places) {
  std::vector<ValueGroup> groups;
  for (const Place* place : places) {
    const std::string* value = place->variant.find(key);
    if (value == nullptr) return {};
    const auto known =
        std::find_if(groups.begin(), groups.end(), [&](const ValueGroup& group) { return group.values[0] == *value; });
    if (known == groups.end()) {
      groups.push_back({{*value}, {place}});
    } else {
      known->places.push_back(place);
    }
  }
  return groups;
}

// The places grouped by their value of `key`, values that agree together, in the order of appearance; none when a place
// lacks it.
std::vector<ValueGroup> group_by(const std::string& key, const Places& places) {
  std::vector<ValueGroup> groups;
  for (ValueGroup& one : one_group_per_value(key, places)) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const ValueGroup& group) {
      return agree_but_for({key}, group.places, one.places);
    });
    if (same == groups.end()) {
      groups.push_back(std::move(one));
    } else {
      same->values.insert(same->values.end(), one.values.begin(), one.values.end());
      same->places.insert(same->places.end(), one.places.begin(), one.places.end());
    }
  }
  return groups;
}

void set_condition(Selector& selector, const std::string& key, std::vector<std::string> values) {
  for (auto& condition : selector.conditions) {
    if (condition.first != key) continue;
    condition.second = std::move(values);
    return;
  }
  selector.conditions.emplace_back(key, std::move(values));
}

// The release series: what the target's name writes (`mariadb-11.8` is 11.8), where it does; otherwise the first two
// numbers of the version (3.53 of 3.53.2).
Version series_of(const TargetInfo& target) {
  const auto dash = target.name.rfind('-');
  const auto series =
      dash == std::string::npos ? std::nullopt : Version::parse(std::string_view(target.name).substr(dash + 1));
  const auto& parts = target.version_number.parts;
  const bool is_prefix = series && series->parts.size() <= parts.size() &&
                         std::equal(series->parts.begin(), series->parts.end(), parts.begin());
  if (is_prefix) return *series;
  Version two = target.version_number;
  if (two.parts.size() > 2) two.parts.resize(2);
  return two;
}

// The first version that differs from those up to `before`.
Version boundary(const Version& before, const TargetInfo& first) {
  Version series = series_of(first);
  return compare_versions(series, before) > 0 ? series : first.version_number;
}

class Splitter {
 public:
  explicit Splitter(Claims& out) : out_(out) {}

  void split(const Selector& scope, const Places& places) {
    if (all_say_the_same(places)) {
      out_.push_back({scope, places.front()->content});
    } else if (!split_by_condition(scope, places) && !split_by_version(scope, places)) {
      split_by_profile_and_build(scope, places);
    }
  }

 private:
  bool split_by_condition(const Selector& scope, const Places& places) {
    for (const std::string& key : keys_of(places)) {
      const std::vector<ValueGroup> groups = group_by(key, places);
      if (groups.size() < 2) continue;
      for (const ValueGroup& group : groups) {
        Selector narrower = scope;
        set_condition(narrower, key, group.values);
        split(narrower, group.places);
      }
      return true;
    }
    return false;
  }

  // The axes of the places: an engine's own first, then those of the case in its order.
  static std::vector<std::string> keys_of(const Places& places) {
    std::vector<std::string> keys = {"isolation", "begin", "journal"};
    for (const Place* place : places) {
      for (const auto& [key, value] : place->variant.values) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
      }
    }
    return keys;
  }

  bool split_by_version(const Selector& scope, const Places& places) {
    const std::vector<Places> runs = runs_of_versions(places);
    if (runs.size() < 2) return false;
    Selector narrower = scope;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const bool last = i + 1 == runs.size();
      narrower.versions.below =
          last ? scope.versions.below : boundary(runs[i].back()->target->version_number, *runs[i + 1].front()->target);
      split(narrower, runs[i]);
      narrower.versions.at_least = narrower.versions.below;
    }
    return true;
  }

  // The places in the order of their versions, cut where a version says otherwise than those before. Where no version
  // has two builds that say different things, builds are taken for the same: what tells them apart is then their
  // version.
  static std::vector<Places> runs_of_versions(Places places) {
    const auto order = [](const Place* a, const Place* b) {
      return compare_versions(a->target->version_number, b->target->version_number);
    };
    std::stable_sort(places.begin(), places.end(), [&](const Place* a, const Place* b) { return order(a, b) < 0; });
    std::vector<Places> versions;
    for (const Place* place : places) {
      if (versions.empty() || order(versions.back().front(), place) != 0) versions.emplace_back();
      versions.back().push_back(place);
    }
    const bool builds_agree = std::all_of(versions.begin(), versions.end(),
                                          [](const Places& one) { return agree_but_for({kBuild}, one, one); });
    const std::vector<std::string> aside =
        builds_agree ? std::vector<std::string>{kVersion, kBuild} : std::vector<std::string>{kVersion};
    std::vector<Places> runs;
    for (const Places& one : versions) {
      if (runs.empty() || !agree_but_for(aside, runs.back(), one)) runs.emplace_back();
      runs.back().insert(runs.back().end(), one.begin(), one.end());
    }
    return runs;
  }

  void split_by_profile_and_build(const Selector& scope, const Places& places) {
    const Place* base = places.front();
    for (const Place* place : places) {
      if (plainness(*place->target) > plainness(*base->target)) base = place;
    }
    Claims parts = {{scope, base->content}};
    const bool builds_agree = agree_but_for({kBuild}, places, places);
    const std::set<std::string> builds = builds_of(places, nullptr);
    std::set<std::pair<std::string, std::string>> done;
    const auto add = [&](const Place* place) {
      const std::string &profile = place->target->profile, &build = place->target->build;
      if (!done.insert({profile, build}).second) return;
      Selector narrower = scope;
      if (profile != base->target->profile) narrower.profile = profile;
      // A profile is said to be of one build where it would overlap what is said of another build, or speak of one that
      // nothing is known of.
      if (!builds_agree || builds_of(places, &profile) != builds) set_condition(narrower, "build", {build});
      if (std::none_of(parts.begin(), parts.end(), [&](const Claim& part) { return part.selector == narrower; }))
        parts.push_back({narrower, place->content});
    };
    for (const Place* place : places) {
      if (place->content != base->content) add(place);
    }
    // What is said of a build speaks of its profiles too.
    for (const Place* place : places) {
      if (most_specific(parts, *place)->content != place->content) add(place);
    }
    out_.insert(out_.end(), parts.begin(), parts.end());
  }

  // Of the places of one profile, or of all.
  static std::set<std::string> builds_of(const Places& places, const std::string* profile) {
    std::set<std::string> builds;
    for (const Place* place : places) {
      if (profile == nullptr || place->target->profile == *profile) builds.insert(place->target->build);
    }
    return builds;
  }

  static int plainness(const TargetInfo& target) {
    const bool usual_build = target.build.empty() || target.name == target.engine;
    return (target.profile.empty() ? 2 : 0) + (usual_build ? 1 : 0);
  }

  Claims& out_;
};

std::vector<std::string> values_of(const Places& places, std::string TargetInfo::* property, bool observed_only) {
  std::vector<std::string> values;
  for (const Place* place : places) {
    if (observed_only && !place->observed) continue;
    const std::string& value = place->target->*property;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  return values;
}

Places places_with(const Places& places, std::string TargetInfo::* property, const std::string& value) {
  Places out;
  std::copy_if(places.begin(), places.end(), std::back_inserter(out),
               [&](const Place* place) { return place->target->*property == value; });
  return out;
}

// A build of which only profiles are known is no better known than an engine of which only profiles are.
void split_build(const Selector& scope, const Places& places, Claims& claims) {
  const bool plain =
      std::any_of(places.begin(), places.end(), [](const Place* place) { return place->target->profile.empty(); });
  plain ? split(scope, places, claims) : split_honestly(scope, places, true, claims);
}

}  // namespace

const Claim* most_specific(const Claims& claims, const Place& place) {
  const Claim* chosen = nullptr;
  for (const Claim& claim : claims) {
    if (!covers(claim.selector, *place.target, place.variant)) continue;
    if (chosen != nullptr && overlap(chosen->selector, claim.selector) != Overlap::first_contains_second) continue;
    chosen = &claim;
  }
  return chosen;
}

bool all_say_the_same(const Places& places) {
  return std::all_of(places.begin(), places.end(),
                     [&](const Place* place) { return place->content == places.front()->content; });
}

std::map<std::string, std::string> coordinate_of(const Place& place) {
  const TargetInfo& target = *place.target;
  Coordinate out = {
      {"its profile", target.profile}, {kBuild, target.build}, {kVersion, target.version_number.to_string()}};
  for (const auto& [key, value] : place.variant.values) out[key] = value;
  return out;
}

bool has_condition(const Selector& selector, std::string_view key) {
  return std::any_of(selector.conditions.begin(), selector.conditions.end(),
                     [&](const auto& condition) { return condition.first == key; });
}

void split(const Selector& scope, const Places& places, Claims& claims) { Splitter(claims).split(scope, places); }

void split_honestly(const Selector& scope, const Places& places, bool something_is_said, Claims& claims) {
  const auto any = [&](auto holds) {
    return std::any_of(places.begin(), places.end(), [&](const Place* place) { return holds(*place); });
  };
  // Where the plain engine is known and was not run, what is written about it is no less true for what a profile does.
  const bool anything_observed = any([](const Place& place) { return place.observed; });
  const bool plain = scope.profile || any([&](const Place& place) {
                       return place.target->profile.empty() && (place.observed || !anything_observed);
                     });
  const bool usual_build = scope.profile || has_condition(scope, "build") || any([](const Place& place) {
                             return place.target->build.empty() || place.target->name == place.target->engine;
                           });
  if (!plain) {
    for (const std::string& profile : values_of(places, &TargetInfo::profile, anything_observed)) {
      Selector narrower = scope;
      narrower.profile = profile;
      split(narrower, places_with(places, &TargetInfo::profile, profile), claims);
    }
  } else if (something_is_said && !usual_build) {
    for (const std::string& build : values_of(places, &TargetInfo::build, false)) {
      Selector narrower = scope;
      set_condition(narrower, "build", {build});
      split_build(narrower, places_with(places, &TargetInfo::build, build), claims);
    }
  } else {
    split(scope, places, claims);
  }
}

Selector keep_unseen_values(const Claim& claim, const Places& places, Claims& kept) {
  Selector seen_part = claim.selector;
  for (std::size_t i = 0; i < claim.selector.conditions.size(); ++i) {
    const std::string& key = claim.selector.conditions[i].first;
    if (key == "build") continue;
    std::vector<std::string> seen, unseen;
    for (const std::string& value : claim.selector.conditions[i].second) {
      const bool found = std::any_of(places.begin(), places.end(), [&](const Place* place) {
        const std::string* at = place->variant.find(key);
        return at == nullptr || *at == value;
      });
      (found ? seen : unseen).push_back(value);
    }
    if (unseen.empty() || seen.empty()) continue;
    Selector rest = seen_part;
    rest.conditions[i].second = unseen;
    kept.push_back({rest, claim.content});
    seen_part.conditions[i].second = seen;
  }
  return seen_part;
}

}  // namespace enginediff
