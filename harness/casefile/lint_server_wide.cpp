// Lint: statements that reach beyond the case, to others on the same server or in a database that cases share.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/quoted_code.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Words that make a statement reach beyond the case's own database, and what it does to other cases. What only gives
// back what the session itself holds (RELEASE_LOCK, RELEASE_ALL_LOCKS, UNLOCK INSTANCE) is none.
struct ServerWide {
  enum class Place { anywhere, at_the_start, in_this_order };
  std::array<std::string_view, 3> words;  // empty ones at the end
  std::string_view what;
  // One after the other, anywhere or at the start; or, the first of them at the start, in this order with others
  // between.
  Place place = Place::anywhere;
};
constexpr std::string_view kDatabaseNames = "names of databases belong to the whole server";
constexpr std::string_view kWaitsForSerializable = "it waits for every serializable transaction of the server";
constexpr std::array kServerWide = std::to_array<ServerWide>({
    {{"GET_LOCK", "(", ""}, "user locks belong to the whole server"},
    {{"IS_FREE_LOCK", "(", ""}, "user locks belong to the whole server"},
    {{"IS_USED_LOCK", "(", ""}, "user locks belong to the whole server"},
    {{"SERVICE_GET_READ_LOCKS", "(", ""}, "user locks belong to the whole server"},
    {{"SERVICE_GET_WRITE_LOCKS", "(", ""}, "user locks belong to the whole server"},
    {{"SERVICE_RELEASE_LOCKS", "(", ""}, "user locks belong to the whole server"},
    {{"PG_ADVISORY_LOCK", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_ADVISORY_LOCK_SHARED", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_ADVISORY_XACT_LOCK", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_ADVISORY_XACT_LOCK_SHARED", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_TRY_ADVISORY_LOCK", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_TRY_ADVISORY_LOCK_SHARED", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_TRY_ADVISORY_XACT_LOCK", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"PG_TRY_ADVISORY_XACT_LOCK_SHARED", "(", ""}, "advisory locks belong to a database that cases share"},
    {{"FLUSH", "TABLES", ""}, "it waits for everybody and everybody for it"},
    {{"FLUSH", "TABLE", ""}, "it waits for everybody and everybody for it"},
    {{"FLUSH", "LOCAL", "TABLES"}, "it waits for everybody and everybody for it"},
    {{"FLUSH", "NO_WRITE_TO_BINLOG", "TABLES"}, "it waits for everybody and everybody for it"},
    {{"FLUSH", "PRIVILEGES", ""}, "it changes the whole server"},
    {{"FLUSH", "STATUS", ""}, "it changes the whole server"},
    {{"FLUSH", "LOGS", ""}, "it changes the whole server"},
    {{"FLUSH", "", ""}, "it changes the whole server", ServerWide::Place::at_the_start},
    {{"RESET", "QUERY", "CACHE"}, "it changes the whole server"},
    {{"LOCK", "INSTANCE", ""}, "it locks the whole server"},
    {{"BACKUP", "STAGE", ""}, "it locks the whole server"},
    {{"CACHE", "INDEX", ""}, "key caches belong to the whole server", ServerWide::Place::at_the_start},
    {{"INDEX", "INTO", "CACHE"}, "key caches belong to the whole server"},
    {{"BINLOG", "", ""}, "it does whatever some server has logged", ServerWide::Place::at_the_start},
    {{"SET", "GLOBAL", ""}, "it changes the whole server"},
    {{"SET", "PERSIST", ""}, "it changes the whole server"},
    {{"SET", "PERSIST_ONLY", ""}, "it changes the whole server"},
    {{"ALTER", "SYSTEM", ""}, "it changes the whole server"},
    {{"ALTER", "INSTANCE", ""}, "it changes the whole server"},
    {{"RESET", "PERSIST", ""}, "it changes the whole server"},
    {{"CHECKPOINT", "", ""}, "it makes the whole server write", ServerWide::Place::at_the_start},
    {{"INDEX", "CONCURRENTLY", ""}, "it waits for every transaction of the database"},
    {{"REINDEX", "CONCURRENTLY", ""},
     "it waits for every transaction of the database",
     ServerWide::Place::in_this_order},
    {{"(", "CONCURRENTLY", ")"}, "it waits for every transaction of the database"},
    {{"ALTER", "DETACH", "CONCURRENTLY"},
     "it waits for every transaction of the database",
     ServerWide::Place::in_this_order},
    {{"READ", "ONLY", "DEFERRABLE"}, kWaitsForSerializable},
    {{"DEFERRABLE", "READ", "ONLY"}, kWaitsForSerializable},
    {{"PREPARE", "TRANSACTION", ""}, "names of prepared transactions belong to the whole server"},
    {{"COMMIT", "PREPARED", ""}, "names of prepared transactions belong to the whole server"},
    {{"ROLLBACK", "PREPARED", ""}, "names of prepared transactions belong to the whole server"},
    {{"XA", "", ""}, "names of prepared transactions belong to the whole server", ServerWide::Place::at_the_start},
    {{"SET", "DEFAULT_TRANSACTION_DEFERRABLE", ""}, kWaitsForSerializable, ServerWide::Place::in_this_order},
    {{"SET_CONFIG", "(", "DEFAULT_TRANSACTION_DEFERRABLE"}, kWaitsForSerializable},
    {{"LISTEN", "", ""},
     "notifications reach everybody in a database that cases share",
     ServerWide::Place::at_the_start},
    {{"NOTIFY", "", ""},
     "notifications reach everybody in a database that cases share",
     ServerWide::Place::at_the_start},
    {{"PG_NOTIFY", "(", ""}, "notifications reach everybody in a database that cases share"},
    {{"CREATE", "USER", ""}, "accounts belong to the whole server"},
    {{"REPLACE", "USER", ""}, "accounts belong to the whole server"},
    {{"ALTER", "USER", ""}, "accounts belong to the whole server"},
    {{"RENAME", "USER", ""}, "accounts belong to the whole server"},
    {{"DROP", "USER", ""}, "accounts belong to the whole server"},
    {{"CREATE", "ROLE", ""}, "accounts belong to the whole server"},
    {{"REPLACE", "ROLE", ""}, "accounts belong to the whole server"},
    {{"ALTER", "ROLE", ""}, "accounts belong to the whole server"},
    {{"DROP", "ROLE", ""}, "accounts belong to the whole server"},
    {{"CREATE", "GROUP", ""}, "accounts belong to the whole server"},
    {{"ALTER", "GROUP", ""}, "accounts belong to the whole server"},
    {{"DROP", "GROUP", ""}, "accounts belong to the whole server"},
    {{"CREATE", "RESOURCE", "GROUP"}, "resource groups belong to the whole server"},
    {{"ALTER", "RESOURCE", "GROUP"}, "resource groups belong to the whole server"},
    {{"DROP", "RESOURCE", "GROUP"}, "resource groups belong to the whole server"},
    {{"DROP", "OWNED", ""}, "it writes what all roles of the server share"},
    {{"SET", "PASSWORD", ""}, "accounts belong to the whole server"},
    {{"SET", "DEFAULT", "ROLE"}, "accounts belong to the whole server"},
    {{"GRANT", "PROXY", ""}, "accounts belong to the whole server"},
    {{"REVOKE", "PROXY", ""}, "accounts belong to the whole server"},
    {{"COMMENT", "ON", "ROLE"}, "accounts belong to the whole server"},
    {{"COMMENT", "ON", "DATABASE"}, kDatabaseNames},
    {{"COMMENT", "ON", "TABLESPACE"}, "tablespaces belong to the whole server"},
    {{"SECURITY", "LABEL", "ROLE"}, "accounts belong to the whole server", ServerWide::Place::in_this_order},
    {{"SECURITY", "LABEL", "DATABASE"}, kDatabaseNames, ServerWide::Place::in_this_order},
    {{"SECURITY", "LABEL", "TABLESPACE"}, "tablespaces belong to the whole server", ServerWide::Place::in_this_order},
    {{"CREATE", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"OR", "REPLACE", "SERVER"}, "foreign servers belong to no schema"},
    {{"ALTER", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"DROP", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"CREATE", "DATABASE", ""}, kDatabaseNames},
    {{"REPLACE", "DATABASE", ""}, kDatabaseNames},
    {{"ALTER", "DATABASE", ""}, kDatabaseNames},
    {{"DROP", "DATABASE", ""}, kDatabaseNames},
    {{"CREATE", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"ALTER", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"DROP", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"UNDO", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"LOGFILE", "GROUP", ""}, "tablespaces belong to the whole server"},
    {{"CLONE", "LOCAL", ""}, "it copies the whole server", ServerWide::Place::at_the_start},
    {{"CLONE", "INSTANCE", ""}, "it replaces the whole server", ServerWide::Place::at_the_start},
    {{"SPATIAL", "REFERENCE", "SYSTEM"}, "spatial reference systems belong to the whole server"},
    {{"PG_PROMOTE", "(", ""}, "replication belongs to the whole server"},
    {{"PG_WAL_REPLAY_PAUSE", "(", ""}, "replication belongs to the whole server"},
    {{"PG_WAL_REPLAY_RESUME", "(", ""}, "replication belongs to the whole server"},
    {{"PG_SWITCH_WAL", "(", ""}, "it changes the whole server"},
    {{"PG_CREATE_RESTORE_POINT", "(", ""}, "it changes the whole server"},
    {{"PG_ROTATE_LOGFILE", "(", ""}, "it changes the whole server"},
    {{"PG_BACKUP_START", "(", ""}, "it changes the whole server"},
    {{"PG_BACKUP_STOP", "(", ""}, "it changes the whole server"},
    {{"PG_START_BACKUP", "(", ""}, "it changes the whole server"},
    {{"PG_STOP_BACKUP", "(", ""}, "it changes the whole server"},
    {{"PG_STAT_RESET_SHARED", "(", ""}, "it changes what the whole server counts"},
    {{"PG_STAT_RESET_SLRU", "(", ""}, "it changes what the whole server counts"},
    {{"PG_STAT_RESET_REPLICATION_SLOT", "(", ""}, "it changes what the whole server counts"},
    {{"PG_STAT_RESET_SUBSCRIPTION_STATS", "(", ""}, "it changes what the whole server counts"},
    {{"PG_STAT_STATEMENTS_RESET", "(", ""}, "it changes what the whole server counts"},
    {{"PG_RELOAD_CONF", "(", ""}, "it changes the whole server"},
    {{"PG_TERMINATE_BACKEND", "(", ""}, "it ends sessions of the whole server"},
    {{"PG_CANCEL_BACKEND", "(", ""}, "it stops statements of the whole server"},
    {{"INSTALL", "PLUGIN", ""}, "it changes the whole server"},
    {{"INSTALL", "SONAME", ""}, "it changes the whole server"},
    {{"INSTALL", "COMPONENT", ""}, "it changes the whole server"},
    {{"UNINSTALL", "PLUGIN", ""}, "it changes the whole server"},
    {{"UNINSTALL", "SONAME", ""}, "it changes the whole server"},
    {{"UNINSTALL", "COMPONENT", ""}, "it changes the whole server"},
    {{"CREATE", "FUNCTION", "SONAME"}, "it changes the whole server", ServerWide::Place::in_this_order},
    {{"TRUNCATE", "PERFORMANCE_SCHEMA", "."}, "it changes what the whole server counts"},
    {{"TRUNCATE", "TABLE", "PERFORMANCE_SCHEMA"}, "it changes what the whole server counts"},
    {{"UPDATE", "PERFORMANCE_SCHEMA", "."}, "it changes what the whole server counts"},
    {{"PURGE", "BINARY", "LOGS"}, "it changes the whole server"},
    {{"PURGE", "MASTER", "LOGS"}, "it changes the whole server"},
    {{"RESET", "MASTER", ""}, "it changes the whole server"},
    {{"RESET", "BINARY", "LOGS"}, "it changes the whole server"},
    {{"RESET", "REPLICA", ""}, "replication belongs to the whole server"},
    {{"RESET", "SLAVE", ""}, "replication belongs to the whole server"},
    {{"CHANGE", "REPLICATION", ""}, "replication belongs to the whole server"},
    {{"CHANGE", "MASTER", ""}, "replication belongs to the whole server"},
    {{"START", "REPLICA", ""}, "replication belongs to the whole server"},
    {{"START", "SLAVE", ""}, "replication belongs to the whole server"},
    {{"START", "ALL", "REPLICAS"}, "replication belongs to the whole server"},
    {{"START", "ALL", "SLAVES"}, "replication belongs to the whole server"},
    {{"START", "GROUP_REPLICATION", ""}, "replication belongs to the whole server"},
    {{"STOP", "REPLICA", ""}, "replication belongs to the whole server"},
    {{"STOP", "SLAVE", ""}, "replication belongs to the whole server"},
    {{"STOP", "ALL", "REPLICAS"}, "replication belongs to the whole server"},
    {{"STOP", "ALL", "SLAVES"}, "replication belongs to the whole server"},
    {{"STOP", "GROUP_REPLICATION", ""}, "replication belongs to the whole server"},
    {{"CREATE", "SUBSCRIPTION", ""}, "replication belongs to the whole server"},
    {{"ALTER", "SUBSCRIPTION", ""}, "replication belongs to the whole server"},
    {{"DROP", "SUBSCRIPTION", ""}, "replication belongs to the whole server"},
    {{"PG_REPLICATION_ORIGIN_CREATE", "(", ""}, "replication belongs to the whole server"},
    {{"PG_REPLICATION_ORIGIN_DROP", "(", ""}, "replication belongs to the whole server"},
    {{"PG_REPLICATION_ORIGIN_ADVANCE", "(", ""}, "replication belongs to the whole server"},
    {{"PG_REPLICATION_ORIGIN_SESSION_SETUP", "(", ""}, "replication belongs to the whole server"},
    {{"PG_CREATE_LOGICAL_REPLICATION_SLOT", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_CREATE_PHYSICAL_REPLICATION_SLOT", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_COPY_LOGICAL_REPLICATION_SLOT", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_COPY_PHYSICAL_REPLICATION_SLOT", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_DROP_REPLICATION_SLOT", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_REPLICATION_SLOT_ADVANCE", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_SYNC_REPLICATION_SLOTS", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_LOGICAL_SLOT_GET_CHANGES", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_LOGICAL_SLOT_GET_BINARY_CHANGES", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_LOGICAL_SLOT_PEEK_CHANGES", "(", ""}, "replication slots belong to the whole server"},
    {{"PG_LOGICAL_SLOT_PEEK_BINARY_CHANGES", "(", ""}, "replication slots belong to the whole server"},
    {{"RESTART", "", ""}, "it ends the server", ServerWide::Place::at_the_start},
    {{"SHUTDOWN", "", ""}, "it ends the server", ServerWide::Place::at_the_start},
    {{"KILL", "", ""}, "it ends sessions of the whole server", ServerWide::Place::at_the_start},
});
// Where a schema is a database; elsewhere it lies in the case's own one.
constexpr std::array kOfSchemas = std::to_array<ServerWide>({
    {{"CREATE", "SCHEMA", ""}, kDatabaseNames},
    {{"REPLACE", "SCHEMA", ""}, kDatabaseNames},
    {{"ALTER", "SCHEMA", ""}, kDatabaseNames},
    {{"DROP", "SCHEMA", ""}, kDatabaseNames},
});

bool holds_words(const std::vector<std::string>& words, const ServerWide& entry) {
  const auto end = std::find(entry.words.begin(), entry.words.end(), std::string_view());
  const bool begins = !words.empty() && words.front() == entry.words.front();
  switch (entry.place) {
    case ServerWide::Place::anywhere: break;
    case ServerWide::Place::at_the_start:
      return begins && std::mismatch(entry.words.begin(), end, words.begin(), words.end()).first == end;
    case ServerWide::Place::in_this_order: {
      auto next = entry.words.begin();
      for (const std::string& word : words) {
        if (next != end && word == *next) ++next;
      }
      return begins && next == end;
    }
  }
  return std::search(words.begin(), words.end(), entry.words.begin(), end) != words.end();
}

// `SET a = 1, GLOBAL b = 2`, `SET @@persist.a = 1`: a variable of the whole server that is set behind others too.
bool sets_server_variable(const std::vector<std::string>& words) {
  if (words.empty() || words.front() != "SET") return false;
  const auto word = [&](std::size_t at) {
    return at < words.size() ? std::string_view(words[at]) : std::string_view();
  };
  const auto assigns = [&](std::size_t at) { return word(at) == "=" || word(at).starts_with(':'); };
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] != "GLOBAL" && words[i] != "PERSIST" && words[i] != "PERSIST_ONLY") continue;
    if (word(i + 1) == "." ? assigns(i + 3) : assigns(i + 2)) return true;
  }
  return false;
}

