// The documented exit statuses; the worst one that applies is returned, everything is reported.
#pragma once

#include "harness/base/result.hpp"

namespace enginediff {

inline constexpr int kExitAsExpected = 0;
inline constexpr int kExitVerdictFailed = 1;   // a verdict or severity named by --fail-on occurred; engines diverge
inline constexpr int kExitUsage = 2;           // a usage error or a malformed file: nothing was run
inline constexpr int kExitTargetUnusable = 3;  // a target could not be used, wholly or in part
inline constexpr int kExitSignal = 128;        // and the number of the signal that stopped the command

inline int exit_status_of(Fault fault) {
  switch (fault) {
    case Fault::usage:
    case Fault::malformed:
    case Fault::io: return kExitUsage;
    case Fault::target_unusable:
    case Fault::connection_lost:
    case Fault::internal: return kExitTargetUnusable;
  }
  return kExitUsage;
}

}  // namespace enginediff
