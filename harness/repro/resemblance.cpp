#include "harness/repro/resemblance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "harness/base/ascii.hpp"
#include "harness/model/error_class.hpp"
#include "harness/repro/feature_words.hpp"
#include "harness/repro/signature_match.hpp"

namespace enginediff {

namespace {

constexpr double kAboutBinding = 0.85;
constexpr const char* kKeyChanged = "assigns:the primary key";

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

class Comparer {
 public:
  explicit Comparer(const FeatureWeights& weights) : weights_(weights) {}

  Resemblance compare(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
    Resemblance found = word_for_word(divergence, entry);
    if (found.score >= 1) return found;
    if (Resemblance other = by_construct(divergence, entry);
        found.score == 0 || (other.differs.empty() && other.score > found.score))
      return other;
    return found;
  }

 private:
  // The case's own statements, word for word.
  Resemblance word_for_word(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
    Resemblance out;
    out.score = verbatim_score(divergence.verbatim, entry.verbatim);
    if (out.score == 0) return out;
    const double shape = alike(divergence.signature, entry.signature, out.same_classes);
    // What many scripts say has to part in the same way as well.
    if (shape == 0 && shares_only_plain(divergence.verbatim, entry.verbatim)) return {};
    out.in_common = {"verbatim:the statements, word for word"};
    return out;
  }

