// Which times SQL gives an engine after which it ends a wait by itself, found in the words by which a dialect gives
// them.
#pragma once

#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

struct TimeLimitWord {
  // What the engine ends when the time is over: a wait of the session, the session while it is idle (and with it what
  // it holds), or either.
  enum class Ends { waits, idleness, both };
  // Where the time stands: behind the word with `=`, `TO`, `(` or `,` between, right behind it (`WAIT 1`), or as what
  // is assigned first in the rest of the statement (`UPDATE pg_settings SET setting = '1s' WHERE …`).
  enum class Place { assigned, right_behind, first_assigned };

  std::string_view word;           // in lower case: `lock_timeout`
  std::chrono::milliseconds unit;  // of a number without a unit
  Ends ends = Ends::waits;
  Place place = Place::assigned;
};

struct TimeLimit {
  std::chrono::milliseconds time;  // greater than 0: 0 is no limit, or no wait
  TimeLimitWord::Ends ends;
  bool computed = false;  // the time is not known
  bool operator==(const TimeLimit&) const = default;
};

// Every such time in `sql`, also in quoted code, in code that is put together of quoted parts, and in comments, which
// may be hints. Rather one too many than one too few.
std::vector<TimeLimit> time_limits_in(std::string_view sql, const LexicalRules& rules,
                                      std::span<const TimeLimitWord> words);

// Whether one of the words stands anywhere in `text`: without, there is no limit. Costs little.
bool may_hold_time_limits(std::string_view text, std::span<const TimeLimitWord> words);

}  // namespace enginediff
