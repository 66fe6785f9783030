// Causes that the answers of a run tell by themselves, without looking into any table.
#pragma once

#include <optional>

#include "harness/repro/cause.hpp"
#include "harness/repro/table_views.hpp"

namespace enginediff {

class EvidentCause {
 public:
  // REQUIRES: all of them outlive this; `divergence` is one of `all`.
  EvidentCause(const Script& script, const ScriptRun& run, const std::vector<Divergence>& all,
               const Divergence& divergence, const Creations& creations)
      : script_(script), run_(run), all_(all), divergence_(divergence), creations_(creations) {}

  // A transaction that is aborted or open on one of both only, an object that is missing there, a statement that is
  // refused for its form or its values.
  std::optional<Cause> find() const;

  // A write that fills another table does that through a trigger, which may be there on one of both only.
  std::optional<Cause> missing_trigger(const Cause& cause) const;

  // The end of a transaction leaves other rows behind where the transactions were in different states before: then the
  // statement that parted them.
  std::optional<Cause> parted_transaction(const Cause& cause) const;

  // Whether one of both refuses the statement with that class.
  bool is_refused_with(ErrorClass error_class) const;

 private:
  const StepRecord& record(std::size_t target, std::size_t statement) const { return run_.records[target][statement]; }
  template <class Classes>
  bool any_refused_with(const Classes& classes) const;

  std::optional<Cause> aborted_transaction() const;
  std::optional<Cause> other_transaction() const;
  // The statement behind which the transactions are in different states up to that one; itself where they are not.
  std::size_t parted_before(std::size_t statement) const;
  std::optional<Cause> missing_object() const;
  bool refused_for_its_form() const;
  bool refused_for_its_values() const;

  const Script& script_;
  const ScriptRun& run_;
  const std::vector<Divergence>& all_;
  const Divergence& divergence_;
  const Creations& creations_;
  const Tokens tokens_ = tokens_of(script_.statements[divergence_.statement].sql, *script_.rules);
};

// Whether the statement ran and was not refused.
bool succeeded(const StepRecord& record);

}  // namespace enginediff
