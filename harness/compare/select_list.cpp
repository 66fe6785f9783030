#include "harness/compare/select_list.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "harness/base/ascii.hpp"
#include "harness/sql/item_names.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

bool is_star(Tokens item) {
  return !item.empty() && is_sql_symbol(item.back(), "*") &&
         (item.size() == 1 || is_sql_symbol(item[item.size() - 2], "."));
}

// Whether the item itself says that its column is called `name`.
bool is_named(Tokens item, std::string_view name) {
  if (item.empty()) return true;
  const SqlToken& last = item.back();
  if (item.size() >= 3 && is_sql_word(item[item.size() - 2], "AS")) return true;
  const bool may_name = may_be_alias(last) || (last.kind == Kind::text && item.size() > 1);
  if (!may_name || !equal_ignoring_case(unquoted_name(last), name)) return false;
  return item.size() == 1 || is_sql_symbol(item[item.size() - 2], ".") || may_stand_before_alias(item[item.size() - 2]);
}

}  // namespace

std::vector<bool> names_made_by_engine(std::string_view sql, const std::vector<Column>& columns) {
  std::vector<bool> made(columns.size(), false);
  const auto list = select_items(sql);
  if (!list) return made;
  if (list->values) return std::vector<bool>(columns.size(), true);
  const auto& items = list->items;
  const auto first_star = static_cast<std::size_t>(std::find_if(items.begin(), items.end(), is_star) - items.begin());
  const bool has_star = first_star < items.size();
  if (has_star ? items.size() > columns.size() + 1 : items.size() != columns.size()) return made;
  for (std::size_t i = 0; i < first_star; ++i) made[i] = !is_named(items[i], columns[i].name);
  if (!has_star) return made;
  // Behind the last star positions count from the right.
  for (std::size_t back = 1; !is_star(items[items.size() - back]); ++back) {
    const std::size_t column = columns.size() - back;
    made[column] = !is_named(items[items.size() - back], columns[column].name);
  }
  return made;
}

}  // namespace enginediff
