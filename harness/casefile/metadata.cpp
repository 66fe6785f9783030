#include "harness/casefile/metadata.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/casefile/literal.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 5> kIsolationLevels = {"default", "read uncommitted", "read committed",
                                                              "repeatable read", "serializable"};
// What drivers map to their engine's own; one that an engine lacks is left out there.
constexpr std::array<std::string_view, 5> kSettings = {"lock_timeout", "busy_timeout", "deadlock_timeout",
                                                       "statement_timeout", "idle_in_transaction_session_timeout"};
// Names that `${…}` and selectors already give a meaning.
constexpr std::array<std::string_view, 8> kReservedNames = {"scratch", "i",     "isolation", "begin",
                                                            "journal", "build", "bind",      "outcome"};

template <class Range>
bool holds(const Range& range, std::string_view value) {
  return std::find(range.begin(), range.end(), value) != range.end();
}

bool read_text(Cursor& cursor, std::string& out) {
  out = trim_blanks(cursor.rest());
  return !out.empty() || cursor.fail("the text is missing", "text on the same line");
}

void read_flag(Cursor& cursor, bool& flag) {
  if (cursor.expect_end("nothing after this directive")) flag = true;
}

// A word that begins with a lower-case letter: axes, features, engines.
bool read_word(Cursor& cursor, std::string& out, std::string_view what) {
  const std::size_t from = cursor.position();
  out = cursor.take_name();
  cursor.skip_blanks();
  if (!out.empty() && is_lower(out.front())) return true;
  return cursor.fail_at(from, fmt::format("{} is missing", what), "a word of lower-case letters, digits and `_`");
}

// The name of an axis or a @repeat: new, and with no other meaning.
bool read_new_name(Cursor& cursor, const Case& parsed, std::string& name) {
  const std::size_t from = cursor.position();
  if (!read_word(cursor, name, "the name")) return false;
  const auto same = [&](const auto& other) { return other.name == name; };
  const bool taken = std::any_of(parsed.axes.begin(), parsed.axes.end(), same) ||
                     std::any_of(parsed.repeats.begin(), parsed.repeats.end(), same);
  if (taken) return cursor.fail_at(from, fmt::format("the name `{}` stands here twice", name), "another name");
  if (holds(kReservedNames, name)) {
    return cursor.fail_at(from, fmt::format("the name `{}` has a meaning of its own", name), "another name");
  }
  return true;
}

bool read_equals(Cursor& cursor) {
  cursor.skip_blanks();
  if (!cursor.take('=')) return cursor.fail("`=` is missing", "`=`");
  cursor.skip_blanks();
  return true;
}

bool read_whole_number(Cursor& cursor, int least, int most, int& out) {
  const std::size_t from = cursor.position();
  const std::string_view digits = cursor.take_name("");
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  cursor.skip_blanks();
  const bool number = error == std::errc{} && end == digits.data() + digits.size();
  if (number && out >= least && out <= most) return true;
  return cursor.fail_at(from, "not a number that can stand here",
                        fmt::format("a whole number from {} to {}", least, most));
}

void read_requires(Cursor& cursor, Case& parsed) {
  do {
    cursor.skip_blanks();
    const std::size_t from = cursor.position();
    std::string feature;
    if (!read_word(cursor, feature, "the feature")) return;
    if (holds(parsed.requires_features, feature)) {
      cursor.fail_at(from, fmt::format("`{}` stands here twice", feature), "each feature once");
      return;
    }
    parsed.requires_features.push_back(std::move(feature));
  } while (cursor.take(','));
  cursor.expect_end("`,` and another feature, or the end of the line");
}

void read_isolation(Cursor& cursor, Case& parsed) {
  const std::size_t from = cursor.position();
  for (std::string& level : read_value_list(cursor)) {
    if (!holds(kIsolationLevels, level)) {
      const std::string hint = did_you_mean(level, {kIsolationLevels.begin(), kIsolationLevels.end()});
      cursor.fail_at(from, fmt::format("`{}` is no isolation level{}", level, hint),
                     fmt::format("levels of: {}", fmt::join(kIsolationLevels, ", ")));
      return;
    }
    parsed.isolation.push_back(std::move(level));
  }
}

