#include "harness/repro/written_features.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/repro/operand_kinds.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

class WriteReader {
 public:
  WriteReader(const Tokens& tokens, const KnownTables& tables) : tokens_(tokens), tables_(tables) {}

  Features read() {
    if (tokens_.empty()) return {};
    see_references();
    see_insert();
    see_definition();
    return std::move(out_);
  }

 private:
  // What happens to the rows of other tables that refer to those that are written.
  void see_references() {
    const std::string table = written_table(tokens_);
    const bool deletes = is_word(tokens_[0], "DELETE") || is_word(tokens_[0], "DROP") ||
                         is_word(tokens_[0], "REPLACE") || is_word(tokens_[0], "TRUNCATE") ||
                         is_word_at(tokens_, 2, "REPLACE");
    if (table.empty() || (!deletes && !is_word(tokens_[0], "UPDATE"))) return;
    for (const std::string& action : tables_.references_to(table)) {
      out_.insert("referred:by others");
      if (action.starts_with(deletes ? "ON DELETE" : "ON UPDATE")) out_.insert("referred:" + action);
    }
  }

  // What goes into which kind of column, and what the table demands.
  void see_insert() {
    const std::string table = written_table(tokens_);
    if (table.empty() || is_word(tokens_[0], "ALTER") || is_word(tokens_[0], "DROP")) return;
    for (const std::string& constraint : tables_.constraints(table)) out_.insert("table:" + constraint);
    const auto insert = insert_outline(tokens_);
    if (!insert) return;
    std::vector<std::string> names;
    for (const TokenRange& column : insert->columns)
      names.push_back(column.empty() ? "" : name_of(tokens_[column.begin]));
    if (names.empty()) names = tables_.columns(table);
    for (const auto& row : insert->values) {
      for (std::size_t i = 0; i < row.size() && i < names.size(); ++i) {
        if (row[i].empty()) continue;
        const std::string kind = literal_kind(tokens_[row[i].end - 1]);
        const std::string type = tables_.type_of(names[i]);
        if (!kind.empty() && !type.empty() && row[i].size() <= 2)
          out_.insert(fmt::format("stores:{} in {}", kind, type));
        see_size(tokens_[row[i].end - 1], names[i]);
        if (!kind.empty() && names[i] == tables_.primary_key(table)) {
          out_.insert("stores:" + kind + " in the primary key");
          if (tables_.constraints(table).contains("IDENTITY"))
            out_.insert("stores:" + kind + " in a key that numbers itself");
        }
      }
    }
    if (names.size() < tables_.columns(table).size()) out_.insert("stores:not all columns");
  }

  // A value that is longer than its column says, or has more digits.
  void see_size(const Token& value, const std::string& column) {
    const std::vector<std::size_t>& sizes = tables_.sizes_of(column);
    if (sizes.empty()) return;
    const std::string type = tables_.type_of(column);
    const std::size_t point = value.text.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : value.text.size() - point - 1;
    if (value.kind == Kind::text && value.text.size() > sizes[0] + 2 && (type == "VARCHAR" || type == "CHAR"))
      out_.insert("stores:more characters than " + type + " holds");
    if (value.kind != Kind::number || type != "DECIMAL") return;
    const std::size_t scale = sizes.size() > 1 ? sizes[1] : 0;
    if (decimals > scale) out_.insert("stores:more decimals than DECIMAL holds");
    if (std::min(point, value.text.size()) + scale > sizes[0]) out_.insert("stores:a larger number than DECIMAL holds");
  }

  void see_definition() {
    const auto table = table_outline(tokens_);
    if (!table) return;
    for (const auto& column : table->columns) {
      if (!column) continue;
      if (column->type.empty()) {
        out_.insert("declares:no type");
        continue;
      }
      out_.insert("declares:" + canonical_type(to_upper(tokens_[column->type.begin].text)));
    }
  }

  const Tokens& tokens_;
  const KnownTables& tables_;
  Features out_;
};

}  // namespace

Features written_features(const Tokens& tokens, const KnownTables& tables) {
  return WriteReader(tokens, tables).read();
}

}  // namespace enginediff
