#include "harness/repro/log_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

// What one line of a log says.
struct LogLine {
  enum class Kind { statement, values, value, noise };
  Kind kind = Kind::noise;
  std::string_view text;         // the SQL, the list of values, or one value
  std::string_view values = {};  // of a statement that has them on its own line
  std::string_view type = {};    // of one value
  bool numbered = false;         // values are `$1 = '…'`
};

using Recogniser = std::optional<LogLine> (*)(std::string_view line);

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// What stands behind `mark`, if the line has it.
std::optional<std::string_view> behind(std::string_view line, std::string_view mark) {
  const std::size_t at = line.find(mark);
  if (at == line.npos) return std::nullopt;
  return trimmed(line.substr(at + mark.size()));
}

bool looks_like_sql(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "SELECT", "INSERT", "UPDATE", "DELETE",    "BEGIN",   "COMMIT",  "ROLLBACK", "WITH",
      "CREATE", "ALTER",  "DROP",   "SAVEPOINT", "RELEASE", "REPLACE", "START",    "SET"};
  const std::string word = to_upper(text.substr(0, text.find_first_of(" \t\r\n(;")));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

LogLine statement(std::string_view sql, std::string_view values = {}) {
  return {LogLine::Kind::statement, trimmed(sql), trimmed(values)};
}

// `prisma:query SELECT …`, `Query: SELECT …`, then `Params: [1,"x"]`.
std::optional<LogLine> prisma(std::string_view line) {
  for (const std::string_view mark : {"prisma:query", "Query: ", "query: "}) {
    const auto sql = behind(line, mark);
    if (!sql || !looks_like_sql(*sql)) continue;
    const std::size_t parameters = sql->find(" -- PARAMETERS: ");
    if (parameters != sql->npos) return statement(sql->substr(0, parameters), sql->substr(parameters + 16));
    return statement(*sql);
  }
  for (const std::string_view mark : {"prisma:params", "Params:", "params:"}) {
    const auto values = behind(line, mark);
    if (values && values->starts_with('[')) return LogLine{LogLine::Kind::values, *values};
  }
  return std::nullopt;
}

// `  User Load (0.3ms)  SELECT … WHERE "id" = $1  [["id", 1]]`
std::optional<LogLine> rails(std::string_view line) {
  const auto rest = behind(line, "ms)");
  if (!rest) return std::nullopt;
  std::string_view sql = *rest;
  while (sql.starts_with("\x1b[")) sql = trimmed(sql.substr(std::min(sql.size(), sql.find('m') + 1)));
  if (!looks_like_sql(sql)) return std::nullopt;
  const std::size_t values = sql.rfind("  [");
  std::string_view list = values == sql.npos ? std::string_view() : sql.substr(values);
  sql = sql.substr(0, values);
  if (const std::size_t color = sql.find("\x1b["); color != sql.npos) sql = sql.substr(0, color);
  return statement(sql, list);
}

// `(0.001) SELECT … WHERE id = %s; args=(1,); alias=default`
std::optional<LogLine> django(std::string_view line) {
  const std::size_t arguments = line.rfind("; args=");
  const std::size_t open = line.find('(');
  if (arguments == line.npos || open == line.npos) return std::nullopt;
  const auto sql = behind(line.substr(0, arguments).substr(open), ") ");
  if (!sql || !looks_like_sql(*sql)) return std::nullopt;
  std::string_view values = line.substr(arguments + 7);
  values = values.substr(0, values.find("; alias="));
  return statement(*sql, values);
}

