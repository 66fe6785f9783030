// One statement as it is sent to one engine.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

struct Statement {
  std::string sql;  // in the engine's own spelling, with its own placeholders
  // Prepare first, then execute with `parameters`; otherwise the text protocol and no parameters.
  bool prepared = false;
  std::vector<Parameter> parameters;
};

}  // namespace enginediff
