// Whether a statement's rows show a value that another run, or another machine, has otherwise.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "harness/casefile/changing_names.hpp"
#include "harness/casefile/column_scope.hpp"
#include "harness/model/case.hpp"
#include "harness/sql/query_parts.hpp"

namespace enginediff {

// Looks for such values in what a case's statements show. REQUIRES: the case outlives this.
class ChangingValues {
 public:
  explicit ChangingValues(const Case& parsed);

  // The first value that what the rows of the last statement show changes with: arithmetic, functions, branches of
  // CASE, queries in parentheses, derived tables and common table expressions hand it on; comparisons, conditions,
  // functions that ask for a type or a length, and the difference of two times end it. Values of axes count as if they
  // stood where `${name}` does, and texts of `binds`, one execution each, where their `?` does. `known`: what there is
  // besides of views and tables.
  std::optional<ChangingValue> shown_by(std::string_view sql, const std::vector<std::vector<Parameter>>& binds = {},
                                        const NamedRows& known = {}) const;

  // Whether the spelling of the step is sent to those of whom one asks.
  using IsSent = std::function<bool(const Step&, const Spelling&)>;
  // The views, and the tables made of a query, that the case has defined when the last statement of `reading`, a
  // spelling of `reader`, is sent, as far as nothing that is sent has changed them since.
  NamedRows known_to(const Step& reader, const Spelling& reading, const IsSent& is_sent) const;

 private:
  // A part of an expression that operators join: how many tokens it is, and what is in it.
  struct Piece {
    std::size_t length = 1;
    std::optional<ChangingValue> found;
  };
  using Tokens = std::span<const SqlToken>;

  std::optional<ChangingValue> shown_by_text(std::string_view sql, const Scope& scope) const;
  // What the statement adds to `known`, and what is not known any more behind it.
  void define(std::string_view sql, bool may_fail, NamedRows& known) const;
  // In an expression without an alias, or what stands in parentheses.
  std::optional<ChangingValue> in(Tokens expression, const Scope& scope) const;
  std::optional<ChangingValue> first_in(std::span<const Tokens> expressions, const Scope& scope) const;
  Piece piece_at(Tokens tokens, std::size_t at, const Scope& scope) const;
  Piece parenthesis(Tokens tokens, const Scope& scope) const;
  Piece name(Tokens all, std::size_t at, const Scope& scope) const;
  Piece choice(Tokens tokens, const Scope& scope) const;
  std::optional<ChangingValue> call(const SqlToken& function, Tokens inside, const Scope& scope) const;

  // In the columns of a query.
  std::optional<ChangingValue> query(Tokens tokens, const Scope& scope) const;
  Relation rows_of(Tokens query, const Scope& outer) const;
  Relation rows_of(const QuerySource& source, const Scope& scope) const;
  // Of one row of VALUES, or of a list.
  Relation columns_of(std::span<const Tokens> items, const QueryBranch& branch, const Scope& scope) const;
  std::optional<ChangingValue> unless_fixed(std::optional<ChangingValue> value) const;

  const Case& case_;
  bool defines_rows_ = false;                                           // some statement does
  bool fixed_clock_ = false, fixed_zone_ = false, fixed_seed_ = false;  // by a statement of the case
};

}  // namespace enginediff
