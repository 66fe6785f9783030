// Anomalies by name: what isolation levels are there to prevent, found in the versions that transactions read and
// wrote.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/history/history.hpp"

namespace enginediff {

// Worst first: what the weakest levels prevent comes before what only the strongest do.
enum class Anomaly {
  dirty_write,                    // G0
  aborted_read,                   // G1a
  intermediate_read,              // G1b
  circular_information_flow,      // G1c
  observed_transaction_vanishes,  // OTV
  predicate_many_preceders,       // PMP
  lost_update,                    // P4
  read_skew,                      // G-single
  write_skew,                     // G2-item
  anti_dependency_cycle,          // G2
};

struct AnomalyInfo {
  Anomaly anomaly;
  std::string_view code;     // as the literature has it: `P4`, `G-single`
  std::string_view label;    // as a census has it: `lost update`, and `G0` where no better word is in use
  std::string_view slug;     // as ids of cases have it: `g-single`
  std::string_view meaning;  // one sentence
};
std::span<const AnomalyInfo> anomaly_table();  // in the order of the enumeration
const AnomalyInfo& info_of(Anomaly anomaly);
// `P4 lost update`, `G0 dirty write cycle`.
std::string full_name(Anomaly anomaly);

// Whether every history with the one has the other too: a lost update is a read skew on one object.
bool implies(Anomaly special, Anomaly general);

struct AnomalyFinding {
  Anomaly anomaly;
  std::string evidence;  // `A -rw(x)-> B -ww(x)-> A`
};

// What the history shows, each name once, worst first; a schedule is called by the first. Of names of which one implies
// the other, about the same transactions, only the most specific one is there. When the history has problems only G1a
// and G1b, which need no version order and no other read: of objects that are neither doubtful nor incomplete, and G1a
// of an incomplete one where the answer shows what was read. When it has gaps G0 as well, which needs no read.
std::vector<AnomalyFinding> anomalies_in(const History& history);
// Of an anomaly of which anomalies_in() finds nothing: what keeps it from a name. For people.
std::string why_unnamed(const History& history);

}  // namespace enginediff
