#include "harness/journal/merge.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <tuple>

#include "harness/journal/json_codec.hpp"

namespace enginediff {

namespace {

struct ShardNumber {
  int index = 0, count = 0;  // index from 1
};

std::optional<ShardNumber> parse_shard(std::string_view text) {
  ShardNumber shard;
  const char* const end = text.data() + text.size();
  const auto slash = std::from_chars(text.data(), end, shard.index);
  if (slash.ec != std::errc{} || slash.ptr == end || *slash.ptr != '/') return std::nullopt;
  const auto count = std::from_chars(slash.ptr + 1, end, shard.count);
  if (count.ec != std::errc{} || count.ptr != end) return std::nullopt;
  if (shard.index < 1 || shard.index > shard.count) return std::nullopt;
  return shard;
}

std::string name_of(const Journal& journal) { return journal.source.empty() ? "this run" : journal.source; }

// Shards come in any order (1, 10, 2 from a shell), and so does everything else: what is said does not depend on it.
// What is no shard stands before them; journals of one series by their start, then by their names.
void put_in_order(std::vector<Journal>& journals) {
  using Target = std::tuple<std::string, std::vector<int>, std::string>;
  using Place = std::tuple<int, std::vector<Target>, std::string, std::string>;
  const auto place_of = [](const Journal& journal) {
    const auto shard = parse_shard(journal.header.shard);
    std::vector<Target> targets;
    for (const TargetStatus& one : journal.targets)
      targets.emplace_back(one.info.engine, one.info.version_number.parts, one.info.name);
    return Place(shard ? shard->index : 0, std::move(targets), journal.header.started, journal.source);
  };
  std::vector<std::pair<Place, std::size_t>> places;
  for (std::size_t i = 0; i < journals.size(); ++i) places.emplace_back(place_of(journals[i]), i);
  std::sort(places.begin(), places.end());
  std::vector<Journal> sorted;
  for (const auto& [place, number] : places) sorted.push_back(std::move(journals[number]));
  journals = std::move(sorted);
}

std::vector<std::string> target_names(const Journal& journal) {
  std::vector<std::string> names;
  for (const TargetStatus& status : journal.targets) names.push_back(status.info.name);
  std::sort(names.begin(), names.end());
  return names;
}

// A matrix of jobs has one series of shards for each set of targets.
void check_shards(const std::vector<Journal>& journals, std::vector<std::string>& problems) {
  std::map<std::pair<std::vector<std::string>, int>, std::set<int>> series;
  std::map<std::vector<std::string>, std::set<int>> counts;
  for (const Journal& journal : journals) {
    const auto shard = parse_shard(journal.header.shard);
    if (!shard) {
      if (!journal.header.shard.empty())
        problems.push_back(fmt::format("{}: '{}' is no shard", name_of(journal), journal.header.shard));
      continue;
    }
    series[{target_names(journal), shard->count}].insert(shard->index);
    counts[target_names(journal)].insert(shard->count);
  }
  for (const auto& [targets, numbers] : counts) {
    if (numbers.size() > 1)
      problems.push_back(fmt::format("shards of different runs on {}: of {}", fmt::join(targets, ", "),
                                     fmt::join(numbers, " and of ")));
  }
  for (const auto& [key, present] : series) {
    for (int index = 1; index <= key.second; ++index) {
      if (!present.contains(index))
        problems.push_back(fmt::format("shard {}/{} on {} is missing", index, key.second, fmt::join(key.first, ", ")));
    }
  }
}

// Does the work of merge_journals(), one journal after the other.
class Merge {
 public:
  void take(Journal journal) {
    take_header(journal);
    take_claims(journal);
    for (std::string& problem : journal.problems) merged_.problems.push_back(std::move(problem));
    if (!journal.complete) {
      merged_.problems.push_back(fmt::format("{}: the run did not come to its end; {}", name_of(journal),
                                             journal.can_be_resumed
                                                 ? "`enginediff run --results … --resume` continues it"
                                                 : "it is recorded in no file (--results), and cannot be continued"));
    }
    for (TargetStatus& status : journal.targets) take_target(std::move(status), name_of(journal));
    const std::set<std::string> left_out = take_cases(journal);
    sources_.push_back(name_of(journal));
    std::set<std::string> unknown_cases, unknown_targets;
    for (Trace& trace : journal.traces) {
      if (left_out.contains(trace.case_id)) continue;
      const bool known_case = cases_.contains(trace.case_id), known_target = target_names_.contains(trace.target);
      if (!known_case) unknown_cases.insert(trace.case_id);
      if (!known_target) unknown_targets.insert(trace.target);
      if (known_case && known_target) take_trace(std::move(trace));
    }
    tell_contradictions();
    tell_unknown(name_of(journal), "cases", unknown_cases);
    tell_unknown(name_of(journal), "targets", unknown_targets);
  }

