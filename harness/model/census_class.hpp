// The names of the classes that the schedules of an interleaved case fall into, as a census says them.
#pragma once

#include <array>
#include <string_view>

namespace enginediff {

// The names of anomalies are those of the table in history/anomaly.cpp (a test compares them): who reads a census needs
// no more of an anomaly than its name.
inline constexpr std::array<std::string_view, 16> kCensusClasses = {"serial",
                                                                    "anomalous (G0)",
                                                                    "anomalous (G1a)",
                                                                    "anomalous (G1b)",
                                                                    "anomalous (G1c)",
                                                                    "anomalous (OTV)",
                                                                    "anomalous (PMP)",
                                                                    "anomalous (lost update)",
                                                                    "anomalous (read skew)",
                                                                    "anomalous (write skew)",
                                                                    "anomalous (G2)",
                                                                    "anomalous (unnamed)",
                                                                    "undecided",
                                                                    "aborted",
                                                                    "deadlocked",
                                                                    "stuck"};

}  // namespace enginediff
