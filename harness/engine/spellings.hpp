// How one engine spells what others spell differently, as data that its driver exports: what --translate may rewrite.
#pragma once

#include <span>
#include <string_view>

namespace enginediff {

// One rewrite, from what other engines write to what this one does.
//
// A pattern is tokens separated by blanks: words and symbols as they are, in any case; `%word` a word, `%name` a word
// or a quoted identifier, `%number`, `%text`, `%group` a parenthesis with all that is in it, `%texts` one with a list
// of texts, `%columns` one with a list that has no number or text for an item; a `?` behind one of these makes it
// optional. `$1` … `$9` in the replacement are what these took, counted from the left. Of the rows that fit at a place
// the first one is taken; one without a name leaves the place as it is, and keeps later rows from it.
struct SpellingRewrite {
  std::string_view name;  // as the report shows it: `auto-increment`
  std::string_view pattern, replacement;
  std::string_view append = {};  // put at the end of the statement
};

// Names with this one are about types: they hold in CREATE and ALTER statements and behind AS only.
inline constexpr std::string_view kTypeNames = "type-names";
// These hold in CREATE and ALTER statements only.
inline constexpr std::string_view kColumnOptions = "column-options";

// A type behind the cast operator `::`, and the one behind AS in CAST(… AS type). Patterns and replacements are those
// of SpellingRewrite, and of the rows that fit the first one is taken. Without a type the cast is dropped.
struct CastSpelling {
  std::string_view pattern, type = {};
};

struct DialectSpellings {
  std::string_view engines;  // families that spell so, separated by blanks
  int since[3] = {0, 0, 0};  // the first version that does
  char identifier_quote = '"';
  bool adds_constraints = true;    // ALTER TABLE … ADD CONSTRAINT
  bool upserts_name_keys = false;  // ON CONFLICT wants the columns of the unique key that it is about
  bool names_new_rows = false;     // upserts call what was to be inserted by an alias, VALUES (…) AS name, not EXCLUDED
  // How a warning begins that is about an upsert's new spelling and not about what the script says; empty: none does.
  std::string_view upsert_warning = {};
  bool has_booleans = false;          // a type of its own that takes no 0 and 1
  bool numbers_integer_keys = false;  // one column declared INTEGER that is the primary key needs no word for it
  std::string_view numbering = {};    // that word, behind the type; empty where none is needed
  bool folds_names = false;           // a name in quotes and the same with capitals without them are two names
  std::string_view own_schema = {};   // the schema that dumps write before names
  std::string_view catalogue = {};    // how names of the engine's own tables begin, where dumps write to them
  // Around the hexadecimal digits of bytes; `character_introducers`: it reads `_binary '…'` itself.
  std::string_view bytes_before = "x'", bytes_behind = "'";
  bool character_introducers = false;
  bool bit_literals = true;           // b'101'
  bool national_texts = true;         // N'…'
  bool hexadecimal_is_bytes = false;  // 0x41 is a text of one byte and no number
  std::span<const SpellingRewrite> rewrites = {};
  std::span<const CastSpelling> casts = {};  // empty: the engine has the operator
};

}  // namespace enginediff
