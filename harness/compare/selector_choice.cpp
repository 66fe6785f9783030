#include "harness/compare/selector_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "harness/base/check.hpp"
#include "harness/compare/selector_split.hpp"

namespace enginediff {

namespace {

bool all_say(std::size_t content, const Places& places) {
  return all_say_the_same(places) && places.front()->content == content;
}

std::vector<std::string> engines_of(const Places& places) {
  std::vector<std::string> engines;
  for (const Place* place : places) {
    const std::string& engine = place->target->engine;
    if (std::find(engines.begin(), engines.end(), engine) == engines.end()) engines.push_back(engine);
  }
  return engines;
}

Places places_of(const std::string& engine, const Places& places) {
  Places out;
  std::copy_if(places.begin(), places.end(), std::back_inserter(out),
               [&](const Place* place) { return place->target->engine == engine; });
  return out;
}

bool any_observed(const Places& places) {
  return std::any_of(places.begin(), places.end(), [](const Place* place) { return place->observed; });
}

// Whether `other` lies inside `wider` and around `narrower`.
bool lies_between(const Claim& other, const Claim& wider, const Claim& narrower) {
  return overlap(wider.selector, other.selector) == Overlap::first_contains_second &&
         overlap(other.selector, narrower.selector) == Overlap::first_contains_second;
}

bool several_answered(std::span<const Place> places) {
  std::set<std::string> engines;
  for (const Place& place : places) {
    if (place.observed) engines.insert(place.target->engine);
  }
  return engines.size() > 1;
}

class Chooser {
 public:
  Chooser(std::span<const Place> places, const std::vector<SelectorGroup>& old, const std::vector<std::string>& engines,
          bool all_engines)
      : places_(places), engines_(engines), may_speak_for_all_(all_engines && several_answered(places)) {
    for (const SelectorGroup& group : old) {
      for (const Selector& selector : group.selectors) old_.push_back({selector, group.content});
    }
    // A run of profiles only moves nothing: what is written keeps its order.
    keeps_order_ = !old_.empty() && std::none_of(places_.begin(), places_.end(), [](const Place& place) {
      return place.observed && place.target->profile.empty();
    });
  }

  SelectorChoice run() {
    const Claims in_its_form = propose(true, {});
    Claims last;
    for (const Claims& proposal : {in_its_form, propose(false, {}), propose(true, engines_in_trouble(in_its_form))}) {
      last = proposal;
      Claims claims = proposal;
      if (!is_true(claims)) continue;
      for (auto simplify : {&Chooser::merge_engine, &Chooser::drop_contained}) {
        Claims simpler = (this->*simplify)(claims);
        if (is_true(simpler)) claims = std::move(simpler);
      }
      return {grouped(claims), {}};
    }
    return {{}, "no selectors tell the targets apart: " + why_not(last)};
  }

 private:
  // ---- Proposing ----

  // Of the engines `afresh` all that is known is said anew, also of what was not run: only what is written about
  // nothing known stays as it is.
  Claims propose(bool keep_form, const std::set<std::string>& afresh) const {
    if (const auto everything = say_everything_at_once()) return *everything;
    std::map<const Claim*, Places> spoken_of;
    Places uncovered, known;
    std::map<const Claim*, Places> said_anew;
    for (const Place& place : places_) {
      const Claim* claim = most_specific(old_, place);
      const bool anew = afresh.contains(place.target->engine);
      if (anew && claim != nullptr) said_anew[claim].push_back(&place);
      (anew ? known : claim == nullptr ? uncovered : spoken_of[claim]).push_back(&place);
    }
    Claims claims;
    for (const Claim& claim : old_) {
      const Places& places = spoken_of[&claim];
      if (said_anew.contains(&claim) && !claim.selector.engine.empty()) {
        keep_unseen_values(claim, said_anew[&claim], claims);
      } else if (!any_observed(places) && !(places.empty() && said_anew.contains(&claim))) {
        claims.push_back(claim);
      } else if (claim.selector.engine.empty()) {
        split_wildcard(claim, places, claims);
      } else if (keep_form) {
        split_old(claim, places, claims);
      } else {
        keep_unseen_values(claim, places, claims);
        uncovered.insert(uncovered.end(), places.begin(), places.end());
      }
    }
    split_by_engine(Selector(), uncovered, false, claims);
    say_all_that_is_known(known, claims);
    return claims;
  }

