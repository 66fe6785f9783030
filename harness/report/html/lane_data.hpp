// Several sessions as lanes: one beside the other, time downwards, waits as bars.
#pragma once

#include <cstddef>
#include <vector>

#include "harness/journal/json_codec.hpp"
#include "harness/journal/run_report.hpp"
#include "harness/report/html/pool.hpp"

namespace enginediff::html {

// The number of the diagram of these records in `pools.diagrams`. Records without a session (setup) are left out.
std::size_t diagram_of(const std::vector<StepRecord>& records, Pools& pools);

// Whether some step belongs to a session.
bool has_sessions(const std::vector<StepRecord>& records);

// The diagrams of a variant with the targets that went that way, and the censuses of an interleaved one. Adds members
// as page_data.hpp describes. `places` are the positions in RunReport::targets of the variant's traces.
void add_lanes(Json& json, const VariantReport& variant, const std::vector<std::size_t>& places, Pools& pools);

}  // namespace enginediff::html
