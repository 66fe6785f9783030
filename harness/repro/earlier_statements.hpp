// What the statements before a step of a case are made of, by the tables that they make or write.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/repro/features.hpp"

namespace enginediff {

class EarlierStatements {
 public:
  struct One {
    std::set<std::string> tables;  // in lower case
    Features features;
    bool writes = false;
  };
  void add(One one) { statements_.push_back(std::move(one)); }

  // Of those that concern the tables whose names a step mentions, or do more than make and fill others.
  Features all(const std::set<std::string>& names) const;
  // Of the writes to them, and of those that may change other tables than the one that they name.
  Features writes(const std::set<std::string>& names) const;

 private:
  std::vector<One> statements_;
};

}  // namespace enginediff
