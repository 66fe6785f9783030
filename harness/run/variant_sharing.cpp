#include "harness/run/variant_sharing.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "harness/run/portable_rewrites.hpp"
#include "harness/run/sent_variant.hpp"

namespace enginediff {

namespace {

// Of the variants of one case; the more follow each other, the longer others wait for a thread.
constexpr std::size_t kMostTogether = 50;

// What the scratch of a variant is made by; nothing where no other variant may have it.
std::optional<std::string> shared_setup(const Case& parsed, const Variant& variant, const SentVariant& one) {
  if (one.steps.empty()) return std::nullopt;
  std::string setup = modes_of(variant);
  for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
    const bool is_setup = parsed.steps[i].role == StepRole::setup;
    if (one.effects[i] == Effects::unknown || (!is_setup && one.effects[i] != Effects::reads)) return std::nullopt;
    if (is_setup) setup += text_of(one.steps[i]);
  }
  return setup;
}

}  // namespace

VariantSharing plan_sharing(const Case& parsed, std::vector<Variant> variants, const Engine& engine) {
  VariantSharing out;
  if (variants.size() < 2) {
    for (Variant& variant : variants) out.groups.push_back({std::move(variant)});
    return out;
  }
  std::vector<SentVariant> all;
  for (const Variant& variant : variants) all.push_back(sent_variant(parsed, variant, engine));
  out.rewrites = rewrites_standing_alone(parsed, all, engine.lexical_rules());
  std::map<std::string, std::size_t> open;  // where the variants of a setup are gathered
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const auto setup = shared_setup(parsed, variants[i], all[i]);
    const auto known = setup ? open.find(*setup) : open.end();
    if (known != open.end() && out.groups[known->second].size() < kMostTogether) {
      out.groups[known->second].push_back(std::move(variants[i]));
      continue;
    }
    if (setup) open[*setup] = out.groups.size();
    out.groups.push_back({std::move(variants[i])});
  }
  return out;
}

}  // namespace enginediff