// `GRANT a TO b`, `REVOKE a FROM b`: of roles; or of what one may do with the whole server, ON *.* or a parameter, and
// not ON something of the case's own.
bool grants_beyond_case(const std::vector<std::string>& words) {
  if (words.empty() || (words.front() != "GRANT" && words.front() != "REVOKE")) return false;
  const std::string_view preposition = words.front() == "GRANT" ? "TO" : "FROM";
  const auto at = std::find_if(words.begin(), words.end(),
                               [&](const std::string& word) { return word == "ON" || word == preposition; });
  if (at == words.end() || *at == preposition) return at != words.end();
  constexpr std::array<std::array<std::string_view, 3>, 4> kOfServer = {
      {{"*", ".", "*"}, {"PARAMETER"}, {"DATABASE"}, {"TABLESPACE"}}};
  return std::any_of(kOfServer.begin(), kOfServer.end(), [&](const auto& of) {
    const auto end = std::find(of.begin(), of.end(), std::string_view());
    return std::mismatch(of.begin(), end, at + 1, words.end()).first == end;
  });
}

// `START TRANSACTION READ ONLY, ISOLATION LEVEL SERIALIZABLE, DEFERRABLE`, `SET TRANSACTION DEFERRABLE`.
bool begins_deferrable(const std::vector<std::string>& words) {
  const auto begins_with = [&](std::string_view first, std::string_view second) {
    return words.size() > 1 && words[0] == first && (second.empty() || words[1] == second);
  };
  if (!begins_with("BEGIN", "") && !begins_with("START", "TRANSACTION") && !begins_with("SET", "TRANSACTION") &&
      !begins_with("SET", "SESSION"))
    return false;
  const auto at = std::find(words.begin(), words.end(), "DEFERRABLE");
  return at != words.end() && *(at - 1) != "NOT" && std::find(words.begin(), at, "=") == at;
}

