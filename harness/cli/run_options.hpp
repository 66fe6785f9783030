// The options of `enginediff run`.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "harness/cli/target_options.hpp"
#include "harness/cli/time_limits.hpp"

namespace enginediff {

struct RunOptions {
  std::vector<std::string> words, filters, fail_on;
  std::string root = "cases";
  TargetOptions targets;
  std::string reference, results, shard, format = "console";
  int jobs = 0;  // 0: as many as there are processors
  TimeLimits limits;
  std::optional<unsigned> shuffle;
  std::optional<int> interleave_limit;
  std::optional<std::uint64_t> interleave_seed;
  std::string schedules;
  bool bless = false, keep = false, resume = false, verbose = false;

  void add_to(CLI::App& command);
};

}  // namespace enginediff