// `Hibernate: select …`, `… org.hibernate.SQL - select …`; `binding parameter [1] as [BIGINT] - [5]`, `(1:BIGINT) <-
// [5]`.
std::optional<LogLine> hibernate(std::string_view line) {
  if (const auto binding = behind(line, "binding parameter ")) {
    const bool old = binding->starts_with('[');
    const std::size_t type = old ? binding->find("as [") : binding->find(':');
    const std::size_t open = binding->find(old ? "- [" : "<- [");
    if (type == binding->npos || open == binding->npos || !binding->ends_with(']')) return std::nullopt;
    const std::size_t type_begin = type + (old ? 4 : 1), begin = open + (old ? 3 : 4);
    LogLine one{LogLine::Kind::value, binding->substr(begin, binding->size() - begin - 1)};
    one.type = binding->substr(type_begin, binding->find_first_of("])", type_begin) - type_begin);
    return one;
  }
  if (const auto sql = behind(line, "Hibernate: "); sql && looks_like_sql(*sql)) return statement(*sql);
  if (trimmed(line) == "Hibernate:") return statement("");
  const auto rest = behind(line, "hibernate.SQL");
  if (!rest) return std::nullopt;
  const std::size_t dash = rest->find_first_of("-:");
  if (dash == rest->npos) return std::nullopt;
  return statement(rest->substr(dash + 1));
}

// `INFO sqlalchemy.engine.Engine SELECT …`, then `… Engine [generated in 0.0001s] (1, 'x')`.
std::optional<LogLine> sqlalchemy(std::string_view line) {
  const auto rest = behind(line, "sqlalchemy.engine.Engine");
  if (!rest) return std::nullopt;
  if (looks_like_sql(*rest))
    return rest->ends_with("(implicit)") ? statement(rest->substr(0, rest->size() - 10)) : statement(*rest);
  const std::size_t close = rest->starts_with('[') ? rest->find("] ") : rest->npos;
  if (close == rest->npos) return LogLine{};
  return LogLine{LogLine::Kind::values, trimmed(rest->substr(close + 2))};
}

// `LOG:  execute <unnamed>: SELECT … $1`, then `DETAIL:  Parameters: $1 = '1'`.
std::optional<LogLine> server_log_with_details(std::string_view line) {
  for (const std::string_view mark : {"DETAIL:  parameters: ", "DETAIL:  Parameters: "}) {
    if (const auto values = behind(line, mark)) {
      LogLine out{LogLine::Kind::values, *values};
      out.numbered = true;
      return out;
    }
  }
  const auto log = behind(line, "LOG:  ");
  if (!log) {
    const bool other = line.find("ERROR:  ") != line.npos || line.find("STATEMENT:  ") != line.npos ||
                       line.find("HINT:  ") != line.npos;
    return other ? std::optional(LogLine{}) : std::nullopt;
  }
  if (const auto sql = behind(*log, "statement: "); sql && looks_like_sql(*sql)) return statement(*sql);
  const std::size_t execute = log->find("execute ");
  const std::size_t colon = execute == log->npos ? log->npos : log->find(": ", execute);
  return colon == log->npos ? LogLine{} : statement(log->substr(colon + 2));
}

// `2024-05-01T10:00:00.000000Z<tab>   12 Execute<tab>SELECT …`: values are written into the text.
std::optional<LogLine> general_query_log(std::string_view line) {
  static constexpr std::array<std::string_view, 12> kCommands = {"Query",      "Execute", "Prepare",    "Connect",
                                                                 "Quit",       "Init DB", "Close stmt", "Reset stmt",
                                                                 "Statistics", "Ping",    "Field List", "Change user"};
  const std::size_t last_tab = line.find('\t', line.find_first_not_of(" \t0123456789:-TZ.+"));
  std::string_view head = line.substr(0, last_tab);
  for (const std::string_view command : kCommands) {
    if (!head.ends_with(command)) continue;
    std::string_view before = trimmed(head.substr(0, head.size() - command.size()));
    if (before.empty() || before.back() < '0' || before.back() > '9') continue;
    const bool runs = command == "Query" || command == "Execute";
    return runs && last_tab != line.npos ? statement(line.substr(last_tab + 1)) : LogLine{};
  }
  return std::nullopt;
}

