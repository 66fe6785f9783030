// The log of a server that writes bound values as a detail of their statement: its lines, and the records of its CSV
// and JSON forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/bound_values.hpp"
#include "harness/repro/log_formats.hpp"

namespace enginediff {

// `LOG:  execute <unnamed>: SELECT … $1`, then `DETAIL:  Parameters: $1 = '1'`; `ERROR:  …`, then `STATEMENT:  …`.
std::optional<LogLine> server_log_line(std::string_view line);

// What one record says: its message, the message's detail, and the statement that an error is about.
LogLine server_log_record(const std::string& message, const std::string& detail, const std::string& statement);

// `$1 = '1', $2 = NULL`. What is written as the server prints numbers is one, and `\x0061` bytes: the log puts quotes
// around everything. Nothing where it is no such list, or goes on in the next line.
std::optional<std::vector<BoundValue>> read_numbered_values(std::string_view text);

struct LogRecord {
  int line = 0;  // where it begins, from 1
  LogLine content;
};

// The records of the CSV form; nothing where the text is no such log.
std::optional<std::vector<LogRecord>> read_csv_log(std::string_view text);

}  // namespace enginediff
