// Steps by which a session stops what others do, as an administrator would: `KILL QUERY 7`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "harness/base/deadline.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// Engines answer such a step before what it stops has ended, so that the next step would be launched meanwhile. Says
// until when the end is to be awaited, and which statements' ends such a step may explain.
class Stops {
 public:
  // `words` as EngineInfo::stop_words.
  explicit Stops(std::span<const std::string_view> words) : words_(words) {}

  // A step is launched: what earlier ones stopped has ended by now.
  void launched();
  // One of its statements is sent.
  void sent(const std::string& step, std::string_view sql);
  // A step has ended, and its waits are complete.
  void ended(const StepRecord& record);

  // Whether what a step stopped may still be about to end.
  bool to_be_awaited() const;

  // What may have stopped `step`, which ends now: the step that stops others; `cancel` where it is not known which did,
  // and the case stops others somehow; otherwise nothing.
  std::string may_have_stopped(const std::string& step) const;

 private:
  bool explains(const StepRecord& record) const;

  const std::span<const std::string_view> words_;
  std::string step_;         // the last one that stops others; empty when that is over
  bool answered_ = false;    // it has ended
  std::uint64_t left_ = 0;   // how many others it stops, as far as its answer tells
  std::uint64_t ended_ = 0;  // how many of them have ended
  Deadline deadline_ = Deadline::never();
  bool any_ = false;  // any such SQL was sent, if only as a definition
};

}  // namespace enginediff
