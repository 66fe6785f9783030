#include "harness/repro/answer_features.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/repro/letter_case.hpp"
#include "harness/repro/unknown_routines.hpp"

namespace enginediff {

namespace {

using Pair = std::pair<Value, Value>;

std::vector<Value> sorted_column(const ResultSet& rows, std::size_t column) {
  std::vector<Value> cells;
  for (std::size_t row = 0; row < rows.row_count(); ++row) cells.push_back(rows.at(row, column));
  std::sort(cells.begin(), cells.end(),
            [](const Value& a, const Value& b) { return tagged_literal(a) < tagged_literal(b); });
  return cells;
}

// The first cells that only one side has, in the first column where there are any.
std::optional<Pair> differing_cells(const ResultSet& a, const ResultSet& b) {
  for (std::size_t column = 0; column < std::min(a.columns.size(), b.columns.size()); ++column) {
    const auto ours = sorted_column(a, column), theirs = sorted_column(b, column);
    const auto differ = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    if (differ.first != ours.end() && differ.second != theirs.end()) return Pair(*differ.first, *differ.second);
  }
  return std::nullopt;
}

// The first place where the same cells stand in another order.
std::optional<Pair> moved_cells(const ResultSet& a, const ResultSet& b) {
  for (std::size_t row = 0; row < std::min(a.row_count(), b.row_count()); ++row) {
    for (std::size_t column = 0; column < std::min(a.columns.size(), b.columns.size()); ++column) {
      if (!(a.at(row, column) == b.at(row, column))) return Pair(a.at(row, column), b.at(row, column));
    }
  }
  return std::nullopt;
}

bool row_has_null(const ResultSet& rows, std::size_t row) {
  for (std::size_t column = 0; column < rows.columns.size(); ++column) {
    if (rows.at(row, column).is_null()) return true;
  }
  return false;
}

// Whether NULL stands in another row than on the other side.
bool null_moved(const ResultSet& a, const ResultSet& b) {
  for (std::size_t row = 0; row < std::min(a.row_count(), b.row_count()); ++row) {
    if (row_has_null(a, row) != row_has_null(b, row)) return true;
  }
  return false;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool beyond_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool has_punctuation(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; });
}

void add_text_pair(std::string_view a, std::string_view b, Features& out) {
  if (equal_ignoring_case(a, b)) out.insert("cells:case");
  if (differ_in_case_beyond_ascii(a, b)) out.insert("cells:letters beyond ASCII in another case");
  if (without_blanks(a) == without_blanks(b)) out.insert("cells:blanks at the end");
  if (beyond_ascii(a) || beyond_ascii(b)) out.insert("cells:beyond ASCII");
  if (has_punctuation(a) || has_punctuation(b)) out.insert("cells:punctuation");
  if (a.size() != b.size()) out.insert("cells:longer");
  if (a.size() != b.size() && (a.starts_with(b) || b.starts_with(a))) out.insert("cells:cut off");
}

// As a document, or as its text.
bool is_json_null(const Value& value) { return value.carries_bytes() && value.bytes() == "null"; }

void add_pair(const Pair& cells, Features& out) {
  const auto& [a, b] = cells;
  if (a.is_null() || b.is_null()) out.insert("cells:NULL");
  if ((a.is_null() && is_json_null(b)) || (b.is_null() && is_json_null(a))) out.insert("cells:NULL beside a JSON null");
  out.insert("cells:" + std::string(type_kind_name(a.kind())) + " and " + std::string(type_kind_name(b.kind())));
  if (a.carries_bytes() && b.carries_bytes()) add_text_pair(a.bytes(), b.bytes(), out);
  if (a.kind() == TypeKind::integer && b.kind() == TypeKind::integer) {
    if ((a.as_integer() < 0) != (b.as_integer() < 0)) out.insert("cells:sign");
    // In unsigned arithmetic, where no distance overflows.
    const std::uint64_t apart = a.bits() - b.bits();
    if (apart == 1 || apart + 1 == 0) out.insert("cells:one apart");
  }
}

// The parts of a message between quotes, and what follows `no such …: `.
std::vector<std::string> quoted_parts(std::string_view message) {
  std::vector<std::string> parts;
  constexpr std::string_view kQuotes = "\"'`";
  for (std::size_t at = message.find_first_of(kQuotes); at != message.npos;
       at = message.find_first_of(kQuotes, at + 1)) {
    const std::size_t end = message.find(message[at], at + 1);
    parts.emplace_back(message.substr(at + 1, end == message.npos ? message.npos : end - at - 1));
    if (end == message.npos) break;
    at = end;
  }
  const std::size_t colon = message.rfind(": ");
  if (message.starts_with("no such") && colon != message.npos) parts.emplace_back(message.substr(colon + 2));
  return parts;
}

// The first two words: MySQL quotes all that follows the place where its parser stopped.
std::vector<std::string> first_words(std::string_view part) {
  std::vector<std::string> words(1);
  for (const char c : to_lower(part)) {
    if (is_word_part(c)) {
      words.back() += c;
    } else if (words.back().empty()) {
      break;  // a symbol comes before any word
    } else if (words.size() == 2) {
      return words;
    } else if (c == ' ') {
      words.emplace_back();
    } else {
      break;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

Features answer_features(const StepRecord& first, const StepRecord& second) {
  Features out;
  const ResultSet *a = first.outcome()->rows(), *b = second.outcome()->rows();
  if (a == nullptr || b == nullptr) return out;
  if (a->total_rows != b->total_rows) return out;
  if (const auto cells = differing_cells(*a, *b)) {
    add_pair(*cells, out);
  } else if (const auto moved = moved_cells(*a, *b)) {
    // Where NULL went, the cells that it changed places with tell nothing.
    if (null_moved(*a, *b)) return {"cells:NULL"};
    add_pair(*moved, out);
  }
  return out;
}

std::set<std::string> words_stumbled_over(const StepRecord& first, const StepRecord& second, const Tokens& statement) {
  const std::set<std::string> known = names_in(statement);
  std::set<std::string> out;
  for (const StepRecord* record : {&first, &second}) {
    const SqlError* error = record->outcome()->error();
    if (error == nullptr) continue;
    out.merge(unknown_functions(*error, statement));
    if (std::string symbol = unknown_operator(*error, statement); !symbol.empty()) out.insert(std::move(symbol));
    for (const std::string& part : quoted_parts(error->message)) {
      for (const std::string& word : first_words(part)) {
        if (known.contains(word)) out.insert(word);
      }
    }
  }
  return out;
}

std::set<std::string> words_stopped_at(const StepRecord& first, const StepRecord& second) {
  constexpr std::string_view kNear = "near ";
  std::set<std::string> out;
  for (const StepRecord* record : {&first, &second}) {
    const SqlError* error = record->outcome()->error();
    if (error == nullptr || error->error_class != ErrorClass::syntax_error) continue;
    const std::size_t near = error->message.find(kNear);
    if (near == std::string::npos) continue;
    const auto parts = quoted_parts(std::string_view(error->message).substr(near + kNear.size()));
    const auto words = parts.empty() ? std::vector<std::string>() : first_words(parts.front());
    if (!words.empty()) out.insert(words.front());
  }
  return out;
}

}  // namespace enginediff
