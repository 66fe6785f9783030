#include "harness/repro/placeholders.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

// Walks through SQL and leaves alone what stands in quotes and comments, of any dialect.
class PlaceholderReader {
 public:
  PlaceholderReader(std::string_view sql, const std::vector<BoundValue>& values) : sql_(sql), values_(values) {}

  std::optional<BoundStatement> read() {
    while (at_ < sql_.size()) {
      if (!copy_quoted() && !copy_comment() && !read_placeholder()) out_.sql += sql_[at_++];
      if (failed_) return std::nullopt;
    }
    if (found_ == 0) return BoundStatement{std::string(sql_), {}};
    if (next_ != 0 && next_ != values_.size()) return std::nullopt;
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < sql_.size() ? sql_[at_ + ahead] : '\0'; }

  bool copy_quoted() {
    const char quote = peek();
    if (quote != '\'' && quote != '"' && quote != '`') return false;
    const std::size_t end = std::min(sql_.find(quote, at_ + 1), sql_.size() - 1);
    copy_to(end + 1);
    return true;
  }
  bool copy_comment() {
    const std::string_view rest = sql_.substr(at_);
    if (rest.starts_with("--")) {
      copy_to(std::min(sql_.find('\n', at_), sql_.size()));
    } else if (rest.starts_with("/*")) {
      const std::size_t end = sql_.find("*/", at_);
      copy_to(end == sql_.npos ? sql_.size() : end + 2);
    } else {
      return false;
    }
    return true;
  }
  void copy_to(std::size_t end) {
    out_.sql += sql_.substr(at_, end - at_);
    at_ = end;
  }

  bool read_placeholder() {
    const std::string_view rest = sql_.substr(at_);
    if (rest.starts_with("::")) {
      copy_to(at_ + 2);
    } else if (peek() == '?' || rest.starts_with("%s")) {
      const bool numbered = peek() == '?' && is_digit(peek(1));
      at_ += peek() == '?' ? 1 : 2;
      if (!numbered) return take_next();
      return take_numbered(digits());
    } else if ((peek() == '$' || peek() == ':') && is_digit(peek(1))) {
      ++at_;
      return take_numbered(digits());
    } else if (rest.starts_with("@p") && is_digit(peek(2))) {
      at_ += 2;
      return take_numbered(digits());
    } else if (rest.starts_with("%(")) {
      const std::size_t close = sql_.find(")s", at_);
      if (close == sql_.npos) return false;
      const std::string_view name = sql_.substr(at_ + 2, close - at_ - 2);
      at_ = close + 2;
      return take_named(name);
    } else if (peek() == ':' && is_word_part(peek(1)) && (at_ == 0 || !is_word_part(sql_[at_ - 1]))) {
      std::size_t end = at_ + 1;
      while (end < sql_.size() && is_word_part(sql_[end])) ++end;
      const std::string_view name = sql_.substr(at_ + 1, end - at_ - 1);
      if (std::none_of(values_.begin(), values_.end(), [&](const BoundValue& one) { return one.name == name; }))
        return false;
      at_ = end;
      return take_named(name);
    } else if (rest.starts_with("%%")) {
      out_.sql += '%';
      at_ += 2;
    } else {
      return false;
    }
    return true;
  }

  std::size_t digits() {
    std::size_t number = 0;
    while (is_digit(peek())) number = number * 10 + static_cast<std::size_t>(sql_[at_++] - '0');
    return number;
  }

  bool take(const BoundValue& value) {
    ++found_;
    out_.sql += '?';
    out_.parameters.push_back(value.parameter);
    return true;
  }
  bool take_next() {
    if (next_ >= values_.size()) return failed_ = true;
    return take(values_[next_++]);
  }
  bool take_numbered(std::size_t number) {
    if (number == 0 || number > values_.size()) return failed_ = true;
    return take(values_[number - 1]);
  }
  bool take_named(std::string_view name) {
    const auto at =
        std::find_if(values_.begin(), values_.end(), [&](const BoundValue& one) { return one.name == name; });
    if (at == values_.end()) return failed_ = true;
    return take(*at);
  }

  std::string_view sql_;
  const std::vector<BoundValue>& values_;
  BoundStatement out_;
  std::size_t at_ = 0, next_ = 0, found_ = 0;
  bool failed_ = false;
};

}  // namespace

bool has_placeholders(std::string_view sql) {
  const std::vector<BoundValue> none;
  return !PlaceholderReader(sql, none).read();
}

std::optional<BoundStatement> bind_values(std::string_view sql, const std::vector<BoundValue>& values) {
  if (values.empty()) return BoundStatement{std::string(sql), {}};
  return PlaceholderReader(sql, values).read();
}

}  // namespace enginediff
