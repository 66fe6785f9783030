#include "harness/repro/left_out.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

struct Row {
  std::string_view words;  // how the statement begins; `*` is any word
  StatementUse use;
  std::string_view reason;
};

constexpr std::string_view kOwnDatabase = "it would leave the database that is worked in";
constexpr std::string_view kServer = "it is about the whole server";
constexpr std::string_view kRights = "it is about accounts and rights";
constexpr std::string_view kBookkeeping = "it is bookkeeping of the server that was dumped";

constexpr std::array kRows = {
    Row{"USE", StatementUse::leave_out, kOwnDatabase},
    Row{"CREATE DATABASE", StatementUse::leave_out, kOwnDatabase},
    Row{"DROP DATABASE", StatementUse::leave_out, kOwnDatabase},
    Row{"ALTER DATABASE", StatementUse::leave_out, kOwnDatabase},
    Row{"CREATE SCHEMA", StatementUse::leave_out, kOwnDatabase},
    Row{"DROP SCHEMA", StatementUse::leave_out, kOwnDatabase},
    Row{"ALTER SCHEMA", StatementUse::leave_out, kOwnDatabase},
    Row{"COMMENT ON SCHEMA", StatementUse::leave_out, kOwnDatabase},
    Row{"SET SEARCH_PATH", StatementUse::leave_out, kOwnDatabase},
    Row{"ATTACH", StatementUse::leave_out, kOwnDatabase},
    Row{"DETACH", StatementUse::leave_out, kOwnDatabase},
    Row{"CREATE USER", StatementUse::leave_out, kRights},
    Row{"CREATE ROLE", StatementUse::leave_out, kRights},
    Row{"ALTER USER", StatementUse::leave_out, kRights},
    Row{"ALTER ROLE", StatementUse::leave_out, kRights},
    Row{"DROP USER", StatementUse::leave_out, kRights},
    Row{"DROP ROLE", StatementUse::leave_out, kRights},
    Row{"GRANT", StatementUse::leave_out, kRights},
    Row{"REVOKE", StatementUse::leave_out, kRights},
    Row{"SET ROLE", StatementUse::leave_out, kRights},
    Row{"SET SESSION AUTHORIZATION", StatementUse::leave_out, kRights},
    Row{"ALTER DEFAULT PRIVILEGES", StatementUse::leave_out, kRights},
    Row{"CREATE EXTENSION", StatementUse::leave_out, kServer},
    Row{"COMMENT ON EXTENSION", StatementUse::leave_out, kServer},
    Row{"SET GLOBAL", StatementUse::leave_out, kServer},
    Row{"SET PERSIST", StatementUse::leave_out, kServer},
    Row{"ALTER SYSTEM", StatementUse::leave_out, kServer},
    Row{"FLUSH", StatementUse::leave_out, kServer},
    Row{"RESET MASTER", StatementUse::leave_out, kServer},
    Row{"CHANGE MASTER", StatementUse::leave_out, kServer},
    Row{"SHUTDOWN", StatementUse::leave_out, kServer},
    Row{"KILL", StatementUse::leave_out, kServer},
    Row{"LOAD DATA", StatementUse::leave_out, "it reads a file"},
    Row{"SET", StatementUse::housekeeping, {}},
    Row{"PRAGMA", StatementUse::housekeeping, {}},
    Row{"LOCK TABLES", StatementUse::housekeeping, {}},
    Row{"UNLOCK TABLES", StatementUse::housekeeping, {}},
    Row{"COMMENT ON", StatementUse::housekeeping, {}},
    Row{"ANALYZE", StatementUse::housekeeping, {}},
    Row{"VACUUM", StatementUse::housekeeping, {}},
    Row{"SELECT PG_CATALOG . SETVAL", StatementUse::housekeeping, {}},
    Row{"ALTER TABLE * DISABLE KEYS", StatementUse::housekeeping, {}},
    Row{"ALTER TABLE * ENABLE KEYS", StatementUse::housekeeping, {}},
};

bool begins_with(const Tokens& tokens, std::string_view words) {
  std::size_t at = 0;
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    const std::string_view word = words.substr(0, blank);
    if (at >= tokens.size()) return false;
    if (word != "*" && to_upper(tokens[at].text) != word) return false;
    ++at;
    words = blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
  }
  return true;
}

bool has_words(const Tokens& tokens, std::string_view first, std::string_view second) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (is_word(tokens[i], first) && is_word(tokens[i + 1], second)) return true;
  }
  return false;
}

// Global variables are written in many ways: SET @@GLOBAL.x, SET GLOBAL x, SET a = 1, GLOBAL b = 2.
bool sets_globally(const Tokens& tokens) {
  if (tokens.empty() || !is_word(tokens[0], "SET")) return false;
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_word(token, "GLOBAL") || is_word(token, "PERSIST") || is_word(token, "PERSIST_ONLY");
  });
}

bool calls(const Tokens& tokens, std::string_view function, std::string_view argument) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (is_word(tokens[i], function) && is_symbol(tokens[i + 1], "(") && to_lower(tokens[i + 2].text) == argument)
      return true;
  }
  return false;
}

// ALTER TABLE … ALTER COLUMN a SET (pg_attver=1): what PostgreSQL notes for itself, and a pg_dump shows that is older
// than the server. Names with pg_ are the server's own.
bool sets_own_option(const Tokens& tokens) {
  if (!is_word_at(tokens, 0, "ALTER") || !is_word_at(tokens, 1, "TABLE")) return false;
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    if (is_word(tokens[at], "SET") && is_symbol(tokens[at + 1], "(") &&
        to_lower(tokens[at + 2].text).starts_with("pg_"))
      return true;
  }
  return false;
}

bool is_own_catalogue(const std::string& table) {
  if (table.empty()) return false;
  return std::any_of(all_spellings().begin(), all_spellings().end(), [&](const DialectSpellings* one) {
    return !one->catalogue.empty() && table.starts_with(one->catalogue);
  });
}

}  // namespace

UseDecision use_of(const Tokens& tokens) {
  if (sets_globally(tokens)) return {StatementUse::leave_out, kServer};
  if (calls(tokens, "SET_CONFIG", "'search_path'")) return {StatementUse::leave_out, kOwnDatabase};
  if (is_word_at(tokens, 0, "ALTER") && has_words(tokens, "OWNER", "TO")) return {StatementUse::leave_out, kRights};
  if (sets_own_option(tokens)) return {StatementUse::leave_out, kBookkeeping};
  for (const Row& row : kRows) {
    if (begins_with(tokens, row.words)) return {row.use, row.reason};
  }
  if (statement_kind(tokens) == StatementKind::write && is_own_catalogue(written_table(tokens)))
    return {StatementUse::housekeeping, {}};
  return {};
}

bool changes_named_database(const Tokens& tokens) {
  TokenRange name;
  const auto table = table_outline(tokens);
  if (table) name = table->name;
  if (!table && written_table(tokens, &name).empty()) return false;
  return name.size() > 1;
}

bool is_sandboxed(const TargetInfo& target) {
  return std::none_of(target.fingerprint.begin(), target.fingerprint.end(),
                      [](const auto& fact) { return fact.second.starts_with("unsandboxed"); });
}

}  // namespace enginediff
