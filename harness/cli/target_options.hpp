// The options that say where to run, shared by the commands that connect.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "harness/cli/environment.hpp"
#include "harness/model/engine_abilities.hpp"
#include "harness/run/campaign.hpp"
#include "harness/run/target_list.hpp"

namespace enginediff {

struct TargetOptions {
  std::vector<std::string> wanted;  // --target
  bool all = false;                 // --all
  std::string targets_file;         // --targets-file
  int connect_timeout_seconds = 10;

  void add_to(CLI::App& command);
  // All but --target and --all, for commands that name their targets otherwise.
  void add_files_to(CLI::App& command);
  // --targets-file alone, for commands that connect to nothing.
  void add_file_to(CLI::App& command);
  // The names of the profiles that are defined.
  Result<std::vector<std::string>> profiles(const CommandEnvironment& environment) const;
  // The names of the builds that targets are defined to have; none where no targets file speaks of builds.
  Result<std::vector<std::string>> builds(const CommandEnvironment& environment) const;
  // What is known of the engines, with the builds that targets are defined to have.
  Result<std::vector<EngineAbilities>> abilities(const CommandEnvironment& environment) const;
  // The chosen targets. The default targets file is used only where it exists.
  Result<std::vector<TargetSpec>> choose(const CommandEnvironment& environment) const;
  // Targets that are defined and not among `chosen`, each plain and with every profile that is defined for it. Of
  // servers that nobody connected to only the name is read: `mariadb-10.11` tells engine and version.
  std::vector<TargetInfo> defined_but_not(const std::vector<TargetInfo>& chosen,
                                          const CommandEnvironment& environment) const;
  // `scratch_follows` as in ConnectOptions.
  ConnectOptions connect_options(bool scratch_follows = true) const;

 private:
  Result<TargetList> list(const CommandEnvironment& environment) const;
};

// Lower-case letters and digits, different for every run of every process.
std::string make_run_token();

}  // namespace enginediff
