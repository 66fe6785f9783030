// One order of the steps of a case with several sessions, as a case of its own. Pure.
#pragma once

#include <string>
#include <string_view>

#include "harness/base/result.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// The case with the steps of its sessions in this order: `order` names each of them once (Step::name: `A.read`, `B.2`),
// with blanks or commas between them. What stands before and after the sessions stays there. The result is no
// interleaved case, and expects nothing of the steps whose place changed or that come after such a one.
//
// Fault::usage where a step is unknown, named twice or left out, where a session's own order is not kept, and where the
// case has no sessions.
Result<Case> case_in_order(const Case& parsed, std::string_view order);

}  // namespace enginediff