  MergedJournals finish() {
    for (auto& [id, held] : cases_) merged_.cases.push_back(std::move(held.parsed));
    for (auto& [key, held] : traces_) merged_.traces.push_back(std::move(held.trace));
    return std::move(merged_);
  }

 private:
  struct HeldCase {
    Case parsed;
    std::string source;
  };
  struct HeldTrace {
    Trace trace;
    std::size_t source;  // position in sources_
  };
  // Where a case was answered otherwise.
  struct Contradiction {
    std::set<std::string> targets, variants;
  };

  void take_header(const Journal& journal) {
    RunHeader& header = merged_.header;
    if (!begun_) {
      header = journal.header;
      header.shard.clear();
      begun_ = true;
      return;
    }
    const auto differ = [&](std::string_view what, const std::string& here, const std::string& there) {
      if (here != there)
        merged_.problems.push_back(fmt::format("{}: {} '{}', elsewhere '{}'", name_of(journal), what, there, here));
    };
    differ("enginediff version", header.tool_version, journal.header.tool_version);
    differ("reference target", header.reference, journal.header.reference);
    header.started = std::min(header.started, journal.header.started);
  }

  void take_claims(const Journal& journal) {
    if (journal.claims.text.empty() || journal.claims.text == merged_.claims.text) return;
    if (merged_.claims.text.empty()) {
      merged_.claims = journal.claims;
    } else {
      merged_.problems.push_back(
          fmt::format("{}: {} is not the same everywhere; the first is used", name_of(journal), journal.claims.file));
    }
  }

  void take_target(TargetStatus status, const std::string& source) {
    target_names_.insert(status.info.name);
    for (TargetStatus& held : merged_.targets) {
      if (held.info.name != status.info.name) continue;
      if (held.info.engine.empty()) {
        held.info = std::move(status.info);
      } else if (!status.info.engine.empty() && !(held.info == status.info)) {
        merged_.problems.push_back(fmt::format("{}: target {} is not the same everywhere: {}", source, held.info.name,
                                               difference(held.info, status.info)));
      }
      if (held.unusable.empty()) held.unusable = std::move(status.unusable);
      return;
    }
    merged_.targets.push_back(std::move(status));
  }

  // The first thing in which two fingerprints differ.
  static std::string difference(const TargetInfo& a, const TargetInfo& b) {
    const auto words = [](std::string_view what, const std::string& one, const std::string& other) {
      return fmt::format("{} '{}' and '{}'", what, one, other);
    };
    if (a.engine != b.engine) return words("engine", a.engine, b.engine);
    if (a.version != b.version) return words("version", a.version, b.version);
    if (a.build != b.build) return words("build", a.build, b.build);
    if (a.profile != b.profile) return words("profile", a.profile, b.profile);
    for (std::size_t i = 0; i < std::min(a.fingerprint.size(), b.fingerprint.size()); ++i) {
      const auto& [name, value] = a.fingerprint[i];
      if (a.fingerprint[i] == b.fingerprint[i]) continue;
      return name == b.fingerprint[i].first ? words(name, value, b.fingerprint[i].second)
                                            : words("fingerprint", name, b.fingerprint[i].first);
    }
    return "one fingerprint says more than the other";
  }

  // Returns the ids whose case is another one than that held.
  std::set<std::string> take_cases(Journal& journal) {
    std::set<std::string> left_out;
    std::map<std::string, std::set<std::string>> by_source;  // of the case that is held
    for (Case& parsed : journal.cases) {
      const auto held = cases_.find(parsed.id);
      if (held == cases_.end()) {
        // The key is copied first: the case is moved from before emplace() looks at its arguments.
        std::string id = parsed.id;
        cases_.emplace(std::move(id), HeldCase{std::move(parsed), name_of(journal)});
      } else if (!(held->second.parsed == parsed)) {
        by_source[held->second.source].insert(parsed.id);
        left_out.insert(parsed.id);
      }
    }
    for (const auto& [source, ids] : by_source) {
      merged_.problems.push_back(fmt::format(
          "{} not the same in {} and {}; the records of the latter are left out{}",
          ids.size() == 1 ? fmt::format("case {} is", *ids.begin()) : fmt::format("{} cases are", ids.size()), source,
          name_of(journal), ids.size() == 1 ? "" : fmt::format(": {}", fmt::join(ids, ", "))));
    }
    return left_out;
  }

  // Of the journal that was taken last.
  void take_trace(Trace trace) {
    const std::size_t source = sources_.size() - 1;
    const auto [held, is_new] = traces_.try_emplace(Key{trace.case_id, trace.variant.to_string(), trace.target});
    if (is_new || (held->second.trace.not_run && !trace.not_run)) {
      held->second = {std::move(trace), source};
    } else if (!trace.not_run && answers(held->second.trace) != answers(trace)) {
      Contradiction& here = contradictions_[held->second.source][trace.case_id];
      here.targets.insert(trace.target);
      here.variants.insert(trace.variant.to_string());
    }
  }