void read_engine_axis(Cursor& cursor, Case& parsed, std::string_view name) {
  const std::size_t from = cursor.position();
  EngineAxis axis{std::string(name), {}, {}};
  if (!read_word(cursor, axis.engine, "the engine")) return;
  if (!cursor.take(':')) {
    cursor.fail("`:` is missing", fmt::format("`ENGINE: mode, mode`, as in `-- @{} sqlite: …`", name));
    return;
  }
  const bool again = std::any_of(parsed.engine_axes.begin(), parsed.engine_axes.end(), [&](const EngineAxis& other) {
    return other.name == axis.name && other.engine == axis.engine;
  });
  if (again) {
    cursor.fail_at(from, fmt::format("`@{} {}` stands here twice", name, axis.engine), "one line for each engine");
    return;
  }
  axis.values = read_value_list(cursor);
  if (!cursor.failed()) parsed.engine_axes.push_back(std::move(axis));
}

// `500ms`, `500`, of a setting that is known. All engines take so long a time in their own units, seconds or
// milliseconds.
bool check_time(Cursor& cursor, std::size_t at, const SessionSetting& setting) {
  constexpr std::size_t kMostDigits = 9;
  std::string_view digits = setting.value;
  if (digits.ends_with("ms")) digits.remove_suffix(2);
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
    return cursor.fail_at(at, "not a number of milliseconds", "a number as in `500ms`");
  if (digits.size() > 1 && digits.front() == '0')
    return cursor.fail_at(at, fmt::format("`{}` begins with 0", setting.value),
                          "the number without it, since an engine may read it as octal");
  if (digits.size() > kMostDigits)
    return cursor.fail_at(at, fmt::format("`{}` is a longer time than may stand here", setting.value),
                          fmt::format("at most {}ms", std::string(kMostDigits, '9')));
  if (setting.name == "deadlock_timeout" && digits == "0")
    return cursor.fail_at(at, fmt::format("`{}` is too short for a `deadlock_timeout`", setting.value), "at least 1ms");
  return true;
}

bool is_given(const Case& parsed, const SessionSetting& setting) {
  return std::any_of(parsed.settings.begin(), parsed.settings.end(), [&](const SessionSetting& other) {
    return other.session == setting.session && other.name == setting.name;
  });
}

void read_setting(Cursor& cursor, Case& parsed) {
  SessionSetting setting;
  std::size_t from = cursor.position();
  setting.name = cursor.take_name();
  cursor.skip_blanks();
  if (cursor.peek() != '=') {
    setting.session = std::move(setting.name);
    from = cursor.position();
    setting.name = cursor.take_name();
  }
  if (setting.name.empty()) {
    cursor.fail("the setting is missing", "`lock_timeout = 500ms`, or `A lock_timeout = 500ms` for one session");
    return;
  }
  if (!read_equals(cursor)) return;
  const std::size_t value = cursor.position();
  if (!read_text(cursor, setting.value)) return;
  if (!holds(kSettings, setting.name)) {
    const std::string hint = did_you_mean(setting.name, {kSettings.begin(), kSettings.end()});
    cursor.fail_at(from, fmt::format("`{}` is no setting of sessions{}", setting.name, hint),
                   fmt::format("one of: {}", fmt::join(kSettings, ", ")));
  } else if (is_given(parsed, setting)) {
    const std::string whose = setting.session.empty() ? "all sessions" : fmt::format("session `{}`", setting.session);
    cursor.fail_at(from, fmt::format("`{}` of {} stands here twice", setting.name, whose), "each setting once");
  } else if (check_time(cursor, value, setting)) {
    parsed.settings.push_back(std::move(setting));
  }
}

void read_axis(Cursor& cursor, Case& parsed) {
  MatrixAxis axis;
  if (!read_new_name(cursor, parsed, axis.name) || !read_equals(cursor)) return;
  axis.values = read_value_list(cursor);
  if (!cursor.failed()) parsed.axes.push_back(std::move(axis));
}

bool read_repeat_text(Cursor& cursor, std::string& out) {
  cursor.skip_blanks();
  if (cursor.peek() != '\'') return cursor.fail("quoted text is missing", "text in '…'");
  std::optional<std::string> text = read_quoted(cursor);
  if (text) out = std::move(*text);
  cursor.skip_blanks();
  return text.has_value();
}

