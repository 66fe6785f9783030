#include "harness/engines/sqlite/connection.hpp"

#include <fmt/format.h>

namespace enginediff::sqlite {

namespace {

std::string text_of(const Api& api, sqlite3_value* value) {
  const auto* const text = reinterpret_cast<const char*>(api.value_text(value));
  return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(api.value_bytes(value)));
}

}  // namespace

Result<Connection> open_connection(const Api& api, const std::string& path, int flags, const std::string& vfs) {
  sqlite3* db = nullptr;
  const int code = api.open_v2(path.c_str(), &db, flags, vfs.empty() ? nullptr : vfs.c_str());
  Connection connection(db, CloseConnection{&api});
  if (code != SQLITE_OK) {
    const char* const why = db != nullptr ? api.errmsg(db) : "out of memory";
    return fail(Fault::target_unusable, fmt::format("cannot open {}: {}", path, why));
  }
  api.extended_result_codes(db, 1);
  return connection;
}

Result<std::vector<std::vector<std::string>>> ask(const Api& api, sqlite3* db, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  int code = api.prepare_v3(db, sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
  const PreparedStatement statement(raw, FinalizeStatement{&api});
  std::vector<std::vector<std::string>> rows;
  while (code == SQLITE_OK || code == SQLITE_ROW) {
    code = api.step(raw);
    if (code != SQLITE_ROW) break;
    auto& row = rows.emplace_back();
    for (int i = 0; i < api.column_count(raw); ++i) row.push_back(text_of(api, api.column_value(raw, i)));
  }
  if (code != SQLITE_DONE) return fail(Fault::internal, fmt::format("{}: {}", sql, api.errmsg(db)));
  return rows;
}

std::string ask_one(const Api& api, sqlite3* db, std::string_view sql) {
  const auto rows = ask(api, db, sql);
  return rows && !rows->empty() && !rows->front().empty() ? rows->front().front() : std::string();
}

}  // namespace enginediff::sqlite