  static void say_all_that_is_known(const Places& places, Claims& claims) {
    std::vector<Place> as_if_run;
    for (const Place* place : places) as_if_run.push_back({place->target, place->variant, place->content, true});
    Places pointers;
    for (const Place& place : as_if_run) pointers.push_back(&place);
    split_by_engine(Selector(), pointers, true, claims);
  }

  // `*`, when it says what is true everywhere and nothing that is written says otherwise about something else.
  std::optional<Claims> say_everything_at_once() const {
    const std::size_t content = places_.front().content;
    const bool same =
        std::all_of(places_.begin(), places_.end(), [&](const Place& place) { return place.content == content; });
    if (!same || !may_speak_for_all_) return std::nullopt;
    for (const Claim& claim : old_) {
      const bool spoken_of = std::any_of(places_.begin(), places_.end(),
                                         [&](const Place& place) { return most_specific(old_, place) == &claim; });
      if (!spoken_of && claim.content != content && !claim.selector.is_all()) return std::nullopt;
    }
    return Claims{{Selector(), content}};
  }

  static void split_old(const Claim& claim, const Places& places, Claims& claims) {
    if (all_say(claim.content, places)) {
      claims.push_back(claim);
      return;
    }
    const Selector scope = keep_unseen_values(claim, places, claims);
    Claims parts;
    split_honestly(scope, places, true, parts);
    // Where only profiles or builds of their own are spoken of, what is written about the plain engine stays.
    const bool for_the_plain_one = std::any_of(parts.begin(), parts.end(), [&](const Claim& part) {
      return part.selector.profile == scope.profile &&
             has_condition(part.selector, "build") == has_condition(scope, "build");
    });
    if (!for_the_plain_one) claims.push_back({scope, claim.content});
    claims.insert(claims.end(), parts.begin(), parts.end());
  }

  // Engines that still say what `*` says stay below it; the others get their own claims beside it.
  void split_wildcard(const Claim& claim, const Places& places, Claims& claims) const {
    Places different;
    bool still_true = false;
    for (const std::string& engine : engines_of(places)) {
      const Places of_engine = places_of(engine, places);
      const bool same = all_say(claim.content, of_engine);
      still_true = still_true || same;
      if (!same) different.insert(different.end(), of_engine.begin(), of_engine.end());
    }
    if (still_true || !may_speak_for_all_) claims.push_back(claim);
    split_by_engine(claim.selector, different, true, claims);
  }

  // Adds claims inside `scope`, which names no engine, for each engine of the places.
  static void split_by_engine(const Selector& scope, const Places& places, bool something_is_said, Claims& claims) {
    for (const std::string& engine : engines_of(places)) {
      Selector of_engine = scope;
      of_engine.engine = engine;
      split_honestly(of_engine, places_of(engine, places), something_is_said, claims);
    }
  }

  // ---- Proof ----

  bool finds_what_is_true(const Claims& claims, const Place& place) const {
    const Claim* claim = most_specific(claims, place);
    return claim != nullptr && claim->content == place.content;
  }

  // Whether two claims must not stand beside each other, as lint says: they are of the same targets, or overlap and
  // neither contains the other. About engines that were not run they may as far as they say the same: these stay as
  // they were found.
  bool clash(const Claim& a, const Claim& b) const {
    const Overlap relation = overlap(a.selector, b.selector);
    if (relation != Overlap::partial) return relation == Overlap::equal;
    return a.content != b.content || was_run(a.selector.engine) || was_run(b.selector.engine);
  }

  bool was_run(const std::string& engine) const {
    return std::find(engines_.begin(), engines_.end(), engine) != engines_.end();
  }

  // Whether every place finds what is true there, and no two claims clash.
  bool is_true(const Claims& claims) const {
    return first_clash(claims) == std::nullopt && std::all_of(places_.begin(), places_.end(), [&](const Place& place) {
             return finds_what_is_true(claims, place);
           });
  }

  std::optional<std::pair<Selector, Selector>> first_clash(const Claims& claims) const {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (clash(claims[j], claims[i])) return std::pair(claims[j].selector, claims[i].selector);
      }
    }
    return std::nullopt;
  }