void read_repeat(Cursor& cursor, Case& parsed) {
  constexpr int kMostCopies = 10'000'000;
  constexpr std::size_t kMostBytes = 64u << 20;
  RepeatMacro macro;
  if (!read_new_name(cursor, parsed, macro.name) || !read_equals(cursor)) return;
  const std::size_t from = cursor.position();
  if (!read_whole_number(cursor, 1, kMostCopies, macro.count)) return;
  if (!cursor.take_word("of")) {
    cursor.fail("`of` is missing", "`NAME = COUNT of 'text' [joined by 'text']`");
    return;
  }
  if (!read_repeat_text(cursor, macro.text)) return;
  if (!cursor.at_end()) {
    if (!cursor.take_word("joined") || !cursor.take_word("by")) {
      cursor.fail("unexpected text", "`joined by 'text'` or the end of the line");
      return;
    }
    if (!read_repeat_text(cursor, macro.separator)) return;
  }
  if (!cursor.expect_end("the end of the line")) return;
  if ((macro.text.size() + macro.separator.size()) * static_cast<std::size_t>(macro.count) > kMostBytes) {
    cursor.fail_at(from, "the text would become too large", "at most 64 MiB");
    return;
  }
  parsed.repeats.push_back(std::move(macro));
}

void read_interleave(Cursor& cursor, Case& parsed) {
  constexpr int kMostSchedules = 1'000'000;
  if (!cursor.take_word("all")) {
    cursor.fail("`all` is missing", "`all` or `all limit N`");
    return;
  }
  int limit = 0;
  if (cursor.take_word("limit")) {
    if (!read_whole_number(cursor, 1, kMostSchedules, limit)) return;
    parsed.interleave_limit = limit;
  }
  if (cursor.expect_end("`limit N` or the end of the line")) parsed.interleave_all = true;
}

const std::array<MetadataDirective, 15> kDirectives = {{
    {"title", "TEXT", false, [](Cursor& cursor, Case& parsed) { read_text(cursor, parsed.title); }},
    {"id", "dotted.id", false, [](Cursor& cursor, Case& parsed) { read_text(cursor, parsed.id); }},
    {"category", "FOLDER", false, [](Cursor& cursor, Case& parsed) { read_text(cursor, parsed.category); }},
    {"why", "TEXT", false, [](Cursor& cursor, Case& parsed) { read_text(cursor, parsed.why); }},
    {"see", "ADDRESS", true,
     [](Cursor& cursor, Case& parsed) {
       if (std::string address; read_text(cursor, address)) parsed.see.push_back(std::move(address));
     }},
    {"requires", "feature, feature", true, read_requires},
    {"exclusive", "", false, [](Cursor& cursor, Case& parsed) { read_flag(cursor, parsed.exclusive); }},
    {"portable-by-nature", "", false,
     [](Cursor& cursor, Case& parsed) { read_flag(cursor, parsed.portable_by_nature); }},
    {"isolation", "default, serializable, …", false, read_isolation},
    {"begin", "ENGINE: mode, mode", true,
     [](Cursor& cursor, Case& parsed) { read_engine_axis(cursor, parsed, "begin"); }},
    {"journal", "ENGINE: mode, mode", true,
     [](Cursor& cursor, Case& parsed) { read_engine_axis(cursor, parsed, "journal"); }},
    {"setting", "[SESSION] name = value", true, read_setting},
    {"each", "NAME = value, value", true, read_axis},
    {"repeat", "NAME = COUNT of 'text' [joined by 'text']", true, read_repeat},
    {"interleave", "all [limit N]", false, read_interleave},
}};

}  // namespace

std::span<const MetadataDirective> metadata_directives() { return kDirectives; }

std::vector<std::string> read_value_list(Cursor& cursor) {
  std::vector<std::string> values;
  do {
    cursor.skip_blanks();
    const std::size_t from = cursor.position();
    int depth = 0;
    char quote = 0;
    for (; !cursor.at_end(); cursor.advance()) {
      const char c = cursor.peek();
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == ',' && depth == 0) {
        break;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        ++depth;
      } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
        --depth;
      }
    }
    std::string value(trim_blanks(cursor.text_since(from)));
    if (quote != 0 || depth > 0) {
      cursor.fail_at(from, quote != 0 ? "the quote is not closed" : "the parenthesis is not closed",
                     "values separated by `,`");
    } else if (value.empty()) {
      cursor.fail_at(from, "a value is missing", "values separated by `,`");
    } else if (holds(values, value)) {
      cursor.fail_at(from, fmt::format("`{}` stands here twice", value), "each value once");
    }
    values.push_back(std::move(value));
  } while (!cursor.failed() && cursor.take(','));
  return values;
}

}  // namespace enginediff
