#include "harness/repro/log_formats.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "harness/base/ascii.hpp"
#include "harness/repro/bound_values.hpp"
#include "harness/repro/server_log.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

// What stands behind `mark`, if the line has it.
std::optional<std::string_view> behind(std::string_view line, std::string_view mark) {
  const std::size_t at = line.find(mark);
  if (at == line.npos) return std::nullopt;
  return trimmed(line.substr(at + mark.size()));
}

LogLine line_of(LogLine::Kind kind, std::string_view text) {
  LogLine out;
  out.kind = kind;
  out.text = trimmed(text);
  return out;
}

LogLine statement(std::string_view sql, std::string_view values = {}) {
  LogLine out = line_of(LogLine::Kind::statement, sql);
  out.values = trimmed(values);
  return out;
}

LogLine values_of(std::string_view text, bool numbered = false) {
  LogLine out = line_of(LogLine::Kind::values, text);
  out.numbered = numbered;
  return out;
}

// A member that is text; empty where there is none.
std::string text_of(const nlohmann::json& object, const char* name) {
  const auto at = object.find(name);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
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
    if (values && values->starts_with('[')) return values_of(*values);
  }
  return std::nullopt;
}

// The length of a colour's code at the beginning of the text; its escape character may be lost.
std::size_t colour_code(std::string_view text) {
  const std::size_t escape = text.starts_with('\x1b') ? 1 : 0;
  if (!text.substr(escape).starts_with('[')) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", escape + 1);
  return end != text.npos && end > escape + 1 && text[end] == 'm' ? end + 1 : 0;
}

// `  User Load (0.3ms)  SELECT … WHERE "id" = $1  [["id", 1]]`; the values come at the end of the last line.
std::optional<LogLine> rails(std::string_view line) {
  const auto rest = behind(line, "ms)");
  if (!rest) return std::nullopt;
  std::string_view sql = *rest;
  while (const std::size_t code = colour_code(sql)) sql = trimmed(sql.substr(code));
  return looks_like_sql(sql) ? std::optional(statement(sql)) : std::nullopt;
}

std::pair<std::string_view, std::string_view> split_rails(std::string_view sql) {
  const std::size_t values = sql.rfind("  [[");
  const std::string_view list = values == sql.npos ? std::string_view() : sql.substr(values + 2);
  sql = trimmed(sql.substr(0, values));
  for (const std::string_view code : {"\x1b[0m", "[0m"}) {
    if (sql.ends_with(code)) sql.remove_suffix(code.size());
  }
  return {sql, list};
}

// `(0.001) SELECT … WHERE id = %s; args=(1,); alias=default`: the values come at the end of the last line. What the
// program wrote as a text of several lines begins on the next one; a row of one number has no blank behind it.
std::optional<LogLine> django(std::string_view line) {
  for (std::size_t open = line.find('('); open != line.npos; open = line.find('(', open + 1)) {
    const std::size_t end = line.find_first_not_of("0123456789.", open + 1);
    if (end == line.npos || end == open + 1 || !line.substr(end).starts_with(") ")) continue;
    const std::string_view sql = line.substr(end + 2);
    const bool has_milliseconds = end - open > 4 && line[end - 4] == '.';
    if (has_milliseconds && trimmed(sql).empty()) return statement({});
    return looks_like_sql(trimmed(sql)) ? std::optional(statement(sql)) : std::nullopt;
  }
  return std::nullopt;
}

std::pair<std::string_view, std::string_view> split_django(std::string_view sql) {
  std::size_t arguments = sql.rfind("; args=");
  // The values may hold the same words; so may a text in the statement, in quotes.
  char quote = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (quote == 0 && sql.substr(at).starts_with("; args=")) {
      arguments = at;
      break;
    }
    if (quote == 0 ? c == '\'' || c == '"' || c == '`' : c == quote) quote = quote == 0 ? c : '\0';
  }
  if (arguments == sql.npos) return {sql, {}};
  std::string_view values = sql.substr(arguments + 7);
  values = values.substr(0, values.rfind("; alias="));
  return {sql.substr(0, arguments), values == "None" ? "()" : values};
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
    LogLine one;
    one.kind = LogLine::Kind::value;
    one.text = binding->substr(begin, binding->size() - begin - 1);
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
  // A statement may begin with a line feed.
  if (rest->empty()) return statement("");
  if (looks_like_sql(*rest))
    return rest->ends_with("(implicit)") ? statement(rest->substr(0, rest->size() - 10)) : statement(*rest);
  const std::size_t close = rest->starts_with('[') ? rest->find("] ") : rest->npos;
  if (close == rest->npos) return LogLine{};
  return values_of(rest->substr(close + 2));
}

