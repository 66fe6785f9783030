// Where the project's own files are, for tests that read them.
#pragma once

#include <filesystem>

namespace enginediff {

// The root of the checkout that the tests were built from. Defined in one source file alone: on the command line of
// every test it would keep a compiler cache from serving a second checkout.
std::filesystem::path source_folder();

}  // namespace enginediff
