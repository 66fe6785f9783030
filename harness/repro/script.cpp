#include "harness/repro/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "harness/base/ascii.hpp"
#include "harness/repro/bound_values.hpp"
#include "harness/repro/client_lines.hpp"
#include "harness/repro/dialect_guess.hpp"
#include "harness/repro/dump_literals.hpp"
#include "harness/repro/dump_transactions.hpp"
#include "harness/repro/left_out.hpp"
#include "harness/repro/log_reader.hpp"
#include "harness/repro/own_schema.hpp"
#include "harness/repro/placeholders.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/token_text.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Statements that end at `delimiter`, outside of quotes and comments; whatever semicolons they hold.
std::vector<StatementSpan> cut_at(std::string_view text, const LexicalRules& rules, std::string_view delimiter) {
  std::vector<StatementSpan> spans;
  StatementSpan span;
  bool open = false;
  std::size_t ignore_before = 0;
  for (const SqlToken& token : tokenize(text, rules)) {
    const auto begin = static_cast<std::size_t>(token.text.data() - text.data());
    const bool plain = token.kind == SqlToken::Kind::symbol || token.kind == SqlToken::Kind::word;
    if (begin < ignore_before || !is_significant(token)) continue;
    const std::size_t inside =
        plain ? text.substr(begin, token.text.size() + delimiter.size() - 1).find(delimiter) : text.npos;
    if (!open && inside != 0) {
      span = {begin, begin, begin, false};
      open = true;
    }
    if (inside == text.npos) {
      span.end = span.after = begin + token.text.size();
      continue;
    }
    ignore_before = begin + inside + delimiter.size();
    if (!open) continue;
    if (inside > 0) span.end = begin + inside;
    span.after = ignore_before;
    span.terminated = true;
    spans.push_back(span);
    open = false;
  }
  if (open) spans.push_back(span);
  return spans;
}

// Things that happened several times, told once.
class Notes {
 public:
  void add(const std::string& what, int line, std::string_view example) {
    Entry& entry = entries_[what];
    if (entry.count++ == 0) {
      entry.order = entries_.size();
      entry.line = line;
      entry.example = std::string(example.substr(0, std::min<std::size_t>(example.find('\n'), 60)));
    }
  }

  std::vector<std::string> lines() const {
    std::vector<std::pair<std::size_t, std::string>> ordered;
    for (const auto& [what, entry] : entries_) {
      std::string text = fmt::format("line {}: {}", entry.line, what);
      if (!entry.example.empty()) text += fmt::format(": {}", entry.example);
      if (entry.count > 1) text += fmt::format(" (and {} more)", entry.count - 1);
      ordered.emplace_back(entry.order, std::move(text));
    }
    std::sort(ordered.begin(), ordered.end());
    std::vector<std::string> out;
    for (auto& [order, text] : ordered) out.push_back(std::move(text));
    return out;
  }

 private:
  struct Entry {
    std::size_t order = 0;
    int count = 0, line = 0;
    std::string example;
  };
  std::map<std::string, Entry> entries_;
};

// Beyond so many statements rows are sent together: a round trip for each would take most of the time.
constexpr std::size_t kLongScript = 2000, kRowsJoined = 50, kBytesJoined = 60'000;

class ScriptReader {
 public:
  ScriptReader(std::string_view text, const LexicalRules& rules) : text_(text), rules_(rules) {}

  Script read() {
    int copied = 0;
    for (const ScriptPiece& piece : cut_into_pieces(text_, rules_, &copied)) read_piece(piece);
    if (copied > 0) script_.notes.push_back(fmt::format("{} row(s) behind COPY are sent as INSERTs", copied));
    return finish();
  }

  Script read(const LogReading& log) {
    for (const LoggedStatement& one : log.statements) {
      add(one.sql, one.line);
      if (script_.statements.empty() || script_.statements.back().line != one.line) continue;
      script_.statements.back().parameters = one.parameters;
      script_.statements.back().prepared = one.prepared;
    }
    script_.notes.push_back("read as " + log.format);
    script_.notes.insert(script_.notes.end(), log.notes.begin(), log.notes.end());
    return finish();
  }

