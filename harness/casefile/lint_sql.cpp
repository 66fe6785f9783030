// Lint: statements that engines cut differently, placeholders without values, locks that reach beyond the case.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// Whether the spelling is sent to an engine of this dialect: it names one, or it is the one for all others and no block
// takes all targets of such an engine away.
bool is_for(const Spelling& spelling, const Step& step, const LexicalRules& rules) {
  const std::vector<std::string_view> engines = engines_of(rules);
  const auto speaks = [&](const Selector& selector) {
    return selector.engine.empty() || std::find(engines.begin(), engines.end(), selector.engine) != engines.end();
  };
  if (!spelling.selectors.empty()) return std::any_of(spelling.selectors.begin(), spelling.selectors.end(), speaks);
  const auto is_taken = [&](std::string_view engine) {
    const Selector all{std::string(engine), {}, {}, {}};
    return std::any_of(step.spellings.begin(), step.spellings.end(), [&](const Spelling& other) {
      return std::find(other.selectors.begin(), other.selectors.end(), all) != other.selectors.end();
    });
  };
  return !std::all_of(engines.begin(), engines.end(), is_taken);
}

bool is_one_statement(const std::string& sql, const LexicalRules& rules) {
  const std::string text = sql + ";\n";
  const std::vector<StatementSpan> spans = split_statements(text, rules);
  return spans.size() == 1 && spans[0].terminated && spans[0].begin == 0 && spans[0].end == sql.size();
}

// `5 --1` is 5 for some and 6 for others.
bool has_doubtful_comment(const LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  bool two_minuses = false, comment = false;
  for (const LexicalRules* rules : context.dialects) {
    if (!is_for(spelling, step, *rules)) continue;
    const auto tokens = tokenize(text.sql, *rules);
    two_minuses |= rules->dash_comment_needs_space;
    comment |= std::any_of(tokens.begin(), tokens.end(), is_doubtful_comment);
  }
  return two_minuses && comment;
}

void lint_statement_splitting(LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  if (has_doubtful_comment(context, step, spelling, text)) {
    context.problem(text.lines.first,
                    "a comment inside the statement without a blank behind `--`: two minuses for some engines",
                    "`-- ` for a comment, `- -` for two minuses");
    return;
  }
  std::string apart;
  for (const LexicalRules* rules : context.dialects) {
    if (!is_for(spelling, step, *rules) || is_one_statement(text.sql, *rules)) continue;
    apart += (apart.empty() ? "" : ", ") + std::string(rules->dialect);
  }
  if (apart.empty()) return;
  const bool common = spelling.selectors.empty();
  context.problem(text.lines.first, fmt::format("the statement ends elsewhere under the rules of: {}", apart),
                  common ? "quotes and comments that all engines read alike, or an `-- @sql` block for each spelling"
                         : "the quotes and comments of these engines, or `-- @raw … -- @end`");
}

// A comment without its blank is one for some clients only.
void lint_comment_lines(LintContext& context) {
  const bool matters = std::any_of(context.dialects.begin(), context.dialects.end(),
                                   [](const LexicalRules* rules) { return rules->dash_comment_needs_space; });
  bool raw = false;
  for (int number = 1; matters && number <= context.source().line_count(); ++number) {
    const std::string_view line = context.source().line(number).text;
    if (line.starts_with("-- @raw")) raw = true;
    if (trim_blanks(line) == "-- @end") raw = false;
    const bool blank_missing = line.starts_with("--") && line.size() > 2 && line[2] != ' ' && line[2] != '\t';
    if (!raw && blank_missing)
      context.problem(number, "a comment without a blank behind `--`",
                      "`-- `, which every engine's client takes for a comment");
  }
}

