#include "harness/repro/carried_schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

std::string with_length(std::string_view pattern, std::size_t length) {
  return fmt::format(fmt::runtime(pattern), length);
}

bool fits(const StoredColumn& column, int bits) {
  if (bits == 0 || column.integers == 0) return true;
  const std::int64_t most = (std::int64_t{1} << (bits - 1)) - 1;
  return column.least >= -most - 1 && column.greatest <= most;
}

std::string spelled_type(std::string_view pattern, std::string_view parentheses) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return std::string(pattern);
  const std::string before(pattern.substr(0, star)), behind(pattern.substr(star + 1));
  if (!parentheses.empty()) return before + std::string(parentheses);
  return behind.empty() || behind.front() == '(' ? before + behind : behind;
}

class TypeChooser {
 public:
  TypeChooser(const StoredColumn& column, std::string_view parentheses, const CarriedTypes& types)
      : column_(column), parentheses_(parentheses), types_(types) {}

  ColumnChoice of(const CarriedType& known) const {
    ColumnChoice out{spelled_type(known.type, parentheses_), known.kind, {}};
    if (known.kind == CarriedKind::integer && !fits(column_, known.bits)) {
      out.type = types_.wide_integer;
      out.reason = fmt::format("it holds integers from {} to {}", column_.least, column_.greatest);
    }
    if (known.kind == CarriedKind::temporal) {
      if (column_.texts == 0 && column_.integers + column_.reals > 0)
        return by_content("it holds numbers and no moment");
      if (column_.has_fractions && !known.fractions.empty() && parentheses_.empty()) {
        out.type = known.fractions;
        out.reason = "it holds fractions of seconds";
      }
    }
    if (known.kind == CarriedKind::text && parentheses_.empty()) take_long_text(out);
    if (known.kind == CarriedKind::blob && parentheses_.empty()) take_blob(out);
    return out;
  }

  ColumnChoice by_content(std::string reason) const {
    ColumnChoice out{std::string(types_.text), CarriedKind::text, {}};
    if (column_.texts == 0 && column_.blobs > 0 && column_.integers + column_.reals == 0) {
      out = {std::string(types_.blob), CarriedKind::blob, {}};
      take_blob(out);
    } else if (column_.texts + column_.blobs > 0 || column_.integers + column_.reals == 0) {
      take_long_text(out);
    } else {
      const bool real = column_.reals > 0;
      out = {
          std::string(real ? types_.real : types_.wide_integer), real ? CarriedKind::real : CarriedKind::integer, {}};
    }
    out.reason = std::move(reason);
    return out;
  }

 private:
  // Text that is a key, or longer than the engine's usual type for it holds.
  void take_long_text(ColumnChoice& out) const {
    if (column_.in_key && !types_.key_text.empty() && column_.longest <= types_.key_limit &&
        (out.type == types_.text || out.type == types_.long_text)) {
      out.type = with_length(types_.key_text, column_.longest <= 255 ? 255 : types_.key_limit);
      out.reason = "a key needs a length";
    } else if (types_.text_limit > 0 && column_.longest > types_.text_limit && out.type == types_.text) {
      out.type = types_.long_text;
      out.reason = fmt::format("it holds a text of {} bytes", column_.longest);
    }
  }
  void take_blob(ColumnChoice& out) const {
    if (!column_.in_key || types_.key_blob.empty() || column_.longest > types_.key_limit) return;
    out.type = with_length(types_.key_blob, column_.longest <= 255 ? 255 : types_.key_limit);
    out.reason = "a key needs a length";
  }

  const StoredColumn& column_;
  std::string_view parentheses_;
  const CarriedTypes& types_;
};

}  // namespace

ColumnChoice choose_type(const StoredColumn& column, std::string_view declared, std::string_view parentheses,
                         const CarriedTypes& types) {
  const TypeChooser chooser(column, parentheses, types);
  const std::string name = to_upper(declared);
  if (name.empty()) return chooser.by_content("no type is declared");
  const auto at = std::find_if(types.types.begin(), types.types.end(),
                               [&](const CarriedType& one) { return one.declared == name; });
  if (at == types.types.end()) return chooser.by_content(fmt::format("{} is no type there", name));
  return chooser.of(*at);
}

CarriedSchema::CarriedSchema(const StoredDatabase& database, const LexicalRules& rules) {
  const auto note = [this](const Tokens& tokens, TokenRange name) {
    if (!name.empty() && tokens[name.end - 1].kind == SqlToken::Kind::word)
      names_.insert(to_lower(tokens[name.end - 1].text));
  };
  for (const StoredTable& table : database.tables) {
    StoredTable known{table.name, table.sql,           table.columns,     table.references,
                      {},         table.rows_have_ids, table.last_number, table.remarks};
    tables_[to_lower(table.name)] = std::move(known);
    places_.emplace(to_lower(table.name), places_.size());
    const Tokens tokens = tokens_of(table.sql, rules);
    const auto outline = table_outline(tokens);
    if (!outline) continue;
    note(tokens, outline->name);
    for (std::size_t i = 0; i < outline->items.size(); ++i) {
      if (outline->columns[i]) note(tokens, {outline->items[i].begin, outline->items[i].begin + 1});
    }
  }
}

const StoredTable* CarriedSchema::table(const std::string& name) const {
  const auto at = tables_.find(name);
  return at == tables_.end() ? nullptr : &at->second;
}

const StoredColumn* CarriedSchema::column(const std::string& table_name, const std::string& name) const {
  const StoredTable* known = table(table_name);
  if (known == nullptr) return nullptr;
  const auto at = std::find_if(known->columns.begin(), known->columns.end(),
                               [&](const StoredColumn& one) { return to_lower(one.name) == name; });
  return at == known->columns.end() ? nullptr : &*at;
}

}  // namespace enginediff
