// The features of statements in words for people.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// As people read it: `LOWER()`, `operator /`, `GROUP BY`, `BOOLEAN compared with an integer`.
std::string describe_feature(std::string_view feature);

}  // namespace enginediff