  // Of the journal that was taken last with each before it. A few cases have a line each; of many the first are named.
  void tell_contradictions() {
    constexpr std::size_t kLines = 5, kNamed = 10;
    for (const auto& [source, cases] : contradictions_) {
      const std::string where = fmt::format("answered differently in {} and {}; what {} says is shown",
                                            sources_[source], sources_.back(), sources_[source]);
      std::vector<std::string> ids;
      for (const auto& [id, here] : cases) {
        ids.push_back(id);
        if (cases.size() > kLines) continue;
        const std::string& first = *here.variants.begin();
        const std::string variants = here.variants.size() > 1 ? fmt::format(" ({} variants)", here.variants.size())
                                     : first.empty()          ? std::string()
                                                              : "[" + first + "]";
        merged_.problems.push_back(
            fmt::format("case {}{} on {} {}", id, variants, fmt::join(here.targets, ", "), where));
      }
      if (ids.size() <= kLines) continue;
      const bool more = ids.size() > kNamed;
      if (more) ids.resize(kNamed);
      merged_.problems.push_back(
          fmt::format("{} cases {}: {}{}", cases.size(), where, fmt::join(ids, ", "), more ? ", …" : ""));
    }
    contradictions_.clear();
  }

  void tell_unknown(const std::string& source, std::string_view what, const std::set<std::string>& names) {
    if (names.empty()) return;
    merged_.problems.push_back(
        fmt::format("{}: records of {} that it does not hold are left out: {}", source, what, fmt::join(names, ", ")));
  }

  // All that must be the same when the same thing is run twice.
  static Json answers(const Trace& trace) {
    Json json = encode(trace);
    without_times(json);
    return json;
  }

  static void without_times(Json& json) {
    if (json.is_object()) json.erase("microseconds");
    for (Json& member : json) {
      if (member.is_structured()) without_times(member);
    }
  }

  using Key = std::tuple<std::string, std::string, std::string>;
  MergedJournals merged_;
  bool begun_ = false;
  std::map<std::string, HeldCase> cases_;
  std::map<Key, HeldTrace> traces_;
  std::set<std::string> target_names_;
  std::map<std::size_t, std::map<std::string, Contradiction>>
      contradictions_;                // of the journal at hand, by source and case
  std::vector<std::string> sources_;  // names of the journals
};

// Whether an engine may have no variant of the case at all, for lack of the isolation levels or modes that it asks for.
bool may_have_no_variant(const Case& parsed) {
  const auto& levels = parsed.isolation;
  return !parsed.engine_axes.empty() ||
         (!levels.empty() && std::find(levels.begin(), levels.end(), "default") == levels.end());
}

// Every usable target answers every case, were it only to say that it is unsupported.
void check_coverage(MergedJournals& merged) {
  std::set<std::pair<std::string, std::string>> answered;
  for (const Trace& trace : merged.traces) answered.emplace(trace.target, trace.case_id);
  for (const TargetStatus& status : merged.targets) {
    if (!status.unusable.empty()) continue;
    std::vector<std::string> silent;
    for (const Case& parsed : merged.cases) {
      if (!answered.contains({status.info.name, parsed.id}) && !may_have_no_variant(parsed))
        silent.push_back(parsed.id);
    }
    if (silent.empty()) continue;
    const std::size_t count = silent.size();
    constexpr std::size_t kNamed = 3;
    if (count > kNamed) silent.resize(kNamed);
    merged.problems.push_back(fmt::format("{} has no record of {} case{}: {}{}", status.info.name, count,
                                          count == 1 ? "" : "s", fmt::join(silent, ", "), count > kNamed ? ", …" : ""));
  }
}

}  // namespace

MergedJournals merge_journals(std::vector<Journal> journals) {
  put_in_order(journals);
  std::vector<std::string> shard_problems;
  // A run of this process that was asked for one shard is whole in itself.
  const bool own_run = journals.size() == 1 && journals.front().source.empty(), none = journals.empty();
  if (!own_run) check_shards(journals, shard_problems);
  Merge merge;
  for (Journal& journal : journals) merge.take(std::move(journal));
  MergedJournals merged = merge.finish();
  merged.problems.insert(merged.problems.begin(), shard_problems.begin(), shard_problems.end());
  check_coverage(merged);
  if (!own_run && !none && (merged.targets.empty() || merged.cases.empty())) {
    merged.problems.push_back(
        fmt::format("nothing was run: the journals hold no {}", merged.targets.empty() ? "target" : "case"));
  }
  return merged;
}

}  // namespace enginediff
