// The form in which PostgreSQL stores a password.
#pragma once

#include <string>
#include <string_view>

namespace enginediff::postgres {

// The SCRAM-SHA-256 verifier of a password that is random and long: with one iteration, since there is nothing to slow
// down. (The usual 4096, which libpq's own function takes, cost each login some 15 ms of processor time.) REQUIRES:
// `password` is ASCII.
std::string scram_verifier(std::string_view password);

}  // namespace enginediff::postgres
