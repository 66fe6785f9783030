// Runs the isolation specs of a campaign.
#pragma once

#include <map>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "harness/run/campaign.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_case.hpp"
#include "harness/spec/transcript.hpp"

namespace enginediff {

// Case files and isolation specs.
std::span<const CaseFormat> cases_and_specs();

class SpecExecutor : public CaseExecutor {
 public:
  // `keep_transcripts`: for transcripts(); they take memory.
  SpecExecutor(const Selection& selection, bool keep_transcripts);

  bool runs(const Case& parsed) const override { return specs_.contains(parsed.id); }
  Result<void> run(const Case& parsed, VariantTaker& variants, Engine& engine, const CaseRunOptions& options,
                   const std::function<void(CaseRun)>& finished) override;

  std::size_t worth_a_part(const Case& parsed) const override;

  // Says in `connect` what the first of the campaign's cases will need, if that is a spec.
  void announce(const std::vector<Case>& cases, const CampaignOptions& campaign, ConnectOptions& connect) const;

  bool empty() const { return specs_.empty(); }
  // Of each spec and target, in the order of the selection.
  std::vector<SpecTranscript> transcripts() const;

 private:
  std::mutex& alone_on(const std::string& what);

  std::map<std::string, SpecCase> specs_;  // by id
  std::vector<std::string> order_;         // ids
  const bool keep_transcripts_;
  // A spec on one target: its head, and the permutations by their numbers.
  struct Collected {
    SpecTranscript head;
    std::map<std::size_t, Transcript> permutations;
  };
  std::mutex mutex_;  // guards the maps, not what alone_ holds
  std::map<std::string, std::mutex>
      alone_;  // by target, or target and spec: taken while permutations run that must not run at the same time
  std::map<std::pair<std::string, std::string>, Collected> transcripts_;  // by id and target
};

}  // namespace enginediff
