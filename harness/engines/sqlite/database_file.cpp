#include "harness/engines/sqlite/database_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/engines/sqlite/connection.hpp"
#include "harness/engines/sqlite/readable_copy.hpp"

namespace enginediff::sqlite {

namespace {

std::string quoted(std::string_view name, char quote) {
  std::string out(1, quote);
  for (const char c : name) {
    out += c;
    if (c == quote) out += c;
  }
  return out + quote;
}

std::string hex_of(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "x'";
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return out + "'";
}

// ---- Values as literals that give exactly the same value again ----

std::string real_literal(double value) {
  if (std::isinf(value)) return value > 0 ? "9e999" : "-9e999";
  char buffer[40];
  std::string out(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
  if (out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

std::string text_literal(std::string_view text) {
  // A NUL ends a statement, and bytes that are not UTF-8 cannot be written in one.
  if (text.find('\0') != text.npos || !is_valid_utf8(text)) return "CAST(" + hex_of(text) + " AS TEXT)";
  return quoted(text, '\'');
}

void note_integer(StoredColumn& column, std::int64_t value) {
  column.least = column.integers == 0 ? value : std::min(column.least, value);
  column.greatest = column.integers == 0 ? value : std::max(column.greatest, value);
  ++column.integers;
}

class FileReader {
 public:
  FileReader(const Api& api, sqlite3* db, std::string path) : api_(api), db_(db), path_(std::move(path)) {}

  Result<StoredDatabase> read() {
    TRY(begin());
    TRY_ASSIGN(
        const auto schema,
        ask(api_, db_, "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"));
    TRY(find_kinds(schema));
    StoredDatabase out;
    out.engine = "sqlite";
    for (const auto& row : schema) {
      const std::string &type = row[0], &name = row[1];
      if (name.starts_with("sqlite_")) continue;
      if (type == "table" && kinds_[name] == "virtual") {
        if (auto table = read_virtual_table(name, row[3])) {
          out.tables.push_back(std::move(*table));
        } else {
          out.objects.push_back({"virtual table", name, "", row[3]});
        }
      } else if (type == "table") {
        if (kinds_[name] == "shadow") continue;  // a part of a virtual table
        TRY_ASSIGN(StoredTable table, read_table(name, row[3]));
        out.tables.push_back(std::move(table));
      } else {
        out.objects.push_back({type, name, type == "view" ? "" : row[2], row[3]});
      }
    }
    put_referred_first(out.tables);
    return out;
  }

 private:
  tl::unexpected<Error> damaged(const std::string& what) const {
    return fail(Fault::malformed, fmt::format("{}: {}", path_, what));
  }

  Result<void> begin() {
    const auto begun = ask(api_, db_, "BEGIN");
    const auto read = begun ? ask(api_, db_, "SELECT count(*) FROM sqlite_master") : begun;
    if (read) return {};
    const int code = api_.extended_errcode(db_) & 0xff;
    if (code == SQLITE_NOTADB) return damaged("this is no SQLite database, or an encrypted one");
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
      return fail(Fault::usage, fmt::format("{}: another program is writing to it", path_),
                  "try again, or give a copy");
    return damaged(fmt::format("the database cannot be read: {}", api_.errmsg(db_)));
  }

  // `virtual`, `shadow`, and what is strict or has no rowid.
  Result<void> find_kinds(const std::vector<std::vector<std::string>>& schema) {
    const auto list = ask(api_, db_, "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'");
    if (list) {
      for (const auto& row : *list) {
        kinds_[row[0]] = row[1];
        if (row[2] == "1") remarks_[row[0]].emplace_back("WITHOUT ROWID");
        if (row[3] == "1") remarks_[row[0]].emplace_back("STRICT");
      }
      return {};
    }
    // Before 3.37 the definitions tell.
    for (const auto& row : schema) {
      if (starts_with_ignoring_case(row[3], "CREATE VIRTUAL")) kinds_[row[1]] = "virtual";
      if (to_upper(row[3]).ends_with("WITHOUT ROWID")) remarks_[row[1]].emplace_back("WITHOUT ROWID");
    }
    for (const auto& row : schema) {
      for (const auto& [name, kind] : std::map(kinds_)) {
        if (kind == "virtual" && row[1].starts_with(name + "_")) kinds_[row[1]] = "shadow";
      }
    }
    return {};
  }

  Result<StoredTable> read_table(const std::string& name, const std::string& sql) {
    StoredTable table;
    table.name = name;
    table.sql = sql;
    table.remarks = remarks_[name];
    table.rows_have_ids = std::find(table.remarks.begin(), table.remarks.end(), "WITHOUT ROWID") == table.remarks.end();
    TRY(read_columns(table));
    TRY(read_keys(table));
    TRY(read_rows(table));
    for (const StoredColumn& column : table.columns) {
      if (column.numbered) table.last_number = std::max(table.last_number, column.greatest);
    }
    const std::string sequence =
        ask_one(api_, db_, "SELECT seq FROM sqlite_sequence WHERE name = " + quoted(name, '\''));
    std::int64_t last = 0;
    std::from_chars(sequence.data(), sequence.data() + sequence.size(), last);
    table.last_number = std::max(table.last_number, last);
    return table;
  }

  // A table of an extension as an ordinary one with the columns that it shows. An error where its rows cannot be read:
  // the extension is not there, or the table keeps none.
  Result<StoredTable> read_virtual_table(const std::string& name, const std::string& sql) {
    StoredTable table;
    table.name = name;
    const std::size_t use = find_ignoring_case(sql, " USING ");
    table.remarks.push_back(use == std::string::npos ? "VIRTUAL" : sql.substr(use + 1));
    TRY(read_columns(table));
    std::erase_if(table.columns, [](const StoredColumn& column) { return column.hidden; });
    TRY(read_rows(table));
    for (StoredColumn& column : table.columns) {
      if (column.declared.empty()) column.declared = type_of_values(column);
      table.sql += (table.sql.empty() ? "CREATE TABLE " + quoted(name, '"') + " (" : ", ") + quoted(column.name, '"') +
                   (column.declared.empty() ? "" : " " + column.declared);
    }
    if (table.columns.empty()) return damaged(fmt::format("table {} shows no columns", name));
    table.sql += ")";
    return table;
  }

  // Columns of such tables have no types; empty where the values have several.
  static std::string type_of_values(const StoredColumn& column) {
    const bool numbers = column.integers + column.reals > 0;
    if (column.texts > 0 && !numbers && column.blobs == 0) return "TEXT";
    if (column.blobs > 0 && !numbers && column.texts == 0) return "BLOB";
    if (numbers && column.texts + column.blobs == 0) return column.reals > 0 ? "REAL" : "INTEGER";
    return "";
  }

  Result<std::vector<std::vector<std::string>>> pragma(std::string_view which, const std::string& name) {
    auto rows = ask(api_, db_, fmt::format("PRAGMA {}({})", which, quoted(name, '"')));
    if (!rows) return damaged(rows.error().message);
    return rows;
  }

  // cid, name, type, notnull, dflt_value, pk, hidden
  Result<void> read_columns(StoredTable& table) {
    TRY_ASSIGN(const auto rows, pragma("table_xinfo", table.name));
    int keys = 0;
    for (const auto& row : rows) {
      StoredColumn column;
      column.name = row[1];
      column.declared = row[2];
      column.not_null = row[3] == "1";
      column.default_value = row[4];
      column.primary_key = row[5].empty() ? 0 : row[5][0] - '0';
      column.in_key = column.primary_key > 0;
      keys += column.in_key ? 1 : 0;
      column.generated = row[6] == "2" || row[6] == "3";
      column.hidden = row[6] == "1";
      // Declared types of generated columns end in these words.
      for (const std::string_view tail : {" GENERATED ALWAYS", "GENERATED ALWAYS"}) {
        if (column.generated && to_upper(column.declared).ends_with(tail))
          column.declared.resize(column.declared.size() - tail.size());
      }
      table.columns.push_back(std::move(column));
    }
    for (StoredColumn& column : table.columns)
      column.numbered = keys == 1 && column.primary_key == 1 && equal_ignoring_case(column.declared, "INTEGER") &&
                        table.rows_have_ids;
    return {};
  }

  StoredColumn* find(StoredTable& table, const std::string& name) {
    const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                                 [&](const StoredColumn& one) { return equal_ignoring_case(one.name, name); });
    return at == table.columns.end() ? nullptr : &*at;
  }

  Result<void> read_keys(StoredTable& table) {
    TRY_ASSIGN(const auto indexes, pragma("index_list", table.name));
    for (const auto& index : indexes) {
      TRY_ASSIGN(const auto columns, pragma("index_info", index[1]));
      for (const auto& row : columns) {
        if (StoredColumn* column = find(table, row[2])) column->in_key = true;
      }
    }
    // id, seq, table, from, to, …
    TRY_ASSIGN(const auto keys, pragma("foreign_key_list", table.name));
    for (const auto& row : keys) {
      table.references.push_back({row[3], row[2], row[4]});
      if (StoredColumn* column = find(table, row[3])) column->in_key = true;
    }
    return {};
  }

  Result<void> read_rows(StoredTable& table) {
    std::string columns;
    std::vector<StoredColumn*> read;
    std::string id = "NULL";
    for (const char* const name : {"rowid", "_rowid_", "oid"}) {
      if (!table.rows_have_ids || find(table, name) != nullptr) continue;
      id = name;
      break;
    }
    table.rows_have_ids = id != "NULL";
    for (StoredColumn& column : table.columns) {
      if (column.generated) continue;
      columns += ", " + quoted(column.name, '"');
      read.push_back(&column);
    }
    const std::string sql = fmt::format("SELECT {}{} FROM {}{}", id, columns, quoted(table.name, '"'),
                                        kinds_[table.name] == "virtual" ? "" : " NOT INDEXED");
    sqlite3_stmt* raw = nullptr;
    int code = api_.prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    const PreparedStatement statement(raw, FinalizeStatement{&api_});
    while (code == SQLITE_OK || code == SQLITE_ROW) {
      code = api_.step(raw);
      if (code != SQLITE_ROW) break;
      StoredRow row;
      row.id = table.rows_have_ids ? api_.value_int64(api_.column_value(raw, 0))
                                   : static_cast<std::int64_t>(table.rows.size()) + 1;
      row.values = "(";
      for (std::size_t i = 0; i < read.size(); ++i) {
        if (i > 0) row.values += ", ";
        row.values += value_of(api_.column_value(raw, static_cast<int>(i) + 1), *read[i]);
      }
      row.values += ")";
      table.rows.push_back(std::move(row));
    }
    if (code == SQLITE_DONE) return {};
    return damaged(fmt::format("table {} cannot be read: {}", table.name, api_.errmsg(db_)));
  }

  std::string value_of(sqlite3_value* value, StoredColumn& column) {
    const auto bytes = [&](const void* at) {
      const auto size = static_cast<std::size_t>(api_.value_bytes(value));
      column.longest = std::max(column.longest, size);
      return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(at), size);
    };
    switch (api_.value_type(value)) {
      case SQLITE_INTEGER: {
        const std::int64_t number = api_.value_int64(value);
        note_integer(column, number);
        return fmt::format("{}", number);
      }
      case SQLITE_FLOAT: ++column.reals; return real_literal(api_.value_double(value));
      case SQLITE_TEXT: {
        ++column.texts;
        const std::string_view text = bytes(api_.value_text(value));
        column.has_fractions = column.has_fractions || text.find('.') != text.npos;
        return text_literal(text);
      }
      case SQLITE_BLOB: ++column.blobs; return hex_of(bytes(api_.value_blob(value)));
      default: return "NULL";
    }
  }

  static void put_referred_first(std::vector<StoredTable>& tables) {
    std::vector<StoredTable> ordered;
    std::set<std::string> placed;
    const auto ready = [&](const StoredTable& table) {
      return std::all_of(table.references.begin(), table.references.end(), [&](const StoredReference& one) {
        const bool exists = std::any_of(tables.begin(), tables.end(), [&](const StoredTable& other) {
          return equal_ignoring_case(other.name, one.table);
        });
        return !exists || equal_ignoring_case(one.table, table.name) || placed.contains(to_upper(one.table));
      });
    };
    // Tables that refer to each other in a ring stay in their order.
    while (!tables.empty()) {
      auto at = std::find_if(tables.begin(), tables.end(), ready);
      if (at == tables.end()) at = tables.begin();
      placed.insert(to_upper(at->name));
      ordered.push_back(std::move(*at));
      tables.erase(at);
    }
    tables = std::move(ordered);
  }

  const Api& api_;
  sqlite3* db_;
  std::string path_;
  std::map<std::string, std::string> kinds_;
  std::map<std::string, std::vector<std::string>> remarks_;
};

}  // namespace

Result<StoredDatabase> read_database_file(const std::string& path) {
  TRY_ASSIGN(const ReadableCopy copy, ReadableCopy::of(path));
  TRY_ASSIGN(const Api* api, load_api(kSystemLibrary));
  const int flags = SQLITE_OPEN_URI | (copy.is_copy() ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  TRY_ASSIGN(const Connection db, open_connection(*api, copy.uri(), flags));
  if (copy.is_copy() && ask_one(*api, db.get(), "PRAGMA quick_check(1)") != "ok") {
    return fail(Fault::malformed, fmt::format("{}: the database is damaged, or another program is writing to it", path),
                "try again when nobody writes, or give a copy made with VACUUM INTO");
  }
  return FileReader(*api, db.get(), path).read();
}

}  // namespace enginediff::sqlite
