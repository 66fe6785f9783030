#include "harness/repro/translator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "harness/base/ascii.hpp"
#include "harness/repro/cast_rewrites.hpp"
#include "harness/repro/conflict_rewrites.hpp"
#include "harness/repro/spelling_patterns.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

std::string hex_digits(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

class Rewriting {
 public:
  Rewriting(Tokens tokens, const LexicalRules& from, const LexicalRules& to, const DialectSpellings& spellings,
            const DeclaredColumns& declared)
      : tokens_(std::move(tokens)), from_(from), to_(to), spellings_(spellings), declared_(declared) {}

  Translation run(std::string_view original) {
    std::vector<std::string> remarks;
    unquote_new_row(tokens_);
    if (spellings_.names_new_rows && name_new_row(tokens_, declared_)) use(kUpsert);
    if (spellings_.upserts_name_keys) {
      ConflictRewrite conflict = rewrite_conflict(tokens_, declared_);
      if (!conflict.name.empty()) use(conflict.name);
      if (!conflict.remark.empty()) remarks.push_back(std::move(conflict.remark));
    }
    if (rewrite_casts(tokens_, spellings_)) use(kCastOperator);
    apply_table();
    if (spellings_.folds_names) rewrite_folded_names();
    rewrite_quotes();
    rewrite_bytes();
    rewrite_prefixes();
    rewrite_text();
    if (spellings_.has_booleans) rewrite_booleans();
    return {used_.empty() ? std::string(original) : to_sql(tokens_), std::move(used_), std::move(remarks)};
  }

 private:
  void use(std::string_view name) {
    if (std::find(used_.begin(), used_.end(), name) == used_.end()) used_.emplace_back(name);
  }

  bool defines() const { return is_word_at(tokens_, 0, "CREATE") || is_word_at(tokens_, 0, "ALTER"); }

  bool holds_here(const SpellingRewrite& row, std::size_t at) const {
    if (row.name == kTypeNames || row.name.empty()) return defines() || (at > 0 && is_word(tokens_[at - 1], "AS"));
    if (row.name == kColumnOptions || row.name == "inline-indexes" || row.name == "table-options") return defines();
    return true;
  }

  void apply_table() {
    for (std::size_t at = 0; at < tokens_.size();) at = apply_rows_at(at);
  }

  // The position to go on at.
  std::size_t apply_rows_at(std::size_t at) {
    for (const SpellingRewrite& row : spellings_.rewrites) {
      if (!holds_here(row, at) || (at > 0 && is_symbol(tokens_[at - 1], "."))) continue;
      const auto found = match_pattern(row.pattern, tokens_, at);
      if (!found) continue;
      if (row.name.empty()) return found->end;
      Tokens by = replacement_of(row.replacement, tokens_, *found);
      const std::size_t size = by.size();
      if (!by.empty()) by.front().spaced = tokens_[at].spaced;
      erase(tokens_, {at, found->end});
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(at), by.begin(), by.end());
      append(row.append);
      use(row.name);
      // What replaces a comma or a parenthesis may be followed by the next one of the kind.
      return size == 0 ? at : at + size;
    }
    return at + 1;
  }

  // At the end, before what the statement gives back.
  void append(std::string_view words) {
    std::size_t end = 0;
    while (end < tokens_.size() && !is_word(tokens_[end], "RETURNING"))
      end = is_symbol(tokens_[end], "(") ? behind_parenthesis(tokens_, end) : end + 1;
    for (const std::string_view word : words_of(words)) {
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(end++), {Kind::word, std::string(word), true});
    }
  }

  // `INSERT INTO User` means the table that is declared as "User".
  void rewrite_folded_names() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].kind != Kind::word || is_symbol_at(tokens_, at + 1, ".")) continue;
      const Token* declared = declared_.quoted_name(to_lower(tokens_[at].text));
      // An alias may have the name of a column.
      if (declared == nullptr || (at > 0 && is_word(tokens_[at - 1], "AS"))) continue;
      tokens_[at].kind = declared->kind;
      tokens_[at].text = declared->text;
      use("identifier-quotes");
    }
  }

  // Identifiers in quotes that this engine reads as something else.
  void rewrite_quotes() {
    for (Token& token : tokens_) {
      if (token.kind != Kind::quoted_identifier || token.text.size() < 2) continue;
      const char open = token.text.front();
      const bool understood = open == '"'   ? !to_.double_quotes_are_text
                              : open == '`' ? to_.backtick_identifiers
                                            : to_.bracket_identifiers;
      if (understood) continue;
      std::string name;
      const char close = open == '[' ? ']' : open;
      for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
        if (token.text[i] == close && token.text[i + 1] == close && i + 2 < token.text.size()) ++i;
        name += token.text[i];
        if (token.text[i] == spellings_.identifier_quote) name += token.text[i];
      }
      token.text = spellings_.identifier_quote + name + spellings_.identifier_quote;
      use("identifier-quotes");
    }
  }

  // `_binary '…'` and x'…' where bytes are written otherwise.
  void rewrite_bytes() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const bool introduced = is_word(tokens_[at], "_BINARY") && at + 1 < tokens_.size() &&
                              tokens_[at + 1].kind == Kind::text && !spellings_.character_introducers;
      const std::string& text = tokens_[at].text;
      const bool hexadecimal = tokens_[at].kind == Kind::text && text.size() >= 3 && to_lower(text[0]) == 'x' &&
                               text[1] == '\'' && spellings_.bytes_before != "x'";
      if (!introduced && !hexadecimal) continue;
      const std::string digits =
          introduced ? hex_digits(text_bytes(tokens_[at + 1].text)) : text.substr(2, text.size() - 3);
      if (introduced) erase(tokens_, {at + 1, at + 2});
      tokens_[at] = {Kind::text, fmt::format("{}{}{}", spellings_.bytes_before, digits, spellings_.bytes_behind),
                     tokens_[at].spaced};
      written_.insert(tokens_[at].text);
      use("binary-literals");
    }
  }

  // b'101', N'…' and `_utf8mb4 '…'` where the prefix means nothing.
  void rewrite_prefixes() {
    static constexpr std::array<std::string_view, 5> kIntroducers = {"_UTF8MB4", "_UTF8MB3", "_UTF8", "_LATIN1",
                                                                     "_ASCII"};
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const bool introduced =
          !spellings_.character_introducers && at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::text &&
          std::any_of(kIntroducers.begin(), kIntroducers.end(), [&](auto word) { return is_word(tokens_[at], word); });
      if (introduced) {
        tokens_[at + 1].spaced = tokens_[at].spaced;
        erase(tokens_, {at, at + 1});
        use("text-introducers");
      }
      Token& token = tokens_[at];
      if (!spellings_.national_texts && has_prefix(token, 'n')) {
        token.text.erase(0, 1);
        use("text-introducers");
      }
      if (const auto bits = spellings_.bit_literals ? std::nullopt : number_of_bits(token)) {
        token = {Kind::number, std::to_string(*bits), token.spaced};
        use("binary-literals");
      }
    }
  }

  static bool has_prefix(const Token& token, char letter) {
    return token.kind == Kind::text && token.text.size() >= 3 && to_lower(token.text[0]) == letter &&
           token.text[1] == '\'';
  }

  // The number that b'…' stands for; nothing for what is none, or has more than 63 digits.
  static std::optional<std::uint64_t> number_of_bits(const Token& token) {
    constexpr std::size_t kMostDigits = 63, kQuotes = 3;
    if (!has_prefix(token, 'b') || token.text.size() > kMostDigits + kQuotes) return std::nullopt;
    std::uint64_t number = 0;
    for (const char digit : token.text.substr(2, token.text.size() - kQuotes)) {
      if (digit != '0' && digit != '1') return std::nullopt;
      number = number * 2 + static_cast<std::uint64_t>(digit - '0');
    }
    return number;
  }

  // Backslashes in text, and text in double quotes, that this engine reads as something else.
  void rewrite_text() {
    for (Token& token : tokens_) {
      if (token.kind != Kind::text || token.text.size() < 2 || written_.contains(token.text)) continue;
      const bool double_quoted =
          token.text.front() == '"' && !to_.double_quotes_are_text && from_.double_quotes_are_text;
      const bool escaped = from_.backslash_escapes && !to_.backslash_escapes &&
                           token.text.find('\\') != std::string::npos &&
                           (token.text.front() == '\'' || token.text.front() == '"');
      if (!double_quoted && !escaped) continue;
      // No text here may hold a NUL; bytes may.
      const std::string meant = text_bytes(token.text);
      const bool bytes = meant.find('\0') != std::string::npos;
      token.text = bytes ? fmt::format("{}{}{}", spellings_.bytes_before, hex_digits(meant), spellings_.bytes_behind)
                         : plain_text(token.text);
      use(bytes ? "binary-literals" : escaped ? "text-escapes" : "text-quotes");
    }
  }

  // What the text stands for by the rules that it was written under.
  std::string text_bytes(std::string_view text) const {
    static constexpr std::string_view kNames = "ntrbZ0", kMeanings("\n\t\r\b\x1a\0", 6);
    const char quote = text.front();
    std::string out;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      char c = text[i];
      if (c == '\\' && from_.backslash_escapes && i + 2 < text.size()) {
        c = text[++i];
        if (const std::size_t known = kNames.find(c); known != kNames.npos) c = kMeanings[known];
      } else if (c == quote && i + 2 < text.size() && text[i + 1] == quote) {
        ++i;
      }
      out += c;
    }
    return out;
  }

  std::string plain_text(std::string_view text) const {
    std::string out = "'";
    for (const char c : text_bytes(text)) {
      if (c == '\'') out += '\'';
      out += c;
    }
    return out + "'";
  }

  // ---- 0 and 1 where a boolean is meant ----

  bool make_boolean(Token& token) {
    const auto bits = number_of_bits(token);
    const std::string number = bits ? std::to_string(*bits) : token.kind == Kind::number ? token.text : "";
    if (number != "0" && number != "1") return false;
    token = {Kind::word, number == "1" ? "TRUE" : "FALSE", token.spaced};
    use("boolean-literals");
    return true;
  }

  void rewrite_booleans() {
    if (const auto table = table_outline(tokens_)) rewrite_defaults(*table);
    if (const auto insert = insert_outline(tokens_)) rewrite_rows(*insert);
    // active = 1, active <> 0, SET active = 1
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
      const bool compared =
          is_symbol(tokens_[i + 1], "=") || is_symbol(tokens_[i + 1], "<>") || is_symbol(tokens_[i + 1], "!=");
      if (compared && declared_.is_boolean_somewhere(name_of(tokens_[i]))) make_boolean(tokens_[i + 2]);
    }
  }

  void rewrite_defaults(const TableOutline& table) {
    for (std::size_t i = 0; i < table.items.size(); ++i) {
      if (!table.columns[i] || table.columns[i]->type.empty()) continue;
      const Token& type = tokens_[table.columns[i]->type.begin];
      if (!is_word(type, "BOOLEAN") && !is_word(type, "BOOL")) continue;
      for (std::size_t at = table.items[i].begin; at + 1 < table.items[i].end; ++at) {
        if (is_word(tokens_[at], "DEFAULT")) make_boolean(tokens_[at + 1]);
      }
    }
  }

  void rewrite_rows(const InsertOutline& insert) {
    std::vector<std::string> names;
    for (const TokenRange& column : insert.columns)
      names.push_back(column.empty() ? "" : name_of(tokens_[column.begin]));
    if (names.empty()) names = declared_.columns(insert.table);
    for (const auto& row : insert.values) {
      for (std::size_t i = 0; i < row.size() && i < names.size(); ++i) {
        if (row[i].size() == 1 && declared_.is_boolean(insert.table, names[i])) make_boolean(tokens_[row[i].begin]);
      }
    }
  }

  Tokens tokens_;
  const LexicalRules& from_;
  const LexicalRules& to_;
  const DialectSpellings& spellings_;
  const DeclaredColumns& declared_;
  std::vector<std::string> used_;
  std::set<std::string> written_;  // literals that are in this engine's spelling already
};

}  // namespace

