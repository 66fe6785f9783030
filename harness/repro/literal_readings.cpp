#include "harness/repro/literal_readings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

#include "harness/base/ascii.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

struct Reader {
  const LexicalRules& rules;
  const DialectSpellings* spellings;  // null where the driver exports none
};

bool is_hexadecimal_number(const Token& token) {
  return token.kind == SqlToken::Kind::number && token.text.size() > 2 && token.text[0] == '0' &&
         to_lower(token.text[1]) == 'x';
}

bool is_hexadecimal_text(const Token& token) {
  return token.kind == SqlToken::Kind::text && token.text.size() > 2 && to_lower(token.text[0]) == 'x' &&
         token.text[1] == '\'';
}

// Before % and _ a backslash stays where it is, so that LIKE can read it.
bool has_backslash(const Token& token) {
  if (token.kind != SqlToken::Kind::text || token.text.front() != '\'') return false;
  for (std::size_t at = token.text.find('\\'); at != token.text.npos; at = token.text.find('\\', at + 1)) {
    if (at + 1 < token.text.size() && token.text[at + 1] != '%' && token.text[at + 1] != '_') return true;
  }
  return false;
}

struct LiteralKind {
  bool (*is)(const Token& token);
  // Whether this engine reads it in the one way or in the other.
  bool (*reads)(const Reader& reader);
  std::string_view one, other;
};

constexpr std::array kKinds = {
    LiteralKind{
        is_hexadecimal_number,
        [](const Reader& reader) { return reader.spellings != nullptr && reader.spellings->hexadecimal_is_bytes; },
        "bytes", "a number"},
    LiteralKind{
        is_hexadecimal_text,
        [](const Reader& reader) { return reader.spellings == nullptr || reader.spellings->bytes_before == "x'"; },
        "bytes", "bits"},
    LiteralKind{has_backslash, [](const Reader& reader) { return reader.rules.backslash_escapes; },
                "a text in which the backslash escapes what follows", "a text with the backslash in it"},
};

// What was found of one kind.
struct Found {
  std::size_t statement = 0;  // the first one
  std::string literal;
  std::vector<std::string> one, other;  // targets
  std::size_t statements = 0;
};

class ReadingSearch {
 public:
  ReadingSearch(const Script& script, const ScriptRun& run, const ScriptRunner& runner)
      : script_(script), run_(run), runner_(runner) {}

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < script_.statements.size(); ++i) look_at(i);
    std::vector<std::string> lines;
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      if (!found_[kind]) continue;
      const Found& one = *found_[kind];
      const std::string more =
          one.statements > 1 ? fmt::format(" (and in {} more statements)", one.statements - 1) : "";
      lines.push_back(fmt::format("line {}{}: {} is {} on {}, and {} on {}; what an engine accepts is not rewritten",
                                  script_.statements[one.statement].line, more, one.literal, kKinds[kind].one,
                                  fmt::join(one.one, ", "), kKinds[kind].other, fmt::join(one.other, ", ")));
    }
    return lines;
  }

 private:
  void look_at(std::size_t index) {
    const ScriptStatement& statement = script_.statements[index];
    if (statement.carried || statement.copied || statement.housekeeping || !may_hold_one(statement.sql)) return;
    const Tokens tokens = tokens_of(statement.sql, *script_.rules);
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      const auto literal = std::find_if(tokens.begin(), tokens.end(), kKinds[kind].is);
      if (literal != tokens.end()) note(kind, index, literal->text);
    }
  }

  // Most statements hold none, and some scripts are long.
  static bool may_hold_one(const std::string& sql) {
    return sql.find('\\') != sql.npos || sql.find("x'") != sql.npos || sql.find("X'") != sql.npos ||
           sql.find("0x") != sql.npos || sql.find("0X") != sql.npos;
  }

  void note(std::size_t kind, std::size_t index, const std::string& literal) {
    Found here{index, shortened(literal), {}, {}, 1};
    for (std::size_t target = 0; target < run_.records.size(); ++target) {
      const StepRecord& record = run_.records[target][index];
      if (record.outcome() == nullptr || !record.outcome()->succeeded()) continue;
      if (record.sql != script_.statements[index].sql) continue;
      const Reader reader{runner_.rules(target), spellings_for(runner_.target(target).engine)};
      (kKinds[kind].reads(reader) ? here.one : here.other).push_back(runner_.target(target).name);
    }
    if (here.one.empty() || here.other.empty()) return;
    if (found_[kind]) {
      ++found_[kind]->statements;
    } else {
      found_[kind] = std::move(here);
    }
  }

  static std::string shortened(const std::string& literal) {
    constexpr std::size_t kMost = 40;
    return literal.size() <= kMost ? literal : literal.substr(0, kMost) + "…";
  }

  const Script& script_;
  const ScriptRun& run_;
  const ScriptRunner& runner_;
  std::array<std::optional<Found>, kKinds.size()> found_;
};

}  // namespace

std::vector<std::string> differing_readings(const Script& script, const ScriptRun& run, const ScriptRunner& runner) {
  return ReadingSearch(script, run, runner).run();
}

}  // namespace enginediff
