// What is wrong with a selector although it can be read: names and values that do not exist.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/engine_abilities.hpp"
#include "harness/model/selector.hpp"

namespace enginediff {

struct SelectorFault {
  std::string message, expected;
  std::string word;  // what is wrong, as it stands in the selector
};

// An engine that is none of `engines`; without any, nothing is said.
std::optional<SelectorFault> engine_fault(std::string_view engine, std::span<const KnownEngine> engines);

// Versions that begin above the newest series that is known of the engine, so that nothing is ever covered.
std::optional<SelectorFault> version_fault(const Selector& selector, std::span<const EngineAbilities> abilities);

// Who lints may have another targets file than who runs, so that a name which is not defined is none that is wrong. One
// that looks like a misspelling of a name in `profiles` or `builds` is.
std::optional<SelectorFault> profile_fault(std::string_view profile, std::span<const std::string> profiles);
std::optional<SelectorFault> build_fault(std::string_view build, std::span<const std::string> builds);
// Those of all builds that the selector names; one that only other engines are known to have is one as well.
std::vector<SelectorFault> build_faults(const Selector& selector, std::span<const std::string> builds,
                                        std::span<const EngineAbilities> abilities = {});

// The keys that a condition may name in a case, and their values.
class ConditionKeys {
 public:
  explicit ConditionKeys(const Case& parsed);

  std::vector<SelectorFault> faults(const Selector& selector) const;

 private:
  // Of `engine`, or of any engine when it is empty.
  const std::vector<std::string>& values_of(const std::string& key, const std::string& engine) const;

  std::map<std::string, std::vector<std::string>> values_;  // no values: any
  // By key and engine, for what each engine has its own modes of.
  std::map<std::string, std::map<std::string, std::vector<std::string>>> modes_;
};

}  // namespace enginediff
