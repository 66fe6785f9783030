// What the client library of MySQL and MariaDB makes of values: it decodes them, and encodes those that are bound.
#pragma once

#include "tests/contract/quirks.hpp"

namespace enginediff::contract {

// Fill in `values`, `columns`, `binds` and `unfit`.
void fill_mysql_values(Quirks& quirks);
void fill_mariadb_values(Quirks& quirks, const EngineInfo& info);

}  // namespace enginediff::contract