struct LogFormat {
  std::string_view name;
  Recogniser recognise;
  bool continues;  // lines that nobody knows go on with the statement
};
constexpr std::array kFormats = {
    LogFormat{"a PostgreSQL server's log", &server_log_with_details, true},
    LogFormat{"a MySQL general query log", &general_query_log, true},
    LogFormat{"a Django log", &django, false},
    LogFormat{"a Hibernate log", &hibernate, true},
    LogFormat{"an SQLAlchemy log", &sqlalchemy, true},
    LogFormat{"a Rails log", &rails, false},
    LogFormat{"a Prisma or TypeORM log", &prisma, false},
};

template <class Take>
void each_line(std::string_view text, Take take) {
  int number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!take(line, number)) return;
    at = end + 1;
  }
}

// The format that knows most of the first lines, if some line is a statement of it.
const LogFormat* format_of(std::string_view text) {
  constexpr int kLinesLookedAt = 2000;
  std::array<int, kFormats.size()> known{}, statements{};
  each_line(text, [&](std::string_view line, int number) {
    if (line.starts_with("--")) return number < kLinesLookedAt;
    for (std::size_t i = 0; i < kFormats.size(); ++i) {
      const auto found = kFormats[i].recognise(line);
      if (!found) continue;
      ++known[i];
      if (found->kind == LogLine::Kind::statement) ++statements[i];
    }
    return number < kLinesLookedAt;
  });
  const LogFormat* best = nullptr;
  int most = 0;
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (statements[i] == 0 || known[i] <= most) continue;
    most = known[i];
    best = &kFormats[i];
  }
  return best;
}

class LogReader {
 public:
  explicit LogReader(const LogFormat& format) : format_(format) { out_.format = format.name; }

  LogReading read(std::string_view text) {
    each_line(text, [&](std::string_view line, int number) {
      take(line, number);
      return true;
    });
    finish();
    return std::move(out_);
  }

 private:
  void take(std::string_view line, int number) {
    const auto found = format_.recognise(line);
    if (!found) {
      if (open_ && format_.continues && values_.empty() && !trimmed(line).empty())
        sql_ += "\n" + std::string(trimmed(line));
      return;
    }
    switch (found->kind) {
      case LogLine::Kind::statement:
        finish();
        open_ = true;
        line_ = number;
        sql_ = found->text;
        if (!found->values.empty()) take_values(*found, found->values);
        break;
      case LogLine::Kind::values: take_values(*found, found->text); break;
      case LogLine::Kind::value: values_.push_back({"", value_of_type(found->text, found->type)}); break;
      case LogLine::Kind::noise: finish(); break;
    }
  }

  void take_values(const LogLine& line, std::string_view text) {
    const auto values = line.numbered ? read_numbered_values(text) : read_value_list(text);
    if (values) {
      values_ = *values;
    } else {
      note("these values could not be read: " + std::string(text.substr(0, 200)));
    }
  }

  void finish() {
    if (open_ && !trimmed(sql_).empty()) {
      while (sql_.ends_with(';') || sql_.ends_with(' ') || sql_.ends_with('\n')) sql_.pop_back();
      auto bound = bind_values(sql_, values_);
      if (bound) {
        const bool prepared = !bound->parameters.empty();
        out_.statements.push_back({std::move(bound->sql), std::move(bound->parameters), prepared, line_});
      } else {
        note(fmt::format("left out, since its placeholders and the {} logged value(s) do not go together: {}",
                         values_.size(), sql_.substr(0, 200)));
      }
    }
    open_ = false;
    sql_.clear();
    values_.clear();
  }

  void note(std::string text) { out_.notes.push_back(fmt::format("line {}: {}", line_, text)); }

  const LogFormat& format_;
  LogReading out_;
  bool open_ = false;
  int line_ = 0;
  std::string sql_;
  std::vector<BoundValue> values_;
};

}  // namespace

std::optional<LogReading> read_log(std::string_view text) {
  const LogFormat* format = format_of(text);
  if (format == nullptr) return std::nullopt;
  return LogReader(*format).read(text);
}

}  // namespace enginediff
