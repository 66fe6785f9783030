// The commands of the shell: what each is called, takes and does.
#pragma once

#include <span>
#include <string_view>

namespace enginediff {

enum class ShellCommand { help, quit, targets, session, cancel, reset, save, history, timing };

// What stands behind a command's name.
enum class ShellArgument { none, command, targets, session, file, on_off };

struct ShellCommandRow {
  ShellCommand command;
  std::string_view name;   // without its backslash
  std::string_view alias;  // a shorter one; may be empty
  ShellArgument argument;
  std::string_view usage;  // `[NAME]`, for people
  std::string_view help;   // one sentence, for people
  std::string_view more;   // what else is worth knowing; may be empty
};

std::span<const ShellCommandRow> shell_commands();
// By name or alias; nullptr when there is none.
const ShellCommandRow* find_shell_command(std::string_view word);

}  // namespace enginediff
