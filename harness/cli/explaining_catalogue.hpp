// The catalogue of cases as `repro` explains divergences with it: found, read once, prepared for each pair of targets.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "harness/cli/environment.hpp"
#include "harness/repro/catalogue.hpp"
#include "harness/run/selection.hpp"

namespace enginediff {

class ExplainingCatalogue {
 public:
  // `asked` is --cases; where it is empty the catalogue is `cases` here, beside the program, or above it.
  ExplainingCatalogue(std::string asked, CommandEnvironment& environment)
      : asked_(std::move(asked)), environment_(environment) {}

  // Reads the cases at the first call; malformed ones are told on the error stream and passed over.
  void load();
  const std::string& folder() const { return folder_; }  // where they were looked for, after load()
  std::size_t size() const { return selection_ ? selection_->cases.size() : 0; }

  // What it records for a pair of targets; prepared at the first call. REQUIRES: load() was called.
  const Catalogue& between(const TargetInfo& first, const TargetInfo& second, const LexicalRules& rules);

 private:
  std::string asked_, folder_;
  CommandEnvironment& environment_;
  std::optional<Selection> selection_;
  std::map<std::pair<std::string, std::string>, Catalogue> by_pair_;  // names of the targets
};

}  // namespace enginediff
