#include "harness/casefile/catalogue_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/base/repeated_key.hpp"
#include "harness/casefile/source.hpp"

namespace enginediff {

namespace {

using Json = nlohmann::json;

constexpr const char* kShape = "{\"ENTRY\": [\"CASE\", …]}";

}  // namespace

std::vector<CaseDiagnostic> lint_catalogue_map(std::string_view text, std::span<const Case> cases,
                                               const std::string& file) {
  std::vector<CaseDiagnostic> problems;
  const auto problem = [&](std::string message, std::string expected) {
    problems.push_back({file, 0, 0, {}, std::move(message), std::move(expected)});
  };
  const Json map = Json::parse(text, nullptr, false);
  if (!map.is_object()) {
    problem(map.is_discarded() ? "this is no JSON" : "this is no object", kShape);
    return problems;
  }
  if (const auto repeated = find_repeated_key(text))
    problems.push_back({file, repeated->line, 0, {}, repeated->message(), std::string(kEachKeyOnce)});
  std::vector<std::string_view> ids;
  for (const Case& one : cases) ids.push_back(one.id);
  for (const auto& [entry, named] : map.items()) {
    if (!named.is_array() || named.empty()) problem(fmt::format("`{}` names no cases", entry), kShape);
    if (!named.is_array()) continue;
    for (const Json& one : named) {
      const std::string id = one.is_string() ? one.get<std::string>() : one.dump();
      if (one.is_string() && std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      problem(fmt::format("`{}` names the case `{}`, which does not exist{}", entry, id, did_you_mean(id, ids)),
              "the id of a case");
    }
  }
  return problems;
}

}  // namespace enginediff
