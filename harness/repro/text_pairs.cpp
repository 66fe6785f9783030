#include "harness/repro/text_pairs.hpp"

#include <string_view>

#include "harness/base/ascii.hpp"
#include "harness/repro/letter_case.hpp"

namespace enginediff {

namespace {

// Past so many texts, as dumps have them, pairs would be found by chance.
constexpr std::size_t kMostTexts = 200;

// The letters without their accents from U+00C0 and from U+0100 on; `?` where there is no such letter. The dotted and
// dotless i are letters of their own.
constexpr std::string_view kLatin1 = "AAAAAA?CEEEEIIII?NOOOOO??UUUUY??aaaaaa?ceeeeiiii?nooooo??uuuuy?y";
constexpr std::string_view kExtended =
    "AaAaAaCcCcCcCcDd??EeEeEeEeEeGgGgGgGgHh??IiIiIiIi????JjKk?LlLlLl?"
    "???NnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTt??UuUuUuUuUuUuWwYyYZzZzZz?";
static_assert(kLatin1.size() == 0x40 && kExtended.size() == 0x80);

std::string without_accents(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead >= 0xc3 && lead <= 0xc5 && i + 1 < text.size()) {
      const unsigned code = (lead & 0x1fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3fu);
      const char base = code >= 0x100 ? kExtended[code - 0x100] : kLatin1[code - 0xc0];
      if (base != '?') {
        out += base;
        ++i;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// What a pattern looks for, where its wildcards stand at its ends.
std::string_view core_of(std::string_view pattern) {
  while (pattern.starts_with('%')) pattern.remove_prefix(1);
  while (pattern.ends_with('%')) pattern.remove_suffix(1);
  return pattern;
}

void add_pair(const std::string& a, const std::string& b, Features& out) {
  if (a == b) return;
  if (without_blanks(a) == without_blanks(b)) out.insert("texts:differ in blanks at the end");
  if (equal_ignoring_case(a, b)) {
    out.insert("texts:differ in case");
  } else if (differ_in_case_beyond_ascii(a, b)) {
    out.insert("texts:differ in the case of letters beyond ASCII");
  } else if (const std::string plain = without_accents(a), other = without_accents(b);
             equal_ignoring_case(plain, other)) {
    out.insert("texts:differ in accents");
  }
  const std::string_view core = core_of(a);
  if (core.size() == a.size() || core.empty() || b.find(core) != b.npos) return;
  if (contains_ignoring_case(b, core)) out.insert("texts:differ in case");
}

}  // namespace

std::set<std::string> texts_of(const Tokens& tokens) {
  std::set<std::string> out;
  for (const Token& token : tokens) {
    if (token.kind == SqlToken::Kind::text && token.text.size() >= 2 && token.text.front() == '\'')
      out.insert(token.text.substr(1, token.text.size() - 2));
  }
  return out;
}

Features text_pairs(const std::set<std::string>& texts, const std::set<std::string>& earlier) {
  Features out;
  if (texts.size() > kMostTexts || earlier.size() > kMostTexts) return out;
  for (const std::string& text : texts) {
    for (const std::string& other : earlier) add_pair(text, other, out);
    for (const std::string& other : texts) add_pair(text, other, out);
  }
  return out;
}

Features compared_column_pairs(const Tokens& tokens, const WrittenValues& written) {
  constexpr std::size_t kMostOfColumn = 40;
  Features out;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (!is_symbol(tokens[at], "=") && !is_symbol(tokens[at], "<>")) continue;
    std::size_t right = at + 1;
    while (is_symbol_at(tokens, right + 1, ".") && right + 2 < tokens.size()) right += 2;
    const WrittenValues::Column *a = written.find(name_of(tokens[at - 1])), *b = written.find(name_of(tokens[right]));
    if (a == nullptr || b == nullptr || a->texts.size() > kMostOfColumn || b->texts.size() > kMostOfColumn) continue;
    for (const std::string& text : a->texts) {
      for (const std::string& other : b->texts) add_pair(text, other, out);
    }
  }
  return out;
}

}  // namespace enginediff
