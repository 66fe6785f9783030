#include "harness/repro/divergence_features.hpp"

#include <fmt/format.h>

#include <optional>

#include "harness/compare/compare.hpp"
#include "harness/repro/answer_features.hpp"
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

}  // namespace

std::string with_values(std::string_view sql, const std::vector<Parameter>& parameters, const LexicalRules& rules) {
  std::string out;
  std::size_t next = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    const bool bound = token.kind == SqlToken::Kind::parameter && token.text == "?" && next < parameters.size();
    if (bound) {
      out += literal(parameters[next++].value.view());
    } else {
      out += token.text;
    }
  }
  return out;
}

bool is_syntactic(const DivergenceSignature& signature) {
  const std::string_view name = error_class_name(ErrorClass::syntax_error);
  return signature.first == name || signature.second == name;
}

std::string refusal_of(const DivergenceSignature& signature, const Features& statement) {
  // Of what most statements may be refused for, the class tells nothing.
  const std::string_view name = error_class_name(ErrorClass::grouping_error);
  if (signature.first != name && signature.second != name) return {};
  return statement.contains("clause:GROUP BY") ? "refusal:with GROUP BY" : "refusal:without GROUP BY";
}

Features syntactic_of(const Features& features) {
  static const std::set<std::string, std::less<>> kOfValues = {
      "stores", "table", "column", "text", "texts", "compares", "operands", "argument", "number", "condition"};
  Features out;
  for (const std::string& feature : features) {
    if (!kOfValues.contains(feature.substr(0, feature.find(':')))) out.insert(feature);
  }
  return out;
}

Features without_stored_values(const DivergenceSignature& signature, const Features& features) {
  const auto refuses_with = [&](ErrorClass one) {
    return signature.first == error_class_name(one) || signature.second == error_class_name(one);
  };
  if (!refuses_with(ErrorClass::not_null_violation) && !refuses_with(ErrorClass::foreign_key_violation))
    return features;
  Features out;
  for (const std::string& feature : features) {
    const bool of_key = feature.ends_with(" key") || feature.ends_with(" itself") || feature.starts_with("stores:null");
    const bool of_value = feature.starts_with("text:") || feature.starts_with("number:") ||
                          (feature.starts_with("stores:") && feature.find(" in ") != feature.npos && !of_key);
    if (!of_value) out.insert(feature);
  }
  return out;
}

std::vector<DivergenceFeatures> features_at(const Script& script, const ScriptRun& run, const Divergence& divergence,
                                            const TargetInfo& first, const TargetInfo& second, const Cause& cause) {
  DivergenceFeatures out;
  const StepRecord &own = run.records[divergence.first][divergence.statement],
                   &theirs = run.records[divergence.second][divergence.statement];
  out.answers = answer_features(own, theirs);
  out.signature = divergence.signature;
  out.caused_by_write = cause.kind == Cause::Kind::earlier_write;
  const auto names = tables_of(script, divergence.statement);
  const std::set<std::string> concerned(names.begin(), names.end());
  KnownTables tables;
  WrittenValues written;
  std::set<std::string> earlier_texts;
  for (std::size_t i = 0; i <= divergence.statement; ++i) {
    const ScriptStatement& statement = script.statements[i];
    const std::string sql =
        statement.prepared ? with_values(statement.sql, statement.parameters, *script.rules) : statement.sql;
    const bool last = i == divergence.statement, is_cause = out.caused_by_write && cause.statement == i;
    // Of long dumps only what defines tables is of interest, unless it is their rows that are sorted.
    const std::size_t most = out.signature.kind == DivergenceKind::order ? 100'000 : 2000;
    if (!last && !is_cause && sql.size() > most) continue;
    const Tokens tokens = tokens_of(sql, *script.rules);
    tables.see(tokens);
    if (last) {
      out.statement = features_of(tokens, tables);
      out.statement.merge(text_pairs(texts_of(tokens), earlier_texts));
      if (statement.prepared) out.statement.insert("bound:value");
      out.stumbled = words_stumbled_over(own, theirs, tokens);
      if (is_syntactic(out.signature)) out.statement = syntactic_of(out.statement);
      out.statement = without_stored_values(out.signature, out.statement);
      if (const std::string refusal = refusal_of(out.signature, out.statement); !refusal.empty())
        out.statement.insert(refusal);
      if (out.signature.kind == DivergenceKind::order) out.statement.merge(sort_features(tokens, written));
      continue;
    }
    const StatementKind kind = statement_kind(tokens);
    const bool about = concerned.contains(created_name(tokens)) ||
                       (kind != StatementKind::read && concerned.contains(written_table(tokens)));
    if (!about && !is_cause) continue;
    Features features = features_of(tokens, tables);
    written.see(tokens, tables);
    std::set<std::string> texts = texts_of(tokens);
    if (is_cause) features.merge(text_pairs(texts, earlier_texts));
    earlier_texts.merge(texts);
    if (is_cause || (!out.caused_by_write && kind == StatementKind::write))
      out.writes.insert(features.begin(), features.end());
    out.before.merge(features);
  }
  std::vector<DivergenceFeatures> all = {out};
  if (auto rows = features_of_rows(std::move(out), script, tables, first, second, cause))
    all.push_back(std::move(*rows));
  return all;
}

}  // namespace enginediff
