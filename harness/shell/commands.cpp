#include "harness/shell/commands.hpp"

#include <algorithm>
#include <array>

namespace enginediff {

namespace {

constexpr std::array kCommands = std::to_array<ShellCommandRow>({
    {ShellCommand::help, "help", "?", ShellArgument::command, "[COMMAND]",
     "Say what can be typed here, or more about one command", ""},
    {ShellCommand::quit, "quit", "q", ShellArgument::none, "", "Leave; Ctrl-D does the same",
     "The databases that the shell made are dropped."},
    {ShellCommand::targets, "targets", "", ShellArgument::targets, "[+NAME] [-NAME]",
     "Show the targets; send statements to NAME too (+), or no longer (-)",
     "A target that is not here yet is connected: +NAME, or +NAME=URL. It begins with an empty database and has missed "
     "what was sent before."},
    {ShellCommand::session, "session", "", ShellArgument::session, "[NAME]",
     "Go over to another session, a connection of its own on each target",
     "The first session is called A. A statement that waits for a lock of another session is left waiting; its answer "
     "is shown when it is freed. Without a NAME: "
     "what the sessions do."},
    {ShellCommand::cancel, "cancel", "", ShellArgument::session, "[SESSION]", "Cancel what a session waits with",
     "Without a SESSION: of this one."},
    {ShellCommand::reset, "reset", "", ShellArgument::none, "", "Begin again with clean databases and one session", ""},
    {ShellCommand::save, "save", "", ShellArgument::file, "FILE.sql [TITLE]",
     "Write what was typed since the last reset as a case, with what the targets answer to it",
     "The statements are run once more, in databases of their own. What was cancelled by Ctrl-C is left out."},
    {ShellCommand::history, "history", "", ShellArgument::none, "",
     "Show the lines that were typed, those of earlier shells first", ""},
    {ShellCommand::timing, "timing", "", ShellArgument::on_off, "[on|off]", "Show how long each target took", ""},
});

}  // namespace

std::span<const ShellCommandRow> shell_commands() { return kCommands; }

const ShellCommandRow* find_shell_command(std::string_view word) {
  const auto at = std::find_if(kCommands.begin(), kCommands.end(), [&](const ShellCommandRow& row) {
    return row.name == word || (!row.alias.empty() && row.alias == word);
  });
  return at == kCommands.end() ? nullptr : &*at;
}

}  // namespace enginediff
