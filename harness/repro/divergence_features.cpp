#include "harness/repro/divergence_features.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "harness/casefile/values_in_sql.hpp"
#include "harness/compare/compare.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/folded_texts.hpp"
#include "harness/repro/other_column.hpp"
#include "harness/repro/reserved_names.hpp"
#include "harness/repro/sort_features.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/text_pairs.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// The same, looked at where the write is done: what its table holds on either side.
std::optional<DivergenceFeatures> features_of_rows(DivergenceFeatures out, const Script& script,
                                                   const KnownTables& tables, const TargetInfo& first,
                                                   const TargetInfo& second, const Cause& cause) {
  if (!out.caused_by_write || !cause.first_rows || !cause.second_rows) return std::nullopt;
  const Agreement agreement = compare(*cause.first_rows, first, *cause.second_rows, second);
  if (agreement.kind != Agreement::Kind::divergent) return std::nullopt;
  out.signature = signature_of(agreement, *cause.first_rows, *cause.second_rows);
  out.answers = answer_features(*cause.first_rows, *cause.second_rows);
  out.statement = features_of(tokens_of(cause.first_rows->sql, *script.rules), tables);
  return out;
}

// `refusal:with GROUP BY`, where one of both refuses how a statement groups; empty otherwise.
std::string refusal_of(const DivergenceSignature& signature, const Features& statement) {
  // Of what most statements may be refused for, the class tells nothing.
  const std::string_view name = error_class_name(ErrorClass::grouping_error);
  if (signature.first != name && signature.second != name) return {};
  return statement.contains("clause:GROUP BY") ? "refusal:with GROUP BY" : "refusal:without GROUP BY";
}

// Without what has to do with values: the form of a statement is wrong whatever its tables hold.
Features syntactic_of(const Features& features) {
  static const std::set<std::string, std::less<>> kOfValues = {
      "stores", "table", "column", "text", "texts", "compares", "operands", "argument", "number", "condition"};
  static const std::set<std::string, std::less<>> kPlain = {"literal:text", "literal:integer", "literal:fraction",
                                                            "literal:null"};
  Features out;
  for (const std::string& feature : features) {
    // A cast is written alike whatever it is given.
    const bool given = feature.starts_with("casts:") && !feature.starts_with("casts:to ");
    if (!given && !kPlain.contains(feature) && !kOfValues.contains(feature.substr(0, feature.find(':'))))
      out.insert(feature);
  }
  return out;
}

// Without the values that are no reason to miss a value or another row: those of other columns.
Features without_stored_values(const DivergenceSignature& signature, const Features& features) {
  const auto refuses_with = [&](ErrorClass one) {
    return signature.first == error_class_name(one) || signature.second == error_class_name(one);
  };
  Features out;
  if (refuses_with(ErrorClass::unique_violation)) {
    // Neither NULL nor a flag is a duplicate of anything.
    std::copy_if(features.begin(), features.end(), std::inserter(out, out.end()), [](const std::string& feature) {
      return !feature.starts_with("stores:null in ") && !feature.ends_with(" in BOOLEAN") &&
             !feature.ends_with(" in BOOL");
    });
    return out;
  }
  if (!refuses_with(ErrorClass::not_null_violation) && !refuses_with(ErrorClass::foreign_key_violation))
    return features;
  for (const std::string& feature : features) {
    const bool of_key = feature.ends_with(" key") || feature.ends_with(" itself") || feature.starts_with("stores:null");
    const bool of_value = feature.starts_with("text:") || feature.starts_with("number:") ||
                          (feature.starts_with("stores:") && feature.find(" in ") != feature.npos && !of_key);
    if (!of_value) out.insert(feature);
  }
  return out;
}

bool fails_in_transaction(const DivergenceSignature& signature, const StepRecord& first, const StepRecord& second) {
  return signature.kind == DivergenceKind::state && first.outcome()->error() != nullptr &&
         second.outcome()->error() != nullptr;
}

// Whatever it is that is defined: only how the transactions stand behind it differs.
bool defines_in_transaction(const DivergenceSignature& signature, const StepRecord& first, const StepRecord& second,
                            const Tokens& tokens) {
  static constexpr std::array<std::string_view, 5> kDefines = {"CREATE", "ALTER", "DROP", "TRUNCATE", "RENAME"};
  return signature.kind == DivergenceKind::state && first.outcome()->succeeded() && second.outcome()->succeeded() &&
         std::any_of(kDefines.begin(), kDefines.end(),
                     [&](std::string_view word) { return is_word_at(tokens, 0, word); });
}

// Whatever it is that fails: what becomes of the transaction has to do with how the statement resolves conflicts, and
// with rows before the one that fails.
Features failing_features(const Tokens& tokens, const Features& statement) {
  Features out = {"state:a failing statement inside a transaction"};
  for (const std::string& feature : statement) {
    if (feature.starts_with("clause:INSERT OR") || feature.starts_with("clause:ON ")) out.insert(feature);
  }
  const auto insert = insert_outline(tokens);
  if (insert && insert->rows.size() > 1) out.insert("state:several rows of which one fails");
  return out;
}

