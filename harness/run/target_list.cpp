#include "harness/run/target_list.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/engine/target_url.hpp"
#include "harness/engines/registry.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kEnvironmentPrefix = "ENGINEDIFF_TARGET_";

std::string target_name_of_variable(std::string_view variable) {
  std::string name = to_lower(variable.substr(kEnvironmentPrefix.size()));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

bool looks_like_url(std::string_view text) {
  const auto colon = text.find(':');
  return colon != std::string_view::npos &&
         (text.substr(colon).starts_with("://") || driver_for_scheme(scheme_of(text)) != nullptr);
}

// `text` as a target name followed by a URL, where the `=` is before any part of a URL.
std::optional<std::pair<std::string_view, std::string_view>> split_assignment(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) return std::nullopt;
  if (text.substr(0, equals).find_first_of("/?@") != std::string_view::npos) return std::nullopt;
  return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

TargetSpec with_profile(TargetSpec spec, std::string_view target, std::string_view profile,
                        const SettingValues& settings) {
  for (const auto& [name, value] : settings) spec.settings[name] = value;
  spec.profile = profile;
  spec.name = fmt::format("{}:{}", target, profile);
  return spec;
}

constexpr std::string_view kVariablePrefix = "env:";

// What the variable of `env:VARIABLE` holds.
Result<std::string> from_environment(std::string_view name, std::string_view text) {
  const std::string variable(text.substr(kVariablePrefix.size()));
  const char* const value = std::getenv(variable.c_str());
  if (value == nullptr)
    return fail(Fault::usage, fmt::format("target '{}': the environment has no {}", name, redact_url(variable)),
                "set it to the target's URL");
  return std::string(value);
}

// The URL of a definition, which may stand in the environment.
Result<std::string> url_of(std::string_view name, const TargetDefinition& definition) {
  if (!definition.url.starts_with(kVariablePrefix)) return definition.url;
  TRY_ASSIGN(std::string url, from_environment(name, definition.url));
  // Whatever it is, it may be a secret.
  if (!looks_like_url(url))
    return fail(Fault::usage, fmt::format("target '{}': {} holds no URL", name,
                                          redact_url(definition.url.substr(kVariablePrefix.size()))));
  return url;
}

}  // namespace

TargetList TargetList::built_in() {
  TargetList list;
  for (const Driver* driver : drivers()) {
    const std::string name(driver->name);
    if (!driver->embedded_url.empty()) {
      list.definitions_[name] = {std::string(driver->embedded_url), {}, false};
      list.order_.push_back(name);
    }
    for (const Profile& profile : driver->profiles)
      list.profiles_[fmt::format("{}:{}", name, profile.name)] = profile.settings;
  }
  return list;
}

Result<void> TargetList::add_file(const std::string& path) {
  TRY_ASSIGN(TargetsFile file, read_targets_file(path));
  for (auto& [name, definition] : file.targets) {
    if (!definitions_.contains(name)) order_.push_back(name);
    definitions_[name] = std::move(definition);
  }
  for (auto& [name, settings] : file.profiles) profiles_[name] = std::move(settings);
  file_ = path;
  return {};
}

void TargetList::add_environment(const char* const* environment) {
  for (; *environment != nullptr; ++environment) {
    const std::string_view variable(*environment);
    const auto equals = variable.find('=');
    if (!variable.starts_with(kEnvironmentPrefix) || equals == std::string_view::npos) continue;
    const std::string name = target_name_of_variable(variable.substr(0, equals));
    if (name.empty()) continue;
    if (!definitions_.contains(name)) order_.push_back(name);
    definitions_[name] = {std::string(variable.substr(equals + 1)), {}, false};
  }
}

Result<std::vector<TargetSpec>> TargetList::choose(const std::vector<std::string>& wanted) const {
  std::vector<TargetSpec> chosen;
  for (const std::string& one : wanted) {
    TRY_ASSIGN(TargetSpec spec, resolve(one));
    const bool twice =
        std::any_of(chosen.begin(), chosen.end(), [&](const auto& other) { return other.name == spec.name; });
    if (twice)
      return fail(Fault::usage, fmt::format("target '{}' is named twice", spec.name),
                  "give one of them another name: NAME=URL");
    chosen.push_back(std::move(spec));
  }
  if (!wanted.empty()) return chosen;
  const bool any_default =
      std::any_of(definitions_.begin(), definitions_.end(), [](const auto& one) { return one.second.is_default; });
  // Who has a file meant its targets: others in their place would pass for them.
  if (!any_default && !file_.empty())
    return fail(Fault::usage, fmt::format("{}: no target is marked \"default\": true, and none is named", file_),
                fmt::format("mark some, or name them with --target, or take --all; {}", known_names()));
  for (const std::string& name : order_) {
    const TargetDefinition& definition = definitions_.at(name);
    if (any_default && !definition.is_default) continue;
    TRY_ASSIGN(TargetSpec spec, make_spec(name, definition));
    chosen.push_back(std::move(spec));
  }
  return chosen;
}

std::vector<TargetSpec> TargetList::all() const {
  std::vector<TargetSpec> specs;
  for (const std::string& name : order_) {
    if (auto spec = make_spec(name, definitions_.at(name))) specs.push_back(std::move(*spec));
  }
  return specs;
}

