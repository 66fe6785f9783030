// What a database file holds, as its driver reads it: enough to build it again on other engines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace enginediff {

// A column, and what was met in it over all rows.
struct StoredColumn {
  std::string name;
  std::string declared;       // its type as declared, empty where none is
  std::string default_value;  // as SQL; empty: none
  bool not_null = false;
  bool generated = false;  // computed: no row has a value for it
  bool hidden = false;     // of a table of an extension: no `*` shows it
  bool numbered = false;   // the engine gives it the next number where none is given
  bool in_key = false;     // of the primary key, of a unique constraint, an index or a foreign key
  int primary_key = 0;     // its place there, from 1; 0: no part of it
  // Of the values:
  std::uint64_t integers = 0, reals = 0, texts = 0, blobs = 0;
  std::int64_t least = 0, greatest = 0;  // of the integers
  std::size_t longest = 0;               // bytes of the longest text or blob
  bool has_fractions = false;            // a text has a point: of a moment, a fraction of a second
};

// A foreign key's one column and what it refers to; the other column is empty where the primary key is meant.
struct StoredReference {
  std::string column, table, other_column;
};

struct StoredRow {
  std::int64_t id = 0;  // the engine's own number of it, or its place
  std::string values;   // `(1, 'x', NULL)` in the engine's language: of all columns that are not generated
};

struct StoredTable {
  std::string name;
  std::string sql;  // its definition in the engine's language
  std::vector<StoredColumn> columns;
  std::vector<StoredReference> references;
  std::vector<StoredRow> rows;
  bool rows_have_ids = true;         // StoredRow::id is the engine's own
  std::int64_t last_number = 0;      // the highest that a numbered column ever had
  std::vector<std::string> remarks;  // properties that other engines do not have: `STRICT`
};

// Whatever else the file holds: indexes, views, triggers, tables of extensions.
struct StoredObject {
  std::string kind;  // `index`, `view`, `trigger`, `virtual table`
  std::string name;
  std::string table;  // that it is about; empty for views
  std::string sql;
};

struct StoredDatabase {
  std::string engine;                 // whose language the definitions are in: the driver's name
  std::vector<StoredTable> tables;    // what others refer to comes first, as far as that is possible
  std::vector<StoredObject> objects;  // in the order in which they were made
};

}  // namespace enginediff
