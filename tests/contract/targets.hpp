// The targets that the contract suite runs on: the embedded engines always, servers where a targets file names them.
#pragma once

#include <string>
#include <vector>

#include "harness/model/target.hpp"

namespace enginediff::contract {

// Every target of the file that ENGINEDIFF_TEST_TARGETS names; and sqlite (file, WAL, memory) and fake.
std::vector<TargetSpec> test_targets();

// Kinds of server that no target stands for, each with the reason.
std::vector<std::string> missing_servers();

}  // namespace enginediff::contract