 private:
  Script finish() {
    for (const ScriptStatement& opened : take_out_dump_transactions(script_.statements, rules_))
      notes_.add("left out, the transaction around what a dump makes", opened.line, opened.sql);
    leave_out_lone_commits();
    if (joined_ > 0)
      script_.notes.push_back(
          fmt::format("the script is long: {} row(s) are sent in one INSERT with those before them", joined_));
    for (std::string& note : notes_.lines()) script_.notes.push_back(std::move(note));
    for (std::size_t i = 0; i < script_.statements.size(); ++i) script_.statements[i].origin = i;
    script_.rules = &rules_;
    return std::move(script_);
  }

  void read_piece(const ScriptPiece& piece) {
    if (piece.generated) return add(piece.text, piece.line, true);
    std::string_view text = piece.text;
    int line = piece.line;
    while (!text.empty()) {
      const std::size_t read = read_statements(text, piece.delimiter, line);
      line += static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(read), '\n'));
      text.remove_prefix(read);
    }
  }

  // Reads up to a client's command that SQL's rules would take for something else, or to the end; says how far.
  std::size_t read_statements(std::string_view text, std::string_view delimiter, int line) {
    const auto spans = delimiter == ";" ? split_statements(text, rules_) : cut_at(text, rules_, delimiter);
    std::size_t counted = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      std::size_t begin = spans[i].begin;
      const auto count_up_to = [&](std::size_t end) {
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                            text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        counted = end;
      };
      count_up_to(begin);
      while (begin < spans[i].end) {
        const std::size_t length = client_command_length(text.substr(begin));
        if (length == 0) break;
        const std::string_view command = text.substr(begin, length);
        notes_.add("left out, a command of a client", line, command);
        if (disturbs_splitting(command)) return begin + length;
        begin = behind_blanks_and_comments(text, begin + length, spans[i].end);
      }
      if (begin >= spans[i].end) continue;
      count_up_to(begin);
      add(text.substr(begin, spans[i].end - begin), line);
      bind_from_comment(
          text.substr(spans[i].after, (i + 1 < spans.size() ? spans[i + 1].begin : text.size()) - spans[i].after));
    }
    return text.size();
  }

  // A comment may stand between a client's command and the statement.
  static std::size_t behind_blanks_and_comments(std::string_view text, std::size_t begin, std::size_t end) {
    begin = text.find_first_not_of(" \t\r\n", begin);
    while (begin < end && text.substr(begin).starts_with("--"))
      begin = text.find_first_not_of(" \t\r\n", std::min(text.find('\n', begin), text.size()));
    return std::min(begin, end);
  }

  // `copied`: the statement stands for rows behind COPY.
  void add(std::string_view sql, int line, bool copied = false) {
    Tokens tokens = tokens_of(sql, rules_);
    std::string text(sql);
    // The first line of a dump of MariaDB, which its client alone understands.
    if (sql.starts_with("/*M!999999\\-")) return notes_.add("left out, a command of a client", line, text);
    if (!tokens.empty() && is_executable_comment(tokens.front())) unwrap(tokens, text);
    if (tokens.empty()) return;
    const UseDecision use = use_of(tokens);
    if (use.use == StatementUse::leave_out)
      return notes_.add(fmt::format("left out, since {}", use.reason), line, text);
    if (switches_autocommit(tokens)) {
      switched_autocommit_ = true;
      return notes_.add("left out, a dump's transaction around the rows of a table", line, text);
    }
    const FoldedText folded = fold_dumped_text(tokens);
    if (folded.any) {
      text = to_sql(tokens);
      notes_.add("text that the dump writes as a call is read as the text", line, "");
    }
    if (!folded.fault.empty()) notes_.add("a call that writes text is sent as it stands, as " + folded.fault, line, "");
    if (drop_definer(tokens)) text = to_sql(tokens);
    if (without_schema(tokens, line)) text = to_sql(tokens);
    if (copied && write_dumped_booleans(tokens, declared_)) text = to_sql(tokens);
    declared_.see(tokens);
    if (joins_the_last(tokens, copied)) return;
    ScriptStatement statement;
    statement.sql = std::move(text);
    statement.line = line;
    statement.housekeeping = use.use == StatementUse::housekeeping;
    statement.copied = copied;
    script_.statements.push_back(std::move(statement));
  }

  // `SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, @@AUTOCOMMIT=0` and back: only one family of engines knows that.
  static bool switches_autocommit(const Tokens& tokens) {
    return is_word_at(tokens, 0, "SET") && std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
             return contains_ignoring_case(token.text, "OLD_AUTOCOMMIT");
           });
  }

  // The COMMITs that belong to a switch that was left out.
  void leave_out_lone_commits() {
    if (!switched_autocommit_) return;
    bool open = false;
    std::erase_if(script_.statements, [&](const ScriptStatement& statement) {
      const std::string word = to_upper(std::string_view(statement.sql).substr(0, 6));
      if (word.starts_with("BEGIN") || word.starts_with("START")) open = true;
      if (word == "COMMIT" && !open) return true;
      if (word == "COMMIT" || word == "ROLLBA") open = false;
      return false;
    });
  }

  // In a long script, rows that go into one table one after the other are sent together.
  bool joins_the_last(const Tokens& tokens, bool copied) {
    if (script_.statements.size() < kLongScript) return false;
    const auto insert = insert_outline(tokens);
    const bool usual = insert && insert->rows.size() == 1 && insert->values_end == tokens.size() &&
                       std::none_of(tokens.begin(), tokens.end(),
                                    [](const Token& token) { return token.kind == SqlToken::Kind::parameter; });
    if (!usual) {
      joined_head_.clear();
      return false;
    }
    const auto part = [&](std::size_t begin, std::size_t end) {
      return to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                           tokens.begin() + static_cast<std::ptrdiff_t>(end)));
    };
    std::string head = part(0, insert->rows.front().begin);
    if (head != joined_head_ || copied != script_.statements.back().copied || joined_rows_ >= kRowsJoined ||
        script_.statements.back().sql.size() > kBytesJoined) {
      joined_head_ = std::move(head);
      joined_rows_ = 1;
      return false;
    }
    script_.statements.back().sql += ", " + part(insert->rows.front().begin, tokens.size());
    ++joined_rows_;
    ++joined_;
    return true;
  }

  static bool is_executable_comment(const Token& token) {
    return token.kind == SqlToken::Kind::symbol && token.text.starts_with("/*");
  }

  // A statement that is a comment to every other engine: `/*!40101 SET NAMES utf8 */`.
  static void unwrap(Tokens& tokens, std::string& text) {
    std::erase_if(tokens, [](const Token& token) { return is_executable_comment(token) || is_symbol(token, "*/"); });
    text = to_sql(tokens);
  }

  // DEFINER=`root`@`localhost`: an account that does not exist here.
  bool drop_definer(Tokens& tokens) {
    if (!is_word_at(tokens, 0, "CREATE")) return false;
    for (std::size_t i = 1; i + 4 < tokens.size() && i < 8; ++i) {
      if (!is_word(tokens[i], "DEFINER") || !is_symbol(tokens[i + 1], "=") || !is_symbol(tokens[i + 3], "@")) continue;
      erase(tokens, {i, i + 5});
      return true;
    }
    return false;
  }

  bool without_schema(Tokens& tokens, int line) {
    const std::string schema = take_off_schema(tokens);
    if (schema.empty()) return false;
    notes_.add(fmt::format("the schema `{}` was taken off names: the script runs in one of its own", schema), line, "");
    return true;
  }

  // `-- params: [1, "x"]` behind a statement.
  void bind_from_comment(std::string_view gap) {
    std::size_t at = gap.find("params:");
    std::size_t length = 7;
    if (at == gap.npos) {
      at = gap.find("PARAMETERS:");
      length = 11;
    }
    if (at == gap.npos || script_.statements.empty() || gap.substr(0, at).find("--") == gap.npos) return;
    const std::string_view list = gap.substr(at + length, gap.find('\n', at) - at - length);
    ScriptStatement& statement = script_.statements.back();
    std::string fault;
    const auto values = read_value_list(list, &fault);
    if (!values) {
      const std::string why = fault.empty() ? "" : ", as " + fault;
      return notes_.add("these bound values cannot be read" + why, statement.line, list);
    }
    auto bound = bind_values(statement.sql, *values, rules_);
    if (!bound) return notes_.add("these bound values do not go with the statement", statement.line, list);
    if (!values->empty() && bound->parameters.empty())
      notes_.add("no placeholder is found that these bound values belong to", statement.line, list);
    statement.sql = std::move(bound->sql);
    statement.prepared = !bound->parameters.empty();
    statement.parameters = std::move(bound->parameters);
  }

  std::string_view text_;
  const LexicalRules& rules_;
  Script script_;
  Notes notes_;
  DeclaredColumns declared_;
  bool switched_autocommit_ = false;
  std::string joined_head_;  // of the INSERT that comes last, where more rows may join it
  std::size_t joined_rows_ = 0, joined_ = 0;
};

