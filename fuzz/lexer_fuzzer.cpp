// Whatever bytes SQL text has, under any combination of lexical rules: the tokens joined are the text, and the
// statements cut from it lie in it in order. The first two bytes choose the rules.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "harness/base/check.hpp"
#include "harness/sql/lexer.hpp"

namespace {

enginediff::LexicalRules rules_from(std::uint16_t bits) {
  const auto bit = [&](int i) { return ((bits >> i) & 1) != 0; };
  enginediff::LexicalRules rules;
  rules.backslash_escapes = bit(0);
  rules.e_strings = bit(1);
  rules.double_quotes_are_text = bit(2);
  rules.backtick_identifiers = bit(3);
  rules.bracket_identifiers = bit(4);
  rules.hash_comments = bit(5);
  rules.dash_comment_needs_space = bit(6);
  rules.nested_comments = bit(7);
  rules.executable_comments = bit(8);
  rules.dollar_quotes = bit(9);
  if (bit(10)) rules.placeholder = enginediff::LexicalRules::Placeholder::dollar_number;
  return rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const enginediff::LexicalRules rules = rules_from(static_cast<std::uint16_t>(data[0] | (data[1] << 8)));
  const std::string_view sql(reinterpret_cast<const char*>(data) + 2, size - 2);

  std::string joined;
  for (const enginediff::SqlToken& token : enginediff::tokenize(sql, rules)) {
    CHECK(!token.text.empty());
    joined += token.text;
  }
  CHECK(joined == sql);

  std::size_t at = 0;
  for (const enginediff::StatementSpan& span : enginediff::split_statements(sql, rules)) {
    CHECK(span.begin >= at && span.begin < span.end && span.end <= span.after && span.after <= sql.size());
    CHECK(span.terminated == (span.after > span.end));
    at = span.after;
  }

  int placeholders = 0;
  CHECK(enginediff::translate_placeholders(sql, rules, &placeholders).size() + 1 >
        static_cast<std::size_t>(placeholders));
  enginediff::has_top_level_order_by(sql, rules);
  enginediff::leading_words(sql, rules, 3);
  return 0;
}
