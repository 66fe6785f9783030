#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "harness/cli/command_line.hpp"
#include "harness/cli/exit_status.hpp"
#include "harness/engine/target_url.hpp"

extern char** environ;

namespace {

// Everybody on this machine can read a process's arguments: takes the passwords of URLs out of them.
void hide_passwords(int argc, char** argv) {
  for (int i = 0; i < argc; ++i) {
    const std::size_t room = std::strlen(argv[i]);
    std::string shown = enginediff::redact_url(argv[i]);
    if (shown == argv[i]) continue;
    shown.resize(room, '\0');
    std::memcpy(argv[i], shown.data(), room);
  }
}

// An embedded engine takes its local time from this process, and no answer may depend on the machine that it was asked
// on. Nothing else here has a local time. The form that needs no files of time zones; before there are threads.
void take_utc_for_local_time() {
  ::setenv("TZ", "UTC0", 1);
  ::tzset();
}

// As in `enginediff list | head`: who has read enough needs no words.
bool reader_is_gone() {
  pollfd out = {STDOUT_FILENO, 0, 0};
  return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  hide_passwords(argc, argv);
  take_utc_for_local_time();
  std::vector<const char*> words;
  for (const std::string& argument : arguments) words.push_back(argument.c_str());
  const int status = enginediff::run_command_line(argc, words.data(), environ, std::cout, std::cerr);
  // Output on a full disk is lost when it is written at last; that must not pass for success.
  if (std::cout.flush()) return status;
  if (reader_is_gone()) return 128 + SIGPIPE;
  std::cerr << "enginediff: cannot write the output: " << std::strerror(errno) << "\n";
  return std::max(status, enginediff::kExitUsage);
}
