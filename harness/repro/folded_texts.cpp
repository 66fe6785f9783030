#include "harness/repro/folded_texts.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

constexpr const char* kBeyondAscii = "texts:differ in the case of letters beyond ASCII";

bool compares(const Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kSymbols = {"=", "<>", "!=", "=="};
  static constexpr std::array<std::string_view, 2> kWords = {"LIKE", "IN"};
  return std::any_of(kSymbols.begin(), kSymbols.end(),
                     [&](std::string_view symbol) { return is_symbol_at(tokens, at, symbol); }) ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return is_word_at(tokens, at, word); });
}

bool folds_case(const Token& token) {
  static constexpr std::array<std::string_view, 4> kFunctions = {"LOWER", "UPPER", "LCASE", "UCASE"};
  return std::any_of(kFunctions.begin(), kFunctions.end(), [&](std::string_view name) { return is_word(token, name); });
}

}  // namespace

TokenRange folded_comparison(const Tokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!folds_case(tokens[at]) || !is_symbol_at(tokens, at + 1, "(")) continue;
    const std::size_t behind = behind_parenthesis(tokens, at + 1);
    const std::size_t compared = is_word_at(tokens, behind, "NOT") ? behind + 1 : behind;
    if (compares(tokens, compared) || (at > 0 && compares(tokens, at - 1))) return {at, behind};
  }
  return {};
}

std::optional<DivergenceFeatures> take_folding(DivergenceFeatures& divergence, const Tokens& tokens,
                                               const KnownTables& tables) {
  const TokenRange call = folded_comparison(tokens);
  if (call.empty()) return std::nullopt;
  const bool beyond = divergence.statement.erase(kBeyondAscii) > 0;
  divergence.statement.erase("texts:differ in case");
  const bool answered = divergence.signature.first == "rows" && divergence.signature.second == "rows";
  if (!beyond || !answered) return std::nullopt;
  const auto at = [&](std::size_t place) { return tokens.begin() + static_cast<std::ptrdiff_t>(place); };
  Tokens query = tokens_of("SELECT", LexicalRules{});
  query.insert(query.end(), at(call.begin), at(call.end));
  DivergenceFeatures out;
  out.signature = {DivergenceKind::value, Severity::silent, "rows", "rows", "", divergence.signature.messages};
  out.statement = features_of(query, tables);
  out.answers = {"cells:beyond ASCII", "cells:letters beyond ASCII in another case", "cells:text and text"};
  return out;
}

}  // namespace enginediff
