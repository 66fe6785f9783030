// What is said to a connection before a case session begins on it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"

namespace enginediff::postgres {

// The statements that give a fresh connection its schema (none where the name is empty), level and settings.
// Fault::usage names what this engine does not have.
Result<std::string> session_setup_sql(const std::string& quoted_schema, const SessionOptions& options);

std::string search_path_sql(const std::string& quoted_schema);

// Whether the statement takes a session's search path back to what the server gives a new one.
bool resets_search_path(std::string_view sql);

// The portable settings that sessions take here; `deadlock_timeout` needs a privilege.
std::vector<std::string> portable_settings(bool may_set_deadlock_timeout);

// As EngineInfo::time_limits, stop_words and database_wide.
std::span<const TimeLimitWord> time_limit_words();
std::span<const std::string_view> stop_words();
std::span<const DatabaseWideWords> database_wide_words();
// As EngineInfo::prepared_transactions.
std::span<const PreparedTransactionWords> prepared_transaction_words();

}  // namespace enginediff::postgres
