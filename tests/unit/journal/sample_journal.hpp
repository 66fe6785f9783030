// Cases, traces and journals for the tests of this folder.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/journal.hpp"

namespace enginediff {

// The case of a small file: one setup statement and one step named `read` that expects 1 everywhere.
std::string sample_text(const std::string& id);
Case sample_case(const std::string& id);

// What a target answered to sample_case(): `value` instead of the 1 that is expected.
Trace sample_trace(const std::string& id, const std::string& target, std::int64_t value = 1);

// A target that could be used.
TargetStatus sample_target(const std::string& name);

// A trace with every kind of value, outcome and record.
Trace trace_of_everything(const std::string& id, const std::string& target);

// A journal of `ids` on `targets`, complete.
Journal sample_journal(const std::vector<std::string>& ids, const std::vector<std::string>& targets);

// A path in a folder of the test's own.
std::string scratch_path(const std::string& name);

std::string file_text(const std::string& path);
void write_file(const std::string& path, const std::string& text);

}  // namespace enginediff
