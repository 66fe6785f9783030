// Splits what a selector speaks about until every part says one thing.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "harness/compare/selector_choice.hpp"

namespace enginediff {

// A selector and what is written under it.
struct Claim {
  Selector selector;
  std::size_t content = 0;
};
using Claims = std::vector<Claim>;
using Places = std::vector<const Place*>;

// The claim that speaks of the place, null where none does.
const Claim* most_specific(const Claims& claims, const Place& place);

bool all_say_the_same(const Places& places);

// What tells places of one engine apart: each property (`its version`, `its profile`, `its build`), each axis
// (`isolation`, …), and its value.
std::map<std::string, std::string> coordinate_of(const Place& place);

// Adds to `claims` selectors inside `scope` that together say of all `places`, which `scope` covers, what is true
// there. The plain target speaks for the engine where builds and profiles differ.
void split(const Selector& scope, const Places& places, Claims& claims);

// As split(), where the places may all be of profiles, or of builds of their own: then nothing is claimed about the
// plain engine. Builds count so only where `something_is_said` about the scope already: it would be overwritten.
void split_honestly(const Selector& scope, const Places& places, bool something_is_said, Claims& claims);

// Adds what `claim` says about values of its conditions that no place has; returns the rest of its selector.
Selector keep_unseen_values(const Claim& claim, const Places& places, Claims& kept);

bool has_condition(const Selector& selector, std::string_view key);

}  // namespace enginediff
