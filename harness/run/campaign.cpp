#include "harness/run/campaign.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>
#include <tuple>

#include "harness/engine/target_url.hpp"
#include "harness/engines/registry.hpp"
#include "harness/model/not_run_reason.hpp"
#include "harness/run/portable_rewrites.hpp"
#include "harness/run/shared_run.hpp"
#include "harness/run/variant_sharing.hpp"

namespace enginediff {

namespace {

struct Item {
  const Case* parsed;
  // Those that share a scratch, or of a case with an executor all; then several items may have the same.
  std::shared_ptr<VariantQueue> variants;
  std::shared_ptr<RewriteMemory> rewrites = {};  // of all items of the case; null where nothing is to be remembered
};

// One target's share of the campaign. Its workers take items until none is left; when the target is gone the rest is
// recorded as not run.
struct Lane {
  ConnectedTarget* target;
  std::vector<Item> shared, exclusive;  // exclusive ones run alone, after the others
  std::atomic<std::size_t> next{0};
  std::mutex gone_mutex;
  std::string gone;  // why the target is no longer usable
};

class Campaign {
 public:
  Campaign(const CampaignOptions& options, JournalWriter* writer, CampaignObserver& observer, Journal& journal)
      : options_(options), writer_(writer), observer_(observer), journal_(journal) {
    for (const Trace& trace : journal.traces) done_.insert(key_of(trace.case_id, trace.variant, trace.target));
  }

  // Plans one target's items; those that the journal holds already are left out.
  std::size_t plan(const std::vector<Case>& cases, Lane& lane) {
    std::size_t count = 0;
    for (const Case& parsed : cases) {
      std::vector<Variant> variants = variants_on(parsed, lane.target->engine->info());
      std::erase_if(variants, [&](const Variant& variant) {
        return done_.contains(key_of(parsed.id, variant, lane.target->status.info.name));
      });
      count += variants.size();
      auto& items = runs_alone(parsed, variants, *lane.target->engine) ? lane.exclusive : lane.shared;
      if (executes(parsed) && !variants.empty()) {
        const std::size_t parts = parts_of(parsed, variants.size(), cases.size(), options_);
        const auto queue = std::make_shared<VariantQueue>(std::move(variants), static_cast<int>(parts));
        items.insert(items.end(), parts, Item{&parsed, queue});
        continue;
      }
      plan_groups(parsed, std::move(variants), *lane.target->engine, items);
    }
    return count;
  }

  void run_lane(Lane& lane) {
    std::vector<std::thread> workers;
    const auto count = std::min<std::size_t>(static_cast<std::size_t>(options_.jobs), lane.shared.size());
    for (std::size_t i = 1; i < count; ++i) workers.emplace_back([&] { take_items(lane); });
    take_items(lane);
    for (std::thread& worker : workers) worker.join();
    for (const Item& item : lane.exclusive) run_item(lane, item);
  }

