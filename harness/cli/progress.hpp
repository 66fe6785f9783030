// Shows how a campaign goes: a bar on a terminal, a plain line now and then elsewhere.
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "harness/run/campaign.hpp"

namespace enginediff {

// Writes to `err`. With `quiet` nothing but lost targets.
class ProgressDisplay : public CampaignObserver {
 public:
  ProgressDisplay(std::ostream& err, bool terminal, bool quiet) : err_(err), terminal_(terminal), quiet_(quiet) {}

  void planned(std::size_t items) override;
  void finished(const CampaignItem& item) override;
  void target_lost(const TargetStatus& status) override;
  // Takes the bar away, and says how to be rid of what was kept.
  void done();

 private:
  void draw(const std::string& what);
  void erase();

  std::ostream& err_;
  const bool terminal_, quiet_;
  std::size_t items_ = 0, finished_ = 0;
  std::size_t next_line_at_ = 0;
  bool kept_ = false;  // something is left on a target
  std::chrono::steady_clock::time_point drawn_{};
};

}  // namespace enginediff
