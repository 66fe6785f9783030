// The statement that gives a session the target's settings and the case's options.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/server_facts.hpp"

namespace enginediff::mysql {

// Portable names that SessionOptions::settings accepts, in milliseconds; 0 is without limit.
//   lock_timeout       innodb_lock_wait_timeout and lock_wait_timeout, which count whole seconds: rounded up
//   statement_timeout  max_execution_time (MySQL: SELECT only) or max_statement_time (MariaDB)
//   idle_in_transaction_session_timeout  idle_transaction_timeout (MariaDB only), in whole seconds, rounded up
std::vector<std::string> portable_session_settings(const ServerFacts& facts);

// As EngineInfo::time_limits and stop_words.
std::span<const TimeLimitWord> time_limit_words();
std::span<const std::string_view> stop_words();

// The assignments of one SET statement, in order.
Result<std::vector<std::string>> session_assignments(const Connection& connection, const ServerFacts& facts,
                                                     const TargetSettings& settings, const SessionOptions& options);

// Runs them in one round trip. A setting that the server refuses is Fault::usage and named.
Result<void> set_up_session(Connection& connection, const ServerFacts& facts, const TargetSettings& settings,
                            const SessionOptions& options);

}  // namespace enginediff::mysql
