// Runs a script once more with tables made to hold the same on two targets at one point of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/repro/script_runner.hpp"
#include "harness/repro/table_edits.hpp"
#include "harness/repro/table_views.hpp"

namespace enginediff {

class EqualTables {
 public:
  // REQUIRES: all of them outlive this.
  EqualTables(const Script& script, const Creations& creations, ScriptRunner& runner, std::size_t first,
              std::size_t second)
      : script_(script), creations_(creations), runner_(runner), first_(first), second_(second) {}

  // Before the statement at `point` each of `tables` is made to hold the same on both, then `statements` statements are
  // run and `question` is asked at the end. The production target's rows are taken where the first target can hold
  // them, else the first one's where the second can, else those that differ are taken away on both. Nothing where none
  // of this can be done. REQUIRES: point < statements.
  Result<std::optional<ProbedRun>> run(const std::vector<std::string>& tables, std::size_t point,
                                       std::size_t statements, const std::optional<View>& question);

 private:
  enum class Way { as_second, as_first, without_differing };
  EditedTable edited(const std::string& table) const;
  std::optional<std::vector<Probe>> edits(const EditedTable& table, const StepRecord& first, const StepRecord& second,
                                          Way way, std::size_t point) const;

  const Script& script_;
  const Creations& creations_;
  ScriptRunner& runner_;
  const std::size_t first_, second_;
};

// Whether two answers to one question are other rows: neither types nor what else an answer says count.
bool are_other_rows(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target);

}  // namespace enginediff
