// What a statement asks of its transaction: to begin, to end, to be prepared for a commit in two phases, to set a
// savepoint or to go back to one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

struct TransactionControl {
  enum class Verb {
    begin,
    commit,
    rollback,
    prepare,  // it leaves the session, or waits in it, and is open until a commit or rollback names it
    suspend,  // XA END: no more statements, and open still
    savepoint,
    release,
    rollback_to,
    other,
  };
  Verb verb = Verb::other;
  // Of the three before `other`: the savepoint's name. Engines differ in whether case tells names apart, so both
  // readings are kept: bare words in lower case and quoted names as written, and all of it in lower case.
  std::string exact, folded;
  // By which the statement names the transaction, the same however it quotes it: of `COMMIT PREPARED 'x'`, `XA START
  // 'x'`. Whose a commit or rollback with one is, its session alone does not tell.
  std::string identifier = {};

  bool ends() const { return verb == Verb::commit || verb == Verb::rollback; }
  bool is_boundary() const { return ends() || verb == Verb::begin || verb == Verb::prepare || verb == Verb::suspend; }
};

// What each statement of a step asks, in order.
std::vector<TransactionControl> controls_in(std::string_view sql);

}  // namespace enginediff
