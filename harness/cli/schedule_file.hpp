// The file of `enginediff run --schedules`: each interleaving that was run, a `trace` line as in the journal for each.
#pragma once

#include <fstream>
#include <mutex>
#include <string>

#include "harness/base/result.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/campaign.hpp"

namespace enginediff {

class ScheduleFile {
 public:
  // Creates or empties the file.
  Result<void> open(const std::string& path);
  // Thread-safe. REQUIRES: it is open.
  void add(const Trace& schedule);
  // Says whether everything was written.
  Result<void> close();

 private:
  std::string path_;
  std::mutex mutex_;
  std::ofstream out_;
};

// Runs the interleaved cases of a campaign and writes their schedules; everything else is left to `others`.
class ScheduleWriter : public CaseExecutor {
 public:
  ScheduleWriter(ScheduleFile& file, CaseExecutor& others) : file_(file), others_(others) {}

  bool runs(const Case& parsed) const override { return parsed.interleave_all || others_.runs(parsed); }
  std::size_t worth_a_part(const Case& parsed) const override {
    return others_.runs(parsed) ? others_.worth_a_part(parsed) : CaseExecutor::worth_a_part(parsed);
  }
  Result<void> run(const Case& parsed, VariantTaker& variants, Engine& engine, const CaseRunOptions& options,
                   const std::function<void(CaseRun)>& finished) override;

 private:
  ScheduleFile& file_;
  CaseExecutor& others_;
};

}  // namespace enginediff
