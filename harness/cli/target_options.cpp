#include "harness/cli/target_options.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

#include "harness/casefile/lint_checks.hpp"
#include "harness/engines/registry.hpp"
#include "harness/engines/vocabulary.hpp"
#include "harness/run/target_list.hpp"

namespace enginediff {

namespace {

constexpr const char* kDefaultTargetsFile = ".enginediff/targets.json";

// What a target is as far as that is known without asking it: the engine and version that its name tells
// (`mariadb-10.11`), otherwise each engine that its driver speaks to, of any version.
std::vector<TargetInfo> guesses(const TargetSpec& spec) {
  std::vector<TargetInfo> infos;
  const auto dash = spec.name.rfind('-');
  for (const std::string_view engine : engines_of(*driver_of(spec).lexical_rules)) {
    TargetInfo info;
    info.name = spec.name;
    info.engine = engine;
    const bool named =
        spec.name == engine || (dash != std::string::npos && std::string_view(spec.name).substr(0, dash) == engine);
    if (!named) {
      infos.push_back(std::move(info));
      continue;
    }
    if (dash != std::string::npos) {
      if (const auto version = Version::parse(std::string_view(spec.name).substr(dash + 1)))
        info.version_number = *version;
    }
    return {std::move(info)};
  }
  return infos;
}

// Whether no selector and no report tells the two apart.
bool same_but_for_the_name(const TargetInfo& a, TargetInfo b) {
  b.name = a.name;
  return a == b;
}

}  // namespace

void TargetOptions::add_to(CLI::App& command) {
  command
      .add_option("-t,--target", wanted,
                  "A target to run against, repeatable: NAME, NAME:PROFILE (sqlite:wal), NAME=URL\n"
                  "(prod=mysql://user@host/), NAME=env:VARIABLE. Without it: the targets file's defaults")
      ->allow_extra_args(false)
      ->type_name("TARGET");
  command
      .add_flag("--all", all,
                "Every target that is defined, not only the defaults; `enginediff targets --all` shows them")
      ->excludes("--target");
  add_files_to(command);
}

void TargetOptions::add_file_to(CLI::App& command) {
  command
      .add_option("--targets-file", targets_file,
                  "Where targets are defined; by default " + std::string(kDefaultTargetsFile) +
                      ", or $ENGINEDIFF_TARGETS,\nwhere that exists (scripts/engines.py up writes it)")
      ->type_name("FILE");
}

void TargetOptions::add_files_to(CLI::App& command) {
  add_file_to(command);
  command.add_option("--connect-timeout", connect_timeout_seconds, "Seconds to wait for a target to answer")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::Range(1, 3600));
}

Result<TargetList> TargetOptions::list(const CommandEnvironment& environment) const {
  TargetList list = TargetList::built_in();
  std::string file = targets_file;
  if (file.empty()) file = environment.variable("ENGINEDIFF_TARGETS");
  if (!file.empty()) {
    TRY(list.add_file(file));
  } else if (std::filesystem::exists(kDefaultTargetsFile)) {
    TRY(list.add_file(kDefaultTargetsFile));
  }
  list.add_environment(environment.variables);
  return list;
}

Result<std::vector<std::string>> TargetOptions::profiles(const CommandEnvironment& environment) const {
  TRY_ASSIGN(const TargetList defined, list(environment));
  return defined.profile_names();
}

Result<std::vector<std::string>> TargetOptions::builds(const CommandEnvironment& environment) const {
  TRY_ASSIGN(const TargetList defined, list(environment));
  return defined.build_names();
}

Result<std::vector<EngineAbilities>> TargetOptions::abilities(const CommandEnvironment& environment) const {
  TRY_ASSIGN(const TargetList defined, list(environment));
  std::vector<EngineAbilities> known = abilities_of_engines();
  for (const TargetSpec& spec : defined.all()) {
    for (const TargetInfo& info : guesses(spec)) {
      if (info.version_number.parts.empty()) continue;
      for (EngineAbilities& one : known) {
        if (one.engine == info.engine) one.newest_series = std::max(one.newest_series, info.version_number.parts[0]);
      }
    }
    const auto build = spec.settings.find("build");
    if (build == spec.settings.end()) continue;
    const std::vector<std::string_view> spoken_to = engines_of(*driver_of(spec).lexical_rules);
    for (EngineAbilities& one : known) {
      if (std::find(spoken_to.begin(), spoken_to.end(), one.engine) != spoken_to.end())
        one.builds.insert(build->second);
    }
  }
  return known;
}

Result<std::vector<TargetSpec>> TargetOptions::choose(const CommandEnvironment& environment) const {
  TRY_ASSIGN(const TargetList defined, list(environment));
  if (all) return defined.choose_all();
  return defined.choose(wanted);
}

// Embedded engines are asked what they are. Of servers, to which nobody gave leave to connect, only the name is read:
// `mariadb-10.11` tells engine and version, `prod` may be any that its driver speaks to, of any version.
std::vector<TargetInfo> TargetOptions::defined_but_not(const std::vector<TargetInfo>& chosen,
                                                       const CommandEnvironment& environment) const {
  std::vector<TargetInfo> infos;
  const auto defined = list(environment);
  if (!defined) return infos;
  std::vector<TargetSpec> embedded;
  for (const TargetSpec& spec : defined->all()) {
    if (std::any_of(chosen.begin(), chosen.end(), [&](const TargetInfo& info) { return info.name == spec.name; }))
      continue;
    if (!driver_of(spec).embedded_url.empty()) {
      embedded.push_back(spec);
      continue;
    }
    for (TargetInfo& info : guesses(spec)) infos.push_back(std::move(info));
  }
  const std::vector<TargetSpec> asked = embedded;
  const std::vector<ConnectedTarget> connected = connect_targets(std::move(embedded), connect_options());
  for (std::size_t i = 0; i < connected.size(); ++i) {
    if (connected[i].engine == nullptr) {
      for (TargetInfo& info : guesses(asked[i])) infos.push_back(std::move(info));
      continue;
    }
    const TargetInfo& info = connected[i].status.info;
    const auto same = [&](const TargetInfo& other) { return same_but_for_the_name(info, other); };
    if (std::none_of(chosen.begin(), chosen.end(), same)) infos.push_back(info);
  }
  return infos;
}

ConnectOptions TargetOptions::connect_options(bool scratch_follows) const {
  return {make_run_token(), Deadline::after(std::chrono::seconds(connect_timeout_seconds)), scratch_follows};
}

std::string make_run_token() {
  std::random_device random;
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::uniform_int_distribution<std::size_t> pick(0, kLetters.size() - 1);
  std::string token;
  for (int i = 0; i < 10; ++i) token.push_back(kLetters[pick(random)]);
  return token;
}

}  // namespace enginediff
