// Whether an address belongs to this machine.
#pragma once

#include <string>

namespace enginediff::postgres {

// True for an address, in digits, that one of this machine's network interfaces has; false for anything else.
bool is_own_address(const std::string& address);

}  // namespace enginediff::postgres