Result<void> check_is_text(std::string_view text, const std::string& name) {
  if (text.starts_with("SQLite format 3")) {
    return fail(Fault::malformed, fmt::format("{}: this is a database file, not a script", name),
                "give it as --from FILE, and a script, if there is one, as usual");
  }
  if (const std::size_t nul = text.find('\0'); nul != text.npos) {
    return fail(Fault::malformed, fmt::format("{}: byte {} is NUL; this is no text", name, nul),
                "give a script as text, in UTF-8 or an ASCII superset");
  }
  return {};
}

// All behind a quote that is never closed is one literal, which no engine's message tells.
void note_open_quote(Script& script) {
  if (script.statements.empty()) return;
  const ScriptStatement& last = script.statements.back();
  const std::vector<SqlToken> tokens = tokenize(last.sql, *script.rules);
  if (tokens.empty() || tokens.back().terminated) return;
  const auto begin = static_cast<std::ptrdiff_t>(tokens.back().text.data() - last.sql.data());
  const auto line = last.line + std::count(last.sql.begin(), last.sql.begin() + begin, '\n');
  const bool comment = tokens.back().kind == SqlToken::Kind::comment;
  script.notes.push_back(fmt::format("line {}: the {} that opens here is never closed, and takes in all that follows",
                                     line, comment ? "comment" : "quote"));
}

}  // namespace

Result<Script> read_script(std::string_view text, std::string name, std::span<const LexicalRules* const> dialects) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  TRY(check_is_text(text, name));
  Script script;
  if (const auto log = read_log(text, dialects)) {
    script = ScriptReader({}, *log->rules).read(*log);
  } else {
    script =
        ScriptReader(text, guess_dialect(dialects, [&](const LexicalRules& rules) { return sql_sample(text, rules); }))
            .read();
    note_open_quote(script);
  }
  script.name = std::move(name);
  if (std::all_of(script.statements.begin(), script.statements.end(),
                  [](const ScriptStatement& one) { return one.housekeeping; })) {
    return fail(Fault::malformed, fmt::format("{}: there is no statement to run", script.name),
                script.notes.empty() ? "" : fmt::format("what was found: {}", script.notes.front()));
  }
  return script;
}

std::string print_script(const Script& script, bool with_added) {
  std::string out;
  for (const ScriptStatement& statement : script.statements) {
    if (statement.added && !with_added) continue;
    out += statement.sql + ";\n";
    if (statement.prepared) out += "-- params: " + print_value_list(statement.parameters) + "\n";
  }
  return out;
}

}  // namespace enginediff
