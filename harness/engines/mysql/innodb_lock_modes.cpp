#include "harness/engines/mysql/innodb_lock_modes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace enginediff::mysql {

namespace {

bool has(std::string_view mode, std::string_view words) { return mode.find(words) != std::string_view::npos; }

struct RecordMode {
  explicit RecordMode(std::string_view mode)
      : exclusive(mode.starts_with('X')),
        gap_only(has(mode, "locks gap before rec")),
        record_only(has(mode, "locks rec but not gap")),
        inserts(has(mode, "insert intention")) {}
  bool exclusive, gap_only, record_only, inserts;
};

}  // namespace

bool record_lock_waits_for(std::string_view wanted, std::string_view other) {
  const RecordMode own(wanted), held(other);
  if (!own.exclusive && !held.exclusive) return false;
  if (held.inserts) return false;                                     // nobody waits for one who wants to insert
  if (!own.inserts && (own.gap_only || held.gap_only)) return false;  // gaps are kept against inserts alone
  return !(own.gap_only && held.record_only);
}

bool table_lock_waits_for(std::string_view wanted, std::string_view other) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array kTogether = {Pair("IS", "IS"), Pair("IS", "IX"),       Pair("IX", "IX"),      Pair("IS", "S"),
                                    Pair("S", "S"),   Pair("IS", "AUTO-INC"), Pair("IX", "AUTO-INC")};
  return std::none_of(kTogether.begin(), kTogether.end(),
                      [&](const Pair& pair) { return pair == Pair(wanted, other) || pair == Pair(other, wanted); });
}

}  // namespace enginediff::mysql
