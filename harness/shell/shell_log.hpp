// What was typed in a shell since its databases were clean, and how it went on each target.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// How a statement stands on one target.
struct ShellAnswer {
  enum class State { not_sent, under_way, waiting, ended };
  State state = State::not_sent;
  StepRecord record;            // once ended
  std::vector<std::string> by;  // while waiting: the sessions that are waited for
  std::string resource;         // while waiting: what the engine calls the lock; may be empty
};

struct ShellStatement {
  std::size_t number = 0;  // of all that was sent in this shell
  std::string session;
  std::string step;  // its name in waits: the session and its place in it, `A.3`
  std::string sql;
  bool housekeeping = false;         // a setting: what it answers is not compared
  bool stopped = false;              // by Ctrl-C or \cancel
  bool is_cancel = false;            // no statement: \cancel of what `session` had under way
  std::vector<ShellAnswer> answers;  // by target; shorter than the targets where some came later

  const ShellAnswer* answer(std::size_t target) const { return target < answers.size() ? &answers[target] : nullptr; }
  // Under way on no target any more.
  bool ended() const {
    for (const ShellAnswer& one : answers) {
      if (one.state == ShellAnswer::State::under_way || one.state == ShellAnswer::State::waiting) return false;
    }
    return true;
  }
};

}  // namespace enginediff
