// Which lock of InnoDB has to wait for which, told by the modes as SHOW ENGINE INNODB STATUS writes them (without
// `waiting`).
#pragma once

#include <string_view>

namespace enginediff::mysql {

// Two locks on one record: `X locks rec but not gap`, `S`, `X locks gap before rec insert intention`.
bool record_lock_waits_for(std::string_view wanted, std::string_view other);

// Two locks on one table: `IS`, `IX`, `S`, `X`, `AUTO-INC`.
bool table_lock_waits_for(std::string_view wanted, std::string_view other);

}  // namespace enginediff::mysql
