// What a connection is opened with, where the two client libraries differ, and what to say when it fails.
#pragma once

#include "harness/base/result.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/target_settings.hpp"

namespace enginediff::mysql {

// REQUIRES: `handle` is initialised and not connected.
Result<void> set_connect_options(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials,
                                 unsigned connect_seconds);

// Why connecting failed, and what to do about it. Never holds the password.
Error connect_failure(MYSQL* handle, const ConnectionParameters& parameters, const Credentials& credentials);

// Refuses a connection that is less protected than was asked for.
Result<void> check_tls(MYSQL* handle, const ConnectionParameters& parameters);

}  // namespace enginediff::mysql