  // Of which the claims are not true as they stand.
  std::set<std::string> engines_in_trouble(const Claims& claims) const {
    std::set<std::string> engines;
    for (const Place& place : places_) {
      if (!finds_what_is_true(claims, place)) engines.insert(place.target->engine);
    }
    for (const Claim& a : claims) {
      for (const Claim& b : claims) {
        if (&a != &b && clash(a, b)) engines.insert({a.selector.engine, b.selector.engine});
      }
    }
    return engines;
  }

  std::string why_not(const Claims& claims) const {
    for (const Place& a : places_) {
      for (const Place& b : places_) {
        const bool alike = a.target->engine == b.target->engine && coordinate_of(a) == coordinate_of(b);
        if (!alike || a.content == b.content) continue;
        return fmt::format("{} and {} are alike in engine, version, profile and build, and answer differently",
                           a.target->name, b.target->name);
      }
    }
    const std::string help = "; a run of all targets that they speak of may find others";
    const auto both = first_clash(claims);
    if (!both) return "those that are written say otherwise of targets that were not run" + help;
    return fmt::format("`{}` and `{}` would overlap and neither contains the other{}", to_string(both->first),
                       to_string(both->second), help);
  }

  // ---- Simplifying ----

  // Several claims about one engine, all the same, become the engine's name.
  Claims merge_engine(const Claims& claims) const {
    Claims out;
    std::set<std::string> merged;
    for (const Claim& claim : claims) {
      const std::string& engine = claim.selector.engine;
      if (!is_mergeable(engine, claims)) {
        out.push_back(claim);
      } else if (merged.insert(engine).second) {
        Selector whole;
        whole.engine = engine;
        out.push_back({whole, claim.content});
      }
    }
    return out;
  }

  bool is_mergeable(const std::string& engine, const Claims& claims) const {
    std::set<std::size_t> contents;
    int count = 0;
    bool plain = false;
    for (const Claim& claim : claims) {
      if (claim.selector.engine != engine) continue;
      ++count;
      contents.insert(claim.content);
      plain = plain || (!claim.selector.profile && !has_condition(claim.selector, "build"));
    }
    return was_run(engine) && count > 1 && contents.size() == 1 && plain;
  }

  // A claim inside a wider one that says the same says nothing.
  Claims drop_contained(const Claims& claims) const {
    Claims out;
    for (const Claim& claim : claims) {
      const bool needless = std::any_of(claims.begin(), claims.end(), [&](const Claim& wider) {
        if (wider.content != claim.content || overlap(wider.selector, claim.selector) != Overlap::first_contains_second)
          return false;
        return std::none_of(claims.begin(), claims.end(), [&](const Claim& other) {
          return other.content != claim.content && lies_between(other, wider, claim);
        });
      });
      if (!needless) out.push_back(claim);
    }
    return out;
  }

  // ---- Order ----

  std::size_t rank(const Selector& selector) const {
    if (selector.engine.empty()) return engines_.size() + 1;
    if (keeps_order_) return 0;
    return static_cast<std::size_t>(std::find(engines_.begin(), engines_.end(), selector.engine) - engines_.begin());
  }

  // An exception to an exception is not listed beside what it agrees with: that would look as if it were needless.
  static bool may_join(const Claim& claim, const SelectorGroup& group) {
    return group.content == claim.content &&
           std::all_of(group.selectors.begin(), group.selectors.end(), [&](const Selector& other) {
             const Overlap relation = overlap(claim.selector, other);
             return relation == Overlap::disjoint || relation == Overlap::partial;
           });
  }

  std::vector<SelectorGroup> grouped(Claims claims) const {
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const Claim& a, const Claim& b) { return rank(a.selector) < rank(b.selector); });
    std::vector<SelectorGroup> groups;
    for (const Claim& claim : claims) {
      const auto known = std::find_if(groups.begin(), groups.end(),
                                      [&](const SelectorGroup& group) { return may_join(claim, group); });
      if (known == groups.end()) {
        groups.push_back({{claim.selector}, claim.content});
      } else {
        known->selectors.push_back(claim.selector);
      }
    }
    return groups;
  }

  const std::span<const Place> places_;
  const std::vector<std::string>& engines_;
  const bool may_speak_for_all_;
  Claims old_;
  bool keeps_order_ = false;
};

}  // namespace

SelectorChoice choose_selectors(std::span<const Place> places, const std::vector<SelectorGroup>& old,
                                const std::vector<std::string>& engines, bool all_engines) {
  CHECK(!places.empty());
  return Chooser(places, old, engines, all_engines).run();
}

}  // namespace enginediff
