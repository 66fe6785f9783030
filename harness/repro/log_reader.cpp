#include "harness/repro/log_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/repro/dialect_guess.hpp"
#include "harness/repro/log_formats.hpp"
#include "harness/repro/placeholders.hpp"
#include "harness/repro/server_log.hpp"

namespace enginediff {

namespace {

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

// A statement that begins on the next line looks like a row of numbers, unless values stand somewhere as in such a log.
bool counts(const LogFormat& format, const LogLine& found, std::string_view text) {
  constexpr std::size_t kLookedAt = 100'000;
  if (found.kind == LogLine::Kind::ignored || found.kind == LogLine::Kind::noise) return false;
  if (found.kind != LogLine::Kind::statement || !found.text.empty() || format.split == nullptr) return true;
  return !format.split(text.substr(0, kLookedAt)).second.empty();
}

// The format that knows most statements and values in the first lines, if some line is a statement of it.
const LogFormat* format_of(std::string_view text) {
  constexpr int kLinesLookedAt = 2000;
  const auto formats = log_formats();
  std::vector<int> known(formats.size()), statements(formats.size());
  each_line(text, [&](std::string_view line, int number) {
    if (line.starts_with("--")) return number < kLinesLookedAt;
    for (std::size_t i = 0; i < formats.size(); ++i) {
      const auto found = formats[i].recognise(line);
      if (!found || !counts(formats[i], *found, text)) continue;
      ++known[i];
      if (found->kind == LogLine::Kind::statement || found->kind == LogLine::Kind::repeated) ++statements[i];
    }
    return number < kLinesLookedAt;
  });
  const LogFormat* best = nullptr;
  int most = 0;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (statements[i] == 0 || known[i] <= most) continue;
    most = known[i];
    best = &formats[i];
  }
  return best;
}

class LogReader {
 public:
  LogReader(const LogFormat& format, std::span<const LexicalRules* const> dialects)
      : format_(format), dialects_(dialects) {
    out_.format = format.name;
  }

  LogReading read(std::string_view text) {
    each_line(text, [&](std::string_view line, int number) {
      if (const auto found = format_.recognise(line)) {
        take(*found, number);
      } else {
        go_on(line, number);
      }
      return true;
    });
    return end();
  }

  LogReading read(const std::vector<LogRecord>& records) {
    for (const LogRecord& record : records) take(record.content, record.line);
    return end();
  }

 private:
  using Values = std::vector<BoundValue>;

  // A statement as it stands in the log. What is quoted in it is known only when the dialect is, which all of them
  // tell.
  struct Found {
    std::string sql;
    std::vector<Values> sets;   // one for each time that it was run
    std::string unread, fault;  // values that cannot be read, and what is wrong with one of them
    int line = 0;
  };

  LogReading end() {
    finish();
    std::string all;
    for (const Found& one : found_) all += one.sql + ";\n";
    out_.rules = &guess_dialect(all, dialects_);
    for (Found& one : found_) bind(one);
    std::stable_sort(notes_.begin(), notes_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [line, text] : notes_) out_.notes.push_back(fmt::format("line {}: {}", line, text));
    tell_unbound();
    tell_skipped();
    return std::move(out_);
  }

  void take(const LogLine& found, int number) {
    const bool early = format_.values_first && !open_ && found.kind == LogLine::Kind::values;
    switch (found.kind) {
      case LogLine::Kind::repeated:
        if (open_) finish();
        // An engine that does not get as far as running a statement logs it here only.
        if (found.text != last_) begin(found, number);
        break;
      case LogLine::Kind::statement: begin(found, number); break;
      case LogLine::Kind::values: take_values(found, early); break;
      case LogLine::Kind::value:
        if (sets_.empty()) sets_.emplace_back();
        sets_.front().push_back({"", value_of_type(found.text, found.type)});
        break;
      case LogLine::Kind::ignored: break;
      case LogLine::Kind::noise: finish(); break;
    }
  }

  void begin(const LogLine& line, int number) {
    const auto early = std::move(early_);
    const std::string early_unread = std::move(early_unread_), early_fault = std::move(early_fault_);
    finish();
    open_ = true;
    line_ = number;
    sql_ = line.text;
    sets_ = early;
    unread_ = early_unread;
    fault_ = early_fault;
    if (!line.values.empty()) {
      LogLine values = line;
      values.text = line.values;
      take_values(values, false);
    }
  }

  // A line that belongs to what came before it.
  void go_on(std::string_view line, int number) {
    constexpr std::size_t kMost = 1'000'000;
    std::string& unread = open_ ? unread_ : early_unread_;
    if (!unread.empty() && unread.size() < kMost) {
      // Servers indent what goes on by one tab.
      if (line.starts_with('\t')) line.remove_prefix(1);
      LogLine longer;
      longer.numbered = numbered_;
      longer.text = unread + "\n" + std::string(line);
      return take_values(longer, !open_);
    }
    if (trimmed(line).empty()) return;
    const bool complete = !open_ || format_.lines == LogFormat::Lines::one ||
                          (format_.lines == LogFormat::Lines::clauses && !continues_sql(line)) ||
                          (format_.lines == LogFormat::Lines::all && !sets_.empty()) ||
                          (format_.lines == LogFormat::Lines::until_values && !format_.split(sql_).second.empty());
    if (complete) return skip(line, number);
    sql_ += "\n" + std::string(line.starts_with('\t') ? line.substr(1) : line);
  }

