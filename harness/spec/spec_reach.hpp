// Whether a spec would notice that some of its permutations run at the same time elsewhere on the server, or in the
// same database.
#pragma once

#include "harness/spec/isolation_spec.hpp"

namespace enginediff {

// True where a text names something that a whole server shares: its lists of sessions and locks, locks by name, names
// of prepared transactions, notifications, what waits for all transactions. Rather true too often.
bool reaches_beyond(const IsolationSpec& spec);

// True where nothing but its own tables can be felt by others, even in the same database: plain statements on tables,
// no locks by name, no function that tells of the database. Rather false too often.
bool keeps_to_its_tables(const IsolationSpec& spec);

// True where a permutation leaves a session changed for those that follow, which then have to run in it as well:
// settings, temporary tables, cursors that outlast their transaction, a transaction that nothing ends. What a setup
// sets it sets for each of them.
bool changes_sessions(const IsolationSpec& spec);

// True where a permutation may leave something in the database for those that follow, which then have to run behind it
// in the same one: what is created and dropped by no teardown, the seed of random numbers, locks that outlast their
// transaction, and whatever code does that is only called here. Rather true too often.
bool leaves_behind(const IsolationSpec& spec);

}  // namespace enginediff
