// A query cut into what its rows show and where they come from, as far as the text alone tells.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/sql/token_words.hpp"

namespace enginediff {

// All spans are parts of the tokens that were read. Names are without quotes.

// One entry of FROM, those in parentheses around a join among them.
struct QuerySource {
  std::string name;                      // the alias, or the table's own; empty where it has none
  std::vector<std::string> columns;      // those that stand behind the alias
  std::string table;                     // one without a schema, which may be a named query; empty of anything else
  std::span<const SqlToken> query = {};  // of a derived table, without its parentheses
  std::span<const SqlToken> call = {};   // of a function: its name and what stands in its parentheses, with them
};

struct QueryBranch {
  // The items of the list, with their aliases; of VALUES those of each row.
  std::vector<std::vector<std::span<const SqlToken>>> rows;
  bool values = false;
  bool row_words = false;  // VALUES ROW(…), ROW(…)
  bool all = false;        // TABLE t: it shows all columns of its only source, and has no rows here
  std::vector<QuerySource> sources;
  bool returning = false;  // of RETURNING: the rows come from a table
};

struct NamedQuery {
  std::string name;
  std::vector<std::string> columns;
  std::span<const SqlToken> query;
};

struct QueryParts {
  std::vector<NamedQuery> named;      // by WITH, in order
  std::vector<QueryBranch> branches;  // of UNION, EXCEPT and INTERSECT; none of what is no query
};

// `query`: a statement, or what stands in the parentheses of a query, without space and comments.
QueryParts query_parts(std::span<const SqlToken> query);

// Whether it begins with what a query does: SELECT, WITH or VALUES, or TABLE and a name.
bool begins_query(std::span<const SqlToken> tokens);

// The position of what closes the parenthesis or bracket at `open`; the size where nothing does.
std::size_t closing(std::span<const SqlToken> tokens, std::size_t open);

}  // namespace enginediff