// The first rows of an order, as a query that shows them all: whether they are chosen to be shown, written or compared
// with, they are others for the reason for which that query sorts otherwise.
std::optional<DivergenceFeatures> features_of_choice(const DivergenceFeatures& divergence, const Tokens& tokens,
                                                     const KnownTables& tables, const WrittenValues& written) {
  const TokenRange range = first_of_an_order(tokens);
  if (range.empty()) return std::nullopt;
  const Tokens query(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(range.end));
  const Features sorts = sort_features(query, written);
  if (sorts.empty()) return std::nullopt;
  DivergenceFeatures out;
  out.signature = {DivergenceKind::order, Severity::silent, "rows", "rows", "", divergence.signature.messages};
  out.statement = features_of(query, tables);
  out.statement.insert(sorts.begin(), sorts.end());
  out.before = divergence.before;
  if (sorts.contains("sorts:NULL")) out.answers = {"cells:NULL"};
  out.verbatim = divergence.verbatim;
  return out;
}

bool is_refused(const StepRecord& record) {
  return record.outcome() != nullptr && record.outcome()->error() != nullptr;
}

// Reads a script up to a divergence and notes what it is made of.
class DivergenceReader {
 public:
  DivergenceReader(const Script& script, const ScriptRun& run, const Divergence& divergence, const TargetInfo& first,
                   const TargetInfo& second, const Cause& cause)
      : script_(script),
        first_(first),
        second_(second),
        own_(run.records[divergence.first][divergence.statement]),
        theirs_(run.records[divergence.second][divergence.statement]),
        statement_(divergence.statement),
        by_write_(cause.kind == Cause::Kind::earlier_write),
        write_(cause.statement) {
    out_.answers = answer_features(own_, theirs_);
    out_.signature = divergence.signature;
    out_.caused_by_write = by_write_;
    out_.only_counted = cause.leaves_the_same;
    out_.state = transaction_states(own_, theirs_);
    for (const std::size_t statement : {statement_, by_write_ ? write_ : statement_}) {
      for (const std::string& table : tables_of(script, statement)) concerned_.insert(table);
    }
  }

  void read() {
    for (std::size_t i = 0; i < script_.statements.size(); ++i) {
      const ScriptStatement& statement = script_.statements[i];
      const std::string sql =
          statement.prepared ? with_values(statement.sql, statement.parameters, *script_.rules) : statement.sql;
      const bool last = i == statement_, is_cause = by_write_ && write_ == i;
      // Of long dumps only what defines tables is of interest, unless it is their rows that are sorted.
      const std::size_t most = out_.signature.kind == DivergenceKind::order ? 100'000 : 8000;
      if (!last && !is_cause && sql.size() > most) continue;
      const Tokens tokens = tokens_of(sql, *script_.rules);
      const std::string key = statement_key(tokens);
      if (last || is_cause) out_.verbatim.concerned.push_back(key);
      if ((last || is_cause) && is_plain(tokens)) out_.verbatim.plain.insert(key);
      out_.verbatim.all.insert(key);
      if (i > statement_) continue;
      tables_.see(tokens);
      if (last) {
        read_last(tokens, tokens_of(as_refused(statement, sql), *script_.rules), statement.prepared);
      } else {
        read_earlier(tokens, is_cause);
      }
    }
  }

  DivergenceFeatures take() { return std::move(out_); }
  const KnownTables& tables() const { return tables_; }
  // Of the statement that diverges, or of the write that caused it.
  std::optional<DivergenceFeatures> take_choice() {
    if (choice_) choice_->verbatim = out_.verbatim;
    return std::move(choice_);
  }

 private:
  // What rewrites made of the statement, where it was refused in spite of them: what they solved is no reason any more.
  std::string as_refused(const ScriptStatement& statement, const std::string& sql) const {
    if (statement.prepared) return sql;
    for (const StepRecord* record : {&own_, &theirs_}) {
      if (is_refused(*record) && !record->sql.empty()) return record->sql;
    }
    return sql;
  }

  // `tokens`: as they were refused. What rewrites brought in is not the script's.
  void read_last(const Tokens& written, const Tokens& tokens, bool prepared) {
    out_.statement =
        features_of_other_column(features_of(tokens, tables_), tokens, tables_, own_, first_, theirs_, second_);
    if (written != tokens) {
      const Features all = features_of(written, tables_);
      std::set_difference(all.begin(), all.end(), out_.statement.begin(), out_.statement.end(),
                          std::inserter(out_.solved, out_.solved.end()));
      std::erase_if(out_.statement, [&](const std::string& feature) { return !all.contains(feature); });
    }
    out_.statement.merge(text_pairs(texts_of(tokens), earlier_texts_));
    out_.statement.merge(compared_column_pairs(tokens, written_));
    if (prepared) out_.statement.insert("bound:value");
    out_.stumbled = words_stumbled_over(own_, theirs_, tokens);
    out_.statement = telling_features(out_.signature, own_, theirs_, tokens, std::move(out_.statement));
    if (is_syntactic(out_.signature)) out_.statement.merge(reserved_names(tokens, words_stopped_at(own_, theirs_)));
    if (out_.signature.kind == DivergenceKind::order) out_.statement.merge(sort_features(tokens, written_));
    auto folding = take_folding(out_, tokens, tables_);
    if (!by_write_ && !is_refused(own_) && !is_refused(theirs_))
      choice_ = features_of_choice(out_, tokens, tables_, written_);
    if (folding && !by_write_) choice_ = std::move(folding);
  }

