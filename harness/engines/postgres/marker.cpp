#include "harness/engines/postgres/marker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "harness/base/ascii.hpp"

namespace enginediff::postgres {

namespace {

constexpr std::string_view kMarkerBegin = "enginediff run ";
constexpr std::string_view kMarkerEnd = ": dropped when the run ends; 'enginediff clean' drops what a killed run left";

// The first half of the lock's number says that it is one of ours: `edif`.
constexpr int kLockClass = 0x65646966;

// FNV-1a, so that every build of enginediff finds the same number. Two tokens with one number only keep a leftover
// longer.
int lock_number(std::string_view token) {
  std::uint32_t hash = 2166136261u;
  for (const char c : token) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return static_cast<int>(hash & 0x7fffffffu);
}

bool is_token(std::string_view text) {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c); };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

std::string marked_name(std::string_view token, std::string_view suffix) {
  return fmt::format("{}{}{}{}", kNamePrefix, token, suffix.empty() ? "" : "_", suffix);
}

std::string marker(std::string_view token) { return fmt::format("{}{}{}", kMarkerBegin, token, kMarkerEnd); }

std::optional<std::string> token_of(std::string_view name, std::string_view comment) {
  if (!comment.starts_with(kMarkerBegin) || !comment.ends_with(kMarkerEnd)) return std::nullopt;
  comment.remove_prefix(kMarkerBegin.size());
  comment.remove_suffix(kMarkerEnd.size());
  const std::string plain = marked_name(comment, "");
  if (!is_token(comment) || (name != plain && !name.starts_with(plain + "_"))) return std::nullopt;
  return std::string(comment);
}

std::string declare_alive_sql(std::string_view token) {
  return fmt::format("SELECT pg_catalog.pg_try_advisory_lock_shared({}, {})", kLockClass, lock_number(token));
}

Result<void> declare_alive(Connection& connection, std::string_view token) {
  TRY(connection.query(declare_alive_sql(token)));
  return {};
}

Result<bool> is_alive(Connection& connection, std::string_view token) {
  TRY_ASSIGN(const PgResult result,
             connection.query(fmt::format("SELECT 1 FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted"
                                          " AND objsubid = 2 AND classid = {} AND objid = {} LIMIT 1",
                                          kLockClass, lock_number(token))));
  return PQntuples(result.get()) > 0;
}

// pg_locks is asked first: an advisory lock itself is only known within its database.
Result<bool> claim_dead_run(Connection& connection, std::string_view token) {
  TRY_ASSIGN(const bool alive, is_alive(connection, token));
  if (alive) return false;
  TRY_ASSIGN(const PgResult claimed, connection.query(fmt::format("SELECT pg_catalog.pg_try_advisory_lock({}, {})",
                                                                  kLockClass, lock_number(token))));
  return cell(claimed, 0, 0) == "t";
}

Result<void> let_go_of_dead_run(Connection& connection, std::string_view token) {
  TRY(connection.query(fmt::format("SELECT pg_catalog.pg_advisory_unlock({}, {})", kLockClass, lock_number(token))));
  return {};
}

}  // namespace enginediff::postgres
