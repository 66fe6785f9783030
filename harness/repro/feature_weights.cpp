#include "harness/repro/feature_weights.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : to_lower(text)) {
    if (is_alphanumeric(c)) words.back() += c;
    if (!is_alphanumeric(c) && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// How much of the feature the subject speaks of, 0 to 1: `fractional seconds` of a moment with a fraction.
double named_in(const std::string& feature, const std::vector<std::string>& subject) {
  constexpr std::size_t kLeast = 4, kStem = 6;
  const std::size_t colon = feature.find(':');
  std::size_t all = 0, named = 0;
  for (const std::string& word :
       words_in(std::string_view(feature).substr(colon == std::string::npos ? 0 : colon + 1))) {
    if (word.size() < kLeast || word == "with" || word == "text") continue;
    ++all;
    named += std::any_of(subject.begin(), subject.end(), [&](const std::string& other) {
      return other == word || (word.size() >= kStem && other.starts_with(word.substr(0, kStem)));
    });
  }
  return all == 0 ? 0 : static_cast<double>(named) / static_cast<double>(all);
}

}  // namespace

void FeatureWeights::add(const Features& of_case) {
  ++cases_;
  for (const std::string& feature : of_case) ++cases_with_[feature];
}

double FeatureWeights::rarity(const std::string& feature) const {
  const auto at = cases_with_.find(feature);
  if (at == cases_with_.end()) return 0;  // the catalogue knows nothing about it
  return std::log(1.0 + static_cast<double>(cases_) / static_cast<double>(at->second)) - std::log(2.0) + 0.05;
}

double FeatureWeights::rarest() const { return std::log(1.0 + static_cast<double>(cases_)); }

double FeatureWeights::of(const std::string& feature) const {
  // What surrounds a construct tells less than the construct.
  static const std::map<std::string, double, std::less<>> kShare = {{"verb", 0.5},  {"column", 0.3},   {"literal", 0.5},
                                                                    {"table", 0.4}, {"declares", 0.4}, {"bound", 0.3}};
  const auto share = kShare.find(feature.substr(0, feature.find(':')));
  return (share == kShare.end() ? 1.0 : share->second) * rarity(feature);
}

double FeatureWeights::of(const Features& features) const {
  double sum = 0;
  for (const std::string& feature : features) sum += of(feature);
  return sum;
}

double FeatureWeights::heaviest(const Features& features) const {
  double most = 0;
  for (const std::string& feature : features) most = std::max(most, of(feature));
  return most;
}

std::string FeatureWeights::most_telling_without(const Features& features, const Features& others) const {
  std::string out;
  for (const std::string& feature : features) {
    if (others.contains(feature) || feature.starts_with("argument:") || feature == "bound:value") continue;
    if (out.empty() || of(feature) > of(out)) out = feature;
  }
  return out;
}

double FeatureWeights::share_in(const Features& features, const std::string& subject) const {
  const auto words = words_in(subject);
  double named = 0;
  for (const std::string& feature : features) named += of(feature) * named_in(feature, words);
  const double all = of(features);
  return all <= 0 ? 0 : named / all;
}

Features common_of(const Features& a, const Features& b) {
  Features out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

}  // namespace enginediff
