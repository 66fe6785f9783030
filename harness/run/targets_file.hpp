// Reads a targets file; docs/targets.md describes it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/base/result.hpp"

namespace enginediff {

using SettingValues = std::map<std::string, std::string>;

// One target as it is defined, before anybody asked for it.
struct TargetDefinition {
  std::string url;  // or `env:VARIABLE`; may hold a password
  SettingValues settings;
  bool is_default = false;
};

struct TargetsFile {
  std::vector<std::pair<std::string, TargetDefinition>> targets;  // in the file's order
  std::map<std::string, SettingValues> profiles;                  // by `ENGINE:NAME` or `TARGET:NAME`
};

// Fault::usage names the file, the place in it and what is wrong; a missing file is one, too. Messages repeat no
// values.
Result<TargetsFile> read_targets_file(const std::string& path);

// The same from its text; `path` is for messages.
Result<TargetsFile> parse_targets_file(std::string_view text, const std::string& path);

}  // namespace enginediff
