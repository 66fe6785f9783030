// One workload on SQLite in memory, through the raw library or through the driver, for callgrind to count.
//
// Usage: bench_sqlite raw|ours point|scan TIMES. benchmarks/sqlite_overhead.py runs both and takes the difference of
// two counts, so that neither start-up nor preparing the table is in the figure.

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "harness/compare/row_digest.hpp"
#include "harness/engines/registry.hpp"

namespace {

using namespace enginediff;

constexpr int kRows = 20'000;

const std::string kFill =
    "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
    "SELECT i, i * 0.5, 'row number ' || i FROM n";
const std::string kCreate = "CREATE TABLE t (id INTEGER PRIMARY KEY, amount REAL, name TEXT)";
const std::string kScan = "SELECT id, amount, name FROM t";

std::string point_query(int i) { return "SELECT id, amount, name FROM t WHERE id = " + std::to_string(i % kRows + 1); }

[[noreturn]] void die(std::string_view what) {
  std::fprintf(stderr, "bench_sqlite: %.*s\n", static_cast<int>(what.size()), what.data());
  std::exit(1);
}

// Reads every cell, as any user of the library would.
std::uint64_t run_raw(sqlite3* db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
    die(sqlite3_errmsg(db));
  std::uint64_t sum = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0, count = sqlite3_column_count(statement); column < count; ++column) {
      switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: sum += static_cast<std::uint64_t>(sqlite3_column_int64(statement, column)); break;
        case SQLITE_FLOAT: sum += static_cast<std::uint64_t>(sqlite3_column_double(statement, column)); break;
        default:
          sum += *sqlite3_column_text(statement, column);
          sum += static_cast<std::uint64_t>(sqlite3_column_bytes(statement, column));
      }
    }
  }
  sqlite3_finalize(statement);
  return sum;
}

std::uint64_t raw(bool scan, int times) {
  sqlite3* db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) die("cannot open");
  run_raw(db, kCreate);
  run_raw(db, kFill);
  std::uint64_t sum = 0;
  for (int i = 0; i < times; ++i) sum += run_raw(db, scan ? kScan : point_query(i));
  sqlite3_close(db);
  return sum;
}

std::uint64_t run_ours(Session& session, std::string sql) {
  RowSink sink(&make_row_digester);
  Statement statement;
  statement.sql = std::move(sql);
  const auto outcome = session.execute(statement, Deadline::after(std::chrono::seconds(600)), sink);
  if (!outcome) die(outcome.error().message);
  if (const SqlError* error = outcome->error()) die(error->message);
  return outcome->rows() == nullptr ? 0 : outcome->rows()->total_rows;
}

std::uint64_t ours(bool scan, int times) {
  const auto engine =
      driver_for_scheme("sqlite")->connect({"sqlite", "", "sqlite::memory:", {}}, {"benchmark0", Deadline::never()});
  if (!engine) die(engine.error().message);
  const auto scratch = (*engine)->create_scratch({});
  if (!scratch) die(scratch.error().message);
  const auto session = (*scratch)->open_session({});
  if (!session) die(session.error().message);
  run_ours(**session, kCreate);
  run_ours(**session, kFill);
  std::uint64_t sum = 0;
  for (int i = 0; i < times; ++i) sum += run_ours(**session, scan ? kScan : point_query(i));
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) die("usage: bench_sqlite raw|ours point|scan TIMES");
  const bool scan = std::string_view(argv[2]) == "scan";
  const int times = std::atoi(argv[3]);
  std::printf("%llu\n", static_cast<unsigned long long>(std::string_view(argv[1]) == "raw" ? raw(scan, times)
                                                                                           : ours(scan, times)));
}
