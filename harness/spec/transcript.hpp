// What happened in one permutation, in the order in which a person at the terminals would have seen it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "harness/model/outcome.hpp"
#include "harness/spec/permutation_walk.hpp"

namespace enginediff {

// A step was launched or completed.
struct StepShown {
  std::string name, sql;
  StepPort::Report report = StepPort::Report::done;
};
// A server's notice, its lines ended by \n.
struct NoticeShown {
  std::string session, text;
};
struct NotificationShown {
  std::string session, channel, payload, sender;
};
// The harness cancelled a step that waited too long.
struct CancelShown {
  std::string step;
  int seconds = 0;
};
// Something besides the steps failed or gave the permutation up; `setup failed: …`. For standard error, without \n.
struct TroubleShown {
  std::string text;
};
struct ErrorShown {
  SqlError error;
  bool fatal = false;  // the session ended with it
};
using TranscriptEntry =
    std::variant<StepShown, ResultSet, ErrorShown, NoticeShown, NotificationShown, CancelShown, TroubleShown>;

struct Transcript {
  std::vector<std::string> steps;  // names, in the order of the permutation
  std::vector<TranscriptEntry> entries;
};

// What a spec's run on one target showed.
struct SpecTranscript {
  std::string name;  // of the spec
  std::string target;
  std::size_t sessions = 0;
  std::vector<std::string> unused_steps;
  std::vector<Transcript> permutations;
};

}  // namespace enginediff
