#include "harness/history/transaction_control.hpp"

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Verb = TransactionControl::Verb;

class StatementReader {
 public:
  explicit StatementReader(std::string_view statement) {
    LexicalRules rules;
    // Every way of quoting a name: an engine that does not know one has refused the statement.
    rules.backtick_identifiers = rules.bracket_identifiers = true;
    for (const SqlToken& token : tokenize(statement, rules)) {
      constexpr std::size_t kMost = 5;  // ROLLBACK TRANSACTION TO SAVEPOINT name
      if (is_significant(token)) tokens_.push_back(token);
      if (tokens_.size() == kMost) return;
    }
  }

  TransactionControl read() {
    if (take("begin") || (take("start") && take("transaction"))) return {Verb::begin, {}, {}};
    if (take("commit") || take("end")) return {Verb::commit, {}, {}};
    if (take("savepoint")) return with_name(Verb::savepoint);
    if (take("release")) return with_name(Verb::release);
    if (!take("rollback") && !take("abort")) return {};
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

  TransactionControl with_name(Verb verb) {
    if (verb != Verb::savepoint && at_ + 1 < tokens_.size()) take("savepoint");
    if (at_ == tokens_.size()) return {};
    const SqlToken& token = tokens_[at_];
    const bool quoted = token.kind == Kind::quoted_identifier || token.kind == Kind::text;
    const std::string name = quoted ? unquoted_name(token) : to_lower(token.text);
    return {verb, name, to_lower(name)};
  }

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
