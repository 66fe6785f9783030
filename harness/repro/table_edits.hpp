// Statements that make a table hold on one target what it holds on another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/model/result_set.hpp"
#include "harness/repro/script_runner.hpp"

namespace enginediff {

// A table of the script, by the names that it has there.
struct EditedTable {
  std::string name;
  std::vector<std::string> columns;  // those that may be set, in the order of the rows' cells
  std::vector<std::size_t> key;      // positions of the columns of a unique key; empty: there is none
};

// Where the edits are sent.
struct EditPlace {
  std::size_t before = 0;  // the statement
  std::size_t target = 0;
};

// Makes of `held` what is `wanted`: row by row where both have a key that tells all rows apart, otherwise by filling
// the table anew. Cells that every rule together takes for equal are left as they are. None: too many rows, or not all
// rows are known.
std::optional<std::vector<Probe>> edits_towards(const EditedTable& table, const ResultSet& held,
                                                const ResultSet& wanted, EditPlace place);

// Takes away of `held` the rows that are other ones in `there`. None as above, and where there is no key.
std::optional<std::vector<Probe>> edits_without_differing(const EditedTable& table, const ResultSet& held,
                                                          const ResultSet& there, EditPlace place);

// Whether the same cells are in both as far as people can tell, whatever their types and the order of the rows.
bool hold_the_same(const ResultSet& a, const ResultSet& b);

}  // namespace enginediff
