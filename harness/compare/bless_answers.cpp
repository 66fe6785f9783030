#include "harness/compare/bless_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/blessed_content.hpp"
#include "harness/compare/judge.hpp"

namespace enginediff {

namespace {

std::string difference(const std::vector<PointAnswer*>& answers) {
  for (const PointAnswer* answer : answers) {
    const auto first = observed(*answers.front()->record), other = observed(*answer->record);
    if (first && other && *first != *other) {
      return fmt::format("{} says {}, {} says {}", answers.front()->where, shown(*first), answer->where, shown(*other));
    }
  }
  return "its outcomes differ";
}

}  // namespace

std::string shown(const ExpectedOutcome& outcome) {
  constexpr std::size_t kMost = 160;
  std::string text = escape_for_terminal(print_inline(outcome));
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::optional<std::string> make_portable(const std::vector<PointAnswer*>& answers, bool with_transaction) {
  std::vector<const StepRecord*> records;
  std::vector<ExpectedOutcome> candidates;
  for (const PointAnswer* answer : answers) {
    records.push_back(answer->record);
    candidates.push_back(*observed(*answer->record, with_transaction));
  }
  // What is written somewhere and true everywhere is taken as it is written.
  for (const PointAnswer* answer : answers) {
    const auto& said = answer->before;
    if (!said || !std::all_of(records.begin(), records.end(),
                              [&](const StepRecord* record) { return matches(*said, *record).matches; })) {
      continue;
    }
    for (PointAnswer* other : answers) other->now = said;
    return std::nullopt;
  }
  const auto common = common_outcome(candidates, records);
  if (!common) return "a portable rewrite has to agree everywhere: " + difference(answers);
  for (PointAnswer* answer : answers) answer->now = common;
  return std::nullopt;
}

}  // namespace enginediff
