// The logs that we know: how each writes a statement and the values that are bound to it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace enginediff {

// What one line of a log says.
struct LogLine {
  enum class Kind {
    statement,
    repeated,  // a statement, unless it is the last one once more
    values,    // a list
    value,     // one
    ignored,   // says nothing, within a statement as well
    noise,     // says nothing, and ends a statement
  };
  Kind kind = Kind::noise;
  std::string text;       // the SQL, the list of values, or one value
  std::string type;       // of one value
  bool numbered = false;  // values are `$1 = '…'`
  std::string values;     // of a statement that has them on its own line
};

struct LogFormat {
  std::string_view name = {};  // whose log it is, for people
  // Nothing for a line that the format does not know.
  std::optional<LogLine> (*recognise)(std::string_view line) = nullptr;
  enum class Lines {
    one,           // a statement is one line
    clauses,       // lines that begin as a part of a statement may go on with it
    until_values,  // lines that nobody knows go on with it until its values come
    all,           // they always do
  };
  Lines lines = Lines::one;
  bool values_first = false;  // values may stand before their statement
  // Takes a statement's values off its end; null: none are there.
  std::pair<std::string_view, std::string_view> (*split)(std::string_view sql) = nullptr;
  // What to set so that values are logged; empty: they are written into the statements.
  std::string_view setting = {};
};

// Those that know most first.
std::span<const LogFormat> log_formats();

// Whether it begins with a word that statements begin with.
bool looks_like_sql(std::string_view text);

// Whether it may be a further line of a statement, and no other message.
bool continues_sql(std::string_view line);

// Without white space around it.
std::string_view trimmed(std::string_view text);

}  // namespace enginediff
