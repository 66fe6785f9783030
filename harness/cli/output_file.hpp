// A file that a command was told to write to.
#pragma once

#include <filesystem>
#include <fstream>

#include "harness/base/result.hpp"

namespace enginediff {

// Empties the file, or makes it. Fault::io with the reason, and what to do where its folder is not there.
Result<std::ofstream> open_output_file(const std::filesystem::path& path);
// Fault::io when not everything could be written.
Result<void> close_output_file(std::ofstream& out, const std::filesystem::path& path);

}  // namespace enginediff
