#include "harness/cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "harness/base/utf8.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff {

namespace {

int severity_of(int status) {
  switch (status) {
    case kExitUsage: return 3;
    case kExitTargetUnusable: return 2;
    case kExitVerdictFailed: return 1;
    default: return 0;
  }
}

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 120;
}

// Errors may quote what a server said, over several lines: line feeds stay, everything else is escaped.
std::string shown(std::string_view message) {
  std::string out;
  for (std::size_t begin = 0; begin <= message.size();) {
    const std::size_t end = std::min(message.find('\n', begin), message.size());
    if (begin > 0) out += "\n  ";
    out += escape_for_terminal(message.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::string CommandEnvironment::variable(std::string_view name) const {
  for (const char* const* at = variables; *at != nullptr; ++at) {
    const std::string_view entry(*at);
    if (entry.starts_with(name) && entry.size() > name.size() && entry[name.size()] == '=')
      return std::string(entry.substr(name.size() + 1));
  }
  return {};
}

std::string CommandEnvironment::without_passwords(std::string message) const {
  for (std::string word : words) {
    if (word.starts_with("--")) word.erase(0, word.find('=') + 1);  // the value in --option=value
    // Anything else is the name of something, and is told as it is.
    if (word.find('@') == std::string::npos && word.find("://") == std::string::npos) continue;
    const std::string redacted = redact_url(word);
    if (redacted == word) continue;
    for (auto at = message.find(word); at != std::string::npos; at = message.find(word, at + redacted.size()))
      message.replace(at, word.size(), redacted);
  }
  return message;
}

void CommandEnvironment::report(const Error& error) {
  err << "enginediff: " << shown(without_passwords(error.message)) << "\n";
  if (!error.hint.empty()) err << "  " << shown(without_passwords(error.hint)) << "\n";
  worsen(exit_status_of(error.fault));
}

void CommandEnvironment::worsen(int candidate) {
  if (severity_of(candidate) > severity_of(status)) status = candidate;
}

bool CommandEnvironment::out_is_terminal() const { return &out == &std::cout && isatty(STDOUT_FILENO) != 0; }
bool CommandEnvironment::err_is_terminal() const { return &err == &std::cerr && isatty(STDERR_FILENO) != 0; }

ConsoleOptions CommandEnvironment::console() const {
  ConsoleOptions options;
  const std::string columns = variable("COLUMNS");
  options.width = !columns.empty() && std::atoi(columns.c_str()) > 0 ? std::atoi(columns.c_str()) : terminal_width();
  const bool automatic = out_is_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  options.color = color == ColorChoice::always || (color == ColorChoice::automatic && automatic);
  return options;
}

}  // namespace enginediff
