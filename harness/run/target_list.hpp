// Finds out which targets to run against: the targets file, the environment and `--target` together.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/model/target.hpp"
#include "harness/run/targets_file.hpp"

namespace enginediff {

// Where targets are defined. What is defined later replaces what was defined before under the same name.
class TargetList {
 public:
  // The embedded engines and the drivers' own profiles.
  static TargetList built_in();

  // Adds a targets file (docs/targets.md). Fault::usage names the file and what is wrong; a missing file is one, too.
  Result<void> add_file(const std::string& path);

  // Adds `ENGINEDIFF_TARGET_<NAME>=URL` from the environment (`ENGINEDIFF_TARGET_MY_PROD` is `my-prod`).
  void add_environment(const char* const* environment);

  // Resolves what was given as --target: `NAME`, `NAME:PROFILE`, `NAME=URL`, `NAME=env:VARIABLE`, or a bare URL.
  // Nothing given: the defaults of the file; without a file the embedded ones and those of the environment. A file
  // without a default is an error then. Errors list the names that exist.
  Result<std::vector<TargetSpec>> choose(const std::vector<std::string>& wanted) const;

  // Every target that is defined, in the order of their definitions; an error where one of them is malformed.
  Result<std::vector<TargetSpec>> choose_all() const { return choose(order_); }
  // The same without those that are malformed.
  std::vector<TargetSpec> all() const;
  // The target with each of the profiles that are defined for it, in the alphabetical order of their names.
  std::vector<TargetSpec> with_profiles(const TargetSpec& base) const;

  // The names of all profiles that are defined, each once, in alphabetical order: `ansi` of `mysql:ansi`.
  std::vector<std::string> profile_names() const;
  // The names of all builds that the targets have, each once, in alphabetical order. None where no target says which it
  // is: who needs builds has a targets file that defines them.
  std::vector<std::string> build_names() const;

 private:
  Result<TargetSpec> resolve(std::string_view wanted) const;
  // `NAME` or `NAME:PROFILE`.
  Result<TargetSpec> resolve_defined(std::string_view wanted) const;
  Result<TargetSpec> resolve_url(std::string_view name, std::string_view url) const;
  Result<TargetSpec> resolve_profile(std::string_view base, std::string_view profile) const;
  Result<TargetSpec> make_spec(const std::string& name, const TargetDefinition& definition) const;
  const std::map<std::string, std::string>* find_profile(const TargetSpec& base, std::string_view profile) const;
  std::string known_names() const;

  std::map<std::string, TargetDefinition> definitions_;
  std::vector<std::string> order_;                 // names in the order in which they were defined
  std::map<std::string, SettingValues> profiles_;  // by `engine:name` or `target:name`
  std::string file_;                               // the targets file, where there is one
};

}  // namespace enginediff
