#include "tests/source_folder.hpp"

namespace enginediff {

std::filesystem::path source_folder() { return ENGINEDIFF_SOURCE_DIR; }

}  // namespace enginediff
