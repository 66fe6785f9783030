#include "harness/repro/catalogue.hpp"

#include <algorithm>
#include <map>

#include "harness/casefile/variants.hpp"
#include "harness/compare/judge.hpp"
#include "harness/repro/feature_words.hpp"
#include "harness/repro/resemblance.hpp"

namespace enginediff {

namespace {

constexpr double kLeastScore = 0.42, kBesideTheBest = 0.8;
constexpr std::size_t kMostMatches = 3, kMostInCommon = 4;

}  // namespace

Catalogue::Catalogue(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second,
                     const LexicalRules& rules)
    : first_(first), second_(second), catalogue_(entries_of(cases, first, second, rules)) {}

std::vector<CatalogueMatch> Catalogue::explain(std::span<const DivergenceFeatures> divergences) const {
  std::map<std::string, std::pair<const CatalogueEntry*, Resemblance>> best;  // by the case's id
  for (const DivergenceFeatures& divergence : divergences) {
    for (const CatalogueEntry& entry : catalogue_.entries) {
      Resemblance found = resemblance(divergence, entry, catalogue_.weights);
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

CatalogueMatch Catalogue::match_of(const CatalogueEntry& entry, const Resemblance& found) const {
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
  std::stable_sort(telling.begin(), telling.end(), [&](const std::string& a, const std::string& b) {
    return catalogue_.weights.of(a) > catalogue_.weights.of(b);
  });
  for (std::size_t i = 0; i < std::min(telling.size(), kMostInCommon); ++i)
    match.in_common.push_back(describe_feature(telling[i]));
  add_rewrites(entry, match);
  return match;
}

// Those of the step, or else those of the case's other steps, as the two engines spell them.
void Catalogue::add_rewrites(const CatalogueEntry& entry, CatalogueMatch& match) const {
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
