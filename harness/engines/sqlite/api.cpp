#include "harness/engines/sqlite/api.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <link.h>

#include <map>
#include <memory>
#include <mutex>

namespace enginediff::sqlite {

namespace {

// A case must not take the machine's memory: what one library allocates in all stays below this.
constexpr sqlite3_int64 kHeapLimit = sqlite3_int64{2} << 30;

template <class Function>
void bind(void* handle, const char* symbol, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(handle, symbol));
}

// Where the loader found the library.
std::string path_of(void* handle, const std::string& asked) {
  link_map* map = nullptr;
  if (::dlinfo(handle, RTLD_DI_LINKMAP, &map) != 0 || map == nullptr || map->l_name == nullptr) return asked;
  return map->l_name;
}

Result<void> bind_functions(void* handle, const std::string& library, Api& api) {
  std::string missing;
#define ENGINEDIFF_SQLITE_BIND(name)        \
  bind(handle, "sqlite3_" #name, api.name); \
  if (api.name == nullptr && missing.empty()) missing = "sqlite3_" #name;
  ENGINEDIFF_SQLITE_FUNCTIONS(ENGINEDIFF_SQLITE_BIND)
#undef ENGINEDIFF_SQLITE_BIND
  if (!missing.empty()) {
    return fail(Fault::target_unusable, fmt::format("{} lacks {}", library, missing),
                "give a SQLite library of version 3.34 or later: library=PATH");
  }
#define ENGINEDIFF_SQLITE_BIND(name) bind(handle, "sqlite3_" #name, api.name);
  ENGINEDIFF_SQLITE_OPTIONAL_FUNCTIONS(ENGINEDIFF_SQLITE_BIND)
#undef ENGINEDIFF_SQLITE_BIND
  bind(handle, "sqlite3_setlk_timeout", api.setlk_timeout);
  return {};
}

// The source id as the library's own SQL function tells it, which it gets through its own symbol table.
std::string source_id_by_sql(const Api& api) {
  sqlite3* db = nullptr;
  sqlite3_stmt* statement = nullptr;
  std::string id;
  if (api.open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK &&
      api.prepare_v3(db, "SELECT sqlite_source_id()", -1, 0, &statement, nullptr) == SQLITE_OK &&
      api.step(statement) == SQLITE_ROW) {
    id = reinterpret_cast<const char*>(api.value_text(api.column_value(statement, 0)));
  }
  api.finalize(statement);
  api.close_v2(db);
  return id;
}

Result<std::unique_ptr<Api>> load(const std::string& library) {
  // Local, so that no other copy of SQLite binds to this one's symbols.
  void* const handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* const why = ::dlerror();
    return fail(Fault::target_unusable, fmt::format("cannot load SQLite: {}", why != nullptr ? why : library),
                library == kSystemLibrary ? "install the package libsqlite3-0, or give another build: library=PATH"
                                          : "library= takes the path of a shared library of SQLite");
  }
  auto api = std::make_unique<Api>();
  TRY(bind_functions(handle, library, *api));
  api->path = path_of(handle, library);
  if (api->threadsafe() == 0) {
    return fail(Fault::target_unusable, fmt::format("{} was built with SQLITE_THREADSAFE=0", api->path),
                "build it with SQLITE_THREADSAFE=1 or 2: cases run in several threads");
  }
  // A library that some other one pulled in globally would catch this one's calls to itself: builds mix silently.
  if (const std::string id = source_id_by_sql(*api); id != api->sourceid()) {
    return fail(Fault::target_unusable,
                fmt::format("{} is mixed with another SQLite in this process: it says {} and {}", api->path,
                            api->sourceid(), id),
                "build the library with -Wl,-Bsymbolic");
  }
  if (api->hard_heap_limit64 != nullptr) api->hard_heap_limit64(kHeapLimit);
  return api;
}

}  // namespace

Result<const Api*> load_api(const std::string& library) {
  static std::mutex mutex;
  static auto& loaded = *new std::map<std::string, std::unique_ptr<Api>>;  // until the process ends, as the libraries
  const std::lock_guard lock(mutex);
  auto& entry = loaded[library];
  if (entry == nullptr) {
    auto api = load(library);
    if (!api) return tl::unexpected<Error>(api.error());
    entry = std::move(*api);
  }
  return entry.get();
}

}  // namespace enginediff::sqlite
