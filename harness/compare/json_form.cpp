#include "harness/compare/json_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

constexpr int kDeepest = 1000;

class Canonicaliser {
 public:
  explicit Canonicaliser(std::string_view text) : text_(text) {}

  std::optional<std::string> document() {
    std::string out;
    if (!value(out, 0)) return std::nullopt;
    skip_space();
    if (at_ != text_.size()) return std::nullopt;
    return out;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  bool take(char c) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool take_word(std::string_view word, std::string& out) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    out += word;
    return true;
  }

  bool value(std::string& out, int depth) {
    skip_space();
    if (at_ == text_.size() || depth > kDeepest) return false;
    switch (text_[at_]) {
      case '{': return object(out, depth);
      case '[': return array(out, depth);
      case '"': return string(out);
      case 't': return take_word("true", out);
      case 'f': return take_word("false", out);
      case 'n': return take_word("null", out);
      default: return number(out);
    }
  }

  bool object(std::string& out, int depth) {
    ++at_;
    std::vector<std::pair<std::string, std::string>> members;
    if (!take('}')) {
      do {
        auto& [name, member] = members.emplace_back();
        skip_space();
        if (at_ == text_.size() || text_[at_] != '"' || !string(name)) return false;
        if (!take(':') || !value(member, depth + 1)) return false;
      } while (take(','));
      if (!take('}')) return false;
    }
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    char separator = '{';
    for (const auto& [name, member] : members) {
      out += separator;
      out += name + ":" + member;
      separator = ',';
    }
    out += members.empty() ? "{}" : "}";
    return true;
  }

  bool array(std::string& out, int depth) {
    ++at_;
    out += '[';
    if (take(']')) return out += ']', true;
    do {
      if (!value(out, depth + 1)) return false;
      out += ',';
    } while (take(','));
    out.back() = ']';
    return take(']');
  }

  bool number(std::string& out) {
    const std::size_t begin = at_;
    const auto digits = [&] {
      const std::size_t first = at_;
      while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
      return at_ > first;
    };
    const auto next_is = [&](std::string_view any) {
      return at_ < text_.size() && any.find(text_[at_]) != std::string_view::npos;
    };
    if (next_is("-")) ++at_;
    const bool leading_zero = next_is("0");
    const std::size_t first_digit = at_;
    if (!digits() || (leading_zero && at_ > first_digit + 1)) return false;
    if (next_is(".") && (++at_, !digits())) return false;
    if (next_is("eE")) {
      ++at_;
      if (next_is("+-")) ++at_;
      if (!digits()) return false;
    }
    out += text_.substr(begin, at_ - begin);
    return true;
  }

  // ---- Strings ----

  bool string(std::string& out) {
    ++at_;
    out += '"';
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\') {
        if (!escape(out)) return false;
      } else {
        append_plain(out, text_[at_++]);
      }
    }
    if (at_ == text_.size()) return false;
    ++at_;
    out += '"';
    return true;
  }

  static void append_plain(std::string& out, char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }

  bool escape(std::string& out) {
    if (++at_ == text_.size()) return false;
    constexpr std::string_view kEscapes = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
    const char c = text_[at_++];
    if (const auto which = kEscapes.find(c); which != std::string_view::npos) {
      append_plain(out, kMeanings[which]);
      return true;
    }
    if (c != 'u') return false;
    const auto unit = hex4();
    if (!unit) return false;
    append_unit(out, *unit);
    return true;
  }

  std::optional<std::uint32_t> hex4() {
    std::uint32_t unit = 0;
    if (text_.size() - at_ < 4) return std::nullopt;
    const char* const end = text_.data() + at_ + 4;
    const auto [stopped, error] = std::from_chars(text_.data() + at_, end, unit, 16);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    at_ += 4;
    return unit;
  }

  // A surrogate without its partner stays an escape: no character is what it means.
  void append_unit(std::string& out, std::uint32_t unit) {
    const std::size_t after = at_;
    if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      const auto low = hex4();
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (*low - 0xDC00));
        return;
      }
      at_ = after;
    }
    if (unit >= 0xD800 && unit < 0xE000) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit);
    } else if (unit < 0x80) {
      append_plain(out, static_cast<char>(unit));
    } else {
      append_utf8(out, unit);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::string> canonical_json(std::string_view text) { return Canonicaliser(text).document(); }

}  // namespace enginediff