std::vector<TargetSpec> TargetList::with_profiles(const TargetSpec& base) const {
  std::vector<TargetSpec> specs;
  for (const std::string& profile : profile_names()) {
    if (const auto* settings = find_profile(base, profile))
      specs.push_back(with_profile(base, base.name, profile, *settings));
  }
  return specs;
}

Result<TargetSpec> TargetList::resolve(std::string_view wanted) const {
  if (definitions_.contains(std::string(wanted))) return resolve_defined(wanted);
  if (const auto assignment = split_assignment(wanted)) return resolve_url(assignment->first, assignment->second);
  if (wanted.find("://") != std::string_view::npos) return resolve_url(scheme_of(wanted), wanted);
  return resolve_defined(wanted);
}

Result<TargetSpec> TargetList::resolve_defined(std::string_view wanted) const {
  if (const auto found = definitions_.find(std::string(wanted)); found != definitions_.end())
    return make_spec(found->first, found->second);
  if (const auto colon = wanted.find(':'); colon != std::string_view::npos)
    return resolve_profile(wanted.substr(0, colon), wanted.substr(colon + 1));
  return fail(Fault::usage, fmt::format("unknown target '{}'", redact_url(wanted)), known_names());
}

Result<TargetSpec> TargetList::resolve_url(std::string_view name, std::string_view url) const {
  std::string text(url);
  if (url.starts_with(kVariablePrefix)) {
    TRY_ASSIGN(text, from_environment(name, url));
    // Whatever it is, it may be a secret.
    if (!looks_like_url(text) && !resolve_defined(text))
      return fail(Fault::usage,
                  fmt::format("target '{}': {} holds neither a URL nor the name of a target", name,
                              url.substr(kVariablePrefix.size())),
                  known_names());
  }
  if (!looks_like_url(text)) {
    // A defined target under another name: prod=mysql-9.7, or with a profile: ansi=mysql-9.7:ansi.
    TRY_ASSIGN(TargetSpec spec, resolve_defined(text));
    spec.name = name;
    return spec;
  }
  return make_spec(std::string(name), {text, {}, false});
}

Result<TargetSpec> TargetList::resolve_profile(std::string_view base, std::string_view profile) const {
  const auto found = definitions_.find(std::string(base));
  std::optional<TargetSpec> spec;
  if (found != definitions_.end()) {
    TRY_ASSIGN(spec, make_spec(found->first, found->second));
  } else {
    // `mysql:ansi` where the target is called mysql-9.7: the default target of that scheme.
    for (const std::string& name : order_) {
      const TargetDefinition& definition = definitions_.at(name);
      if (!definition.is_default || scheme_of(url_of(name, definition).value_or("")) != base) continue;
      TRY_ASSIGN(spec, make_spec(name, definition));
    }
  }
  if (!spec) return fail(Fault::usage, fmt::format("unknown target '{}'", redact_url(base)), known_names());
  const auto* settings = find_profile(*spec, profile);
  if (settings == nullptr) {
    std::vector<std::string> names;
    for (const auto& [name, unused] : profiles_) names.push_back(name);
    return fail(Fault::usage, fmt::format("target '{}' has no profile '{}'", base, redact_url(profile)),
                fmt::format("profiles: {}; a targets file defines more under \"profiles\"", fmt::join(names, ", ")));
  }
  return with_profile(std::move(*spec), base, profile, *settings);
}

Result<TargetSpec> TargetList::make_spec(const std::string& name, const TargetDefinition& definition) const {
  TRY_ASSIGN(const std::string text, url_of(name, definition));
  auto url = parse_target_url(text);
  if (!url) return fail(Fault::usage, fmt::format("target '{}': {}", name, url.error().message), url.error().hint);
  if (driver_for_scheme(url->scheme) == nullptr) {
    std::vector<std::string_view> schemes;
    for (const Driver* driver : drivers())
      schemes.insert(schemes.end(), driver->url_schemes.begin(), driver->url_schemes.end());
    return fail(Fault::usage, fmt::format("target '{}': no driver for '{}:' URLs", name, url->scheme),
                fmt::format("known: {}", fmt::join(schemes, ", ")));
  }
  TargetSpec spec{name, "", text, url->query};
  for (const auto& [setting, value] : definition.settings) spec.settings[setting] = value;
  return spec;
}

const std::map<std::string, std::string>* TargetList::find_profile(const TargetSpec& base,
                                                                   std::string_view profile) const {
  const std::string scheme = scheme_of(base.url);
  for (const std::string_view owner : {std::string_view(base.name), std::string_view(scheme), driver_of(base).name}) {
    const auto found = profiles_.find(fmt::format("{}:{}", owner, profile));
    if (found != profiles_.end()) return &found->second;
  }
  return nullptr;
}

std::vector<std::string> TargetList::profile_names() const {
  std::set<std::string> names;
  for (const auto& [name, unused] : profiles_) names.insert(name.substr(name.rfind(':') + 1));
  return {names.begin(), names.end()};
}

std::vector<std::string> TargetList::build_names() const {
  std::set<std::string> names;
  for (const TargetSpec& spec : all()) {
    if (const auto build = spec.settings.find("build"); build != spec.settings.end()) names.insert(build->second);
  }
  if (names.empty()) return {};
  for (const Driver* driver : drivers()) names.insert(driver->builds.begin(), driver->builds.end());
  return {names.begin(), names.end()};
}

std::string TargetList::known_names() const {
  return fmt::format("known targets: {}; any server is a target with NAME=URL", fmt::join(order_, ", "));
}

}  // namespace enginediff
