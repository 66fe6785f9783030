#include "harness/repro/literal_features.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace enginediff {

Features text_literal_features(const Token& token) {
  if (token.kind != SqlToken::Kind::text || token.text.size() < 2) return {};
  Features out;
  const std::string_view inside = std::string_view(token.text).substr(1, token.text.size() - 2);
  if (inside.empty()) out.insert("text:empty");
  if (inside.ends_with(' ')) out.insert("text:ends in a blank");
  if (std::any_of(inside.begin(), inside.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    out.insert("text:beyond ASCII");
  if (inside.find('\\') != inside.npos) out.insert("text:backslash");
  const bool dated = inside.size() >= 10 && inside[4] == '-' && inside[7] == '-';
  if (dated && inside.size() == 10) out.insert("text:date");
  if (dated && inside.size() > 10) {
    out.insert(inside.find('.') != inside.npos ? "text:moment with a fraction" : "text:moment");
    if (inside[10] == 'T') out.insert("text:moment with the letter T");
    if (inside.ends_with('Z') || inside.find_first_of("+-", 11) != inside.npos) out.insert("text:moment with a zone");
  }
  if (!inside.empty() && inside.find_first_not_of("0123456789") == inside.npos) out.insert("text:digits");
  return out;
}

Features number_literal_features(const Token& token, bool negative) {
  static constexpr std::string_view kBeyond32 = "2147483647", kBeyond64 = "9223372036854775807",
                                    kLeast64 = "9223372036854775808";
  if (token.kind != SqlToken::Kind::number) return {};
  Features out;
  const std::string_view digits = token.text;
  if (digits == "0") out.insert("number:zero");
  if (std::isinf(std::strtod(token.text.c_str(), nullptr))) out.insert("number:infinite");
  if (digits.find_first_not_of("0123456789") != digits.npos) return out;
  const auto beyond = [&](std::string_view most) {
    return digits.size() > most.size() || (digits.size() == most.size() && digits > most);
  };
  if (beyond(kBeyond64) && !(negative && digits == kLeast64)) {
    out.insert("number:beyond 64 bits");
  } else if (beyond(kBeyond32)) {
    out.insert("number:beyond 32 bits");
  }
  return out;
}

}  // namespace enginediff
