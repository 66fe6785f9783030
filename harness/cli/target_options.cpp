#include "harness/cli/target_options.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <random>
#include <utility>

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

// A target that is defined, without a profile.
struct DefinedTarget {
  TargetSpec spec;
  std::vector<TargetInfo> infos;  // what it is, or each thing that it may be
  bool is_chosen = false;
};

// The targets of a run, and how they are defined as far as that can be found: two names may be of one target.
class ChosenTargets {
 public:
  ChosenTargets(const std::vector<TargetInfo>& chosen, const TargetList& defined,
                const std::vector<TargetSpec>& wanted) {
    for (const TargetInfo& info : chosen) {
      const auto spec =
          std::find_if(wanted.begin(), wanted.end(), [&](const TargetSpec& one) { return one.name == info.name; });
      targets_.emplace_back(&info, TargetSpec());
      if (spec != wanted.end()) {
        targets_.back().second = *spec;
      } else if (const auto by_name = defined.choose({info.name})) {
        targets_.back().second = by_name->front();
      }
    }
  }

  // Null where it is not chosen.
  const TargetInfo* find(const TargetSpec& spec) const {
    for (const auto& [info, known] : targets_) {
      const bool same = known.url == spec.url && known.settings == spec.settings && known.profile == spec.profile;
      if (info->name == spec.name || same) return info;
    }
    return nullptr;
  }

  // What is known of a target without asking it; nothing of an embedded one that is not chosen.
  DefinedTarget recognize(TargetSpec spec) const {
    if (const TargetInfo* info = find(spec)) return {std::move(spec), {*info}, true};
    if (!driver_of(spec).embedded_url.empty()) return {std::move(spec), {}, false};
    if (auto info = of_the_same_server(spec)) return {std::move(spec), {std::move(*info)}, false};
    std::vector<TargetInfo> infos = guesses(spec);
    return {std::move(spec), std::move(infos), false};
  }

 private:
  // A server is of one engine and version whatever profile was laid over it.
  std::optional<TargetInfo> of_the_same_server(const TargetSpec& spec) const {
    for (const auto& [info, known] : targets_) {
      if (known.url != spec.url) continue;
      TargetInfo plain = *info;
      plain.name = spec.name;
      plain.profile.clear();
      return plain;
    }
    return std::nullopt;
  }

  std::vector<std::pair<const TargetInfo*, TargetSpec>> targets_;
};

void ask_embedded(std::vector<DefinedTarget>& targets, const std::vector<TargetInfo>& chosen,
                  const ConnectOptions& options) {
  std::vector<DefinedTarget*> asked;
  std::vector<TargetSpec> specs;
  for (DefinedTarget& target : targets) {
    if (!target.infos.empty()) continue;
    asked.push_back(&target);
    specs.push_back(target.spec);
  }
  const std::vector<ConnectedTarget> connected = connect_targets(std::move(specs), options);
  for (std::size_t i = 0; i < connected.size(); ++i) {
    if (connected[i].engine == nullptr) {
      asked[i]->infos = guesses(asked[i]->spec);
      continue;
    }
    const TargetInfo& info = connected[i].status.info;
    asked[i]->infos = {info};
    asked[i]->is_chosen = std::any_of(chosen.begin(), chosen.end(),
                                      [&](const TargetInfo& other) { return same_but_for_the_name(info, other); });
  }
}

// The target once the profile of `spec` is laid over it.
TargetInfo with_profile(TargetInfo info, const TargetSpec& spec) {
  info.name = spec.name;
  info.profile = spec.profile;
  if (const auto build = spec.settings.find("build"); build != spec.settings.end()) info.build = build->second;
  return info;
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
  const ChosenTargets known(chosen, *defined, choose(environment).value_or(std::vector<TargetSpec>()));
  std::vector<DefinedTarget> bases;
  for (TargetSpec& spec : defined->all()) bases.push_back(known.recognize(std::move(spec)));
  ask_embedded(bases, chosen, connect_options());
  for (const DefinedTarget& base : bases) {
    if (!base.is_chosen) infos.insert(infos.end(), base.infos.begin(), base.infos.end());
    for (const TargetSpec& spec : defined->with_profiles(base.spec)) {
      if (known.find(spec) != nullptr) continue;
      for (const TargetInfo& info : base.infos) infos.push_back(with_profile(info, spec));
    }
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
