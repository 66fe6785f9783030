// Steps by which a session stops what others do, as an administrator would: `KILL QUERY 7`, also in code that the case
// defines first and runs by its name.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/model/trace.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Engines answer such a step before what it stops has ended, so that the next step would be launched meanwhile. Says
// until when the end is to be awaited, and which statements' ends such a step may explain.
class Stops {
 public:
  // `words` as EngineInfo::stop_words. Both outlive this object.
  Stops(std::span<const std::string_view> words, const LexicalRules& rules) : words_(words), rules_(&rules) {}

  // A step is launched: it is not what earlier ones stopped. That should have ended by now; on a busy machine it may
  // still be about to.
  void launched(const std::string& step);
  // One of its statements is sent, or all of them at once.
  void sent(const std::string& step, std::string_view sql);
  // A step has ended, and its waits are complete.
  void ended(const StepRecord& record);

  // Whether what a step stopped may still be about to end.
  bool to_be_awaited() const;

  // What may have stopped `step`, which ends now: the step that stops others; `cancel` where it is not known which did,
  // and the case stops others somehow; otherwise nothing.
  // `had_its_time`: a time-out of its own may have ended it as well, which is likelier once another step was launched.
  std::string may_have_stopped(const std::string& step, bool had_its_time = false) const;

 private:
  bool may_stop(std::string_view sql) const;
  bool explains(const StepRecord& record) const;

  std::span<const std::string_view> words_;
  const LexicalRules* rules_;
  std::vector<std::string> names_;  // of code that stops others
  std::string step_;                // the last one that stops others; empty when that is over
  bool answered_ = false;           // it has ended
  std::uint64_t left_ = 0;          // how many others it stops, as far as its answer tells
  std::uint64_t ended_ = 0;         // how many of them have ended
  bool awaited_ = false;            // nothing was launched since
  std::set<std::string> later_;     // what was
  Deadline deadline_ = Deadline::never();
  bool any_ = false;  // any such SQL was sent, if only as a definition
};

}  // namespace enginediff
