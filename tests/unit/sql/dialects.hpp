// Lexical rules as the drivers have them, so that the lexer is tested without the drivers.
#pragma once

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

inline constexpr LexicalRules kStandard = {.dialect = "standard"};
inline constexpr LexicalRules kSqlite = {
    .dialect = "sqlite", .backtick_identifiers = true, .bracket_identifiers = true};
inline constexpr LexicalRules kMysql = {.dialect = "mysql",
                                        .backslash_escapes = true,
                                        .double_quotes_are_text = true,
                                        .backtick_identifiers = true,
                                        .hash_comments = true,
                                        .dash_comment_needs_space = true,
                                        .executable_comments = true,
                                        .schema_is_database = true,
                                        .server_tables = "mysql",
                                        .engines = "mysql mariadb"};
inline constexpr LexicalRules kPostgres = {.dialect = "postgres",
                                           .e_strings = true,
                                           .nested_comments = true,
                                           .dollar_quotes = true,
                                           .placeholder = LexicalRules::Placeholder::dollar_number};

}  // namespace enginediff
