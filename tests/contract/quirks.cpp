#include "tests/contract/quirks.hpp"

#include "harness/base/check.hpp"

namespace enginediff::contract {

namespace {

struct Row {
  std::string_view engine;
  Quirks (*quirks)(const EngineInfo&);
};

constexpr Row kRows[] = {
    {"sqlite", &sqlite_quirks}, {"fake", &fake_quirks},       {"postgres", &postgres_quirks},
    {"mysql", &mysql_quirks},   {"mariadb", &mariadb_quirks},
};

}  // namespace

Quirks quirks_of(const EngineInfo& info) {
  for (const Row& row : kRows) {
    if (row.engine == info.target.engine) return row.quirks(info);
  }
  CHECK(!"the contract suite knows this engine");
}

}  // namespace enginediff::contract
