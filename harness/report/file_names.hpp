// Names of files for what has names of its own: ids, categories.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// One for each of `names`, in their order: what is not a plain letter becomes a dash, what is too long is cut, and of
// names that a file system may take for one (it may not look at their case) all but the first get a number. None is one
// of `taken`.
std::vector<std::string> file_names(const std::vector<std::string>& names, std::string_view extension,
                                    const std::vector<std::string>& taken = {});

}  // namespace enginediff
