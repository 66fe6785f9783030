#include "harness/base/repeated_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace enginediff {

namespace {

using Json = nlohmann::json;

// Hears of one token after the other, and stops at the key that is looked for.
class KeyListener : public nlohmann::json_sax<Json> {
 public:
  // The parser reads from `in`, which holds `text`.
  KeyListener(std::string_view text, std::istringstream& in) : text_(text), in_(in) {}

  std::optional<RepeatedKey> take_found() { return std::move(found_); }

  bool key(string_t& name) override {
    Level& object = levels_.back();
    object.key = name;
    const auto [first, is_new] = object.lines.emplace(name, line());
    if (is_new) return true;
    found_ = RepeatedKey{name, place(), first->second, line()};
    return false;
  }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool null() override { return pass(); }
  bool boolean(bool) override { return pass(); }
  bool number_integer(number_integer_t) override { return pass(); }
  bool number_unsigned(number_unsigned_t) override { return pass(); }
  bool number_float(number_float_t, const string_t&) override { return pass(); }
  bool string(string_t&) override { return pass(); }
  bool binary(binary_t&) override { return pass(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  // An object or a list that is open.
  struct Level {
    bool is_list = false;
    std::size_t passed = 0;            // items of a list
    std::string key;                   // of an object: the last one
    std::map<std::string, int> lines;  // where its keys stand
  };

  bool open(bool is_list) {
    levels_.emplace_back().is_list = is_list;
    return true;
  }
  bool close() {
    levels_.pop_back();
    return pass();
  }
  // A value is complete.
  bool pass() {
    if (!levels_.empty()) ++levels_.back().passed;
    return true;
  }

  // Of what was read last.
  int line() {
    const auto read = static_cast<std::size_t>(in_.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in));
    const std::string_view before = text_.substr(0, read);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  }

  // Of the object that is open last.
  std::string place() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
      const Level& level = levels_[i];
      out += level.is_list ? fmt::format("[{}]", level.passed) : (out.empty() ? "" : ".") + level.key;
    }
    return out;
  }

  const std::string_view text_;
  std::istringstream& in_;
  std::vector<Level> levels_;
  std::optional<RepeatedKey> found_;
};

}  // namespace

std::string RepeatedKey::message() const {
  const std::string where = place.empty() ? "" : " in " + place;
  const std::string lines =
      line == first_line ? fmt::format("in line {}", line) : fmt::format("in lines {} and {}", first_line, line);
  return fmt::format("\"{}\" stands twice{}, {}", key, where, lines);
}

std::optional<RepeatedKey> find_repeated_key(std::string_view json) {
  std::istringstream in{std::string(json)};
  KeyListener listener(json, in);
  Json::sax_parse(in, &listener);
  return listener.take_found();
}

}  // namespace enginediff
