#include "harness/report/html/pool.hpp"

#include <nlohmann/json.hpp>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_codec.hpp"

namespace enginediff::html {

std::string shown(std::string_view bytes) { return escape_for_terminal(bytes); }

std::string shown_lines(std::string_view bytes) {
  std::string out, run;
  const auto flush = [&] {
    out += escape_for_terminal(run);
    run.clear();
  };
  for (const char byte : bytes) {
    if (byte != '\n' && byte != '\t') {
      run += byte;
      continue;
    }
    flush();
    out += byte;
  }
  flush();
  return out;
}

std::size_t Pool::add_json(std::string json) {
  const auto [at, added] = numbers_.try_emplace(std::move(json), values_.size());
  if (added) values_.push_back(at->first);
  return at->second;
}

std::size_t Pool::add_text(std::string_view shown_text) { return add_json(dump_line(Json(shown_text))); }

}  // namespace enginediff::html
