// What kind of statement a text is, by its first word; SQLite itself does not tell.
#pragma once

#include <string>
#include <string_view>

namespace enginediff::sqlite {

// `sql` from its first byte that is neither white space nor part of a comment.
std::string_view skip_blank(std::string_view sql);

// The first word in upper case: `SELECT`; empty when the text begins with something else.
std::string first_word(std::string_view sql);

// Whether the statement changes rows: INSERT, REPLACE, UPDATE, DELETE, also after WITH. `reads_only`: as SQLite says.
bool is_dml(std::string_view first_word, bool reads_only);

// Whether the statement asks for the busy timeout, and no more: PRAGMA busy_timeout, be it with a database's name.
bool asks_busy_timeout(std::string_view sql);

// Whether the statement is BEGIN or BEGIN TRANSACTION and no more.
bool is_plain_begin(std::string_view sql);

}  // namespace enginediff::sqlite
