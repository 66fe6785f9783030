// What a command has around it: streams, the environment, how the terminal is, and the status it leaves.
#pragma once

#include <atomic>
#include <iosfwd>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/cli/exit_status.hpp"
#include "harness/report/console.hpp"

namespace enginediff {

enum class ColorChoice { automatic, always, never };

struct CommandEnvironment {
  std::ostream& out;
  std::ostream& err;
  const char* const* variables;    // as `environ`
  std::vector<std::string> words;  // of the command line
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  int status = kExitAsExpected;
  std::atomic<int> stopped_by{0};  // the signal that stopped the command; 0: none

  // The value of an environment variable, empty when it is not set.
  std::string variable(std::string_view name) const;
  // `message` with each word of the command line that holds a password as redact_url() shows it: a URL may stand where
  // something else is expected, which errors repeat.
  std::string without_passwords(std::string message) const;
  // Prints the error with its hint and takes its exit status over, if that is worse.
  void report(const Error& error);
  // Takes `candidate` over if it is worse than what stands: 2 before 3 before 1 before 0.
  void worsen(int candidate);
  // What the process returns.
  int exit_status() const { return stopped_by != 0 ? kExitSignal + stopped_by : status; }
  // How to write to standard output: its width, whether it is a terminal, --color, NO_COLOR.
  ConsoleOptions console() const;
  bool out_is_terminal() const;
  bool err_is_terminal() const;
};

}  // namespace enginediff