  void take_values(const LogLine& line, bool early) {
    std::string_view text = line.text;
    if (text.ends_with(',')) text.remove_suffix(1);
    std::optional<std::vector<Values>> sets;
    std::string fault;
    if (line.numbered) {
      if (auto values = read_numbered_values(text)) sets = {std::move(*values)};
    } else {
      sets = read_value_sets(text, &fault);
    }
    numbered_ = line.numbered;
    std::string& unread = early ? early_unread_ : unread_;
    unread = sets ? "" : line.text;
    (early ? early_fault_ : fault_) = std::move(fault);
    if (!sets) return;
    if (text.find(" characters truncated) ... ") != text.npos)
      notes_.emplace_back(line_, "a value that the log cut off is bound as it stands there");
    (early ? early_ : sets_) = std::move(*sets);
  }

  void finish() {
    if (open_) {
      std::string_view sql = sql_;
      if (format_.split != nullptr) {
        const auto [text, values] = format_.split(sql);
        LogLine line;
        line.text = values;
        if (!values.empty()) take_values(line, false);
        sql = text;
      }
      add(std::string(sql));
    }
    open_ = false;
    sql_.clear();
    unread_.clear();
    fault_.clear();
    sets_.clear();
  }

  void add(std::string sql) {
    sql.erase(0, sql.find_first_not_of(" \t\n"));
    sql = trimmed(sql);
    while (sql.ends_with(';') || sql.ends_with(' ') || sql.ends_with('\n')) sql.pop_back();
    if (sql.empty()) return;
    last_ = sql;
    found_.push_back({std::move(sql), std::move(sets_), std::move(unread_), std::move(fault_), line_});
  }

  void bind(Found& found) {
    // Where values are written into the statements, what looks like a placeholder is none.
    const bool logs_values = !format_.setting.empty();
    if (found.sets.empty() && logs_values && has_placeholders(found.sql, *out_.rules)) return tell_missing(found);
    if (found.sets.empty()) found.sets.emplace_back();
    for (const Values& values : found.sets) {
      auto bound = bind_values(found.sql, values, *out_.rules);
      if (!bound) {
        notes_.emplace_back(found.line,
                            fmt::format("left out, since its placeholders and the {} logged value(s) do not go "
                                        "together: {}",
                                        values.size(), found.sql.substr(0, 200)));
        continue;
      }
      const bool prepared = !bound->parameters.empty();
      if (!values.empty() && !prepared && logs_values) count(unbound_, found.sql, found.line);
      out_.statements.push_back({std::move(bound->sql), std::move(bound->parameters), prepared, found.line});
    }
  }

  void tell_missing(const Found& found) {
    const std::string sql = found.sql.substr(0, 200);
    notes_.emplace_back(
        found.line,
        found.unread.empty()
            ? fmt::format("left out, since its values are not in the log ({}): {}", format_.setting, sql)
            : fmt::format("left out, since these values cannot be read{}{}: {}: {}", found.fault.empty() ? "" : ", as ",
                          found.fault, found.unread.substr(0, 200), sql));
  }

  // What neither the format knows nor a statement goes on with.
  void skip(std::string_view line, int number) {
    count(looks_like_sql(trimmed(line)) ? skipped_sql_ : skipped_others_, line, number);
  }

  // Without a placeholder that was found, a statement is run as it stands.
  void tell_unbound() {
    if (unbound_.lines == 0) return;
    out_.notes.push_back(fmt::format(
        "line {}: values are logged, and no placeholder is found that they belong to: {}{}", unbound_.first_line,
        unbound_.first, unbound_.lines == 1 ? "" : fmt::format(" (and {} more)", unbound_.lines - 1)));
  }

  void tell_skipped() {
    for (const auto& [skipped, what] :
         {std::pair(skipped_sql_, "looks like SQL and does not stand as such a log has it"),
          std::pair(skipped_others_, "is no statement")}) {
      if (skipped.lines == 0) continue;
      const std::string lines = skipped.lines == 1 ? "1 line was skipped that"
                                                   : fmt::format("{} lines were skipped; the first", skipped.lines);
      out_.notes.push_back(fmt::format("{} {}: line {}: {}", lines, what, skipped.first_line, skipped.first));
    }
  }

  // Things that happened several times, told once.
  struct Counted {
    int lines = 0, first_line = 0;
    std::string first;
  };
  static void count(Counted& counted, std::string_view text, int line) {
    if (counted.lines++ > 0) return;
    counted.first_line = line;
    counted.first = trimmed(text).substr(0, 120);
  }

  const LogFormat& format_;
  const std::span<const LexicalRules* const> dialects_;
  LogReading out_;
  std::vector<Found> found_;
  std::vector<std::pair<int, std::string>> notes_;  // the line that each is about
  Counted skipped_sql_, skipped_others_, unbound_;
  bool open_ = false, numbered_ = false;
  int line_ = 0;
  std::string sql_, last_;             // the statement under way, and the one before it
  std::vector<Values> sets_, early_;   // one for each time that it was run
  std::string unread_, early_unread_;  // values that go on in the next line, or cannot be read
  std::string fault_, early_fault_;    // what is wrong with one of them
};

}  // namespace

std::optional<LogReading> read_log(std::string_view text, std::span<const LexicalRules* const> dialects) {
  if (const auto records = read_csv_log(text)) return LogReader(log_formats().front(), dialects).read(*records);
  const LogFormat* format = format_of(text);
  if (format == nullptr) return std::nullopt;
  return LogReader(*format, dialects).read(text);
}

}  // namespace enginediff