// `Query Text: SELECT … $1`, `Query Parameters: $1 = '1'`, then the plan.
std::optional<LogLine> logged_plans(std::string_view line) {
  if (const auto sql = behind(line, "Query Text: ")) return statement(*sql);
  if (const auto values = behind(line, "Query Parameters: ")) return values_of(*values, true);
  if (line.find("(cost=") != line.npos || line.find("LOG:  ") != line.npos) return LogLine{};
  return std::nullopt;
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

// `# Query_time: …`, then `use app;`, `SET timestamp=…;` and the statement: values are written into the text.
std::optional<LogLine> slow_query_log(std::string_view line) {
  if (line.starts_with("# Time: ") || line.starts_with("# User@Host: ")) return LogLine{};
  if (line.starts_with("# Query_time: ")) return statement("");
  if (line.starts_with("# administrator command: ")) return LogLine{};
  if (line.ends_with("started with:") || line.starts_with("Tcp port: ")) return LogLine{};
  if (line.starts_with("Time ") && line.find("Id Command") != line.npos) return LogLine{};
  if (line.starts_with("# ") || line.starts_with("SET timestamp=") || line.starts_with("use "))
    return line_of(LogLine::Kind::ignored, "");
  return std::nullopt;
}

// The same on one line: `{ method: 'raw', bindings: [ 1 ], sql: 'select …' }`.
std::optional<LogLine> knex_object(std::string_view line) {
  const std::size_t bindings = line.find("bindings: ["), sql = line.rfind(", sql: ");
  if (sql == line.npos) return std::nullopt;
  std::string_view text = line.substr(sql + 7);
  text.remove_suffix(2);
  const auto read = read_value_list("[" + std::string(text) + "]");
  if (!read || read->size() != 1 || read->front().parameter.value.kind() != TypeKind::text) return std::nullopt;
  std::string_view values;
  if (bindings < sql) {
    values = line.substr(bindings + 10, sql - bindings - 10);
    values = values.substr(0, values.rfind(']') + 1);
  }
  return statement(read->front().parameter.value.view().bytes(), values);
}

// What `debug` prints of an object in JavaScript: `bindings: [ 1, 'x' ],`, `sql: 'select …',`; or `knex:query select …
// undefined +0ms` and `knex:bindings [ 1 ] undefined +0ms`.
std::optional<LogLine> knex(std::string_view line) {
  const auto without_time = [](std::string_view text) {
    for (int words = 0; words < 2; ++words) text = trimmed(text.substr(0, text.rfind(' ')));
    return text;
  };
  if (const auto sql = behind(line, "knex:query ")) return statement(without_time(*sql));
  if (const auto values = behind(line, "knex:bindings ")) return values_of(without_time(*values));
  std::string_view rest = trimmed(line);
  if (rest.starts_with("{ ") && rest.ends_with(" }")) return knex_object(rest);
  // Where an object begins the last one's statement has ended: its own values come before its own SQL.
  if (rest == "{" || rest == "}") return LogLine{};
  static constexpr std::array<std::string_view, 7> kMembers = {
      "method: ", "options: ", "timeout: ", "cancelOnTimeout: ", "output: ", "returning: ", "__knex"};
  if (std::any_of(kMembers.begin(), kMembers.end(), [&](std::string_view name) { return rest.starts_with(name); }))
    return line_of(LogLine::Kind::ignored, "");
  if (rest.ends_with(',')) rest.remove_suffix(1);
  if (rest.starts_with("bindings: [")) return values_of(rest.substr(10));
  if (!rest.starts_with("sql: ")) return std::nullopt;
  const auto text = read_value_list("[" + std::string(rest.substr(5)) + "]");
  if (!text || text->size() != 1 || text->front().parameter.value.kind() != TypeKind::text) return std::nullopt;
  return statement(text->front().parameter.value.view().bytes());
}

// `[2024-05-01 10:00:00] local.DEBUG: select … where id = ? [1]`, `… {"bindings":[1],"time":0.5}`.
std::optional<LogLine> laravel(std::string_view line) {
  if (!line.starts_with('[') || line.find("] ") == line.npos) return std::nullopt;
  const std::string_view rest = line.substr(line.find("] ") + 2);
  const std::size_t colon = rest.find(": ");
  if (colon == rest.npos || rest.substr(0, colon).find('.') == rest.npos) return std::nullopt;
  if (rest.substr(0, colon).find_first_of(" /") != rest.npos) return std::nullopt;
  const std::string_view sql = trimmed(rest.substr(colon + 2));
  if (looks_like_sql(sql)) return statement(sql);
  // A message of one's own, with the query as its context.
  const std::size_t open = sql.find('{');
  const auto context = open == sql.npos ? nlohmann::json() : nlohmann::json::parse(sql.substr(open), nullptr, false);
  const std::string query = context.is_object() ? text_of(context, "sql") + text_of(context, "query") : "";
  if (!looks_like_sql(query)) return LogLine{};
  return statement(query, context.contains("bindings") ? context["bindings"].dump() : std::string());
}

std::pair<std::string_view, std::string_view> split_laravel(std::string_view sql) {
  if (const std::size_t object = sql.rfind(" {\"bindings\":["); object != sql.npos) {
    const std::string_view values = sql.substr(object + 13);
    return {sql.substr(0, object), values.substr(0, values.rfind("],") + 1)};
  }
  const std::size_t list = sql.ends_with(']') ? sql.rfind(" [") : sql.npos;
  return list == sql.npos ? std::pair(sql, std::string_view()) : std::pair(sql.substr(0, list), sql.substr(list + 1));
}

// `Executing (default): SELECT … WHERE id = $1; [1]`, `Executed (default): …;`, with `Elapsed time: 1ms` behind it.
std::optional<LogLine> sequelize(std::string_view line) {
  for (const std::string_view mark : {"Executing (", "Executed ("}) {
    const auto rest = behind(line, mark);
    const std::size_t close = rest ? rest->find("): ") : std::string_view::npos;
    if (close == std::string_view::npos) continue;
    const std::string_view sql = trimmed(rest->substr(close + 3));
    if (looks_like_sql(sql)) return statement(sql);
  }
  return std::nullopt;
}

std::pair<std::string_view, std::string_view> split_sequelize(std::string_view sql) {
  if (const std::size_t elapsed = sql.rfind(" Elapsed time: "); elapsed != sql.npos) sql = sql.substr(0, elapsed);
  // A text in the statement or a value may hold the same characters.
  for (std::size_t at = sql.find("; "); at != sql.npos; at = sql.find("; ", at + 1)) {
    const std::string_view values = trimmed(sql.substr(at + 2));
    if ((values.starts_with('[') || values.starts_with('{')) && read_value_sets(values))
      return {sql.substr(0, at), values};
  }
  return {sql, {}};
}

// `[0.512ms] [rows:1] SELECT …`: values are written into the text.
std::optional<LogLine> gorm(std::string_view line) {
  const std::size_t rows = line.find("[rows:");
  const std::size_t close = rows == line.npos ? rows : line.find("] ", rows);
  if (close == line.npos) return std::nullopt;
  const std::string_view sql = trimmed(line.substr(close + 2));
  return looks_like_sql(sql) ? std::optional(statement(sql)) : std::nullopt;
}

// What an object has under the first of the names that it knows; null: none.
const nlohmann::json* member(const nlohmann::json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const auto at = object.find(name); at != object.end()) return &*at;
  }
  return nullptr;
}

