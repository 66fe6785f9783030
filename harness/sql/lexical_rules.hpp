// Lexical rules: how one SQL dialect writes quotes, comments and parameters, as data that its driver exports.
#pragma once

#include <string_view>

namespace enginediff {

struct LexicalRules {
  std::string_view dialect;               // its name, for messages
  bool backslash_escapes = false;         // in '…' (MySQL without NO_BACKSLASH_ESCAPES)
  bool e_strings = false;                 // E'…' with backslashes (PostgreSQL)
  bool double_quotes_are_text = false;    // "…" is text (MySQL without ANSI_QUOTES)
  bool backtick_identifiers = false;      // `…`
  bool bracket_identifiers = false;       // […] (SQLite)
  bool hash_comments = false;             // # to the end of the line (MySQL)
  bool dash_comment_needs_space = false;  // `--` opens a comment only before white space (MySQL)
  bool nested_comments = false;           // /* /* */ */ (PostgreSQL)
  bool executable_comments = false;       // /*! … */ is code (MySQL), unless a quote in it is left open
  bool dollar_quotes = false;             // $tag$ … $tag$ (PostgreSQL)
  bool schema_is_database = false;        // CREATE SCHEMA is another word for CREATE DATABASE (MySQL)
  std::string_view server_tables = {};    // the schema whose tables say how the whole server works (MySQL)
  enum class Placeholder { question_mark, dollar_number };
  Placeholder placeholder = Placeholder::question_mark;
  std::string_view engines = {};  // those that speak it, separated by blanks; empty: the one called like the dialect
  bool offered = true;            // messages that list engines name them; not those that exist for tests alone
};

}  // namespace enginediff
