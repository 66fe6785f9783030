// MySQL 8.0 and later: the performance schema lists who waits for whom.
#include <fmt/format.h>

#include <algorithm>

#include "harness/engines/mysql/lock_probe.hpp"

namespace enginediff::mysql {

namespace {

// Both sides are found through their table locks, for a lock's thread is the one that made it: a waiter makes the
// holder's lock on a row that was just inserted explicit, and a holder whose UPDATE makes the row longer moves the
// locks that wait for it. Of a prepared transaction the thread may be gone. The joins go in this order, so that nothing
// reads a transaction's many row locks unless somebody waits.
std::string row_lock_question(unsigned long waiter) {
  return fmt::format(
      "SELECT STRAIGHT_JOIN DISTINCT "
      "o_t.processlist_id, l.object_name, l.index_name, l.lock_type, l.lock_mode, l.lock_data, "
      "o.engine_transaction_id "
      "FROM performance_schema.data_lock_waits w "
      "JOIN performance_schema.data_locks r ON r.engine = 'INNODB' AND r.lock_type = 'TABLE' "
      "AND r.engine_transaction_id = w.requesting_engine_transaction_id "
      "JOIN performance_schema.threads r_t ON r_t.thread_id = r.thread_id "
      "JOIN performance_schema.data_locks l ON l.engine = 'INNODB' AND l.engine_lock_id = w.requesting_engine_lock_id "
      "JOIN performance_schema.data_locks o ON o.engine = 'INNODB' AND o.lock_type = 'TABLE' "
      "AND o.engine_transaction_id = w.blocking_engine_transaction_id "
      "LEFT JOIN performance_schema.threads o_t ON o_t.thread_id = o.thread_id "
      "WHERE r_t.processlist_id = {}",
      waiter);
}

std::string resource_of(const TextRow& row) {
  const std::string table = row.at(1).value_or("?");
  const std::string mode = row.at(4).value_or("");
  if (row.at(3) == "TABLE") return fmt::format("table lock on {}: {}", table, mode);
  std::string text = fmt::format("record lock on {}, index {}: {}", table, row.at(2).value_or("?"), mode);
  if (row.at(5)) text += fmt::format(" at {}", *row.at(5));
  return text;
}

class PerformanceSchemaProbe final : public LockProbe {
 public:
  explicit PerformanceSchemaProbe(const LexicalRules& rules) : rules_(rules) {}

  Result<std::optional<LockWait>> ask(Connection& control, const CaseSessions& sessions) override {
    TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", row_lock_question(sessions.waiter.id)));
    LockWait wait;
    for (const TextRow& row : rows) {
      if (const PreparedHolder* const prepared = prepared_as(sessions.prepared, row.at(6).value_or(""))) {
        add_name(wait.prepared, prepared->identifier);
      } else if (const std::string* const name = name_of(sessions, row.at(0))) {
        add_name(wait.by, *name);
      } else {
        continue;
      }
      if (wait.resource.empty()) wait.resource = resource_of(row);
    }
    if (wait.names_somebody()) return wait;
    TRY_ASSIGN(auto metadata, ask_metadata_locks(control, sessions, ListedType::present));
    if (metadata) return metadata;
    return ask_table_locks(control, sessions, rules_);
  }

  // Its table locks tell: InnoDB goes on numbering them by the thread that took them.
  Result<void> identify(Connection& control, PreparedHolder& holder, std::span<const PreparedHolder> earlier) override {
    TRY_ASSIGN(const auto rows,
               control.rows("cannot ask what a prepared transaction holds",
                            fmt::format("SELECT DISTINCT l.engine_transaction_id FROM performance_schema.threads t "
                                        "JOIN performance_schema.data_locks l ON l.thread_id = t.thread_id "
                                        "WHERE l.engine = 'INNODB' AND l.lock_type = 'TABLE' AND t.processlist_id = {}",
                                        holder.connection)));
    for (const TextRow& row : rows) {
      if (row.at(0) && prepared_as(earlier, *row.at(0)) == nullptr) holder.transactions.push_back(*row.at(0));
    }
    return identify_metadata(control, holder, earlier);
  }

  std::string description() const override { return "performance_schema"; }

 private:
  const LexicalRules rules_;
};

}  // namespace

std::unique_ptr<LockProbe> make_performance_schema_probe(const LexicalRules& rules) {
  return std::make_unique<PerformanceSchemaProbe>(rules);
}

std::unique_ptr<LockProbe> make_lock_probe(const ServerFacts& facts, const LexicalRules& rules) {
  if (facts.lists_row_lock_waits && facts.lists_metadata_locks) return make_performance_schema_probe(rules);
  if (facts.prints_innodb_status) return make_innodb_status_probe(facts, rules);
  return nullptr;
}

void add_name(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

const PreparedHolder* prepared_as(std::span<const PreparedHolder> prepared, std::string_view transaction) {
  const auto found = std::find_if(prepared.begin(), prepared.end(), [&](const PreparedHolder& one) {
    return std::find(one.transactions.begin(), one.transactions.end(), transaction) != one.transactions.end();
  });
  return found == prepared.end() ? nullptr : &*found;
}

const CaseSession* session_numbered(const CaseSessions& sessions, const std::optional<std::string>& id) {
  const auto is_it = [&](const CaseSession& session) { return fmt::to_string(session.id) == id; };
  if (is_it(sessions.waiter)) return &sessions.waiter;
  const auto found = std::find_if(sessions.others.begin(), sessions.others.end(), is_it);
  return found == sessions.others.end() ? nullptr : &*found;
}

void order_names(LockWait& wait, const CaseSessions& sessions) {
  const auto place = [&](const std::string& name) {
    return std::find_if(sessions.others.begin(), sessions.others.end(),
                        [&](const CaseSession& session) { return session.name == name; });
  };
  std::sort(wait.by.begin(), wait.by.end(),
            [&](const std::string& a, const std::string& b) { return place(a) < place(b); });
}

const std::string* name_of(const CaseSessions& sessions, const std::optional<std::string>& id) {
  if (!id) return nullptr;
  const auto found = std::find_if(sessions.others.begin(), sessions.others.end(),
                                  [&](const CaseSession& session) { return fmt::to_string(session.id) == *id; });
  return found == sessions.others.end() ? nullptr : &found->name;
}

}  // namespace enginediff::mysql
