#include "harness/repro/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/casefile/values_in_sql.hpp"
#include "harness/casefile/variants.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/model/error_class.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/earlier_statements.hpp"
#include "harness/repro/feature_words.hpp"
#include "harness/repro/outcome_of_expectation.hpp"
#include "harness/repro/reserved_names.hpp"
#include "harness/repro/signature_match.hpp"
#include "harness/repro/sort_features.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/text_pairs.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

constexpr double kLeastScore = 0.42, kBesideTheBest = 0.8, kAboutBinding = 0.85;
constexpr const char* kKeyChanged = "assigns:the primary key";
constexpr std::string_view kBoundThere = "there a value is bound";
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

// Whether different things are expected of the two, before anything is looked at: most of the catalogue is passed over.
bool may_diverge(const Step& step, const TargetInfo& first, const TargetInfo& second, const Variant& variant) {
  if (step.pseudo || step.role == StepRole::portable) return false;
  const Expectation* a = expectation_for(step, first, variant);
  return a != nullptr && a != expectation_for(step, second, variant);
}

// The words that say what a case is about: its title tells the answers, its id and the name of its file the question.
std::string subject_of(const Case& parsed) {
  return fmt::format("{} {} {}", parsed.title, parsed.id, std::filesystem::path(parsed.file).stem().string());
}

// Of a case about reserved words, what they are names of.
Features reserved_in(const Case& parsed, const Variant& variant, const Tokens& tokens) {
  if (subject_of(parsed).find("reserved") == std::string::npos) return {};
  std::set<std::string> words;
  for (const auto& [axis, value] : variant.values) words.insert(to_lower(value));
  return reserved_names(tokens, words);
}

Features features_with(const Features& features, std::string_view prefix) {
  Features out;
  std::copy_if(features.begin(), features.end(), std::inserter(out, out.end()),
               [&](const std::string& feature) { return feature.starts_with(prefix); });
  return out;
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
  const Tokens tokens = tokens_of(sql, rules_);
  entry.words = names_in(tokens);
  entry.state = transaction_states(a_record, b_record);
  entry.warned[0] = !a->warnings.empty();
  entry.warned[1] = !b->warnings.empty();
  entry.statement = telling_features(entry.signature, a_record, b_record, tokens, std::move(entry.statement));
  if (is_syntactic(entry.signature)) entry.statement.merge(reserved_in(parsed, variant, tokens));
  if (entry.signature.kind == DivergenceKind::order) entry.statement.merge(entry.sorts);
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
                 sql);
        if (step.role != StepRole::portable)
          earlier_steps.push_back({about.empty() ? "" : *about.begin(), keys, step.role == StepRole::setup, creates});
        earlier.add({std::move(about), std::move(own), writes});
        earlier_texts.merge(texts);
      }
    }
  }
  if (entries_.size() == before) return;
  for (std::size_t i = before; i < entries_.size(); ++i) {
    all.insert(entries_[i].answers.begin(), entries_[i].answers.end());
    all.insert(entries_[i].statement.begin(), entries_[i].statement.end());
    if (counts_otherwise(entries_[i].signature)) all.merge(counting_features({}));
  }
  weights_.add(all);
}

