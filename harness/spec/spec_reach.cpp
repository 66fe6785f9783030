#include "harness/spec/spec_reach.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 15> kShared = {
    "CONCURRENTLY", "DEFERRABLE", "FLUSH",  "GET_LOCK",           "GLOBAL",  "INFORMATION_SCHEMA",
    "KILL",         "LISTEN",     "NOTIFY", "PERFORMANCE_SCHEMA", "PREPARE", "PROCESSLIST",
    "SYS",          "VACUUM",     "XA"};

// A system's own functions and views may tell of everybody's sessions; these do not.
constexpr std::string_view kSystemPrefix = "PG_";
constexpr std::array<std::string_view, 3> kOwn = {"PG_ADVISORY_", "PG_TRY_ADVISORY_", "PG_SLEEP"};

// What plain statements begin with.
constexpr std::array<std::string_view, 24> kPlain = {"ABORT",
                                                     "ALTER TABLE",
                                                     "BEGIN",
                                                     "COMMIT",
                                                     "CREATE INDEX",
                                                     "CREATE TABLE",
                                                     "DELETE",
                                                     "DROP INDEX",
                                                     "DROP TABLE",
                                                     "END",
                                                     "INSERT",
                                                     "LOCK",
                                                     "CREATE UNIQUE INDEX",
                                                     "RELEASE",
                                                     "ROLLBACK",
                                                     "SAVEPOINT",
                                                     "SELECT",
                                                     "SET",
                                                     "SHOW",
                                                     "START",
                                                     "TABLE",
                                                     "TRUNCATE",
                                                     "UPDATE",
                                                     "WITH"};

// Where a row lies depends on what all transactions of a database still see; PUBLIC is a schema for everybody. A
// temporary table hides the one of its name, which is then called with its schema.
constexpr std::array<std::string_view, 4> kOfDatabase = {"CTID", "PUBLIC", "TEMP", "TEMPORARY"};
constexpr std::array<std::string_view, 5> kTellingOfDatabase = {"ADVISORY", "DATABASE", "LO_", "SCHEMA", "SEARCH_PATH"};

constexpr std::array<std::string_view, 6> kOfSession = {"CURRVAL",    "DISCARD", "HOLD",
                                                        "SET_CONFIG", "TEMP",    "TEMPORARY"};

// Session locks by name, and the seed.
constexpr std::array<std::string_view, 5> kOutlasting = {
    "PG_ADVISORY_LOCK", "PG_ADVISORY_LOCK_SHARED", "PG_TRY_ADVISORY_LOCK", "PG_TRY_ADVISORY_LOCK_SHARED", "SETSEED"};
// Between CREATE and what is created.
constexpr std::array<std::string_view, 9> kBeforeKind = {
    "OR", "REPLACE", "UNLOGGED", "TEMP", "TEMPORARY", "UNIQUE", "RECURSIVE", "MATERIALIZED", "CONSTRAINT"};
// These belong to a table and go with it.
constexpr std::array<std::string_view, 5> kOfTable = {"INDEX", "POLICY", "RULE", "STATISTICS", "TRIGGER"};
// In what is quoted, the body of a function, these change more than rows.
constexpr std::array<std::string_view, 6> kInCode = {"ADVISORY", "ALTER", "CREATE", "DROP", "SET ", "SETSEED"};

bool is_shared(const std::string& word) {
  if (std::find(kShared.begin(), kShared.end(), word) != kShared.end()) return true;
  return word.starts_with(kSystemPrefix) &&
         std::none_of(kOwn.begin(), kOwn.end(), [&](std::string_view own) { return word.starts_with(own); });
}

bool text_reaches_beyond(const std::string& sql) {
  const auto tokens = tokenize(sql, LexicalRules{});
  return std::any_of(tokens.begin(), tokens.end(), [](const SqlToken& token) {
    // What is quoted may be code: the body of a function or a DO block.
    if (token.kind == SqlToken::Kind::word) return is_shared(to_upper(token.text));
    return token.kind == SqlToken::Kind::text && token.text.find('_') != std::string_view::npos;
  });
}

// `'public.t'::regclass`: a name with its schema, or letters that only the engine makes out.
bool may_hold_qualified_name(std::string_view text) {
  if (text.find('\\') != text.npos) return true;
  for (std::size_t dot = text.find('.', 1); dot != text.npos; dot = text.find('.', dot + 1)) {
    if (dot + 1 < text.size() && !is_digit(text[dot - 1]) && (is_word_part(text[dot + 1]) || text[dot + 1] == '"'))
      return true;
  }
  return false;
}

bool tells_of_database(const SqlToken& token) {
  if (token.kind == SqlToken::Kind::text) return may_hold_qualified_name(token.text);
  const bool quoted = token.kind == SqlToken::Kind::quoted_identifier;
  if (token.kind != SqlToken::Kind::word && !quoted) return false;
  const std::string word =
      to_upper(quoted && token.text.size() > 1 ? token.text.substr(1, token.text.size() - 2) : token.text);
  // A backslash may spell any letter.
  return (quoted && (is_shared(word) || word.find('\\') != std::string::npos)) ||
         std::find(kOfDatabase.begin(), kOfDatabase.end(), word) != kOfDatabase.end() ||
         std::any_of(kTellingOfDatabase.begin(), kTellingOfDatabase.end(),
                     [&](std::string_view part) { return word.find(part) != std::string::npos; });
}