// One JSON object a line, with the statement and the values under any of their usual names: sqldblogger, pgx, pino,
// PostgreSQL's jsonlog.
std::optional<LogLine> json_lines(std::string_view line) {
  if (!line.starts_with('{') || !line.ends_with('}')) return std::nullopt;
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  if (object.contains("data") && object["data"].is_object() && member(object["data"], {"sql", "query"}) != nullptr)
    return json_lines(object["data"].dump());
  if (object.contains("error_severity"))
    return server_log_record(text_of(object, "message"), text_of(object, "detail"), text_of(object, "statement"));
  const nlohmann::json* sql = member(object, {"sql", "query", "statement", "message", "msg"});
  if (sql == nullptr || !sql->is_string()) return std::nullopt;
  const std::string text = sql->get<std::string>();
  if (!looks_like_sql(text)) return LogLine{};
  const nlohmann::json* values = member(object, {"args", "params", "parameters", "bindings", "values", "binds"});
  if (values == nullptr) return statement(text);
  return statement(text, values->is_string() ? values->get<std::string>() : values->dump());
}

constexpr std::array kFormats = {
    LogFormat{"a PostgreSQL server's log", &server_log_line, LogFormat::Lines::all, true, nullptr,
              "log_statement = 'all' logs them as DETAIL, with log_parameter_max_length = -1"},
    LogFormat{"plans that auto_explain logged", &logged_plans, LogFormat::Lines::all, false, nullptr,
              "auto_explain.log_parameter_max_length = -1 logs them"},
    LogFormat{"a MySQL slow query log", &slow_query_log, LogFormat::Lines::all, false, nullptr, {}},
    LogFormat{"a MySQL general query log", &general_query_log, LogFormat::Lines::all, false, nullptr, {}},
    LogFormat{"a Django log", &django, LogFormat::Lines::until_values, false, &split_django, {}},
    LogFormat{"a Hibernate log", &hibernate, LogFormat::Lines::all, false, nullptr,
              "the logger org.hibernate.orm.jdbc.bind at level trace logs them"},
    LogFormat{"an SQLAlchemy log", &sqlalchemy, LogFormat::Lines::all, false, nullptr,
              "echo=True with hide_parameters=False logs them"},
    LogFormat{"a Rails log", &rails, LogFormat::Lines::clauses, false, &split_rails,
              "they stand in brackets behind the statement at level debug"},
    LogFormat{"a Laravel log", &laravel, LogFormat::Lines::one, false, &split_laravel,
              "DB::listen with Log::debug($query->sql, $query->bindings) logs them"},
    LogFormat{"a Knex log", &knex, LogFormat::Lines::one, true, nullptr, "debug: true or DEBUG=knex:* logs them"},
    LogFormat{"a Sequelize log", &sequelize, LogFormat::Lines::until_values, false, &split_sequelize,
              "logQueryParameters: true logs them"},
    LogFormat{"a GORM log", &gorm, LogFormat::Lines::one, false, nullptr, {}},
    LogFormat{"a log of JSON objects", &json_lines, LogFormat::Lines::one, false, nullptr,
              "they are looked for under args, params, parameters, bindings, binds and values"},
    LogFormat{"a Prisma or TypeORM log", &prisma, LogFormat::Lines::one, false, nullptr,
              "in Prisma $on('query') logs event.params, in TypeORM logging: true does"},
};

}  // namespace

