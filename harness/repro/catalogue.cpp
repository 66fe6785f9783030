#include "harness/repro/catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "harness/casefile/variants.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/outcome_of_expectation.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

constexpr double kLeastScore = 0.42;
constexpr std::size_t kMostMatches = 3, kMostInCommon = 4;
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

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : to_lower(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) words.back() += c;
    if (!letter && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Whether the title speaks of the feature: `Fractional seconds` of a moment with a fraction.
bool is_named_in(const std::string& feature, const std::vector<std::string>& title) {
  constexpr std::size_t kLeast = 4, kStem = 6;
  const std::size_t colon = feature.find(':');
  const auto words = words_in(std::string_view(feature).substr(colon == std::string::npos ? 0 : colon + 1));
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    if (word.size() < kLeast || word == "with" || word == "text") return false;
    return std::any_of(title.begin(), title.end(), [&](const std::string& other) {
      return other == word || (word.size() >= kStem && other.starts_with(word.substr(0, kStem)));
    });
  });
}

// Whether different things are expected of the two, before anything is looked at: most of the catalogue is passed over.
bool may_diverge(const Step& step, const TargetInfo& first, const TargetInfo& second, const Variant& variant) {
  if (step.pseudo || step.role == StepRole::portable) return false;
  const Expectation* a = expectation_for(step, first, variant);
  return a != nullptr && a != expectation_for(step, second, variant);
}

