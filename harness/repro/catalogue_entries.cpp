#include "harness/repro/catalogue_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "harness/base/ascii.hpp"
#include "harness/casefile/values_in_sql.hpp"
#include "harness/casefile/variants.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/divergence_features.hpp"
#include "harness/repro/earlier_statements.hpp"
#include "harness/repro/outcome_of_expectation.hpp"
#include "harness/repro/reserved_names.hpp"
#include "harness/repro/signature_match.hpp"
#include "harness/repro/sort_features.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/text_pairs.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// Variants beyond these say the same again.
constexpr std::size_t kMostVariants = 200;

const Spelling* spelled(const Step& step, const TargetInfo& first, const TargetInfo& second, const Variant& variant) {
  for (const TargetInfo* target : {&first, &second}) {
    const Spelling* spelling = spelling_for(step, *target, variant);
    if (spelling != nullptr && !spelling->absent && !spelling->statements.empty()) return spelling;
  }
  return nullptr;
}

const ExpectedOutcome* outcome_on(const Step& step, int execution, const TargetInfo& target, const Variant& variant) {
  const Expectation* expectation = expectation_for(step, target, variant);
  return expectation == nullptr ? nullptr : expected_outcome(*expectation, step, execution, variant);
}

// Whether different things are expected of the two, before anything is looked at: most of the catalogue is passed over.
bool may_diverge(const Step& step, const TargetInfo& first, const TargetInfo& second, const Variant& variant) {
  if (step.pseudo || step.role == StepRole::portable) return false;
  const Expectation* a = expectation_for(step, first, variant);
  return a != nullptr && a != expectation_for(step, second, variant);
}

// Of a case about reserved words, what they are names of.
Features reserved_in(const Case& parsed, const Variant& variant, const Tokens& tokens) {
  if (subject_of(parsed).find("reserved") == std::string::npos) return {};
  std::set<std::string> words;
  for (const auto& [axis, value] : variant.values) words.insert(to_lower(value));
  return reserved_names(tokens, words);
}

class CaseReader {
 public:
  CaseReader(const TargetInfo& first, const TargetInfo& second, const LexicalRules& rules)
      : first_(first), second_(second), rules_(rules) {}

  void add(const Case& parsed) {
    const std::size_t before = out_.entries.size();
    Features all;
    const auto variants = variants_of(parsed, {first_.engine, {}, {}, {}});
    for (std::size_t v = 0; v < std::min(variants.size(), kMostVariants); ++v) {
      const bool any = std::any_of(parsed.steps.begin(), parsed.steps.end(),
                                   [&](const Step& step) { return may_diverge(step, first_, second_, variants[v]); });
      if (!any) continue;
      KnownTables tables;
      EarlierStatements earlier;
      std::set<std::string> earlier_texts;
      WrittenValues values;
      std::vector<VerbatimStep::Earlier> earlier_steps;
      for (const Step& step : parsed.steps) {
        const Spelling* spelling = spelled(step, first_, second_, variants[v]);
        if (step.pseudo || spelling == nullptr) continue;
        for (std::size_t execution = 0; execution < std::max<std::size_t>(1, step.binds.size()); ++execution) {
          Features features, sorts;
          std::set<std::string> names;
          std::set<std::string> about;
          bool writes = false, creates = false;
          std::set<std::string> texts;
          std::set<std::string> keys;
          std::string sql;
          for (const SqlText& text : spelling->statements) {
            sql = substitute(parsed, text.sql, variants[v], "");
            if (!step.binds.empty()) sql = with_values(sql, step.binds[execution], rules_);
            const Tokens tokens = tokens_of(sql, rules_);
            keys.insert(statement_key(tokens));
            tables.see(tokens);
            sorts = sort_features(tokens, values);
            features.merge(compared_column_pairs(tokens, values));
            values.see(tokens, tables);
            features.merge(features_of(tokens, tables));
            texts.merge(texts_of(tokens));
            features.merge(text_pairs(texts, earlier_texts));
            if (!step.binds.empty()) features.insert("bound:value");
            names.merge(names_in(tokens));
            writes = statement_kind(tokens) == StatementKind::write;
            creates = creates || !created_name(tokens).empty();
            about.insert(created_name(tokens).empty() ? written_table(tokens) : created_name(tokens));
          }
          for (const std::string& word : names) all.insert("word:" + word);
          all.insert(features.begin(), features.end());
          Features own = features;
          add_other_keys(parsed, step, variants[v], execution, *spelling, keys);
          add_step(parsed, step, variants[v], static_cast<int>(execution),
                   {nullptr,
                    nullptr,
                    {},
                    std::move(features),
                    earlier.writes(names),
                    earlier.all(names),
                    std::move(sorts),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {keys, names, earlier_steps}},
                   sql, tables);
          if (step.role != StepRole::portable)
            earlier_steps.push_back({about.empty() ? "" : *about.begin(), keys, step.role == StepRole::setup, creates});
          earlier.add({std::move(about), std::move(own), writes});
          earlier_texts.merge(texts);
        }
      }
    }
    if (out_.entries.size() == before) return;
    for (std::size_t i = before; i < out_.entries.size(); ++i) {
      all.insert(out_.entries[i].answers.begin(), out_.entries[i].answers.end());
      all.insert(out_.entries[i].statement.begin(), out_.entries[i].statement.end());
      if (counts_otherwise(out_.entries[i].signature)) all.merge(counting_features({}));
    }
    out_.weights.add(all);
  }

