#include "harness/engines/postgres/startup_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace enginediff::postgres {

namespace {

// Those of the server's isspace().
constexpr std::string_view kBlanks = " \t\n\v\f\r";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

// Split as the server does: a backslash takes the next character as it is.
std::vector<std::string> words_of(std::string_view options) {
  std::vector<std::string> words;
  bool in_word = false, escaped = false;
  for (const char c : options) {
    if (!escaped && is_blank(c)) {
      in_word = false;
      continue;
    }
    if (!in_word) words.emplace_back();
    in_word = true;
    escaped = !escaped && c == '\\';
    if (!escaped) words.back() += c;
  }
  return words;
}

// `name=value` as -c and -- take it.
Result<void> add_setting(const std::string& target, std::string_view origin, std::string_view text,
                         ServerSettings& out) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return fail(Fault::usage, fmt::format("target {}: `{}` in {} is no setting with a value", target, text, origin),
                "write -c name=value, with a backslash before each blank of the value");
  }
  std::string name(text.substr(0, equals));
  std::replace(name.begin(), name.end(), '-', '_');  // as the server does
  out[name] = text.substr(equals + 1);
  return {};
}

Result<ServerSettings> read_startup_options(const std::string& target, std::string_view origin,
                                            std::string_view options) {
  ServerSettings out;
  const std::vector<std::string> words = words_of(options);
  for (auto word = words.begin(); word != words.end(); ++word) {
    std::string_view text = *word;
    const bool long_form = text.starts_with("--") && text.size() > 2;
    if (!long_form && !text.starts_with("-c")) {
      return fail(Fault::usage, fmt::format("target {}: `{}` in {} cannot be laid over cases", target, text, origin),
                  "write settings as -c name=value or --name=value; in the URL also ?name=value");
    }
    text.remove_prefix(2);
    if (text.empty() && word + 1 != words.end()) text = *++word;
    TRY(add_setting(target, origin, text, out));
  }
  return out;
}

}  // namespace

Result<void> add_startup_options(const std::string& target, std::string_view origin, std::string_view options,
                                 ServerSettings& settings) {
  TRY_ASSIGN(const ServerSettings read, read_startup_options(target, origin, options));
  for (const char* const own : {"search_path", "role"}) {
    if (!read.contains(own)) continue;
    return fail(Fault::usage, fmt::format("target {}: {} in {} cannot be laid over a target", target, own, origin),
                "take it out: each case has a schema of its own and a role that enginediff makes");
  }
  settings.insert(read.begin(), read.end());
  return {};
}

std::string startup_options(const ServerSettings& settings) {
  std::string out;
  for (const auto& [name, value] : settings) {
    if (!out.empty()) out += ' ';
    out += fmt::format("-c {}=", name);
    for (const char c : value) {
      if (c == '\\' || is_blank(c)) out += '\\';
      out += c;
    }
  }
  return out;
}

bool says_something(std::string_view options) { return options.find_first_not_of(kBlanks) != std::string_view::npos; }

}  // namespace enginediff::postgres
