#include "harness/engines/mysql/table_definition.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "harness/engines/mysql/engine.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff::mysql {
namespace {

bool has_collation(std::string_view type) {
  constexpr std::array<std::string_view, 8> kText = {"char",       "varchar",  "tinytext", "text",
                                                     "mediumtext", "longtext", "enum",     "set"};
  return std::find(kText.begin(), kText.end(), type.substr(0, type.find('('))) != kText.end();
}

// Walks over the tokens of a definition. The server writes it, so its words are in the case that it gives them.
class Definition {
 public:
  explicit Definition(std::string_view text) { tokens_ = significant_tokens(text, lexical_rules_under("")); }

  std::optional<DeclaredColumns> read() {
    if (!take("CREATE")) return std::nullopt;
    take("TEMPORARY");
    if (!take("TABLE") || !at_identifier()) return std::nullopt;
    ++next_;
    if (!take("(")) return std::nullopt;
    do {
      if (at_identifier()) read_column();
      skip_element();
    } while (take(","));
    if (!take(")") || columns_.empty()) return std::nullopt;
    if (!give_collations()) return std::nullopt;
    return std::move(columns_);
  }

 private:
  bool at(std::string_view text) const { return next_ < tokens_.size() && tokens_[next_].text == text; }
  bool take(std::string_view text) {
    if (!at(text)) return false;
    ++next_;
    return true;
  }
  bool at_identifier() const {
    return next_ < tokens_.size() && tokens_[next_].kind == SqlToken::Kind::quoted_identifier &&
           tokens_[next_].terminated;
  }
  std::string take_text() { return next_ < tokens_.size() ? std::string(tokens_[next_++].text) : ""; }

  // Of a doubled quote one counts.
  std::string take_identifier() { return unquoted_name(tokens_[next_++]); }

  void read_column() {
    const std::string name = take_identifier();
    DeclaredColumn column;
    column.type = take_text();
    if (at("(")) {
      const std::size_t begin = next_;
      skip_parentheses();
      for (std::size_t i = begin; i < next_; ++i) column.type += tokens_[i].text;
    }
    for (const char* word : {"unsigned", "zerofill"}) {
      if (take(word)) column.type += std::string(" ") + word;
    }
    const bool own_charset = take("CHARACTER") && take("SET") && !take_text().empty();
    if (take("COLLATE")) column.collation = take_text();
    if (own_charset && column.collation.empty()) unknown_collation_ = true;
    columns_[name] = std::move(column);
  }

  // REQUIRES: at an opening parenthesis. Ends behind its closing one.
  void skip_parentheses() {
    int depth = 0;
    do {
      if (at("(")) ++depth;
      if (at(")")) --depth;
      ++next_;
    } while (depth > 0 && next_ < tokens_.size());
  }

  void skip_element() {
    while (next_ < tokens_.size() && !at(",") && !at(")")) {
      if (at("(")) {
        skip_parentheses();
      } else {
        ++next_;
      }
    }
  }

  // Columns of text that name no collation have the table's, which stands among its options.
  bool give_collations() {
    std::string table;
    for (; next_ < tokens_.size(); ++next_) {
      if (take("COLLATE") && take("=")) table = take_text();
    }
    for (auto& [name, column] : columns_) {
      if (!has_collation(column.type)) {
        column.collation.clear();
      } else if (column.collation.empty()) {
        column.collation = table;
        unknown_collation_ |= table.empty();
      }
    }
    return !unknown_collation_;
  }

  std::vector<SqlToken> tokens_;
  std::size_t next_ = 0;
  DeclaredColumns columns_;
  bool unknown_collation_ = false;
};

}  // namespace

std::optional<DeclaredColumns> read_table_definition(std::string_view definition) {
  return Definition(definition).read();
}

}  // namespace enginediff::mysql