  CatalogueEntries take() { return std::move(out_); }

 private:
  void add_step(const Case& parsed, const Step& step, const Variant& variant, int execution, CatalogueEntry entry,
                const std::string& sql, const KnownTables& tables) {
    const ExpectedOutcome *a = outcome_on(step, execution, first_, variant),
                          *b = outcome_on(step, execution, second_, variant);
    if (a == nullptr || b == nullptr || step.role == StepRole::portable) return;
    const bool ordered = has_top_level_order_by(sql, rules_);
    const StepRecord a_record = record_of_expectation(*a, sql, ordered),
                     b_record = record_of_expectation(*b, sql, ordered);
    const Agreement agreement = compare(a_record, first_, b_record, second_);
    if (agreement.kind != Agreement::Kind::divergent) return;
    entry.parsed = &parsed;
    entry.step = &step;
    entry.variant = variant;
    entry.signature = signature_of(agreement, a_record, b_record);
    entry.answers = answer_features(a_record, b_record);
    const Tokens tokens = tokens_of(sql, rules_);
    entry.words = names_in(tokens);
    entry.state = transaction_states(a_record, b_record);
    entry.warned[0] = !a->warnings.empty();
    entry.warned[1] = !b->warnings.empty();
    entry.statement =
        features_of_other_column(std::move(entry.statement), tokens, tables, a_record, first_, b_record, second_);
    entry.statement = telling_features(entry.signature, a_record, b_record, tokens, std::move(entry.statement));
    if (is_syntactic(entry.signature)) entry.statement.merge(reserved_in(parsed, variant, tokens));
    if (entry.signature.kind == DivergenceKind::order) entry.statement.merge(entry.sorts);
    out_.entries.push_back(std::move(entry));
  }

  // Of the step's statements as either engine is told them, those of the spelling `known` left out.
  void add_other_keys(const Case& parsed, const Step& step, const Variant& variant, std::size_t execution,
                      const Spelling& known, std::set<std::string>& keys) const {
    for (const TargetInfo* target : {&first_, &second_}) {
      const Spelling* spelling = spelling_for(step, *target, variant);
      if (spelling == nullptr || spelling == &known || spelling->absent) continue;
      for (const SqlText& text : spelling->statements) {
        std::string sql = substitute(parsed, text.sql, variant, "");
        if (!step.binds.empty()) sql = with_values(sql, step.binds[execution], rules_);
        keys.insert(statement_key(tokens_of(sql, rules_)));
      }
    }
  }

  const TargetInfo &first_, &second_;
  const LexicalRules& rules_;
  CatalogueEntries out_;
};

}  // namespace

CatalogueEntries entries_of(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second,
                            const LexicalRules& rules) {
  CaseReader reader(first, second, rules);
  for (const Case& parsed : cases) reader.add(parsed);
  return reader.take();
}

std::string subject_of(const Case& parsed) {
  return fmt::format("{} {} {}", parsed.title, parsed.id, std::filesystem::path(parsed.file).stem().string());
}

}  // namespace enginediff
