// Words of commands that a message shows, for a POSIX shell.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// `text` as it is where a shell takes it for one word, otherwise in quotes. Control characters stay: what goes to a
// terminal is escaped by whoever prints it.
std::string shell_word(std::string_view text);

}  // namespace enginediff
