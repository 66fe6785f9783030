#include "harness/engines/postgres/leftovers.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

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

// A thing on the server that carries a run's marker.
struct Marked {
  std::string name, token;
};

Result<std::vector<Marked>> marked_things(Connection& admin, const Kind& kind) {
  TRY_ASSIGN(const PgResult found, admin.query(kind.sql));
  std::vector<Marked> things;
  for (int row = 0; row < PQntuples(found.get()); ++row) {
    std::string name(cell(found, row, 0));
    if (auto token = token_of(name, cell(found, row, 1))) things.push_back({std::move(name), *std::move(token)});
  }
  return things;
}

// Dead runs that this connection alone cleans up after, as long as this lives.
class DeadRuns {
 public:
  explicit DeadRuns(Connection& admin) : admin_(admin) {}
  DeadRuns(const DeadRuns&) = delete;
  DeadRuns& operator=(const DeadRuns&) = delete;
  ~DeadRuns() {
    for (const std::string& token : tokens_) (void)let_go_of_dead_run(admin_, token);
  }

  // All are claimed before the first thing is dropped: a run that dies only now may have made a database that was not
  // seen, and its role could not be dropped before that.
  Result<void> claim(const std::string& own_token) {
    std::set<std::string> seen = {own_token};
    for (const Kind& kind : kKinds) {
      TRY_ASSIGN(const auto things, marked_things(admin_, kind));
      for (const Marked& thing : things) {
        if (!seen.insert(thing.token).second) continue;
        TRY_ASSIGN(const bool claimed, claim_dead_run(admin_, thing.token));
        if (claimed) tokens_.insert(thing.token);
      }
    }
    return {};
  }
  bool have(const std::string& token) const { return tokens_.count(token) > 0; }

 private:
  Connection& admin_;
  std::set<std::string> tokens_;
};

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
  TRY(dead.claim(own_token));
  for (const Kind& kind : kKinds) {
    TRY_ASSIGN(const auto things, marked_things(admin, kind));
    for (const auto& [name, token] : things) {
      if (!dead.have(token)) continue;
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