  // How much of what the engine stumbled over the step is about; 0 to 1, the rarer the word the more.
  double stumbles_alike(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
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

  // Whether something is shared that few behaviours have: two SELECTs of a VARCHAR column have nothing in common.
  bool shares_something_telling(const Features& in_common, double stumbled) const {
    constexpr double kTelling = 1.0, kStumbled = 0.4;
    return stumbled >= kStumbled || std::any_of(in_common.begin(), in_common.end(), [&](const std::string& feature) {
             // Of which types the cells are follows from the columns.
             const bool types = feature.starts_with("cells:") && feature.find(" and ") != feature.npos;
             return !types && weights_.of(feature) >= kTelling;
           });
  }

  // How much of what leads to the case's step leads to the statement as well. A case that gets there by other ways is
  // about these, and shows the difference on its way only.
  double same_context(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
    Features theirs = entry.before, own = divergence.before;
    theirs.insert(entry.statement.begin(), entry.statement.end());
    own.insert(divergence.statement.begin(), divergence.statement.end());
    const double all = weights_.of(theirs);
    return all <= 0 ? 0 : weights_.of(common_of(theirs, own)) / all;
  }

  // Why a case that resembles the divergence is about something else; empty where it is the same. `stumbled_over` is
  // the rarity of the rarest word that an engine stumbled over in both; `solved` is here as well, and may be there.
  std::string difference(const Features& here, const Features& solved, const Features& there,
                         double stumbled_over) const {
    // Of the case's own construct nearly all has to be here; a script does more than what makes it diverge.
    constexpr double kOfTheirs = 0.9, kOfOwn = 0.5;
    const Features shared = common_of(here, there);
    const double common = std::max(weights_.heaviest(shared), stumbled_over);
    // A value that is bound is one as well; what happens only to bound ones does not happen to others.
    if (there.contains("bound:value") && !here.contains("bound:value")) return std::string(kBoundThere);
    for (const std::string_view prefix : {"texts:", "refusal:", "sorts:", "state:", "reserved:"}) {
      const Features own = features_with(here, prefix), theirs = features_with(there, prefix);
      // What is sorted differently shows only where there is something of the kind; of a word that is reserved every
      // form is refused.
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

  // Whether an engine does not know a function or an operator that the case does not mention.
  bool calls_what_is_unknown(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
    const std::string_view unknown = error_class_name(ErrorClass::undefined_function);
    if (divergence.signature.first != unknown && divergence.signature.second != unknown) return false;
    return std::any_of(divergence.stumbled.begin(), divergence.stumbled.end(), [&](const std::string& word) {
      return (divergence.statement.contains("function:" + to_upper(word)) && !entry.words.contains(word)) ||
             (divergence.statement.contains("operator:" + word) && !entry.statement.contains("operator:" + word));
    });
  }

  // Of the statement what it says about the functions that an engine does not know; empty where it knows all.
  static Features calls_of_unknown(const DivergenceFeatures& divergence, const Features& statement) {
    const std::string_view unknown = error_class_name(ErrorClass::undefined_function);
    Features out;
    if (divergence.signature.first != unknown && divergence.signature.second != unknown) return out;
    for (const std::string& word : divergence.stumbled) {
      const std::string name = to_upper(word);
      if (!statement.contains("function:" + name)) continue;
      std::copy_if(statement.begin(), statement.end(), std::inserter(out, out.end()), [&](const std::string& feature) {
        return feature == "function:" + name || feature.ends_with(" of " + name) ||
               feature.starts_with(fmt::format("argument:argument of {} ", name));
      });
    }
    return out;
  }

  // Whether both answer other letters beyond ASCII, and only one of both the same ones in another case.
  static bool folds_otherwise(const DivergenceFeatures& divergence, const CatalogueEntry& entry) {
    constexpr const char *kBeyond = "cells:beyond ASCII", *kCase = "cells:letters beyond ASCII in another case";
    return divergence.signature.kind == DivergenceKind::value && entry.signature.kind == DivergenceKind::value &&
           divergence.answers.contains(kBeyond) && entry.answers.contains(kBeyond) &&
           divergence.answers.contains(kCase) != entry.answers.contains(kCase);
  }

  // How much of what either is made of both are made of; 0 for nothing. `in_common` receives what that is.
  double construct_alike(const DivergenceFeatures& divergence, const CatalogueEntry& entry, const Features& own,
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

  Resemblance by_construct(const DivergenceFeatures& divergence, const CatalogueEntry& entry) const {
    Resemblance out;
    double shape = alike(divergence.signature, entry.signature, out.same_classes);
    const bool for_warning =
        shape == 0 && is_refused_for_a_warning(divergence.signature, entry.signature, entry.warned[0], entry.warned[1]);
    if (for_warning) shape = 0.85;
    if (shape == 0 || calls_what_is_unknown(divergence, entry) || folds_otherwise(divergence, entry)) return out;
    // What a write does with a value a case may show without one.
    const bool by_writes = divergence.caused_by_write && !entry.writes.empty();
    const bool counted = divergence.only_counted && counts_otherwise(entry.signature);
    const Features counting = counted ? counting_features(divergence.statement) : Features{};
    const Features& own = counted                                    ? counting
                          : divergence.caused_by_write && !by_writes ? divergence.writes
                                                                     : divergence.statement;
    const Features theirs = counted ? counting_features(entry.statement) : entry.statement;
    double construct = construct_alike(divergence, entry, own, theirs, out.in_common);
    // What else a statement does whose function is unknown is neither here nor there.
    const Features calls = calls_of_unknown(divergence, own);
    Features solved = divergence.solved, calls_in_common;
    if (!calls.empty()) {
      solved.insert(own.begin(), own.end());
      if (const double alone = construct_alike(divergence, entry, calls, theirs, calls_in_common); alone > construct) {
        construct = alone;
        out.in_common = std::move(calls_in_common);
      }
    }
    if (construct == 0) return out;
    const double stumbled = stumbles_alike(divergence, entry);
    Features telling = common_of(divergence.answers, entry.answers);
    telling.insert(out.in_common.begin(), out.in_common.end());
    if (!shares_something_telling(telling, stumbled)) return out;
    double rarest_word = 0;
    for (const std::string& word : divergence.stumbled) {
      if (entry.words.contains(word)) rarest_word = std::max(rarest_word, weights_.rarity("word:" + word));
    }
    out.differs = difference(by_writes       ? divergence.writes
                             : calls.empty() ? own
                                             : calls,
                             solved, by_writes ? entry.writes : theirs, rarest_word);
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

  const FeatureWeights& weights_;
};

}  // namespace

Resemblance resemblance(const DivergenceFeatures& divergence, const CatalogueEntry& entry,
                        const FeatureWeights& weights) {
  return Comparer(weights).compare(divergence, entry);
}

}  // namespace enginediff
