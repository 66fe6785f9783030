#include "harness/cli/shard_option.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace enginediff {

namespace {

struct ShardVariables {
  const char *total, *index;
};
constexpr std::array kVariables = {ShardVariables{"TEST_TOTAL_SHARDS", "TEST_SHARD_INDEX"},
                                   ShardVariables{"GTEST_TOTAL_SHARDS", "GTEST_SHARD_INDEX"},
                                   ShardVariables{"TEST_TOTAL_SHARDS", "JOB_COMPLETION_INDEX"}};

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && at == end ? std::optional(number) : std::nullopt;
}

Result<Shard> shard(std::optional<int> index, std::optional<int> count, const std::string& said) {
  if (index && count && *count >= 1 && *index >= 0 && *index < *count) return Shard{*index, *count};
  return fail(Fault::usage, fmt::format("no such shard: {}", said),
              "write --shard K/N with 1 <= K <= N; in variables the index counts from 0");
}

}  // namespace

Result<Shard> chosen_shard(const std::string& option, const CommandEnvironment& environment) {
  if (!option.empty()) {
    const std::size_t slash = std::min(option.find('/'), option.size());
    std::optional<int> number = whole_number(option.substr(0, slash));
    if (number) --*number;
    return shard(number, whole_number(option.substr(std::min(slash + 1, option.size()))), "--shard " + option);
  }
  for (const ShardVariables& variables : kVariables) {
    const std::string total = environment.variable(variables.total), index = environment.variable(variables.index);
    if (total.empty() || index.empty()) continue;
    return shard(whole_number(index), whole_number(total),
                 fmt::format("{}={} {}={}", variables.index, index, variables.total, total));
  }
  return Shard{};
}

}  // namespace enginediff
