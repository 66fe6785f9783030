#include "harness/engines/postgres/leftovers.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/run_database.hpp"

namespace enginediff::postgres {

namespace {

Result<void> drop_schema(Connection& admin, const std::string& name) {
  TRY(admin.query(fmt::format("DROP SCHEMA {} CASCADE", admin.identifier(name))));
  return {};
}

// In the order of dropping: a role goes last, since databases and schemas depend on it. Names and comments come as two
// columns; the comment decides, the pattern only keeps the list short.
struct Kind {
  const char* name;
  const char* sql;
  Result<void> (*drop)(Connection&, const std::string&);
};
constexpr std::array kKinds = {
    Kind{"database",
         "SELECT datname, pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database WHERE datname "
         "LIKE 'enginediff\\_%'",
         drop_database},
    Kind{"schema",
         "SELECT nspname, pg_catalog.obj_description(oid, 'pg_namespace') FROM pg_catalog.pg_namespace WHERE nspname "
         "LIKE 'enginediff\\_%'",
         drop_schema},
    Kind{"role",
         "SELECT rolname, pg_catalog.shobj_description(oid, 'pg_authid') FROM pg_catalog.pg_roles WHERE rolname LIKE "
         "'enginediff\\_%'",
         drop_role},
};

// The dead runs that this connection alone cleans up after, until it lets go of them.
class DeadRuns {
 public:
  explicit DeadRuns(Connection& admin) : admin_(admin) {}
  DeadRuns(const DeadRuns&) = delete;
  DeadRuns& operator=(const DeadRuns&) = delete;
  ~DeadRuns() {
    for (const auto& [token, claimed] : seen_) {
      if (claimed) (void)let_go_of_dead_run(admin_, token);
    }
  }

  // Whether the run is one of them. What was told once holds: who is alive at the first look is left as a whole.
  Result<bool> has(const std::string& token) {
    if (const auto known = seen_.find(token); known != seen_.end()) return known->second;
    TRY_ASSIGN(const bool claimed, claim_dead_run(admin_, token));
    seen_.emplace(token, claimed);
    return claimed;
  }

 private:
  Connection& admin_;
  std::map<std::string, bool> seen_;
};

Result<std::vector<std::string>> names_of_dead_runs(Connection& admin, const Kind& kind, const std::string& own_token,
                                                    DeadRuns& dead) {
  TRY_ASSIGN(const PgResult found, admin.query(kind.sql));
  std::vector<std::string> names;
  for (int row = 0; row < PQntuples(found.get()); ++row) {
    const std::string name(cell(found, row, 0));
    const auto token = token_of(name, cell(found, row, 1));
    if (!token || *token == own_token) continue;
    // Asked after the object was seen: a run declares itself alive before it makes anything.
    TRY_ASSIGN(const bool is_dead, dead.has(*token));
    if (is_dead) names.push_back(name);
  }
  return names;
}

// Somebody else who cleans up, from another database, may have been faster.
bool is_there(Connection& admin, const Kind& kind, const std::string& name) {
  const Result<PgResult> found = admin.query(kind.sql);
  if (!found) return true;
  for (int row = 0; row < PQntuples(found->get()); ++row) {
    if (cell(*found, row, 0) == name) return true;
  }
  return false;
}

}  // namespace

Result<std::vector<Leftover>> drop_leftovers(Connection& admin, const std::string& target,
                                             const std::string& own_token) {
  std::vector<Leftover> dropped;
  std::string failures;
  DeadRuns dead(admin);
  for (const Kind& kind : kKinds) {
    TRY_ASSIGN(const auto names, names_of_dead_runs(admin, kind, own_token, dead));
    for (const std::string& name : names) {
      const Result<void> done = kind.drop(admin, name);
      if (done) {
        dropped.push_back({kind.name, name});
      } else if (is_there(admin, kind, name)) {
        failures += fmt::format("{}{} {}: {}", failures.empty() ? "" : "; ", kind.name, name, done.error().message);
      }
    }
  }
  if (failures.empty()) return dropped;
  return fail(Fault::target_unusable,
              fmt::format("target {}: dropped {} leftovers, could not drop {}", target, dropped.size(), failures),
              "clean as the role that made them or as a superuser");
}

}  // namespace enginediff::postgres
