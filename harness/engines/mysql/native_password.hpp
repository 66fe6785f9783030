// mysql_native_password for client libraries that have dropped it.
//
// It is how MariaDB accounts log in by default, and libmysqlclient has not had it since 9.0: without this, a build with
// MySQL's own library would reach no MariaDB server. What crosses the network is a challenge and a hash, never the
// password.
#pragma once

namespace enginediff::mysql {

// Teaches the client library the method, once; does nothing where it knows it.
void register_native_password();

}  // namespace enginediff::mysql
