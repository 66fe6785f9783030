#include "harness/history/transaction_control.hpp"

#include <array>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/prepared_transactions.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Verb = TransactionControl::Verb;

// Every way of quoting: an engine that does not know one has refused the statement.
LexicalRules all_quotes() {
  LexicalRules rules;
  rules.backtick_identifiers = rules.bracket_identifiers = rules.e_strings = true;
  return rules;
}

// What stands before the identifier of a transaction, however a dialect spells it.
constexpr std::array<PreparedTransactionWords, 8> kNaming = {{{"PREPARE TRANSACTION"},
                                                              {"COMMIT PREPARED", true},
                                                              {"ROLLBACK PREPARED", true},
                                                              {"XA START"},
                                                              {"XA BEGIN"},
                                                              {"XA PREPARE"},
                                                              {"XA COMMIT", true},
                                                              {"XA ROLLBACK", true}}};

class StatementReader {
 public:
  explicit StatementReader(std::string_view statement) : statement_(statement) {
    for (const SqlToken& token : tokenize(statement, all_quotes())) {
      constexpr std::size_t kMost = 5;  // ROLLBACK TRANSACTION TO SAVEPOINT name
      if (is_significant(token)) tokens_.push_back(token);
      if (tokens_.size() == kMost) return;
    }
  }

  TransactionControl read() {
    if (take("xa")) return read_distributed();
    if (take("prepare")) return take("transaction") ? with_identifier(Verb::prepare) : TransactionControl{};
    if (take("begin") || (take("start") && take("transaction"))) return {Verb::begin, {}, {}};
    if (take("commit") || take("end"))
      return take("prepared") ? with_identifier(Verb::commit) : TransactionControl{Verb::commit, {}, {}};
    if (take("savepoint")) return with_name(Verb::savepoint);
    if (take("release")) return with_name(Verb::release);
    if (!take("rollback") && !take("abort")) return {};
    if (take("prepared")) return with_identifier(Verb::rollback);
    if (!take("work")) take("transaction");
    if (!take("to")) return {Verb::rollback, {}, {}};
    return with_name(Verb::rollback_to);
  }

 private:
  bool take(std::string_view word) {
    if (at_ == tokens_.size() || !is_sql_word(tokens_[at_], word)) return false;
    ++at_;
    return true;
  }

  // Behind XA.
  TransactionControl read_distributed() {
    if (take("start") || take("begin")) return with_identifier(Verb::begin);
    if (take("end")) return {Verb::suspend, {}, {}};
    if (take("prepare")) return with_identifier(Verb::prepare);
    if (take("commit")) return with_identifier(Verb::commit);
    if (take("rollback")) return with_identifier(Verb::rollback);
    return {};
  }

  TransactionControl with_identifier(Verb verb) const {
    const auto named = prepared_transaction_in(statement_, all_quotes(), kNaming);
    return {verb, {}, {}, named ? named->identifier : std::string()};
  }

  TransactionControl with_name(Verb verb) {
    if (verb != Verb::savepoint && at_ + 1 < tokens_.size()) take("savepoint");
    if (at_ == tokens_.size()) return {};
    const SqlToken& token = tokens_[at_];
    const bool quoted = token.kind == Kind::quoted_identifier || token.kind == Kind::text;
    const std::string name = quoted ? unquoted_name(token) : to_lower(token.text);
    return {verb, name, to_lower(name)};
  }

  const std::string_view statement_;
  std::vector<SqlToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<TransactionControl> controls_in(std::string_view sql) {
  std::vector<TransactionControl> out;
  for (const StatementSpan& one : split_statements(sql, LexicalRules{}))
    out.push_back(StatementReader(sql.substr(one.begin, one.end - one.begin)).read());
  return out;
}

}  // namespace enginediff
