#include "harness/repro/dump_transactions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

enum class DumpPart { setting, autocommit_off, opens, closes, definition, rows, something_else };

bool has_word(const Tokens& tokens, std::string_view word) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return is_word(token, word); });
}

// `SET autocommit = 0`, `SET @@SESSION.autocommit = OFF`.
bool switches_autocommit_off(const Tokens& tokens) {
  if (!is_word_at(tokens, 0, "SET")) return false;
  for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
    if (!to_upper(tokens[i].text).ends_with("AUTOCOMMIT") || !is_symbol(tokens[i + 1], "=")) continue;
    return tokens[i + 2].text == "0" || is_word(tokens[i + 2], "OFF");
  }
  return false;
}

DumpPart part_of(const ScriptStatement& statement, const LexicalRules& rules) {
  constexpr std::size_t kBeginning = 2000;  // of a statement that may hold very many rows
  const Tokens tokens = tokens_of(std::string_view(statement.sql).substr(0, kBeginning), rules);
  if (switches_autocommit_off(tokens)) return DumpPart::autocommit_off;
  if (statement.housekeeping) return DumpPart::setting;
  switch (statement_kind(tokens)) {
    case StatementKind::setting: return DumpPart::setting;
    case StatementKind::create:
    case StatementKind::change_schema: return DumpPart::definition;
    case StatementKind::write: {
      const bool adds = is_word_at(tokens, 0, "INSERT") || is_word_at(tokens, 0, "REPLACE");
      return adds && !has_word(tokens, "SELECT") ? DumpPart::rows : DumpPart::something_else;
    }
    case StatementKind::transaction: {
      if (is_word_at(tokens, 0, "BEGIN") || is_word_at(tokens, 0, "START")) return DumpPart::opens;
      const bool commits = is_word_at(tokens, 0, "COMMIT") || is_word_at(tokens, 0, "END");
      return commits && !has_word(tokens, "CHAIN") ? DumpPart::closes : DumpPart::something_else;
    }
    default: return DumpPart::something_else;
  }
}

// Walks through the beginning of a script that looks like a dump.
class DumpWalk {
 public:
  // False: here the dump is at its end.
  bool take(std::size_t index, DumpPart part) {
    switch (part) {
      case DumpPart::setting: return true;
      case DumpPart::autocommit_off: switches_.push_back(index); return true;
      case DumpPart::opens:
        if (opened_) return false;
        opened_ = index;
        defines_ = false;
        return true;
      case DumpPart::definition: defines_ = true; return true;
      case DumpPart::rows: return true;
      case DumpPart::closes: close(index); return true;
      case DumpPart::something_else: return false;
    }
    return false;
  }

  std::vector<std::size_t> out, opening;  // positions to take out; those of them that open

 private:
  void close(std::size_t index) {
    if (!switches_.empty()) {
      switched_ = true;
      opening.insert(opening.end(), switches_.begin(), switches_.end());
      out.insert(out.end(), switches_.begin(), switches_.end());
      switches_.clear();
    }
    if (opened_ && defines_) {
      opening.push_back(*opened_);
      out.push_back(*opened_);
      out.push_back(index);
    } else if (!opened_ && switched_) {
      out.push_back(index);
    }
    opened_.reset();
  }

  std::vector<std::size_t> switches_;  // that no COMMIT has come behind yet
  std::optional<std::size_t> opened_;
  bool defines_ = false;   // since then
  bool switched_ = false;  // what was committed by a COMMIT of its own is so at once
};

}  // namespace

std::vector<ScriptStatement> take_out_dump_transactions(std::vector<ScriptStatement>& statements,
                                                        const LexicalRules& rules) {
  DumpWalk walk;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!walk.take(i, part_of(statements[i], rules))) break;
  }
  std::sort(walk.out.begin(), walk.out.end());
  std::sort(walk.opening.begin(), walk.opening.end());
  std::vector<ScriptStatement> opened;
  for (const std::size_t index : walk.opening) opened.push_back(statements[index]);
  for (auto index = walk.out.rbegin(); index != walk.out.rend(); ++index)
    statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(*index));
  return opened;
}

}  // namespace enginediff