// Whether the statement writes to a table of `schema`: `INSERT IGNORE INTO s.t`, `TRUNCATE s.t`, `DROP TABLE s.t`.
bool writes_to(const std::vector<std::string>& words, std::string_view schema) {
  constexpr std::array<std::string_view, 11> kBefore = {"INTO",         "UPDATE", "INSERT",   "REPLACE",
                                                        "IGNORE",       "TABLE",  "TRUNCATE", "EXISTS",
                                                        "LOW_PRIORITY", "DELETE", "QUICK"};
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!equal_ignoring_case(words[i], schema) || words[i + 1] != ".") continue;
    const std::string& before = words[i - 1];
    if (std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end()) return true;
    if (before == "FROM" && words.front() == "DELETE") return true;
  }
  return false;
}

std::string_view without_quotes(std::string_view text) {
  return text.size() > 1 ? text.substr(1, text.size() - 2) : text;
}

// As upper_words() has them, with names of functions, schemas and tables as they are without their quotes, and with the
// setting's name behind `set_config(`.
std::vector<std::string> words_of(std::string_view sql) {
  std::vector<SqlToken> tokens = significant_tokens(sql, kIntoDollars);
  std::erase_if(tokens, [](const SqlToken& token) { return token.text == ","; });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const SqlToken& token = tokens[i];
    const auto is = [&](std::size_t at, std::string_view text) {
      return at < tokens.size() && tokens[at].text == text;
    };
    std::string_view word = token.text;
    if (token.kind == SqlToken::Kind::text) {
      const bool names_setting = words.size() > 1 && words.back() == "(" && words[words.size() - 2] == "SET_CONFIG";
      word = names_setting ? without_quotes(word) : "'";
    } else if (token.kind == SqlToken::Kind::quoted_identifier) {
      const std::string_view name = without_quotes(word);
      // Functions that matter have an underscore: `REPLACE "user" (id)` calls none.
      const bool calls = is(i + 1, "(") && name.find('_') != name.npos;
      if (calls || is(i + 1, ".") || (i > 0 && is(i - 1, "."))) word = name;
    }
    words.push_back(to_upper(word));
  }
  return words;
}

