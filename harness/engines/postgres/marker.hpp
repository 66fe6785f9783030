// How everything that a run makes on a server is marked as its own, and how others see that the run is alive.
//
// Databases and roles (and schemas, where a run may make no database) carry a comment with the run's token. A living
// run holds an advisory lock, whose number comes from the token, on every control connection; pg_locks shows it in all
// databases, and it goes with the last of them, however the run ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

// Names of what a run makes begin with this; the name alone proves nothing.
inline constexpr std::string_view kNamePrefix = "enginediff_";

// `enginediff_<token>` and `enginediff_<token>_<suffix>`.
std::string marked_name(std::string_view token, std::string_view suffix);

// The comment that marks an object of the run.
std::string marker(std::string_view token);

// The token in a comment, when the comment is a marker and `name` is one that this run gives.
std::optional<std::string> token_of(std::string_view name, std::string_view comment);

// Takes the run's lock for as long as the connection lives. Never waits.
Result<void> declare_alive(Connection& connection, std::string_view token);
std::string declare_alive_sql(std::string_view token);

// Whether any connection to the server holds the run's lock.
Result<bool> is_alive(Connection& connection, std::string_view token);

// Takes the run's lock for this connection alone, for who cleans up after it: whoever cleans at the same time takes the
// run for alive. False when the run is alive or another one cleans up. Never waits.
Result<bool> claim_dead_run(Connection& connection, std::string_view token);
Result<void> let_go_of_dead_run(Connection& connection, std::string_view token);

}  // namespace enginediff::postgres
