#include "harness/engines/sqlite/sandbox.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff::sqlite {

namespace {

template <std::size_t Size>
bool contains(const std::array<const char*, Size>& names, const char* name) {
  return name != nullptr &&
         std::any_of(names.begin(), names.end(), [&](const char* one) { return equal_ignoring_case(one, name); });
}

// The directories are where the whole process writes; the heap limits hold for every connection of the library.
constexpr std::array kRefusedPragmas = {"temp_store_directory", "data_store_directory", "soft_heap_limit",
                                        "hard_heap_limit",      "lock_proxy_file",      "activate_extensions"};
// Of the command-line shell; some builds carry them in the library.
constexpr std::array kRefusedFunctions = {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"};
constexpr std::array kRefusedModules = {"csv", "vsv", "zipfile"};

void add_name(std::vector<std::string>& names, const char* name) {
  if (name != nullptr && std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

}  // namespace

bool is_refused_pragma(std::string_view name) { return contains(kRefusedPragmas, std::string(name).c_str()); }

void Sandbox::install(const Api& api, sqlite3* db) {
  api.db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  api.db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  api.set_authorizer(db, &Sandbox::authorize, this);
}

int Sandbox::authorize(void* self, int action, const char* first, const char* second, const char* database,
                       const char*) {
  if (action == SQLITE_SELECT) return SQLITE_OK;
  auto& sandbox = *static_cast<Sandbox*>(self);
  // By far the most frequent question, and always allowed.
  if (action == SQLITE_READ) {
    if (sandbox.work_ != nullptr) add_name(sandbox.work_->read, database);
    return SQLITE_OK;
  }
  if (sandbox.work_ != nullptr) sandbox.note(action, first, database);
  return sandbox.decide(action, first, second);
}

// A change of the schema is told as one of its table as well, but for ALTER TABLE.
void Sandbox::note(int action, const char* first, const char* database) {
  switch (action) {
    case SQLITE_PRAGMA:
      if (equal_ignoring_case(first, "wal_checkpoint")) work_->checkpoints = true;
      return add_name(work_->written, database);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_REINDEX: return add_name(work_->written, database);
    case SQLITE_ALTER_TABLE: return add_name(work_->written, first);
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
      if (equal_ignoring_case(first, "COMMIT") || equal_ignoring_case(first, "RELEASE")) work_->commits = true;
      return;
    default: return;
  }
}

int Sandbox::decide(int action, const char* first, const char* second) {
  switch (action) {
    case SQLITE_ATTACH: return may_attach(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION: return contains(kRefusedFunctions, second) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_CREATE_VTABLE: return contains(kRefusedModules, second) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: break;
    default: return SQLITE_OK;
  }
  if (second == nullptr) return SQLITE_OK;  // asks for the value
  if (contains(kRefusedPragmas, first)) return SQLITE_DENY;
  if (equal_ignoring_case(first, "busy_timeout")) busy_timeout_seen_ = true;
  if (equal_ignoring_case(first, "encoding")) encoding_seen_ = true;
  if (equal_ignoring_case(first, "locking_mode")) locking_mode_seen_ = true;
  return SQLITE_OK;
}

// VACUUM INTO asks here too. A name that is only known when the statement runs (null) cannot be judged.
bool Sandbox::may_attach(const char* file) const {
  if (file == nullptr) return false;
  const std::string_view name(file);
  if (name.empty() || name == ":memory:") return true;
  if (!name.starts_with(folder_) || name.size() <= folder_.size() + 1 || name[folder_.size()] != '/') return false;
  const std::string_view inside = name.substr(folder_.size() + 1);
  return inside.find('/') == std::string_view::npos && inside != "." && inside != "..";
}

}  // namespace enginediff::sqlite
