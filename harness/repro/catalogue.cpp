#include "harness/repro/catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "harness/casefile/variants.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/repro/cause.hpp"
#include "harness/repro/outcome_of_expectation.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

constexpr double kLeastScore = 0.42;
constexpr std::size_t kMostMatches = 3, kMostInCommon = 4;
// Variants beyond these say the same again.
constexpr std::size_t kMostVariants = 200;

// `?` as the literal that is bound there.
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

const Spelling* spelled(const Step& step, const TargetInfo& first, const TargetInfo& second, const Variant& variant) {
  for (const TargetInfo* target : {&first, &second}) {
    const Spelling* spelling = spelling_for(step, *target, variant);
    if (spelling != nullptr && !spelling->absent && !spelling->statements.empty()) return spelling;
  }
  return nullptr;
}

// Whether the expectations make an error that stands for a transaction's, or the like, the only difference.
const ExpectedOutcome* outcome_on(const Step& step, int execution, const TargetInfo& target, const Variant& variant) {
  const Expectation* expectation = expectation_for(step, target, variant);
  return expectation == nullptr ? nullptr : expected_outcome(*expectation, step, execution, variant);
}

bool contributes(StatementKind kind) { return kind == StatementKind::write; }

// How much the signatures have in common; 0 means that it is another difference.
double alike(const DivergenceSignature& a, const DivergenceSignature& b, bool& same_classes) {
  same_classes = a.first == b.first && a.second == b.second;
  if (same_classes && a.kind == b.kind && a.severity == b.severity) return a.detail == b.detail ? 1.0 : 0.92;
  if (same_classes && a.severity == b.severity) return 0.85;
  const auto fails = [](const std::string& answer) { return answer != "rows" && answer != "ok"; };
  if (fails(a.first) == fails(b.first) && fails(a.second) == fails(b.second) && (fails(a.first) || fails(a.second))) return 0.6;
  return 0;
}

}  // namespace

Catalogue::Catalogue(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second, const LexicalRules& rules) {
  for (const Case& parsed : cases) add_case(parsed, first, second, rules);
}

void Catalogue::add_case(const Case& parsed, const TargetInfo& first, const TargetInfo& second, const LexicalRules& rules) {
  const std::size_t before = entries_.size();
  Features all;
  const auto variants = variants_of(parsed, {first.engine, {}, {}, {}});
  for (std::size_t v = 0; v < std::min(variants.size(), kMostVariants); ++v) {
    const Variant& variant = variants[v];
    KnownTables tables;
    Features writes;
    for (const Step& step : parsed.steps) {
      const Spelling* spelling = spelled(step, first, second, variant);
      if (step.pseudo || spelling == nullptr) continue;
      const int executions = step.binds.empty() ? 1 : static_cast<int>(step.binds.size());
      for (int execution = 0; execution < executions; ++execution) {
        Features features, written;
        std::string sql;
        for (const SqlText& text : spelling->statements) {
          sql = substitute(parsed, text.sql, variant, "");
          if (!step.binds.empty()) sql = with_values(sql, step.binds[static_cast<std::size_t>(execution)], rules);
          const Tokens tokens = tokens_of(sql, rules);
          tables.see(tokens);
          features.merge(features_of(tokens, tables));
          if (contributes(statement_kind(tokens))) written = features;
        }
        all.insert(features.begin(), features.end());
        const ExpectedOutcome *a = outcome_on(step, execution, first, variant), *b = outcome_on(step, execution, second, variant);
        if (a != nullptr && b != nullptr && step.role != StepRole::portable) {
          const bool ordered = has_top_level_order_by(sql, rules);
          const StepRecord a_record = record_of_expectation(*a, sql, ordered), b_record = record_of_expectation(*b, sql, ordered);
          const Agreement agreement = compare(a_record, first, b_record, second);
          if (agreement.kind == Agreement::Kind::divergent) {
            entries_.push_back({&parsed, &step, features, writes, signature_of(agreement, a_record, b_record)});
          }
        }
        writes.merge(written);
      }
    }
  }
  if (entries_.size() == before) return;
  ++cases_;
  for (const std::string& feature : all) ++cases_with_[feature];
}

