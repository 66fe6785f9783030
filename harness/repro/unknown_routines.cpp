#include "harness/repro/unknown_routines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

std::set<std::string> unknown_functions(const SqlError& error, const Tokens& statement) {
  std::set<std::string> out;
  if (error.error_class != ErrorClass::undefined_function) return out;
  for (std::size_t at = 0; at + 1 < statement.size(); ++at) {
    if (statement[at].kind != SqlToken::Kind::word || !is_symbol(statement[at + 1], "(")) continue;
    const std::string name = to_lower(statement[at].text);
    if (find_word_ignoring_case(error.message, name) != std::string::npos) out.insert(name);
  }
  return out;
}

std::string unknown_operator(const SqlError& error, const Tokens& statement) {
  constexpr std::string_view kBefore = "operator does not exist: ";
  if (error.error_class != ErrorClass::undefined_function || !error.message.starts_with(kBefore)) return {};
  // Between the types of its operands.
  const std::string_view said = std::string_view(error.message).substr(kBefore.size());
  const auto named = std::find_if(statement.begin(), statement.end(), [&](const Token& token) {
    return token.kind == SqlToken::Kind::symbol && said.find(fmt::format(" {} ", token.text)) != said.npos;
  });
  return named == statement.end() ? std::string() : named->text;
}

std::string unknown_routine_in_words(const StepRecord& record, const Tokens& statement) {
  const SqlError* error = record.outcome() == nullptr ? nullptr : record.outcome()->error();
  if (error == nullptr) return {};
  if (const std::string symbol = unknown_operator(*error, statement); !symbol.empty())
    return fmt::format("no operator {} for these operands", symbol);
  const std::set<std::string> functions = unknown_functions(*error, statement);
  return functions.empty() ? std::string() : fmt::format("no function {}() for these arguments", *functions.begin());
}

}  // namespace enginediff