bool is_plain(std::string_view statement) {
  if (leading_words(statement, LexicalRules{}, 2) == "SHOW ALL") return false;  // `search_path` is among them
  return std::any_of(kPlain.begin(), kPlain.end(), [&](std::string_view words) {
    const auto count = static_cast<int>(std::count(words.begin(), words.end(), ' ')) + 1;
    return leading_words(statement, LexicalRules{}, count) == words;
  });
}

bool keeps_to_tables(const std::string& sql) {
  if (text_reaches_beyond(sql)) return false;
  const auto tokens = tokenize(sql, LexicalRules{});
  if (std::any_of(tokens.begin(), tokens.end(), tells_of_database)) return false;
  const auto spans = split_statements(sql, LexicalRules{});
  return std::all_of(spans.begin(), spans.end(), [&](const StatementSpan& span) {
    return is_plain(std::string_view(sql).substr(span.begin, span.end - span.begin));
  });
}

// SET and RESET, but for what ends with the transaction.
bool sets_for_session(std::string_view statement) {
  const std::string first = leading_words(statement, LexicalRules{}, 1);
  if (first != "SET") return first == "RESET";
  const std::string both = leading_words(statement, LexicalRules{}, 2);
  return both != "SET LOCAL" && both != "SET TRANSACTION" && both != "SET CONSTRAINTS";
}

bool text_changes_session(const std::string& sql) {
  const auto spans = split_statements(sql, LexicalRules{});
  const auto sets = [&](const StatementSpan& span) {
    return sets_for_session(std::string_view(sql).substr(span.begin, span.end - span.begin));
  };
  if (std::any_of(spans.begin(), spans.end(), sets)) return true;
  const auto tokens = tokenize(sql, LexicalRules{});
  return std::any_of(tokens.begin(), tokens.end(), [](const SqlToken& token) {
    return token.kind == SqlToken::Kind::word &&
           std::find(kOfSession.begin(), kOfSession.end(), to_upper(token.text)) != kOfSession.end();
  });
}

template <class Words>
bool is_one_of(const std::string& word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// With bodies of functions in one piece.
LexicalRules rules_for_code() {
  LexicalRules rules;
  rules.dollar_quotes = true;
  return rules;
}

// The words and quoted names of a statement in capitals, and its other marks; no blanks and comments.
std::vector<std::string> words_of(std::string_view statement) {
  std::vector<std::string> out;
  for (const SqlToken& token : significant_tokens(statement, rules_for_code())) {
    const bool quoted = token.kind == SqlToken::Kind::quoted_identifier && token.text.size() > 1;
    out.push_back(to_upper(quoted ? token.text.substr(1, token.text.size() - 2) : token.text));
  }
  return out;
}

// What it creates, `S.T` as both words; nothing for what goes with its table.
std::vector<std::string> created_names(const std::vector<std::string>& words) {
  std::size_t at = 1;
  while (at < words.size() && is_one_of(words[at], kBeforeKind)) ++at;
  if (at >= words.size() || is_one_of(words[at], kOfTable)) return {};
  ++at;
  while (at < words.size() && (words[at] == "IF" || words[at] == "NOT" || words[at] == "EXISTS")) ++at;
  std::vector<std::string> names;
  for (; at < words.size(); at += 2) {
    names.push_back(words[at]);
    if (at + 1 >= words.size() || words[at + 1] != ".") break;
  }
  return names;
}

// What the statements of a spec create, and what its teardowns drop.
class Remains {
 public:
  void made_by(const std::string& sql) {
    for (const StatementSpan& span : split_statements(sql, rules_for_code())) {
      const auto words = words_of(std::string_view(sql).substr(span.begin, span.end - span.begin));
      if (words.empty()) continue;
      if (words.front() == "CREATE") created_.push_back(created_names(words));
      unknown_ = unknown_ || does_unknown(words);
    }
  }
  void dropped_by(const std::string& sql) {
    for (const StatementSpan& span : split_statements(sql, rules_for_code())) {
      const auto words = words_of(std::string_view(sql).substr(span.begin, span.end - span.begin));
      if (!words.empty() && words.front() == "DROP") dropped_.insert(words.begin() + 1, words.end());
    }
  }
  bool any() const {
    return unknown_ || std::any_of(created_.begin(), created_.end(), [&](const std::vector<std::string>& names) {
             return !names.empty() && std::none_of(names.begin(), names.end(),
                                                   [&](const std::string& name) { return dropped_.contains(name); });
           });
  }

 private:
  static bool does_unknown(const std::vector<std::string>& words) {
    const std::string& first = words.front();
    if (first == "DO" || first == "CALL" || first == "EXECUTE") return true;
    const bool reads = first == "SELECT" || first == "WITH";
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      if (word == "RENAME" || (reads && word == "INTO") || word.starts_with("LO_")) return true;
      if (is_one_of(word, kOutlasting)) return true;
      const bool is_text = word.starts_with('\'') || word.starts_with('$');
      return is_text && std::any_of(kInCode.begin(), kInCode.end(),
                                    [&](std::string_view code) { return word.find(code) != std::string::npos; });
    });
  }

  std::vector<std::vector<std::string>> created_;
  std::set<std::string> dropped_;
  bool unknown_ = false;
};

