// What `enginediff repro` shows: where the engines part, what caused it, why, and a minimal script. Pure: writes to the
// stream that it is given.
#pragma once

#include <iosfwd>

#include "harness/report/console.hpp"
#include "harness/repro/reducer.hpp"
#include "harness/repro/repro_findings.hpp"

namespace enginediff {

// `most`: so many divergences are shown in full; the rest are counted.
void write_findings(const ReproFindings& findings, std::size_t most, const ConsoleOptions& options, std::ostream& out);

// The reduced script with its numbers, and how it was sent where that differs. `before` are the statements of the
// script as it was given, `findings` are about the reduced one.
void write_reduction(const Reduction& reduction, const ReproFindings& findings, std::size_t before, double seconds,
                     const ConsoleOptions& options, std::ostream& out);

}  // namespace enginediff
