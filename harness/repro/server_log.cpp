#include "harness/repro/server_log.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/repro/logged_number.hpp"

namespace enginediff {

namespace {

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

// The columns of a record in CSV form that matter here.
constexpr std::size_t kTime = 0, kSeverity = 11, kState = 12, kMessage = 13, kDetail = 14, kStatement = 19,
                      kFewestColumns = 23;

// Reads one record and moves `at` behind it.
std::vector<std::string> read_csv_record(std::string_view text, std::size_t& at) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && text.substr(at + 1).starts_with('"')) {
      fields.back() += '"';
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      fields.back() += c;
    } else if (c == ',') {
      fields.emplace_back();
    } else if (c == '\n') {
      ++at;
      break;
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

bool is_log_record(const std::vector<std::string>& fields) {
  static constexpr std::array<std::string_view, 13> kSeverities = {"LOG",    "ERROR",  "FATAL", "PANIC",  "WARNING",
                                                                   "NOTICE", "INFO",   "DEBUG", "DEBUG1", "DEBUG2",
                                                                   "DEBUG3", "DEBUG4", "DEBUG5"};
  return fields.size() >= kFewestColumns && fields[kTime].size() > 10 && fields[kTime][4] == '-' &&
         fields[kState].size() == 5 &&
         std::find(kSeverities.begin(), kSeverities.end(), fields[kSeverity]) != kSeverities.end();
}

// `\x0061`, as such a server writes bytes.
std::optional<OwnedValue> bytes_of(std::string_view text) {
  if (!text.starts_with("\\x") || text.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 2; at < text.size(); at += 2) {
    unsigned byte = 0;
    const char* const end = text.data() + at + 2;
    const auto [stop, error] = std::from_chars(text.data() + at, end, byte, 16);
    if (error != std::errc{} || stop != end) return std::nullopt;
    bytes += static_cast<char>(byte);
  }
  return OwnedValue(Value::blob(bytes));
}

// Goes over the comma between two values, or tells that the end is reached.
bool take_comma(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return true;
  if (!text.substr(at).starts_with(", ")) return false;
  at += 2;
  return true;
}

// Everything stands in quotes there, so that a text that looks like a number cannot be told from one.
OwnedValue value_in_quotes(std::string_view text) {
  if (auto bytes = bytes_of(text)) return std::move(*bytes);
  auto number = is_printed_number(text) ? exact_number(text) : std::nullopt;
  return number ? std::move(*number) : OwnedValue(Value::text(text));
}

}  // namespace

std::optional<std::vector<BoundValue>> read_numbered_values(std::string_view text) {
  std::vector<BoundValue> values;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t equals = text.find(" = ", at);
    if (text[at] != '$' || equals == text.npos) return std::nullopt;
    at = equals + 3;
    OwnedValue read;
    if (text.substr(at).starts_with("NULL")) {
      at += 4;
    } else if (text.substr(at).starts_with('\'')) {
      std::string value;
      for (++at; at < text.size(); ++at) {
        if (text[at] == '\'' && (at + 1 >= text.size() || text[at + 1] != '\'')) break;
        if (text[at] == '\'') ++at;
        value += text[at];
      }
      if (at >= text.size()) return std::nullopt;  // the value goes on in the next line
      ++at;
      read = value_in_quotes(value);
    } else {
      return std::nullopt;
    }
    values.push_back({"", {std::move(read), ""}});
    if (!take_comma(text, at)) return std::nullopt;
  }
  return values;
}

std::optional<LogLine> server_log_line(std::string_view line) {
  for (const std::string_view mark : {"DETAIL:  parameters: ", "DETAIL:  Parameters: ", "portal with parameters: ",
                                      "extended query with parameters: "}) {
    const auto values = behind(line, mark);
    if (!values) continue;
    LogLine out = line_of(LogLine::Kind::values, *values);
    out.numbered = true;
    return out;
  }
  if (const auto sql = behind(line, "STATEMENT:  ")) return line_of(LogLine::Kind::repeated, *sql);
  const auto log = behind(line, "LOG:  ");
  if (!log) {
    static constexpr std::array<std::string_view, 8> kOthers = {
        "ERROR:  ", "HINT:  ", "DETAIL:  ", "CONTEXT:  ", "WARNING:  ", "NOTICE:  ", "FATAL:  ", "LOCATION:  "};
    const bool other = std::any_of(kOthers.begin(), kOthers.end(),
                                   [&](std::string_view word) { return line.find(word) != line.npos; });
    return other ? std::optional(LogLine{}) : std::nullopt;
  }
  if (const auto sql = behind(*log, "statement: "); sql && looks_like_sql(*sql))
    return line_of(LogLine::Kind::statement, *sql);
  const std::size_t execute = log->find("execute "), colon = log->find(": ", std::min(execute, log->size()));
  // Further rows of a statement that was logged already.
  if (colon == log->npos || log->substr(execute).starts_with("execute fetch from ")) return LogLine{};
  return line_of(LogLine::Kind::statement, log->substr(colon + 2));
}

LogLine server_log_record(const std::string& message, const std::string& detail, const std::string& statement) {
  LogLine out = server_log_line("LOG:  " + message).value_or(LogLine{});
  if (out.kind != LogLine::Kind::statement && !statement.empty()) out = line_of(LogLine::Kind::repeated, statement);
  const auto values = server_log_line("DETAIL:  " + detail);
  if (values && values->kind == LogLine::Kind::values) {
    out.values = values->text;
    out.numbered = true;
  }
  return out;
}

std::optional<std::vector<LogRecord>> read_csv_log(std::string_view text) {
  std::vector<LogRecord> out;
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::vector<std::string> fields = read_csv_record(text, at);
    const bool known = is_log_record(fields);
    if (!known && out.empty()) return std::nullopt;
    if (known) {
      out.push_back({line, server_log_record(fields[kMessage], fields[kDetail], fields[kStatement])});
    }
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                        text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  }
  if (out.empty()) return std::nullopt;
  return out;
}

}  // namespace enginediff
