// What a connection is opened with, where the two client libraries differ, and what to say when it fails.
#pragma once

#include "harness/base/result.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/target_settings.hpp"

namespace enginediff::mysql {

// How long a server may be silent.
struct Patience {
  unsigned connect_seconds;
  unsigned answer_seconds;  // to each piece of a statement or of its answer; 0: for ever
};

// REQUIRES: `handle` is initialised and not connected.
Result<void> set_connect_options(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials,
                                 Patience patience);

// Why connecting failed, and what to do about it. Never holds the password.
Error connect_failure(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials);

// Refuses a connection that is less protected than was asked for.
Result<void> check_tls(MYSQL* handle, const ConnectionParameters& parameters);

}  // namespace enginediff::mysql
