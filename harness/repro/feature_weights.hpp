// How telling a feature is: the fewer cases of the catalogue have it, the more.
#pragma once

#include <map>
#include <string>

#include "harness/repro/features.hpp"

namespace enginediff {

class FeatureWeights {
 public:
  // Counts what one case has.
  void add(const Features& of_case);

  double rarity(const std::string& feature) const;  // 0 for what no case has
  double rarest() const;                            // of what only one case has, nearly
  double of(const std::string& feature) const;      // its rarity, less for what only surrounds a construct
  double of(const Features& features) const;        // of all of them
  double heaviest(const Features& features) const;  // the weight of the most telling one
  // The most telling feature that `features` has and `others` lacks; empty where there is none. What a function is
  // given may vary, and what is bound; where the function itself is foreign, it is the one that tells.
  std::string most_telling_without(const Features& features, const Features& others) const;
  // The share of the features that are named in the words for what a case is about.
  double share_in(const Features& features, const std::string& subject) const;

 private:
  std::map<std::string, std::size_t> cases_with_;  // by feature: in how many cases
  std::size_t cases_ = 0;
};

Features common_of(const Features& a, const Features& b);

}  // namespace enginediff