Features common_of(const Features& a, const Features& b) {
  Features out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

// How much the signatures have in common; 0 means that it is another difference. Errors of another class are one.
double alike(const DivergenceSignature& a, const DivergenceSignature& b, bool& same_classes) {
  same_classes = a.first == b.first && a.second == b.second;
  if (!same_classes || a.severity != b.severity) return 0;
  if (a.kind != b.kind) return 0.7;
  return a.detail == b.detail ? 1.0 : 0.92;
}

// The share of what tells either pair of answers apart that tells both apart; 1 where there is nothing to tell.
double answers_alike(const Features& a, const Features& b) {
  const std::size_t shared = common_of(a, b).size(), all = a.size() + b.size() - shared;
  return all == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace

Catalogue::Catalogue(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second,
                     const LexicalRules& rules)
    : first_(first), second_(second), rules_(rules) {
  for (const Case& parsed : cases) add_case(parsed);
}

void Catalogue::add_step(const Case& parsed, const Step& step, const Variant& variant, int execution, Entry entry,
                         const std::string& sql) {
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
  entry.words = names_in(tokens_of(sql, rules_));
  if (is_syntactic(entry.signature)) entry.statement = syntactic_of(entry.statement);
  entries_.push_back(std::move(entry));
}

void Catalogue::add_case(const Case& parsed) {
  const std::size_t before = entries_.size();
  Features all;
  const auto variants = variants_of(parsed, {first_.engine, {}, {}, {}});
  for (std::size_t v = 0; v < std::min(variants.size(), kMostVariants); ++v) {
    const bool any = std::any_of(parsed.steps.begin(), parsed.steps.end(),
                                 [&](const Step& step) { return may_diverge(step, first_, second_, variants[v]); });
    if (!any) continue;
    KnownTables tables;
    Features writes, leading;
    for (const Step& step : parsed.steps) {
      const Spelling* spelling = spelled(step, first_, second_, variants[v]);
      if (step.pseudo || spelling == nullptr) continue;
      for (std::size_t execution = 0; execution < std::max<std::size_t>(1, step.binds.size()); ++execution) {
        Features features, written;
        std::string sql;
        for (const SqlText& text : spelling->statements) {
          sql = substitute(parsed, text.sql, variants[v], "");
          if (!step.binds.empty()) sql = with_values(sql, step.binds[execution], rules_);
          const Tokens tokens = tokens_of(sql, rules_);
          tables.see(tokens);
          features.merge(features_of(tokens, tables));
          if (!step.binds.empty()) features.insert("bound:value");
          for (const std::string& word : names_in(tokens)) all.insert("word:" + word);
          if (statement_kind(tokens) == StatementKind::write) written = features;
        }
        all.insert(features.begin(), features.end());
        Features own = features;
        add_step(parsed, step, variants[v], static_cast<int>(execution),
                 {nullptr, nullptr, {}, std::move(features), writes, leading, {}, {}, {}}, sql);
        writes.merge(written);
        leading.merge(own);
      }
    }
  }
  if (entries_.size() == before) return;
  for (std::size_t i = before; i < entries_.size(); ++i)
    all.insert(entries_[i].answers.begin(), entries_[i].answers.end());
  ++cases_;
  for (const std::string& feature : all) ++cases_with_[feature];
}

double Catalogue::rarity(const std::string& feature) const {
  const auto at = cases_with_.find(feature);
  if (at == cases_with_.end()) return 0;  // the catalogue knows nothing about it
  return std::log(1.0 + static_cast<double>(cases_) / static_cast<double>(at->second)) - std::log(2.0) + 0.05;
}

double Catalogue::weight(const std::string& feature) const {
  // What surrounds a construct tells less than the construct.
  static const std::map<std::string, double, std::less<>> kShare = {
      {"verb", 0.5}, {"column", 0.3}, {"literal", 0.5}, {"table", 0.4}, {"declares", 0.4}};
  const auto share = kShare.find(feature.substr(0, feature.find(':')));
  return (share == kShare.end() ? 1.0 : share->second) * rarity(feature);
}

double Catalogue::weight(const Features& features) const {
  double sum = 0;
  for (const std::string& feature : features) sum += weight(feature);
  return sum;
}

double Catalogue::stumbles_alike(const DivergenceFeatures& divergence, const Entry& entry) const {
  double all = 0, shared = 0, rarest = 0;
  for (const std::string& word : divergence.stumbled) {
    const double rare = rarity("word:" + word);
    all += rare;
    if (!entry.words.contains(word)) continue;
    shared += rare;
    rarest = std::max(rarest, rare);
  }
  const double most = std::log(1.0 + static_cast<double>(cases_));
  return all <= 0 ? 0 : shared / all * std::min(1.0, rarest / std::max(0.01, most));
}

bool Catalogue::shares_something_telling(const Features& in_common, double stumbled) const {
  constexpr double kTelling = 1.0, kStumbled = 0.4;
  return stumbled >= kStumbled || std::any_of(in_common.begin(), in_common.end(),
                                              [&](const std::string& feature) { return weight(feature) >= kTelling; });
}

// The share of what both have in common that the case's title names: a case is called after what it is about.
double Catalogue::share_in_title(const Features& in_common, const Entry& entry) const {
  const auto title = words_in(entry.parsed->title);
  Features named;
  for (const std::string& feature : in_common) {
    if (is_named_in(feature, title)) named.insert(feature);
  }
  const double all = weight(in_common);
  return all <= 0 ? 0 : weight(named) / all;
}

// How much of what leads to the case's step leads to the statement as well. A case that gets there by other ways is
// about these, and shows the difference on its way only.
double Catalogue::same_context(const DivergenceFeatures& divergence, const Entry& entry) const {
  Features theirs = entry.before, own = divergence.before;
  theirs.insert(entry.statement.begin(), entry.statement.end());
  own.insert(divergence.statement.begin(), divergence.statement.end());
  const double all = weight(theirs);
  return all <= 0 ? 0 : weight(common_of(theirs, own)) / all;
}

Catalogue::Resemblance Catalogue::resemblance(const DivergenceFeatures& divergence, const Entry& entry) const {
  Resemblance out;
  const double shape = alike(divergence.signature, entry.signature, out.same_classes);
  if (shape == 0) return out;
  out.in_common = common_of(divergence.statement, entry.statement);
  const double theirs = weight(entry.statement), own = weight(divergence.statement), shared = weight(out.in_common);
  if (theirs <= 0 || own <= 0 || shared <= 0) return out;
  // Most of what the case is made of has to be there, and what is rare in the statement should be in the case.
  double construct = 0.6 * shared / theirs + 0.4 * shared / own;
  if (!divergence.writes.empty() && !entry.writes.empty()) {
    const Features common_writes = common_of(divergence.writes, entry.writes);
    const double of_both = weight(common_writes);
    const double of_writes = 0.5 * of_both / std::max(0.01, weight(entry.writes)) +
                             0.5 * of_both / std::max(0.01, weight(divergence.writes));
    // Where a write is the cause, what it stores in which column is the construct.
    const double share = divergence.caused_by_write ? 0.6 : 0.1;
    construct = (1 - share) * construct + share * of_writes;
    if (divergence.caused_by_write) out.in_common = common_writes;
  } else if (divergence.caused_by_write) {
    construct *= 0.5;
  }
  const double stumbled = stumbles_alike(divergence, entry);
  Features telling = out.in_common;
  telling.merge(common_of(divergence.answers, entry.answers));
  if (!shares_something_telling(telling, stumbled)) return out;
  double rarest = 0;
  for (const std::string& feature : out.in_common) rarest = std::max(rarest, weight(feature));
  const double most = std::log(1.0 + static_cast<double>(cases_));
  out.score = shape * (0.55 * construct + 0.1 * same_context(divergence, entry) +
                       0.1 * std::min(1.0, rarest / std::max(0.01, most)) + 0.1 * share_in_title(out.in_common, entry) +
                       0.15 * answers_alike(divergence.answers, entry.answers) + 0.35 * stumbled);
  return out;
}

std::vector<CatalogueMatch> Catalogue::explain(std::span<const DivergenceFeatures> divergences) const {
  std::map<std::string, std::pair<const Entry*, Resemblance>> best;  // by the case's id
  for (const DivergenceFeatures& divergence : divergences) {
    for (const Entry& entry : entries_) {
      Resemblance found = resemblance(divergence, entry);
      if (found.score < kLeastScore) continue;
      auto& known = best[entry.parsed->id];
      if (known.first == nullptr || found.score > known.second.score) known = {&entry, std::move(found)};
    }
  }
  std::vector<CatalogueMatch> out;
  for (const auto& [id, found] : best) out.push_back(match_of(*found.first, found.second));
  std::stable_sort(out.begin(), out.end(),
                   [](const CatalogueMatch& a, const CatalogueMatch& b) { return a.score > b.score; });
  if (out.size() > kMostMatches) out.resize(kMostMatches);
  return out;
}

CatalogueMatch Catalogue::match_of(const Entry& entry, const Resemblance& found) const {
  CatalogueMatch match;
  match.id = entry.parsed->id;
  match.title = entry.parsed->title;
  match.why = entry.parsed->why;
  match.file = entry.parsed->file;
  match.step = entry.step->name;
  match.same_classes = found.same_classes;
  match.score = found.score;
  std::vector<std::string> telling(found.in_common.begin(), found.in_common.end());
  std::stable_sort(telling.begin(), telling.end(),
                   [&](const std::string& a, const std::string& b) { return weight(a) > weight(b); });
  for (std::size_t i = 0; i < std::min(telling.size(), kMostInCommon); ++i)
    match.in_common.push_back(describe_feature(telling[i]));
  add_rewrites(entry, match);
  return match;
}

// Those of the step, or else those of the case's other steps, as the two engines spell them.
void Catalogue::add_rewrites(const Entry& entry, CatalogueMatch& match) const {
  std::vector<std::string> others;
  for (const Step& step : entry.parsed->steps) {
    if (step.role != StepRole::portable) continue;
    std::vector<std::string>& to = step.portable_of == entry.step->name ? match.portable : others;
    for (const TargetInfo* target : {&first_, &second_}) {
      const Spelling* spelling = spelling_for(step, *target, entry.variant);
      if (spelling == nullptr) continue;
      std::string sql;
      for (const SqlText& text : spelling->statements)
        sql += (sql.empty() ? "" : ";\n") + substitute(*entry.parsed, text.sql, entry.variant, "");
      if (!sql.empty() && std::find(to.begin(), to.end(), sql) == to.end()) to.push_back(std::move(sql));
    }
  }
  if (match.portable.empty()) match.portable = std::move(others);
}

}  // namespace enginediff
