// What a page says many times, kept once: each thing gets a number, equal things the same one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enginediff::html {

// Text that is safe to show, on one line: what must not be shown raw is written as an escape.
std::string shown(std::string_view bytes);
// The same with its lines and tabs kept: SQL.
std::string shown_lines(std::string_view bytes);

class Pool {
 public:
  // `json` is one JSON value as text.
  std::size_t add_json(std::string json);
  std::size_t add_text(std::string_view shown_text);

  const std::vector<std::string>& values() const { return values_; }  // JSON each

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::string> values_;
};

struct Pools {
  Pool texts, answers, diagrams;
  Pool places;     // lists of targets, by their positions
  Pool relations;  // how two answers of a step relate
  Pool headers;    // of results
};

}  // namespace enginediff::html