bool looks_like_sql(std::string_view text) {
  static constexpr std::array<std::string_view, 26> kWords = {
      "SELECT", "INSERT", "UPDATE",  "DELETE",  "BEGIN", "COMMIT", "ROLLBACK",  "WITH",     "CREATE",
      "ALTER",  "DROP",   "RELEASE", "REPLACE", "START", "SET",    "SAVEPOINT", "TRUNCATE", "MERGE",
      "CALL",   "VALUES", "EXPLAIN", "PRAGMA",  "SHOW",  "LOCK",   "TABLE",     "ANALYZE"};
  const std::string word = to_upper(text.substr(0, text.find_first_of(" \t\r\n(;")));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool continues_sql(std::string_view line) {
  static constexpr std::array<std::string_view, 33> kWords = {
      "FROM",   "WHERE", "AND",   "OR",   "ORDER", "GROUP", "HAVING", "LIMIT",  "OFFSET",    "JOIN",   "LEFT",
      "INNER",  "RIGHT", "CROSS", "FULL", "ON",    "SET",   "INTO",   "VALUES", "RETURNING", "UNION",  "INTERSECT",
      "EXCEPT", "CASE",  "WHEN",  "THEN", "ELSE",  "END",   "USING",  "AS",     "NOT",       "EXISTS", "WINDOW"};
  const std::string_view text = trimmed(line);
  if (text.empty()) return false;
  const std::string_view word = text.substr(0, text.find_first_of(" \t(,;"));
  const bool one_case = to_upper(word) == word || to_lower(word) == word, set_in = text.front() != line.front();
  // Where it is not set in, this begins another statement.
  if (to_upper(word) == "SELECT") return set_in;
  if (one_case && std::find(kWords.begin(), kWords.end(), to_upper(word)) != kWords.end()) return true;
  if (text.front() == ')') return true;
  // Messages begin with capitals or signs; what is set in goes on.
  constexpr std::string_view kBegin = "\"`('*,";
  const bool plain = is_lower(text.front()) || kBegin.find(text.front()) != kBegin.npos;
  return plain && set_in;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::span<const LogFormat> log_formats() { return kFormats; }

}  // namespace enginediff