// Words that make a statement reach beyond the case's own database, and what it does to other cases.
struct ServerWide {
  enum class Place { anywhere, at_the_start, in_this_order };
  std::array<std::string_view, 3> words;  // empty ones at the end
  std::string_view what;
  // One after the other anywhere or at the start; or, the first of them at the start, in this order with others
  // between.
  Place place = Place::anywhere;
};
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
    {{"LOCK", "INSTANCE", ""}, "it locks the whole server"},
    {{"BACKUP", "STAGE", ""}, "it locks the whole server"},
    {{"SET", "GLOBAL", ""}, "it changes the whole server"},
    {{"SET", "PERSIST", ""}, "it changes the whole server"},
    {{"SET", "PERSIST_ONLY", ""}, "it changes the whole server"},
    {{"ALTER", "SYSTEM", ""}, "it changes the whole server"},
    {{"ALTER", "INSTANCE", ""}, "it changes the whole server"},
    {{"RESET", "PERSIST", ""}, "it changes the whole server"},
    {{"CHECKPOINT", "", ""}, "it makes the whole server write", ServerWide::Place::at_the_start},
    {{"INDEX", "CONCURRENTLY", ""}, "it waits for every transaction of the database"},
    {{"REINDEX", "TABLE", "CONCURRENTLY"}, "it waits for every transaction of the database"},
    {{"REINDEX", "SCHEMA", "CONCURRENTLY"}, "it waits for every transaction of the database"},
    {{"REINDEX", "DATABASE", "CONCURRENTLY"}, "it waits for every transaction of the database"},
    {{"(", "CONCURRENTLY", ")"}, "it waits for every transaction of the database"},
    {{"ALTER", "DETACH", "CONCURRENTLY"},
     "it waits for every transaction of the database",
     ServerWide::Place::in_this_order},
    {{"READ", "ONLY", "DEFERRABLE"}, "it waits for every serializable transaction of the server"},
    {{"DEFERRABLE", "READ", "ONLY"}, "it waits for every serializable transaction of the server"},
    {{"PREPARE", "TRANSACTION", ""}, "names of prepared transactions belong to the whole server"},
    {{"COMMIT", "PREPARED", ""}, "names of prepared transactions belong to the whole server"},
    {{"ROLLBACK", "PREPARED", ""}, "names of prepared transactions belong to the whole server"},
    {{"XA", "", ""}, "names of prepared transactions belong to the whole server", ServerWide::Place::at_the_start},
    {{"SET", "DEFAULT_TRANSACTION_DEFERRABLE", ""},
     "it waits for every serializable transaction of the server",
     ServerWide::Place::in_this_order},
    {{"LISTEN", "", ""}, "notifications reach everybody in a database that cases share"},
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
    {{"SET", "PASSWORD", ""}, "accounts belong to the whole server"},
    {{"CREATE", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"OR", "REPLACE", "SERVER"}, "foreign servers belong to no schema"},
    {{"ALTER", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"DROP", "SERVER", ""}, "foreign servers belong to no schema"},
    {{"CREATE", "DATABASE", ""}, "names of databases belong to the whole server"},
    {{"REPLACE", "DATABASE", ""}, "names of databases belong to the whole server"},
    {{"ALTER", "DATABASE", ""}, "names of databases belong to the whole server"},
    {{"DROP", "DATABASE", ""}, "names of databases belong to the whole server"},
    {{"CREATE", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"ALTER", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
    {{"DROP", "TABLESPACE", ""}, "tablespaces belong to the whole server"},
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
constexpr std::string_view kDatabaseNames = "names of databases belong to the whole server";
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
    case ServerWide::Place::at_the_start: return begins;
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

// `GRANT a TO b`, `REVOKE a FROM b`: of roles, and not of what one may do ON something of the case's own.
bool grants_role(const std::vector<std::string>& words) {
  if (words.empty() || (words.front() != "GRANT" && words.front() != "REVOKE")) return false;
  const std::string_view preposition = words.front() == "GRANT" ? "TO" : "FROM";
  const auto at = std::find_if(words.begin(), words.end(),
                               [&](const std::string& word) { return word == "ON" || word == preposition; });
  return at != words.end() && *at == preposition;
}

// What the statement does to other cases; empty where it does nothing.
std::string_view reach_of(const LintContext& context, const Step& step, const Spelling& spelling, const SqlText& text) {
  const std::vector<std::string> words = upper_words(text.sql);
  const auto held = [&](const ServerWide& entry) { return holds_words(words, entry); };
  const auto entry = std::find_if(kServerWide.begin(), kServerWide.end(), held);
  if (entry != kServerWide.end()) return entry->what;
  if (sets_server_variable(words)) return "it changes the whole server";
  if (grants_role(words)) return "accounts belong to the whole server";
  const bool names_schema = std::any_of(kOfSchemas.begin(), kOfSchemas.end(), held);
  const auto makes_database = [&](const LexicalRules* rules) {
    return rules->schema_is_database && is_for(spelling, step, *rules);
  };
  const bool reaches = names_schema && std::any_of(context.dialects.begin(), context.dialects.end(), makes_database);
  return reaches ? kDatabaseNames : std::string_view();
}

}  // namespace

std::vector<std::string> upper_words(std::string_view sql) {
  std::vector<std::string> words;
  for (const SqlToken& token : tokenize(sql, LexicalRules{})) {
    if (token.kind == SqlToken::Kind::space || token.kind == SqlToken::Kind::comment || token.text == ",") continue;
    words.push_back(to_upper(token.kind == SqlToken::Kind::text ? "'" : token.text));
  }
  return words;
}

void lint_splitting(LintContext& context) {
  lint_comment_lines(context);
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        if (!text.raw) lint_statement_splitting(context, step, spelling, text);
      }
    }
  }
}

void lint_placeholders(LintContext& context) {
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      int placeholders = 0;
      bool certain = !spelling.absent && !step.binds.empty();
      for (const SqlText& text : spelling.statements) {
        certain = certain && text.sql.find("${") == std::string::npos;
        int count = 0;
        // Quotes and comments are all that matters here, and those of one dialect are read like those of another or
        // were reported.
        for (const LexicalRules* rules : context.dialects) {
          if (is_for(spelling, step, *rules)) translate_placeholders(text.sql, *rules, &count);
        }
        if (context.dialects.empty()) translate_placeholders(text.sql, LexicalRules{}, &count);
        placeholders += count;
      }
      if (!certain) continue;
      for (const std::vector<Parameter>& parameters : step.binds) {
        if (static_cast<int>(parameters.size()) == placeholders) continue;
        const SqlText& first = spelling.statements.front();
        context.problem(
            first.lines.first,
            fmt::format("{} placeholder(s) and a bind list of {} value(s)", placeholders, parameters.size()),
            "as many `?` as values", context.source().column_of_sql(first.lines.first, first.sql));
        break;
      }
    }
  }
}

void lint_server_wide(LintContext& context) {
  if (context.parsed.exclusive) return;
  for (const Step& step : context.parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) {
        const std::string_view what = reach_of(context, step, spelling, text);
        if (what.empty()) continue;
        context.problem(text.lines.first, fmt::format("the statement reaches beyond its case: {}", what),
                        "`-- @exclusive` at the top, which gives the case the target for itself");
      }
    }
  }
}

}  // namespace enginediff
