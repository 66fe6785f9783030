// What a statement asks of its transaction: to begin, to end, to set a savepoint or to go back to one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

struct TransactionControl {
  enum class Verb { begin, commit, rollback, savepoint, release, rollback_to, other };
  Verb verb = Verb::other;
  // Of the last three before `other`: the savepoint's name. Engines differ in whether case tells names apart, so both
  // readings are kept: bare words in lower case and quoted names as written, and all of it in lower case.
  std::string exact, folded;

  bool is_boundary() const { return verb == Verb::begin || verb == Verb::commit || verb == Verb::rollback; }
  bool is_savepoint() const { return verb != Verb::other && !is_boundary(); }
};

// What each statement of a step asks, in order.
std::vector<TransactionControl> controls_in(std::string_view sql);

}  // namespace enginediff
