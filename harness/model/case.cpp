#include "harness/model/case.hpp"

#include <tuple>

namespace enginediff {

namespace {

// `*`, which is what an empty list of selectors stands for.
const std::vector<Selector> kEverything = {Selector{}};

// Of `candidates` (spellings or expectations) the one that holds the most specific selector covering the target. Of two
// selectors that neither contains the other the first wins; lint reports such.
template <class Candidate>
const Candidate* most_specific(const std::vector<Candidate>& candidates, const TargetInfo& target,
                               const Variant& variant) {
  const Candidate* chosen = nullptr;
  const Selector* chosen_by = nullptr;
  for (const Candidate& candidate : candidates) {
    for (const Selector& selector : candidate.selectors.empty() ? kEverything : candidate.selectors) {
      if (!covers(selector, target, variant)) continue;
      if (chosen_by != nullptr && overlap(*chosen_by, selector) != Overlap::first_contains_second) continue;
      chosen = &candidate;
      chosen_by = &selector;
    }
  }
  return chosen;
}

}  // namespace

const Spelling* spelling_for(const Step& step, const TargetInfo& target, const Variant& variant) {
  return most_specific(step.spellings, target, variant);
}

const Expectation* expectation_for(const Step& step, const TargetInfo& target, const Variant& variant) {
  return most_specific(step.expectations, target, variant);
}

std::string Variant::to_string() const {
  std::string out;
  for (const auto& [name, value] : values) {
    if (!out.empty()) out += ",";
    out += name + "=" + value;
  }
  return out;
}

const std::string* Variant::find(std::string_view name) const {
  for (const auto& [axis, value] : values) {
    if (axis == name) return &value;
  }
  return nullptr;
}

bool Case::operator==(const Case& other) const {
  const auto parts = [](const Case& c) {
    return std::tie(c.title, c.id, c.category, c.why, c.see, c.requires_features, c.axes, c.repeats, c.engine_axes,
                    c.isolation, c.settings, c.exclusive, c.portable_by_nature, c.interleave_all, c.interleave_limit,
                    c.comments, c.steps, c.trailing_comments);
  };
  return parts(*this) == parts(other);
}

}  // namespace enginediff