  Result<void> result() {
    if (error_) return tl::unexpected<Error>(*error_);
    return {};
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;
  static Key key_of(const std::string& id, const Variant& variant, const std::string& target) {
    return {id, variant.to_string(), target};
  }

  void plan_groups(const Case& parsed, std::vector<Variant> variants, const Engine& engine, std::vector<Item>& items) {
    VariantSharing sharing;
    if (options_.run.keep) {
      for (Variant& variant : variants) sharing.groups.push_back({std::move(variant)});
    } else {
      sharing = sharing_on(parsed, std::move(variants), engine);
    }
    const auto rewrites =
        sharing.rewrites.empty() ? nullptr : std::make_shared<RewriteMemory>(std::move(sharing.rewrites));
    for (std::vector<Variant>& group : sharing.groups)
      items.push_back({&parsed, std::make_shared<VariantQueue>(std::move(group), 1), rewrites});
  }

  void take_items(Lane& lane) {
    for (std::size_t i = lane.next++; i < lane.shared.size(); i = lane.next++) run_item(lane, lane.shared[i]);
  }

  void run_item(Lane& lane, const Item& item) {
    if (failed_ || is_stopped(options_.run.stop)) return;
    VariantTaker variants(*item.variants);
    std::string gone = why_gone(lane);
    bool done = false;
    while (gone.empty() && !done) {
      const Result<void> ran = run_variants(lane, item, variants);
      if (is_stopped(options_.run.stop)) return;
      done = ran.has_value();
      if (done) continue;
      const Fault fault = ran.error().fault;
      if (fault == Fault::malformed || fault == Fault::internal) return stop(ran.error());
      // What an executor's case asks for and is refused says nothing about the target.
      if (fault != Fault::usage) check_alive(lane);
      gone = ran.error().message;
      if (executes(*item.parsed) || variants.under_way() == nullptr) break;
      // The others of the group may fare better, as they would alone.
      record(*item.parsed, not_run(lane, *item.parsed, *variants.under_way(), gone), "");
      variants.finish();
      gone = why_gone(lane);
    }
    if (variants.under_way() != nullptr)
      record(*item.parsed, not_run(lane, *item.parsed, *variants.under_way(), gone), "");
    // What one taker leaves may be run by the others.
    if (!item.variants->leave()) return;
    while (const Variant* variant = variants.take())
      record(*item.parsed, not_run(lane, *item.parsed, *variant, gone), "");
  }

  static std::string why_gone(Lane& lane) {
    const std::lock_guard lock(lane.gone_mutex);
    return lane.gone;
  }

  bool executes(const Case& parsed) const { return options_.executor != nullptr && options_.executor->runs(parsed); }

  Result<void> run_variants(Lane& lane, const Item& item, VariantTaker& variants) {
    const Case& parsed = *item.parsed;
    Engine& engine = *lane.target->engine;
    const auto finish = [&](CaseRun run) {
      // What was under way may have been cancelled.
      if (is_stopped(options_.run.stop)) return;
      variants.finish();
      if (lost_connection(run.trace)) check_alive(lane);
      record(parsed, std::move(run.trace), run.kept);
    };
    if (executes(parsed)) return options_.executor->run(parsed, variants, engine, options_.run, finish);
    const bool alone = item.variants->size() == 1 && item.rewrites == nullptr;
    SharedRun shared(parsed, engine, options_.run, item.rewrites.get());
    while (const Variant* variant = is_stopped(options_.run.stop) ? nullptr : variants.take()) {
      TRY_ASSIGN(CaseRun run, alone ? run_variant(parsed, *variant, engine, options_.run)
                                    : shared.run(*variant, variants.is_last()));
      finish(std::move(run));
    }
    return {};
  }

  static bool lost_connection(const Trace& trace) {
    return std::any_of(trace.records.begin(), trace.records.end(), [](const StepRecord& one) {
      const auto* reason = std::get_if<NotRun>(&one.result);
      return reason != nullptr && reason->reason.starts_with(kConnectionLost);
    });
  }

  // Tells a dead server from a lost connection.
  void check_alive(Lane& lane) {
    const std::lock_guard lock(lane.gone_mutex);
    if (!lane.gone.empty()) return;
    const auto alive = lane.target->engine->ping();
    if (alive) return;
    lane.gone = "the server is gone: " + alive.error().message;
    lane.target->status.unusable = lane.gone;
    lane.target->fault = Fault::target_unusable;
    const std::lock_guard recording(record_mutex_);
    observer_.target_lost(lane.target->status);
    if (writer_ != nullptr) keep_error(writer_->target(lane.target->status));
  }

  static Trace not_run(const Lane& lane, const Case& parsed, const Variant& variant, const std::string& why) {
    Trace trace;
    trace.case_id = parsed.id;
    trace.variant = variant;
    trace.target = lane.target->status.info.name;
    trace.not_run = why;
    return trace;
  }

  void record(const Case& parsed, Trace trace, const std::string& kept) {
    const std::lock_guard lock(record_mutex_);
    if (writer_ != nullptr) keep_error(writer_->trace(parsed, trace));
    journal_.traces.push_back(std::move(trace));
    observer_.finished({&parsed, &journal_.traces.back(), kept});
  }

  void keep_error(const Result<void>& result) {
    if (result || error_) return;
    error_ = result.error();
    failed_ = true;
  }

  void stop(const Error& error) {
    const std::lock_guard lock(record_mutex_);
    keep_error(tl::unexpected<Error>(error));
  }

  const CampaignOptions& options_;
  JournalWriter* writer_;
  CampaignObserver& observer_;
  Journal& journal_;
  std::set<Key> done_;
  std::mutex record_mutex_;
  std::optional<Error> error_;
  std::atomic<bool> failed_{false};
};

}  // namespace

std::vector<ConnectedTarget> connect_targets(std::vector<TargetSpec> specs, const ConnectOptions& options) {
  std::vector<ConnectedTarget> targets(specs.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    threads.emplace_back([&, i] {
      ConnectedTarget& target = targets[i];
      target.spec = std::move(specs[i]);
      auto engine = driver_of(target.spec).connect(target.spec, options);
      if (engine) {
        target.engine = std::move(*engine);
        target.status.info = target.engine->info().target;
        return;
      }
      target.status.info.name = target.spec.name;
      target.fault = engine.error().fault;
      target.status.unusable = engine.error().message;
      if (!engine.error().hint.empty()) target.status.unusable += "; " + engine.error().hint;
    });
  }
  for (std::thread& thread : threads) thread.join();
  return targets;
}

bool in_shard(const Case& parsed, const Shard& shard) {
  // FNV-1a: stable across machines and versions, which std::hash is not.
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : parsed.id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return static_cast<int>(hash % static_cast<std::uint64_t>(shard.count)) == shard.index;
}

std::size_t parts_of(const Case& parsed, std::size_t variants, std::size_t cases, const CampaignOptions& options) {
  if (options.run.keep || parsed.exclusive) return 1;
  const std::size_t idle_jobs = static_cast<std::size_t>(options.jobs) / cases;
  const std::size_t worth = options.executor->worth_a_part(parsed);
  return std::clamp<std::size_t>(variants / worth, 1, std::max<std::size_t>(idle_jobs, 1));
}

Result<void> run_campaign(const std::vector<Case>& cases, std::vector<ConnectedTarget>& targets,
                          const CampaignOptions& options, JournalWriter* writer, CampaignObserver& observer,
                          Journal& journal) {
  Campaign campaign(options, writer, observer, journal);
  std::vector<std::unique_ptr<Lane>> lanes;
  std::size_t items = 0;
  for (ConnectedTarget& target : targets) {
    if (target.engine == nullptr) continue;
    auto lane = std::make_unique<Lane>();
    lane->target = &target;
    items += campaign.plan(cases, *lane);
    lanes.push_back(std::move(lane));
  }
  // Traces are handed to the observer by address while others are appended.
  journal.traces.reserve(journal.traces.size() + items);
  observer.planned(items);
  std::vector<std::thread> threads;
  for (auto& lane : lanes) threads.emplace_back([&campaign, &lane] { campaign.run_lane(*lane); });
  for (std::thread& thread : threads) thread.join();
  return campaign.result();
}

}  // namespace enginediff
