// The declared columns of a table, read from what SHOW CREATE TABLE says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace enginediff::mysql {

struct DeclaredColumn {
  std::string type;       // as information_schema spells it, such as `int(10) unsigned zerofill`
  std::string collation;  // empty where the type has none
  bool operator==(const DeclaredColumn&) const = default;
};
using DeclaredColumns = std::map<std::string, DeclaredColumn, std::less<>>;  // by name

// The columns that `definition` declares. Nothing where it defines something else (a view, a sequence) or leaves open
// which collation a column has; information_schema knows then.
std::optional<DeclaredColumns> read_table_definition(std::string_view definition);

}  // namespace enginediff::mysql
