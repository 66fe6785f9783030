// Which metadata locks stand in each other's way, told by the types that performance_schema.metadata_locks lists.
#pragma once

#include <string_view>

namespace enginediff::mysql {

// The type's name: MariaDB has none for what LOCK TABLES … READ asks for, SHARED_READ_ONLY.
std::string_view named_metadata_type(std::string_view type);

// Whether a metadata lock of type `held`, granted or itself waiting, keeps a request of type `requested` from being
// granted. A type that is not known is taken to conflict when it is granted; an empty one is SHARED_READ_ONLY.
bool stands_in_the_way(std::string_view requested, std::string_view held, bool granted);

// Whether two requests, of which neither keeps the other from being granted while both wait, cannot be granted
// together: the server serves the one first that came first. Of types that are not known this is not known, and false.
bool served_in_turn(std::string_view one, std::string_view other);

}  // namespace enginediff::mysql
