// Who holds a metadata lock, where the server says only that somebody waits for one (MariaDB without its performance
// schema).
//
// The waiter is known from the server. The tables are in a database that only this case's sessions use, so a session of
// the case is in its way: one whose open transaction has used the table, that changes it, or that holds LOCK TABLES.
#pragma once

#include <string>
#include <vector>

#include "harness/engines/mysql/session_activity.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

struct MetadataPeer {
  SessionActivity::Snapshot activity;
  bool waits = false;  // for a metadata lock itself
};

// Which of `others` (by index) stand in the way of `waiting`, a statement. `tables` are the names of the database's
// tables.
//
// A statement that reads or writes rows waits only for one that changes the table, or LOCK TABLES; one that changes the
// table waits for every session that has used it. A reader or writer that itself waits holds nothing by that statement;
// a change that waits keeps newcomers out. Sessions that share no table with the statement by name count only when no
// other could be meant (a table used through a view, a trigger, or a foreign key): then the answer may name more
// sessions than the server would.
std::vector<std::size_t> deduce_metadata_holders(const std::string& waiting, const std::vector<MetadataPeer>& others,
                                                 const std::vector<std::string>& tables, const LexicalRules& rules);

// Whether one of these sessions shares a table with the statement by name, and is in its way by what it is known to do,
// so that what deduce_metadata_holders() says is no last resort. (Where the statement may have its lock, and has not
// been woken yet, whoever has only used the table as well is none.)
bool is_held_by_name(const std::string& waiting, const std::vector<MetadataPeer>& others,
                     const std::vector<std::string>& tables, const LexicalRules& rules);

// The lock's name in a statement that calls GET_LOCK('name', …); empty when it has none, or not as a literal.
std::string user_lock_name(const std::string& sql, const LexicalRules& rules);

// Whether SKIP LOCKED stands in the statement, and not only in a text or a comment of it.
bool skips_locked_rows(const std::string& sql, const LexicalRules& rules);

}  // namespace enginediff::mysql