  void read_earlier(const Tokens& tokens, bool is_cause) {
    const StatementKind kind = statement_kind(tokens);
    const bool about = concerned_.contains(created_name(tokens)) ||
                       (kind != StatementKind::read && concerned_.contains(written_table(tokens)));
    if (!about && !is_cause) return;
    Features features = features_of(tokens, tables_);
    std::set<std::string> texts = texts_of(tokens);
    if (is_cause) {
      features.merge(text_pairs(texts, earlier_texts_));
      features.merge(compared_column_pairs(tokens, written_));
      choice_ = features_of_choice(out_, tokens, tables_, written_);
    }
    written_.see(tokens, tables_);
    earlier_texts_.merge(texts);
    if (is_cause || (!by_write_ && kind == StatementKind::write)) out_.writes.insert(features.begin(), features.end());
    out_.before.merge(features);
  }

  const Script& script_;
  const TargetInfo &first_, &second_;
  const StepRecord &own_, &theirs_;
  const std::size_t statement_;
  const bool by_write_;
  const std::size_t write_;
  std::set<std::string> concerned_;
  KnownTables tables_;
  WrittenValues written_;
  std::set<std::string> earlier_texts_;
  DivergenceFeatures out_;
  std::optional<DivergenceFeatures> choice_;
};

}  // namespace

Features features_of_other_column(Features statement, const Tokens& tokens, const KnownTables& tables,
                                  const StepRecord& first, const TargetInfo& first_target, const StepRecord& second,
                                  const TargetInfo& second_target) {
  const auto column = first_other_column(first, first_target, second, second_target);
  if (!column) return statement;
  const Tokens only = with_only_item(tokens, *column, first.outcome()->rows()->columns.size());
  if (only.size() == tokens.size()) return statement;
  Features left = features_of(only, tables);
  for (const std::string& feature : features_of(tokens, tables)) {
    if (!left.contains(feature)) statement.erase(feature);
  }
  return statement;
}

bool is_syntactic(const DivergenceSignature& signature) {
  const std::string_view name = error_class_name(ErrorClass::syntax_error);
  return signature.first == name || signature.second == name;
}

Features telling_features(const DivergenceSignature& signature, const StepRecord& first, const StepRecord& second,
                          const Tokens& tokens, Features statement) {
  if (fails_in_transaction(signature, first, second)) return failing_features(tokens, statement);
  if (defines_in_transaction(signature, first, second, tokens)) return {"state:a definition inside a transaction"};
  if (is_syntactic(signature)) statement = syntactic_of(statement);
  statement = without_stored_values(signature, statement);
  if (const std::string refusal = refusal_of(signature, statement); !refusal.empty()) statement.insert(refusal);
  return statement;
}

Features counting_features(const Features& statement) {
  static const std::set<std::string, std::less<>> kWhat = {"verb", "clause", "referred"};
  static const std::set<std::string, std::less<>> kValues = {"clause:TRUE", "clause:FALSE", "clause:IN", "clause:LIKE",
                                                             "clause:BETWEEN"};
  Features out = {"counts:what counts as affected"};
  for (const std::string& feature : statement) {
    if (kWhat.contains(feature.substr(0, feature.find(':'))) && !kValues.contains(feature)) out.insert(feature);
  }
  return out;
}

std::string transaction_states(const StepRecord& first, const StepRecord& second) {
  const TransactionState a = first.outcome()->transaction, b = second.outcome()->transaction;
  if (a == b) return {};
  return fmt::format("{} and {}", transaction_state_name(a), transaction_state_name(b));
}

std::vector<DivergenceFeatures> features_at(const Script& script, const ScriptRun& run, const Divergence& divergence,
                                            const TargetInfo& first, const TargetInfo& second, const Cause& cause) {
  DivergenceReader reader(script, run, divergence, first, second, cause);
  reader.read();
  std::vector<DivergenceFeatures> all;
  auto choice = reader.take_choice();
  all.push_back(reader.take());
  if (choice) all.push_back(std::move(*choice));
  if (auto rows = features_of_rows(all.front(), script, reader.tables(), first, second, cause))
    all.push_back(std::move(*rows));
  return all;
}

}  // namespace enginediff
