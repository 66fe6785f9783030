#include "tests/contract/targets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

namespace enginediff::contract {

namespace {

constexpr const char* kTargetsVariable = "ENGINEDIFF_TEST_TARGETS";

struct TargetsFile {
  std::vector<TargetSpec> targets;
  std::string problem;
};

TargetsFile read_targets_file() {
  const char* const path = std::getenv(kTargetsVariable);
  if (path == nullptr || *path == '\0')
    return {{}, std::string(kTargetsVariable) + " is not set (scripts/engines.py up writes such a file)"};
  std::ifstream in(path);
  const auto root = nlohmann::json::parse(in, nullptr, false);
  if (root.is_discarded() || !root.is_object() || !root.contains("targets"))
    return {{}, std::string(path) + " is no targets file"};
  TargetsFile file;
  for (const auto& [name, entry] : root["targets"].items()) {
    TargetSpec spec{name, "", entry.value("url", ""), {}};
    if (entry.contains("settings")) {
      for (const auto& [setting, value] : entry["settings"].items())
        spec.settings[setting] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    if (spec.url != "sqlite:") file.targets.push_back(std::move(spec));  // that one is always there
  }
  return file;
}

const TargetsFile& targets_file() {
  static const TargetsFile file = read_targets_file();
  return file;
}

}  // namespace

std::vector<TargetSpec> test_targets() {
  std::vector<TargetSpec> targets = {
      {"sqlite", "", "sqlite:", {}},
      {"sqlite:wal", "wal", "sqlite:", {{"journal_mode", "wal"}}},
      {"sqlite:memory", "", "sqlite::memory:", {}},
      {"fake", "", "fake:", {}},
  };
  targets.insert(targets.end(), targets_file().targets.begin(), targets_file().targets.end());
  return targets;
}

std::vector<std::string> missing_servers() {
  std::vector<std::string> missing;
  for (const char* scheme : {"postgres", "mysql", "mariadb"}) {
    const auto& targets = targets_file().targets;
    const auto fits = [&](const TargetSpec& spec) { return spec.url.starts_with(scheme); };
    if (std::any_of(targets.begin(), targets.end(), fits)) continue;
    missing.push_back(
        std::string(scheme) + ": " +
        (targets_file().problem.empty() ? "no target of the file has such a URL" : targets_file().problem));
  }
  return missing;
}

}  // namespace enginediff::contract
