// Which part of the cases a run is about: --shard, or what test runners and Kubernetes set in the environment.
#pragma once

#include <string>

#include "harness/cli/environment.hpp"
#include "harness/run/campaign.hpp"

namespace enginediff {

// `K/N`, counted from 1. Where `option` is empty the variables TEST_TOTAL_SHARDS and TEST_SHARD_INDEX (Bazel), those of
// GoogleTest, or TEST_TOTAL_SHARDS with the JOB_COMPLETION_INDEX of a Kubernetes job, counted from 0. Nothing set: all
// cases. Fault::usage when it is no shard.
Result<Shard> chosen_shard(const std::string& option, const CommandEnvironment& environment);

}  // namespace enginediff
