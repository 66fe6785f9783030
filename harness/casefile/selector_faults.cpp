#include "harness/casefile/selector_faults.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/casefile/source.hpp"

namespace enginediff {

namespace {

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<SelectorFault> misspelling(std::string_view kind, std::string_view name,
                                         std::span<const std::string> all) {
  if (name.empty() || contains(all, name)) return std::nullopt;
  const std::string near = did_you_mean(name, std::vector<std::string_view>(all.begin(), all.end()));
  if (near.empty()) return std::nullopt;
  return SelectorFault{
      fmt::format("there is no {} `{}`{}", kind, name, near),
      fmt::format("one of: {}; or a targets file that defines it (--targets-file)", fmt::join(all, ", ")),
      std::string(name)};
}

std::optional<SelectorFault> build_of_another_engine(const std::string& engine, const std::string& build,
                                                     std::span<const EngineAbilities> abilities) {
  std::vector<std::string> having;
  for (const EngineAbilities& one : abilities) {
    if (one.builds.contains(build)) having.push_back(one.engine);
  }
  if (engine.empty() || having.empty() || contains(having, engine)) return std::nullopt;
  return SelectorFault{
      fmt::format("`{}` is a build of {}, and of {} no such is known", build, fmt::join(having, ", "), engine),
      fmt::format("no build of {}, or a targets file that defines it (--targets-file)", engine), build};
}

}  // namespace

std::optional<SelectorFault> engine_fault(std::string_view engine, std::span<const KnownEngine> engines) {
  if (engine.empty() || engines.empty()) return std::nullopt;
  std::vector<std::string_view> offered;
  for (const KnownEngine& one : engines) {
    if (one.name == engine) return std::nullopt;
    if (one.offered) offered.push_back(one.name);
  }
  return SelectorFault{fmt::format("there is no engine `{}`{}", engine, did_you_mean(engine, offered)),
                       fmt::format("one of: {}", fmt::join(offered, ", ")), std::string(engine)};
}

std::optional<SelectorFault> version_fault(const Selector& selector, std::span<const EngineAbilities> abilities) {
  const auto known = std::find_if(abilities.begin(), abilities.end(),
                                  [&](const EngineAbilities& one) { return one.engine == selector.engine; });
  const auto& from = selector.versions.at_least;
  if (known == abilities.end() || known->newest_series == 0 || !from || from->parts.front() <= known->newest_series)
    return std::nullopt;
  const std::string written = to_string(Selector{selector.engine, selector.profile, selector.versions, {}});
  return SelectorFault{fmt::format("no release of {} is `{}`: those that are known begin with {} at most",
                                   selector.engine, written, known->newest_series),
                       "versions that there are, or a targets file that defines such a target (--targets-file)",
                       written};
}

std::optional<SelectorFault> profile_fault(std::string_view profile, std::span<const std::string> profiles) {
  return misspelling("profile", profile, profiles);
}

std::optional<SelectorFault> build_fault(std::string_view build, std::span<const std::string> builds) {
  return misspelling("build", build, builds);
}

std::vector<SelectorFault> build_faults(const Selector& selector, std::span<const std::string> builds,
                                        std::span<const EngineAbilities> abilities) {
  std::vector<SelectorFault> faults;
  for (const auto& [key, values] : selector.conditions) {
    if (key != "build") continue;
    for (const std::string& value : values) {
      if (auto fault = build_of_another_engine(selector.engine, value, abilities)) {
        faults.push_back(std::move(*fault));
      } else if (auto misspelt = build_fault(value, builds)) {
        faults.push_back(std::move(*misspelt));
      }
    }
  }
  return faults;
}

ConditionKeys::ConditionKeys(const Case& parsed) {
  values_["build"] = {};
  for (const std::string_view key : {"isolation", "begin", "journal"}) values_[std::string(key)] = {"default"};
  const auto add = [](std::vector<std::string>& known, const std::vector<std::string>& more) {
    std::copy_if(more.begin(), more.end(), std::back_inserter(known),
                 [&](const std::string& value) { return !contains(known, value); });
  };
  add(values_["isolation"], parsed.isolation);
  for (const std::string_view key : {"begin", "journal"}) modes_[std::string(key)] = {};
  for (const EngineAxis& axis : parsed.engine_axes) {
    add(values_[axis.name], axis.values);
    add(modes_[axis.name][axis.engine], axis.values);
  }
  for (const MatrixAxis& axis : parsed.axes) values_[axis.name] = axis.values;
}

const std::vector<std::string>& ConditionKeys::values_of(const std::string& key, const std::string& engine) const {
  static const std::vector<std::string> kDefault = {"default"};
  const auto modes = modes_.find(key);
  if (engine.empty() || modes == modes_.end()) return values_.at(key);
  const auto own = modes->second.find(engine);
  return own == modes->second.end() ? kDefault : own->second;
}

std::vector<SelectorFault> ConditionKeys::faults(const Selector& selector) const {
  std::vector<SelectorFault> faults;
  for (const auto& [key, values] : selector.conditions) {
    if (!values_.contains(key)) {
      std::vector<std::string_view> names;
      for (const auto& [name, unused] : values_) names.push_back(name);
      faults.push_back({fmt::format("nothing of this case is called `{}`{}", key, did_you_mean(key, names)),
                        "build, isolation, begin, journal or the name of an `@each` line", key});
      continue;
    }
    const std::vector<std::string>& all = values_of(key, selector.engine);
    for (const std::string& value : values) {
      if (all.empty() || contains(all, value)) continue;
      const std::vector<std::string_view> candidates(all.begin(), all.end());
      const bool elsewhere = contains(values_.at(key), value);
      faults.push_back({fmt::format("`{}` is never `{}` {}in this case{}", key, value,
                                    elsewhere ? fmt::format("on {} ", selector.engine) : std::string(),
                                    did_you_mean(value, candidates)),
                        fmt::format("one of: {}", fmt::join(all, ", ")), value});
    }
  }
  return faults;
}

}  // namespace enginediff
