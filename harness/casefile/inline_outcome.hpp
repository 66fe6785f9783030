// Outcomes that stand on one line, and the pieces that tables are made of as well. Every function reads from the cursor
// on, reports what is wrong and then returns false.
#pragma once

#include <string_view>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// Whether an outcome that is no table begins with the word, or a matrix's header ends with it: a column of that name is
// written in quotes.
bool is_outcome_word(std::string_view name);

// `q`, `q integer`, `"count(*)" integer`, up to one of the characters `ends` or the end of the line.
bool read_column(Cursor& cursor, std::string_view ends, ExpectedColumn& column);
// One row for the columns of `rows`: values between `separator`s, then `close`, or the end of the line when that is 0.
bool read_cells(Cursor& cursor, char separator, char close, ExpectedRows& rows);

// `[q integer] (1) (2)`, `ok 1 row`, `error CLASS`, `stuck`; without what may stand around it.
bool read_answer(Cursor& cursor, ExpectedOutcome& outcome);
// `blocked by A.hold until A.commit, then`
bool looks_like_wait(const Cursor& cursor);
bool read_wait(Cursor& cursor, ExpectedWait& wait);
// `warning CLASS`, `transaction open` or `affected 2`; and any number of them, each behind a `;`.
bool read_tail(Cursor& cursor, ExpectedOutcome& outcome);
bool read_tails(Cursor& cursor, ExpectedOutcome& outcome);
void sort_warnings(ExpectedOutcome& outcome);

// A whole outcome: wait, answer, tails.
bool read_inline(Cursor& cursor, ExpectedOutcome& outcome);

// `racy: {A ok, B error CLASS | B ok, A error CLASS}`
bool read_race(Cursor& cursor, ExpectedRace& race);
// `70 schedules: 44 serial, 26 anomalous (lost update)` or `schedules by chance: deadlocked, serial`
bool looks_like_census(Cursor cursor);
bool read_census(Cursor& cursor, ExpectedCensus& census);

}  // namespace enginediff
