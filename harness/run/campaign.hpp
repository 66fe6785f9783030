// A campaign: all chosen cases on all chosen targets, several at a time, one slow or dead target never stopping the
// rest.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/journal/journal.hpp"
#include "harness/run/case_runner.hpp"

namespace enginediff {

// A target that is to be run against; `engine` is null when it could not be connected, and `status.unusable` says why.
struct ConnectedTarget {
  TargetSpec spec;
  TargetStatus status;
  Fault fault = Fault::internal;  // meaningful with status.unusable
  std::unique_ptr<Engine> engine;
};

// Connects to all targets at the same time.
std::vector<ConnectedTarget> connect_targets(std::vector<TargetSpec> specs, const ConnectOptions& options);

// What one run made of one case variant on one target.
struct CampaignItem {
  const Case* parsed;
  const Trace* trace;
  std::string kept;  // CaseRun::kept
};

// Told as things happen, one call at a time, from any thread.
class CampaignObserver {
 public:
  virtual ~CampaignObserver() = default;
  virtual void planned(std::size_t items) = 0;
  virtual void finished(const CampaignItem& item) = 0;
  virtual void target_lost(const TargetStatus& status) = 0;
};

// The variants of one case on one target that are still to be run. Where they are many, several threads take from it.
class VariantQueue {
 public:
  // `takers`: how many threads will come.
  VariantQueue(std::vector<Variant> variants, int takers) : variants_(std::move(variants)), takers_(takers) {}
  // The next one in their order; null when none is left. Thread-safe, as all of it.
  const Variant* take() {
    const std::size_t at = next_++;
    return at < variants_.size() ? &variants_[at] : nullptr;
  }
  bool empty() const { return next_ >= variants_.size(); }
  std::size_t size() const { return variants_.size(); }  // those taken included
  // A taker takes no more. True: nobody else will.
  bool leave() { return --takers_ == 0; }

 private:
  const std::vector<Variant> variants_;
  std::atomic<std::size_t> next_{0};
  std::atomic<int> takers_;
};

// What one thread takes.
class VariantTaker {
 public:
  explicit VariantTaker(VariantQueue& queue) : queue_(queue) {}
  const Variant* take() { return under_way_ = queue_.take(); }
  bool is_last() const { return queue_.empty(); }
  // The one taken last was run.
  void finish() { under_way_ = nullptr; }
  // Taken and not run.
  const Variant* under_way() const { return under_way_; }

 private:
  VariantQueue& queue_;
  const Variant* under_way_ = nullptr;
};

// Runs cases of another kind than those that run_variant() knows: the variants of one on one target in one go. Called
// from several threads, also for one case.
class CaseExecutor {
 public:
  virtual ~CaseExecutor() = default;
  virtual bool runs(const Case& parsed) const = 0;
  // Its variants share what they need; so many of them are worth having that once more.
  virtual std::size_t worth_a_part(const Case&) const { return 13; }
  // Takes variants until none is left, and calls `finished` for each before it takes the next. Errors are those of
  // run_variant(), for the one taken last.
  virtual Result<void> run(const Case& parsed, VariantTaker& variants, Engine& engine, const CaseRunOptions& options,
                           const std::function<void(CaseRun)>& finished) = 0;
};

struct CampaignOptions {
  CaseRunOptions run;
  CaseExecutor* executor = nullptr;  // for the cases that it runs; may be null
  int jobs = 1;                      // cases at a time on each target
};

// In how many parts `variants` of one of `cases` cases are run at the same time on each target, where an executor runs
// it: so that jobs without a case of their own have work.
std::size_t parts_of(const Case& parsed, std::size_t variants, std::size_t cases, const CampaignOptions& options);

struct Shard {
  int index = 0, count = 1;  // index from 0
};

// Whether the case belongs to the shard; by a hash of its id, so that adding a case moves no other.
bool in_shard(const Case& parsed, const Shard& shard);

// Runs everything that `done` does not hold yet and appends it to `journal` and, where given, to `writer`.
// A target that goes away has its remaining items recorded as not run, with the reason. Once `options.run.stop` is
// thrown nothing more is recorded, and what is under way is given up. Errors: only Fault::io of the writer and
// Fault::malformed of a case.
Result<void> run_campaign(const std::vector<Case>& cases, std::vector<ConnectedTarget>& targets,
                          const CampaignOptions& options, JournalWriter* writer, CampaignObserver& observer,
                          Journal& journal);

}  // namespace enginediff
