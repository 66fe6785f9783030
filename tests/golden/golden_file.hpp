// Compares a text with its approved file below tests/golden/, and keeps what was received for tests/golden/approve.
#pragma once

#include <filesystem>
#include <string>

#include "tests/source_folder.hpp"

namespace enginediff {

inline const std::filesystem::path kGoldenFolder = source_folder() / "tests/golden";

// Fails the test with a difference when `received` is not what `name` (`json/every-kind.json`) holds.
void expect_golden(const std::string& name, const std::string& received);

}  // namespace enginediff