void Catalogue::add_other_keys(const Case& parsed, const Step& step, const Variant& variant, std::size_t execution,
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

Catalogue::Resemblance Catalogue::verbatim(const DivergenceFeatures& divergence, const Entry& entry) const {
  Resemblance out;
  out.score = verbatim_score(divergence.verbatim, entry.verbatim);
  if (out.score == 0) return out;
  const double shape = alike(divergence.signature, entry.signature, out.same_classes);
  // What many scripts say has to part in the same way as well.
  if (shape == 0 && shares_only_plain(divergence.verbatim, entry.verbatim)) return {};
  out.in_common = {"verbatim:the statements, word for word"};
  return out;
}

double Catalogue::stumbles_alike(const DivergenceFeatures& divergence, const Entry& entry) const {
  double all = 0, shared = 0, rarest = 0;
  for (const std::string& word : divergence.stumbled) {
    const double rare = weights_.rarity("word:" + word);
    all += rare;
    if (!entry.words.contains(word)) continue;
    shared += rare;
    rarest = std::max(rarest, rare);
  }
  const double most = weights_.rarest();
  return all <= 0 ? 0 : shared / all * std::min(1.0, rarest / std::max(0.01, most));
}

bool Catalogue::shares_something_telling(const Features& in_common, double stumbled) const {
  constexpr double kTelling = 1.0, kStumbled = 0.4;
  return stumbled >= kStumbled || std::any_of(in_common.begin(), in_common.end(), [&](const std::string& feature) {
           // Of which types the cells are follows from the columns.
           const bool types = feature.starts_with("cells:") && feature.find(" and ") != feature.npos;
           return !types && weights_.of(feature) >= kTelling;
         });
}

// How much of what leads to the case's step leads to the statement as well. A case that gets there by other ways is
// about these, and shows the difference on its way only.
double Catalogue::same_context(const DivergenceFeatures& divergence, const Entry& entry) const {
  Features theirs = entry.before, own = divergence.before;
  theirs.insert(entry.statement.begin(), entry.statement.end());
  own.insert(divergence.statement.begin(), divergence.statement.end());
  const double all = weights_.of(theirs);
  return all <= 0 ? 0 : weights_.of(common_of(theirs, own)) / all;
}

std::string Catalogue::difference(const Features& here, const Features& solved, const Features& there,
                                  double stumbled_over) const {
  // Of the case's own construct nearly all has to be here; a script does more than what makes it diverge.
  constexpr double kOfTheirs = 0.9, kOfOwn = 0.5;
  const Features shared = common_of(here, there);
  const double common = std::max(weights_.heaviest(shared), stumbled_over);
  // A value that is bound is one as well; what happens only to bound ones does not happen to others.
  if (there.contains("bound:value") && !here.contains("bound:value")) return std::string(kBoundThere);
  for (const std::string_view prefix : {"texts:", "refusal:", "sorts:", "state:", "reserved:"}) {
    const Features own = features_with(here, prefix), theirs = features_with(there, prefix);
    // What is sorted differently shows only where there is something of the kind; of a word that is reserved every form
    // is refused.
    const bool concerned =
        prefix == "sorts:" || prefix == "reserved:" ? !own.empty() || !theirs.empty() : !theirs.empty();
    if (!concerned || !common_of(own, theirs).empty()) continue;
    return theirs.empty()
               ? fmt::format("it has no {}", describe_feature(*own.begin()))
               : fmt::format("there {} {}", prefix == "texts:" ? "are" : "is", describe_feature(*theirs.begin()));
  }
  Features written = here;
  written.insert(solved.begin(), solved.end());
  const std::string missing = weights_.most_telling_without(there, written),
                    beyond = weights_.most_telling_without(here, there);
  if (common < kOfTheirs * weights_.of(missing)) return fmt::format("there is {}", describe_feature(missing));
  if (common < kOfOwn * weights_.of(beyond)) return fmt::format("it has no {}", describe_feature(beyond));
  return {};
}

// Whether an engine does not know a function that the case does not mention.
bool Catalogue::calls_what_is_unknown(const DivergenceFeatures& divergence, const Entry& entry) const {
  const std::string_view unknown = error_class_name(ErrorClass::undefined_function);
  if (divergence.signature.first != unknown && divergence.signature.second != unknown) return false;
  return std::any_of(divergence.stumbled.begin(), divergence.stumbled.end(), [&](const std::string& word) {
    return divergence.statement.contains("function:" + to_upper(word)) && !entry.words.contains(word);
  });
}

// How much of what either is made of both are made of; 0 for nothing. `in_common` receives what that is.
double Catalogue::construct_alike(const DivergenceFeatures& divergence, const Entry& entry, const Features& own,
                                  const Features& of_case, Features& in_common) const {
  in_common = common_of(own, of_case);
  const double theirs = weights_.of(of_case), ours = weights_.of(own), shared = weights_.of(in_common);
  if (theirs <= 0 || ours <= 0 || shared <= 0) return 0;
  // Most of what the case is made of has to be there, and what is rare in the statement should be in the case.
  const double construct = 0.6 * shared / theirs + 0.4 * shared / ours;
  if (divergence.writes.empty() || entry.writes.empty()) return (divergence.caused_by_write ? 0.8 : 1) * construct;
  Features common_writes = common_of(divergence.writes, entry.writes);
  const double of_both = weights_.of(common_writes);
  const double of_writes = 0.5 * of_both / std::max(0.01, weights_.of(entry.writes)) +
                           0.5 * of_both / std::max(0.01, weights_.of(divergence.writes));
  // Where a write is the cause, what it stores in which column is the construct.
  const double share = divergence.caused_by_write ? 0.6 : 0.1;
  if (divergence.caused_by_write) in_common = std::move(common_writes);
  return (1 - share) * construct + share * of_writes;
}

Catalogue::Resemblance Catalogue::resemblance(const DivergenceFeatures& divergence, const Entry& entry) const {
  Resemblance out;
  double shape = alike(divergence.signature, entry.signature, out.same_classes);
  const bool for_warning =
      shape == 0 && is_refused_for_a_warning(divergence.signature, entry.signature, entry.warned[0], entry.warned[1]);
  if (for_warning) shape = 0.85;
  if (shape == 0 || calls_what_is_unknown(divergence, entry)) return out;
  // What a write does with a value a case may show without one.
  const bool by_writes = divergence.caused_by_write && !entry.writes.empty();
  const bool counted = divergence.only_counted && counts_otherwise(entry.signature);
  const Features counting = counted ? counting_features(divergence.statement) : Features{};
  const Features& own = counted                                    ? counting
                        : divergence.caused_by_write && !by_writes ? divergence.writes
                                                                   : divergence.statement;
  const Features theirs = counted ? counting_features(entry.statement) : entry.statement;
  const double construct = construct_alike(divergence, entry, own, theirs, out.in_common);
  if (construct == 0) return out;
  const double stumbled = stumbles_alike(divergence, entry);
  Features telling = common_of(divergence.answers, entry.answers);
  telling.insert(out.in_common.begin(), out.in_common.end());
  if (!shares_something_telling(telling, stumbled)) return out;
  double rarest_word = 0;
  for (const std::string& word : divergence.stumbled) {
    if (entry.words.contains(word)) rarest_word = std::max(rarest_word, weights_.rarity("word:" + word));
  }
  out.differs = difference(by_writes ? divergence.writes : own, divergence.solved, by_writes ? entry.writes : theirs,
                           rarest_word);
  if (out.differs.empty() && !entry.state.empty() && entry.state != divergence.state)
    out.differs = fmt::format("there the transactions are {} behind it", entry.state);
  if (out.differs.empty() && entry.before.contains(kKeyChanged) && !divergence.before.contains(kKeyChanged))
    out.differs = "there an UPDATE changes the primary key";
  // Of what is not the same only what shares a construct comes close.
  if (!out.differs.empty() && !shares_something_telling(out.in_common, stumbled)) return out;
  const double most = weights_.rarest();
  out.score = shape * (0.55 * construct + 0.1 * same_context(divergence, entry) +
                       0.1 * std::min(1.0, weights_.heaviest(out.in_common) / std::max(0.01, most)) +
                       0.1 * weights_.share_in(out.in_common, subject_of(*entry.parsed)) +
                       0.15 * (for_warning ? 1 : answers_alike(divergence.answers, entry.answers)) + 0.35 * stumbled);
  // Where a value is bound most is as with one that is written; a case about binding is the reason of what is left.
  if (entry.statement.contains("bound:value")) out.score *= kAboutBinding;
  return out;
}

std::vector<CatalogueMatch> Catalogue::explain(std::span<const DivergenceFeatures> divergences) const {
  std::map<std::string, std::pair<const Entry*, Resemblance>> best;  // by the case's id
  for (const DivergenceFeatures& divergence : divergences) {
    for (const Entry& entry : entries_) {
      Resemblance found = verbatim(divergence, entry);
      if (found.score < 1) {
        if (Resemblance other = resemblance(divergence, entry);
            found.score == 0 || (other.differs.empty() && other.score > found.score))
          found = std::move(other);
      }
      if (found.score < kLeastScore) continue;
      auto& known = best[entry.parsed->id];
      // A step that shows the same comes before one that only resembles it more.
      const bool same = found.differs.empty(), known_same = known.second.differs.empty();
      const bool better = same != known_same ? same : found.score > known.second.score;
      if (known.first == nullptr || better) known = {&entry, std::move(found)};
    }
  }
  std::vector<CatalogueMatch> out;
  for (const auto& [id, found] : best) out.push_back(match_of(*found.first, found.second));
  std::stable_sort(out.begin(), out.end(),
                   [](const CatalogueMatch& a, const CatalogueMatch& b) { return a.score > b.score; });
  if (out.empty()) return out;
  // A case that is nearer and about bound values stands beside the same behaviour, and not in place of it.
  const bool same_unbound =
      std::any_of(out.begin(), out.end(), [](const CatalogueMatch& one) { return one.differs.empty(); });
  if (same_unbound) std::erase_if(out, [](const CatalogueMatch& one) { return one.differs == kBoundThere; });
  // Where the nearest is not the same nothing is; beside one that is, what is not or is far behind only adds doubt.
  if (!out.front().differs.empty()) {
    out.resize(1);
    return out;
  }
  const double least = kBesideTheBest * out.front().score;
  out.erase(std::remove_if(out.begin(), out.end(),
                           [least](const CatalogueMatch& one) { return !one.differs.empty() || one.score < least; }),
            out.end());
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
  match.differs = found.differs;
  std::vector<std::string> telling(found.in_common.begin(), found.in_common.end());
  std::stable_sort(telling.begin(), telling.end(),
                   [&](const std::string& a, const std::string& b) { return weights_.of(a) > weights_.of(b); });
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
