// Checks cases/catalogue-map.json: which cases show what an entry of the catalogue of differences is about.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"

namespace enginediff {

// The name of the file, which lies in the folder of the cases.
inline constexpr std::string_view kCatalogueMapFile = "catalogue-map.json";

// What is wrong with `text`, {ENTRY: [CASE, …]}: it cannot be read, has an entry twice, or names what is none of
// `cases`, all that there are.
std::vector<CaseDiagnostic> lint_catalogue_map(std::string_view text, std::span<const Case> cases,
                                               const std::string& file);

}  // namespace enginediff
