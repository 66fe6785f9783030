// The driver's wall time over the raw client library's, on a real server: the same statements, by turns, in one
// process.
//
// Usage: bench_servers TARGETS_FILE [TARGET…]. Prints, per target, the median of the ratios of neighbouring rounds for
// point queries and for a scan, what a scratch costs, and exits 1 past a limit.

#include <libpq-fe.h>
#include <mysql.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "harness/compare/row_digest.hpp"
#include "harness/engine/target_url.hpp"
#include "harness/engines/registry.hpp"
#include "harness/run/target_list.hpp"

namespace {

using namespace enginediff;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 41, kPointQueries = 300, kScratches = 101;
constexpr double kOverheadLimit = 1.10, kScratchLimit = 2.0;  // ratio, milliseconds

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "bench_servers: %s\n", what.c_str());
  std::exit(1);
}

double milliseconds(const std::function<void()>& work) {
  const auto begun = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// A connection with the raw client library. Every cell of every row is looked at.
class Raw {
 public:
  virtual ~Raw() = default;
  virtual void query(const std::string& sql) = 0;

 protected:
  std::uint64_t seen_ = 0;
};

class RawPostgres : public Raw {
 public:
  explicit RawPostgres(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) die("cannot connect");
  }
  ~RawPostgres() override { PQfinish(connection_); }
  void query(const std::string& sql) override {
    PGresult* result = PQexec(connection_, sql.c_str());
    for (int row = 0; row < PQntuples(result); ++row) {
      for (int column = 0; column < PQnfields(result); ++column)
        seen_ += static_cast<unsigned char>(*PQgetvalue(result, row, column));
    }
    PQclear(result);
  }

 private:
  PGconn* connection_;
};

class RawMySql : public Raw {
 public:
  explicit RawMySql(const TargetUrl& url) : connection_(mysql_init(nullptr)) {
    if (mysql_real_connect(connection_, url.host.c_str(), url.user.c_str(), url.password.c_str(), nullptr,
                           static_cast<unsigned>(url.port.value_or(3306)), nullptr, 0) == nullptr) {
      die(mysql_error(connection_));
    }
  }
  ~RawMySql() override { mysql_close(connection_); }
  void query(const std::string& sql) override {
    if (mysql_real_query(connection_, sql.data(), sql.size()) != 0) die(mysql_error(connection_));
    MYSQL_RES* result = mysql_use_result(connection_);
    while (MYSQL_ROW row = mysql_fetch_row(result)) {
      for (unsigned column = 0; column < mysql_num_fields(result); ++column)
        seen_ += static_cast<unsigned char>(*row[column]);
    }
    mysql_free_result(result);
  }

 private:
  MYSQL* connection_;
};

std::unique_ptr<Raw> connect_raw(const TargetSpec& spec) {
  const auto url = parse_target_url(spec.url);
  if (driver_for_scheme(url->scheme) == driver_for_scheme("postgres")) return std::make_unique<RawPostgres>(spec.url);
  return std::make_unique<RawMySql>(*url);
}

// Needs no table, so that both sides read exactly the same.
std::string point_query(int i) {
  return "SELECT " + std::to_string(i) + " AS id, " + std::to_string(i) + ".5 AS amount, 'row number " +
         std::to_string(i) + "' AS name";
}
const std::string kScan =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
    "SELECT a.i, b.i * 0.5 AS amount, 'row number' AS name FROM n a, n b WHERE b.i <= 20";

void run_ours(Session& session, std::string sql) {
  RowSink sink(&make_row_digester);
  Statement statement;
  statement.sql = std::move(sql);
  const auto outcome = session.execute(statement, Deadline::after(std::chrono::seconds(60)), sink);
  if (!outcome) die(outcome.error().message);
  if (const SqlError* error = outcome->error()) die(error->message);
}

// Milliseconds that a case's clean database costs, before and after; what the case itself does is not counted.
double isolation_cost(Engine& engine, bool leaves_table) {
  std::unique_ptr<Scratch> scratch;
  std::unique_ptr<Session> session;
  const double before = milliseconds([&] {
    auto made = engine.create_scratch({});
    if (!made) die(made.error().message);
    scratch = std::move(*made);
    auto opened = scratch->open_session({});
    if (!opened) die(opened.error().message);
    session = std::move(*opened);
  });
  if (leaves_table) {
    run_ours(*session, "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))");
    run_ours(*session, "INSERT INTO t VALUES (1, 'x')");
  }
  return before + milliseconds([&] {
           session.reset();
           if (auto dropped = scratch->drop(); !dropped) die(dropped.error().message);
           scratch.reset();
         });
}

bool report(const char* what, double value, double limit, const char* unit) {
  std::printf("  %-28s %8.3f%s   limit %.2f%s\n", what, value, unit, limit, value > limit ? "   OVER" : "");
  return value > limit;
}

bool measure(const TargetSpec& spec) {
  const auto driver = driver_for_scheme(spec.url.substr(0, spec.url.find(':')));
  const auto engine = driver->connect(spec, {"benchmark0", Deadline::after(std::chrono::seconds(20))});
  if (!engine) die(engine.error().message);
  const auto raw = connect_raw(spec);
  const auto scratch = (*engine)->create_scratch({});
  if (!scratch) die(scratch.error().message);
  const auto session = (*scratch)->open_session({});
  if (!session) die(session.error().message);
  std::vector<double> point, scan, isolation, with_table, their_scans;
  for (int round = 0; round < kRounds; ++round) {
    const double theirs = milliseconds([&] {
      for (int i = 0; i < kPointQueries; ++i) raw->query(point_query(i));
    });
    const double ours = milliseconds([&] {
      for (int i = 0; i < kPointQueries; ++i) run_ours(**session, point_query(i));
    });
    point.push_back(ours / theirs);
    const double their_scan = milliseconds([&] { raw->query(kScan); });
    scan.push_back(milliseconds([&] { run_ours(**session, kScan); }) / their_scan);
    their_scans.push_back(their_scan);
  }
  for (int i = 0; i < kScratches; ++i) {
    isolation.push_back(isolation_cost(**engine, false));
    with_table.push_back(isolation_cost(**engine, true));
  }
  std::printf("%s (the raw library's scan takes %.1f ms)\n", spec.name.c_str(), median(their_scans));
  bool over = report("point queries, ours/raw", median(point), kOverheadLimit, "");
  over |= report("scan of 20,000 rows, ours/raw", median(scan), kOverheadLimit, "");
  over |= report("scratch with one session", median(isolation), kScratchLimit, " ms");
  over |= report("the same, left with a table", median(with_table), kScratchLimit, " ms");
  return over;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) die("usage: bench_servers TARGETS_FILE [TARGET…]");
  TargetList list = TargetList::built_in();
  if (auto added = list.add_file(argv[1]); !added) die(added.error().message);
  const auto specs = list.choose(std::vector<std::string>(argv + 2, argv + argc));
  if (!specs) die(specs.error().message);
  bool over = false;
  for (const TargetSpec& spec : *specs) {
    if (driver_for_scheme(spec.url.substr(0, spec.url.find(':')))->embedded_url.empty()) over |= measure(spec);
  }
  return over ? 1 : 0;
}
