#include "harness/cli/target_options.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

#include "harness/engines/registry.hpp"
#include "harness/run/target_list.hpp"

namespace enginediff {

namespace {

constexpr const char* kDefaultTargetsFile = ".enginediff/targets.json";

}  // namespace

void TargetOptions::add_to(CLI::App& command) {
  command.add_option("-t,--target", wanted,
                     "A target to run against, repeatable: NAME, NAME:PROFILE (sqlite:wal), NAME=URL\n"
                     "(prod=mysql://user@host/), NAME=env:VARIABLE. Without it: the targets file's defaults")
      ->type_name("TARGET");
  add_files_to(command);
}

void TargetOptions::add_files_to(CLI::App& command) {
  command.add_option("--targets-file", targets_file,
                     "Where targets are defined; by default " + std::string(kDefaultTargetsFile) +
                         ", or $ENGINEDIFF_TARGETS,\nwhere that exists (scripts/engines.py up writes it)")
      ->type_name("FILE");
  command.add_option("--connect-timeout", connect_timeout_seconds, "Seconds to wait for a target to answer")->type_name("SECONDS")->capture_default_str()->check(CLI::Range(1, 3600));
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

Result<std::vector<TargetSpec>> TargetOptions::choose(const CommandEnvironment& environment) const {
  TRY_ASSIGN(const TargetList defined, list(environment));
  return defined.choose(wanted);
}

std::vector<TargetInfo> TargetOptions::defined_but_not(const std::vector<TargetInfo>& chosen, const CommandEnvironment& environment) const {
  std::vector<TargetInfo> infos;
  const auto defined = list(environment);
  if (!defined) return infos;
  for (const TargetSpec& spec : defined->all()) {
    if (std::any_of(chosen.begin(), chosen.end(), [&](const TargetInfo& info) { return info.name == spec.name; })) continue;
    TargetInfo info;
    info.name = spec.name;
    const auto dash = spec.name.rfind('-');
    info.engine = spec.name.substr(0, dash);
    const auto version = dash == std::string::npos ? std::nullopt : Version::parse(std::string_view(spec.name).substr(dash + 1));
    if (version) info.version_number = *version;
    // A name without a version tells its engine only where it is the engine's (`sqlite`).
    if (version || driver_for_scheme(spec.name) != nullptr) infos.push_back(std::move(info));
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