// How a session's transaction stands behind these texts.
class OpenTransaction {
 public:
  void run(const std::string& sql) {
    for (const StatementSpan& span : split_statements(sql, rules_for_code())) {
      const auto words = words_of(std::string_view(sql).substr(span.begin, span.end - span.begin));
      const std::string first = words.empty() ? "" : words.front(), second = words.size() > 1 ? words[1] : "";
      if (first == "BEGIN" || (first == "START" && second == "TRANSACTION")) open_ = true;
      const bool to_savepoint = is_one_of(std::string("TO"), words);
      const bool ends = first == "COMMIT" || first == "END" || first == "ABORT" || first == "ROLLBACK";
      if (ends && !to_savepoint) open_ = is_one_of(std::string("CHAIN"), words) && !is_one_of(std::string("NO"), words);
    }
  }
  void run(const std::optional<std::string>& sql) {
    if (sql) run(*sql);
  }
  bool open() const { return open_; }

 private:
  bool open_ = false;
};

// `steps` in the order of a permutation, or of the file.
template <class Steps>
bool ends_in_transaction(const IsolationSpec& spec, int session, const Steps& steps) {
  OpenTransaction transaction;
  const SpecSession& lane = spec.sessions[static_cast<std::size_t>(session)];
  transaction.run(lane.setup);
  for (const std::size_t step : steps) {
    if (spec.steps[step].session == session) transaction.run(spec.steps[step].sql);
  }
  transaction.run(lane.teardown);
  return transaction.open();
}

// Whether a permutation leaves a session in a transaction, or in one that failed, and the next one meets it.
bool leaves_transactions(const IsolationSpec& spec) {
  OpenTransaction control;
  for (const std::string& setup : spec.setups) control.run(setup);
  control.run(spec.teardown);
  if (control.open()) return true;
  for (int session = 0; session < static_cast<int>(spec.sessions.size()); ++session) {
    if (spec.permutations.empty() &&
        ends_in_transaction(spec, session, spec.sessions[static_cast<std::size_t>(session)].steps))
      return true;
    for (const Permutation& permutation : spec.permutations) {
      std::vector<std::size_t> steps;
      for (const PlannedStep& planned : permutation) steps.push_back(planned.step);
      if (ends_in_transaction(spec, session, steps)) return true;
    }
  }
  return false;
}

// A cursor that outlasts the setup's transaction is there already when the next permutation makes it.
bool holds_cursor(const std::optional<std::string>& sql) {
  if (!sql) return false;
  const auto tokens = significant_tokens(*sql, rules_for_code());
  return std::any_of(tokens.begin(), tokens.end(), [](const SqlToken& token) { return is_sql_word(token, "HOLD"); });
}

// Whether that holds of any SQL text of the spec.
template <class Predicate>
bool any_text(const IsolationSpec& spec, Predicate holds) {
  const auto holds_of = [&](const std::optional<std::string>& sql) { return sql && holds(*sql); };
  return std::any_of(spec.setups.begin(), spec.setups.end(), holds) || holds_of(spec.teardown) ||
         std::any_of(spec.steps.begin(), spec.steps.end(), [&](const SpecStep& step) { return holds(step.sql); }) ||
         std::any_of(spec.sessions.begin(), spec.sessions.end(),
                     [&](const SpecSession& session) { return holds_of(session.setup) || holds_of(session.teardown); });
}

}  // namespace

bool changes_sessions(const IsolationSpec& spec) {
  const auto changes = [](const SpecSession& session) {
    return holds_cursor(session.setup) || (session.teardown && text_changes_session(*session.teardown));
  };
  return std::any_of(spec.steps.begin(), spec.steps.end(),
                     [](const SpecStep& step) { return text_changes_session(step.sql); }) ||
         std::any_of(spec.sessions.begin(), spec.sessions.end(), changes) || leaves_transactions(spec);
}

bool leaves_behind(const IsolationSpec& spec) {
  Remains remains;
  // Every text is read; none ends the search.
  any_text(spec, [&](const std::string& sql) { return remains.made_by(sql), false; });
  if (spec.teardown) remains.dropped_by(*spec.teardown);
  for (const SpecSession& session : spec.sessions) {
    if (session.teardown) remains.dropped_by(*session.teardown);
  }
  return remains.any();
}

bool reaches_beyond(const IsolationSpec& spec) { return any_text(spec, text_reaches_beyond); }

bool keeps_to_its_tables(const IsolationSpec& spec) {
  return !any_text(spec, [](const std::string& sql) { return !keeps_to_tables(sql); });
}

}  // namespace enginediff