double Catalogue::rarity(const std::string& feature) const {
  const auto at = cases_with_.find(feature);
  if (at == cases_with_.end()) return 0;  // the catalogue knows nothing about it
  return std::log(1.0 + static_cast<double>(cases_) / static_cast<double>(at->second)) - std::log(2.0) + 0.05;
}

double Catalogue::weight(const Features& features) const {
  double sum = 0;
  for (const std::string& feature : features) sum += rarity(feature);
  return sum;
}

std::vector<CatalogueMatch> Catalogue::explain(const DivergenceFeatures& divergence) const {
  std::map<std::string, std::pair<double, CatalogueMatch>> best;  // by the case's id
  const double own = weight(divergence.statement);
  for (const Entry& entry : entries_) {
    bool same_classes = false;
    const double shape = alike(divergence.signature, entry.signature, same_classes);
    if (shape == 0) continue;
    const auto in_common = [](const Features& a, const Features& b) {
      Features out;
      std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
      return out;
    };
    Features common = in_common(divergence.statement, entry.statement);
    const double theirs = weight(entry.statement), shared = weight(common);
    if (theirs <= 0 || own <= 0 || shared <= 0) continue;
    // Most of what the case is made of has to be there; what else the statement has counts little.
    double construct = 0.7 * shared / theirs + 0.3 * shared / own;
    if (!divergence.writes.empty() && !entry.writes.empty()) {
      const Features common_writes = in_common(divergence.writes, entry.writes);
      const double of_writes = weight(common_writes) / std::max(0.01, weight(entry.writes));
      construct = 0.5 * construct + 0.5 * of_writes;
      common.insert(common_writes.begin(), common_writes.end());
    }
    const double score = construct * shape;
    if (score < kLeastScore) continue;
    auto& [known, match] = best[entry.parsed->id];
    if (score <= known) continue;
    known = score;
    match = CatalogueMatch{entry.parsed->id, entry.parsed->title, entry.parsed->why, entry.parsed->file, entry.step->name, {}, {}, same_classes, score};
    std::vector<std::string> telling(common.begin(), common.end());
    std::stable_sort(telling.begin(), telling.end(), [&](const std::string& a, const std::string& b) { return rarity(a) > rarity(b); });
    for (std::size_t i = 0; i < std::min(telling.size(), kMostInCommon); ++i) match.in_common.push_back(describe_feature(telling[i]));
    std::vector<std::string> others;
    for (const Step& step : entry.parsed->steps) {
      if (step.role != StepRole::portable) continue;
      for (const Spelling& spelling : step.spellings) {
        std::string sql;
        for (const SqlText& text : spelling.statements) sql += (sql.empty() ? "" : ";\n") + text.sql;
        if (!sql.empty()) (step.portable_of == entry.step->name ? match.portable : others).push_back(sql);
      }
    }
    if (match.portable.empty()) match.portable = std::move(others);
  }
  std::vector<CatalogueMatch> out;
  for (auto& [id, found] : best) out.push_back(std::move(found.second));
  std::stable_sort(out.begin(), out.end(), [](const CatalogueMatch& a, const CatalogueMatch& b) { return a.score > b.score; });
  if (out.size() > kMostMatches) out.resize(kMostMatches);
  return out;
}

DivergenceFeatures features_at(const Script& script, const Divergence& divergence, std::optional<std::size_t> cause) {
  DivergenceFeatures out;
  out.signature = divergence.signature;
  const auto names = tables_of(script, divergence.statement);
  const std::set<std::string> concerned(names.begin(), names.end());
  KnownTables tables;
  for (std::size_t i = 0; i <= divergence.statement; ++i) {
    const ScriptStatement& statement = script.statements[i];
    const std::string sql = statement.prepared ? with_values(statement.sql, statement.parameters, *script.rules) : statement.sql;
    const bool last = i == divergence.statement, is_cause = cause && *cause == i;
    // Of long dumps only what defines tables is of interest.
    if (!last && !is_cause && sql.size() > 2000) continue;
    const Tokens tokens = tokens_of(sql, *script.rules);
    tables.see(tokens);
    if (last) {
      out.statement = features_of(tokens, tables);
    } else if (is_cause || (!cause && contributes(statement_kind(tokens)) && concerned.contains(written_table(tokens)))) {
      Features writes = features_of(tokens, tables);
      out.writes.merge(writes);
    }
  }
  return out;
}

}  // namespace enginediff