Translation translate(std::string_view sql, const LexicalRules& script_rules, const LexicalRules& target_rules,
                      const DialectSpellings& spellings, const DeclaredColumns& declared) {
  return Rewriting(tokens_of(sql, script_rules), script_rules, target_rules, spellings, declared).run(sql);
}

bool is_about_rewrite(const Diagnostic& warning, const std::vector<std::string>& rewrites,
                      const DialectSpellings& spellings) {
  return !spellings.upsert_warning.empty() && warning.condition.message.starts_with(spellings.upsert_warning) &&
         std::find(rewrites.begin(), rewrites.end(), kUpsert) != rewrites.end();
}

bool may_be_spelling(const Outcome& outcome) {
  static constexpr std::array kClasses = {ErrorClass::syntax_error,
                                          ErrorClass::syntax_error_or_access_rule_violation,
                                          ErrorClass::undefined_object,
                                          ErrorClass::feature_not_supported,
                                          ErrorClass::undefined_function,
                                          ErrorClass::datatype_mismatch,
                                          ErrorClass::undefined_column,
                                          ErrorClass::undefined_table,
                                          ErrorClass::invalid_column_definition,
                                          ErrorClass::invalid_table_definition,
                                          ErrorClass::unknown_collation,
                                          ErrorClass::other};
  const SqlError* error = outcome.error();
  return error != nullptr && std::find(kClasses.begin(), kClasses.end(), error->error_class) != kClasses.end();
}

}  // namespace enginediff