// The literal name of a user lock that would be the same in every run; empty where none is.
std::string_view lock_of_all_runs(std::string_view sql) {
  const std::vector<SqlToken> tokens = significant_tokens(sql, kIntoDollars);
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    std::string_view function = tokens[i - 2].text;
    if (tokens[i - 2].kind == SqlToken::Kind::quoted_identifier) function = without_quotes(function);
    if (tokens[i].kind != SqlToken::Kind::text || tokens[i - 1].text != "(") continue;
    if (equal_ignoring_case(function, "get_lock") && tokens[i].text.find("${") == std::string_view::npos)
      return tokens[i].text;
  }
  return {};
}

// What the statement does to other cases; empty where it does nothing.
std::string_view reach_of(const LintContext& context, const Step& step, const Spelling& spelling,
                          std::string_view sql) {
  for (const std::string& code : quoted_code(sql)) {
    if (const std::string_view what = reach_of(context, step, spelling, code); !what.empty()) return what;
  }
  const std::vector<std::string> words = words_of(sql);
  const auto held = [&](const ServerWide& entry) { return holds_words(words, entry); };
  const auto entry = std::find_if(kServerWide.begin(), kServerWide.end(), held);
  if (entry != kServerWide.end()) return entry->what;
  if (sets_server_variable(words)) return "it changes the whole server";
  if (grants_beyond_case(words)) return "accounts and privileges belong to the whole server";
  if (begins_deferrable(words)) return kWaitsForSerializable;
  const auto writes_server_tables = [&](const LexicalRules* rules) {
    return !rules->server_tables.empty() && is_for(spelling, step, *rules) && writes_to(words, rules->server_tables);
  };
  if (std::any_of(context.dialects.begin(), context.dialects.end(), writes_server_tables))
    return "it changes the whole server";
  const bool names_schema = std::any_of(kOfSchemas.begin(), kOfSchemas.end(), held);
  const auto makes_database = [&](const LexicalRules* rules) {
    return rules->schema_is_database && is_for(spelling, step, *rules);
  };
  const bool reaches = names_schema && std::any_of(context.dialects.begin(), context.dialects.end(), makes_database);
  return reaches ? kDatabaseNames : std::string_view();
}

void lint_reach(LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  if (!context.parsed.exclusive) {
    const std::string_view what = reach_of(context, step, spelling, text.sql);
    if (what.empty()) return;
    context.problem(text.lines.first, fmt::format("the statement reaches beyond its case: {}", what),
                    "`-- @exclusive` at the top, which gives the case the target for itself");
  } else if (const std::string_view name = lock_of_all_runs(text.sql); !name.empty()) {
    context.problem(text.lines.first,
                    fmt::format("the user lock {} belongs to the whole server, and other runs take it too", name),
                    "`${scratch}` in its name: `@exclusive` holds within one run",
                    context.source().column_of_sql(text.lines.first, text.sql));
  }
}

}  // namespace

void lint_server_wide(LintContext& context) {
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) lint_reach(context, step, spelling, text);
    }
  }
}

}  // namespace enginediff
