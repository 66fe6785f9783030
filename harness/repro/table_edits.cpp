#include "harness/repro/table_edits.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "harness/compare/row_digest.hpp"

namespace enginediff {

namespace {

// Past so many statements making tables equal costs more than it tells.
constexpr std::size_t kMostEdits = 400;

// The cell with every rule applied, and of its type only whether it is a number: a decimal 2 is an integer 2.
std::string canonical(const Value& value) {
  std::string storage;
  const Value normal = normalised_cell(value, storage);
  if (normal.is_null()) return "n";
  const bool number = !normal.carries_bytes() || normal.kind() == TypeKind::decimal;
  return (number ? "#" : "t") + (normal.carries_bytes() ? std::string(normal.bytes()) : literal(normal));
}

std::string canonical_row(const ResultSet& rows, std::size_t row, const std::vector<std::size_t>& columns) {
  std::string out;
  for (const std::size_t column : columns) {
    const std::string text = canonical(rows.at(row, column));
    out += fmt::format("{}:{}", text.size(), text);
  }
  return out;
}

bool is_complete(const ResultSet& rows, std::size_t columns) {
  return rows.all_rows_kept() && rows.columns.size() == columns && columns > 0;
}

// Rows by their key; none where a key is NULL or two rows share one.
std::optional<std::map<std::string, std::size_t>> by_key(const EditedTable& table, const ResultSet& rows) {
  if (table.key.empty()) return std::nullopt;
  std::map<std::string, std::size_t> out;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    for (const std::size_t column : table.key) {
      if (rows.at(row, column).is_null()) return std::nullopt;
    }
    if (!out.emplace(canonical_row(rows, row, table.key), row).second) return std::nullopt;
  }
  return out;
}

class EditWriter {
 public:
  EditWriter(const EditedTable& table, EditPlace place) : table_(table), place_(place) {}

  void insert(const ResultSet& rows, std::size_t row) {
    std::vector<Parameter> values;
    std::string places;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      values.push_back({OwnedValue(rows.at(row, column)), {}});
      places += places.empty() ? "?" : ", ?";
    }
    add(fmt::format("INSERT INTO {} ({}) VALUES ({})", table_.name, fmt::join(table_.columns, ", "), places),
        std::move(values));
  }

  void remove(const ResultSet& rows, std::size_t row) {
    std::vector<Parameter> values;
    const std::string sql = fmt::format("DELETE FROM {}{}", table_.name, condition(rows, row, values));
    add(sql, std::move(values));
  }

  void change(const ResultSet& held, std::size_t row, const ResultSet& wanted, std::size_t wanted_row) {
    std::vector<Parameter> values;
    std::string set;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      const Value cell = wanted.at(wanted_row, column);
      if (canonical_row(held, row, {column}) == canonical_row(wanted, wanted_row, {column})) continue;
      set += fmt::format("{}{} = ?", set.empty() ? "" : ", ", table_.columns[column]);
      values.push_back({OwnedValue(cell), {}});
    }
    if (set.empty()) return;
    const std::string where = condition(held, row, values);
    add(fmt::format("UPDATE {} SET {}{}", table_.name, set, where), std::move(values));
  }

  void remove_all() { add("DELETE FROM " + table_.name, {}); }

  std::optional<std::vector<Probe>> take() {
    if (edits_.size() > kMostEdits) return std::nullopt;
    return std::move(edits_);
  }

 private:
  std::string condition(const ResultSet& rows, std::size_t row, std::vector<Parameter>& values) const {
    std::string out;
    for (const std::size_t column : table_.key) {
      out += fmt::format("{}{} = ?", out.empty() ? " WHERE " : " AND ", table_.columns[column]);
      values.push_back({OwnedValue(rows.at(row, column)), {}});
    }
    return out;
  }
  void add(std::string sql, std::vector<Parameter> values) {
    edits_.push_back({place_.before, std::move(sql), std::move(values), place_.target});
  }

  const EditedTable& table_;
  const EditPlace place_;
  std::vector<Probe> edits_;
};

}  // namespace

std::optional<std::vector<Probe>> edits_towards(const EditedTable& table, const ResultSet& held,
                                                const ResultSet& wanted, EditPlace place) {
  if (!is_complete(held, table.columns.size()) || !is_complete(wanted, table.columns.size())) return std::nullopt;
  EditWriter writer(table, place);
  const auto own = by_key(table, held), other = by_key(table, wanted);
  if (!own || !other) {
    if (wanted.row_count() > kMostEdits) return std::nullopt;
    writer.remove_all();
    for (std::size_t row = 0; row < wanted.row_count(); ++row) writer.insert(wanted, row);
    return writer.take();
  }
  for (const auto& [key, row] : *own) {
    if (const auto there = other->find(key); there == other->end()) {
      writer.remove(held, row);
    } else {
      writer.change(held, row, wanted, there->second);
    }
  }
  for (const auto& [key, row] : *other) {
    if (!own->contains(key)) writer.insert(wanted, row);
  }
  return writer.take();
}

std::optional<std::vector<Probe>> edits_without_differing(const EditedTable& table, const ResultSet& held,
                                                          const ResultSet& there, EditPlace place) {
  if (!is_complete(held, table.columns.size()) || !is_complete(there, table.columns.size())) return std::nullopt;
  const auto own = by_key(table, held), other = by_key(table, there);
  if (!own || !other) return std::nullopt;
  std::vector<std::size_t> all(table.columns.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  EditWriter writer(table, place);
  for (const auto& [key, row] : *own) {
    const auto same = other->find(key);
    if (same == other->end() || canonical_row(held, row, all) != canonical_row(there, same->second, all))
      writer.remove(held, row);
  }
  return writer.take();
}

bool hold_the_same(const ResultSet& a, const ResultSet& b) {
  if (a.total_rows != b.total_rows || a.columns.size() != b.columns.size() || !a.all_rows_kept() || !b.all_rows_kept())
    return false;
  std::vector<std::size_t> all(a.columns.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  std::vector<std::string> ours, theirs;
  for (std::size_t row = 0; row < a.row_count(); ++row) ours.push_back(canonical_row(a, row, all));
  for (std::size_t row = 0; row < b.row_count(); ++row) theirs.push_back(canonical_row(b, row, all));
  std::sort(ours.begin(), ours.end());
  std::sort(theirs.begin(), theirs.end());
  return ours == theirs;
}

}  // namespace enginediff
