#include "harness/run/targets_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>

#include "harness/base/repeated_key.hpp"

namespace enginediff {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kRootMembers[] = {"format", "targets", "profiles"};
// `container` is for those who started the server.
constexpr std::string_view kTargetMembers[] = {"url", "default", "settings", "container"};

// One object of the file, whose members must be known: a misspelt one would have no effect, and nobody would be told.
Result<void> check_object(const Json& object, std::span<const std::string_view> known, const std::string& where) {
  if (!object.is_object()) return fail(Fault::usage, where + ": this is no object", "members in braces");
  for (const auto& [name, value] : object.items()) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      return fail(Fault::usage, fmt::format("{}: nothing is called \"{}\" here", where, name),
                  fmt::format("members: {}", fmt::join(known, ", ")));
  }
  return {};
}

Result<SettingValues> read_settings(const Json& object, const std::string& where) {
  SettingValues settings;
  if (!object.is_object()) return fail(Fault::usage, where + ": expected an object of settings");
  for (const auto& [name, value] : object.items()) {
    if (value.is_string()) {
      settings[name] = value.get<std::string>();
    } else if (value.is_number() || value.is_boolean()) {
      settings[name] = value.dump();
    } else {
      return fail(Fault::usage, fmt::format("{}: setting '{}' must be a string, a number or a boolean", where, name));
    }
  }
  return settings;
}

Result<TargetDefinition> read_target(const Json& entry, const std::string& where) {
  TRY(check_object(entry, kTargetMembers, where));
  if (!entry.contains("url") || !entry["url"].is_string())
    return fail(Fault::usage, where + ": there is no \"url\"", "a URL, or env:VARIABLE, in quotes");
  TargetDefinition definition{entry["url"].get<std::string>(), {}, false};
  if (entry.contains("default")) {
    if (!entry["default"].is_boolean()) return fail(Fault::usage, where + ": \"default\" is neither true nor false");
    definition.is_default = entry["default"].get<bool>();
  }
  if (entry.contains("settings")) {
    TRY_ASSIGN(definition.settings, read_settings(entry["settings"], where));
  }
  return definition;
}

Result<void> check_profile_name(const std::string& name, const std::string& path) {
  const auto colon = name.rfind(':');
  if (colon != std::string::npos && colon != 0 && colon + 1 != name.size()) return {};
  return fail(Fault::usage, fmt::format("{}: the profile '{}' does not say over what it is laid", path, name),
              "`ENGINE:NAME` or `TARGET:NAME`, as in `mysql:ansi`");
}

Result<Json> parse(std::string_view text, const std::string& path) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    // Its own words repeat the text, which may be a password.
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
    return fail(Fault::usage, fmt::format("{}:{}: not valid JSON", path, 1 + std::count(text.begin(), end, '\n')));
  }
}

}  // namespace

Result<TargetsFile> parse_targets_file(std::string_view text, const std::string& path) {
  TRY_ASSIGN(const Json root, parse(text, path));
  if (const auto repeated = find_repeated_key(text))
    return fail(Fault::usage, fmt::format("{}:{}: {}", path, repeated->line, repeated->message()),
                std::string(kEachKeyOnce));
  if (!root.is_object() || !root.contains("format") || root["format"] != 1 || !root.contains("targets") ||
      !root["targets"].is_object()) {
    return fail(Fault::usage, path + ": not a targets file: expected {\"format\": 1, \"targets\": {…}}");
  }
  TRY(check_object(root, kRootMembers, path));
  TargetsFile file;
  for (const auto& [name, entry] : root["targets"].items()) {
    TRY_ASSIGN(TargetDefinition definition, read_target(entry, fmt::format("{}: target '{}'", path, name)));
    file.targets.emplace_back(name, std::move(definition));
  }
  if (!root.contains("profiles")) return file;
  if (!root["profiles"].is_object()) return fail(Fault::usage, path + ": \"profiles\" must be an object");
  for (const auto& [name, entry] : root["profiles"].items()) {
    TRY(check_profile_name(name, path));
    TRY_ASSIGN(file.profiles[name], read_settings(entry, path + ": " + name));
  }
  return file;
}

Result<TargetsFile> read_targets_file(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) {
    return fail(Fault::usage, fmt::format("cannot read the targets file {}", path),
                "start the engines with scripts/engines.py up, or name targets with --target NAME=URL");
  }
  return parse_targets_file(text.str(), path);
}

}  // namespace enginediff
