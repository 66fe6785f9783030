# Finds a client library for MySQL and MariaDB servers and says which one it is:
# libmysqlclient (MySQL's own) where pkg-config knows it, otherwise MariaDB Connector/C.
# ENGINEDIFF_MYSQL_CLIENT (auto, mysqlclient, mariadb) chooses where both are installed. Either serves both engines; only
# MariaDB's is told which text columns of MariaDB are JSON, UUID or the like.
#
# Gives MySQLClient::MySQLClient, and MySQLClient_NAME and MySQLClient_VERSION for messages.
find_package(PkgConfig REQUIRED)

set(ENGINEDIFF_MYSQL_CLIENT "auto" CACHE STRING "Client library for MySQL and MariaDB: auto, mysqlclient or mariadb")
set_property(CACHE ENGINEDIFF_MYSQL_CLIENT PROPERTY STRINGS auto mysqlclient mariadb)

if(ENGINEDIFF_MYSQL_CLIENT STREQUAL "auto")
  set(_mysqlclient_modules mysqlclient libmariadb)
elseif(ENGINEDIFF_MYSQL_CLIENT STREQUAL "mysqlclient")
  set(_mysqlclient_modules mysqlclient)
elseif(ENGINEDIFF_MYSQL_CLIENT STREQUAL "mariadb")
  set(_mysqlclient_modules libmariadb)
else()
  message(FATAL_ERROR "ENGINEDIFF_MYSQL_CLIENT is auto, mysqlclient or mariadb, not ${ENGINEDIFF_MYSQL_CLIENT}")
endif()

# A changed choice must not find the answer to the one before.
if(NOT _MySQLClient_choice STREQUAL ENGINEDIFF_MYSQL_CLIENT)
  unset(_MYSQLCLIENT_FOUND CACHE)
  unset(__pkg_config_checked__MYSQLCLIENT CACHE)
endif()
pkg_search_module(_MYSQLCLIENT QUIET IMPORTED_TARGET ${_mysqlclient_modules})
set(_MySQLClient_choice ${ENGINEDIFF_MYSQL_CLIENT} CACHE INTERNAL "")

if(_MYSQLCLIENT_FOUND)
  # Debian's libmariadb-dev-compat calls MariaDB Connector/C `mysqlclient`: the header says what it really is.
  find_file(_MySQLClient_mariadb_header mariadb_version.h HINTS ${_MYSQLCLIENT_INCLUDE_DIRS} NO_DEFAULT_PATH NO_CACHE)
  if(_MySQLClient_mariadb_header)
    set(MySQLClient_NAME "MariaDB Connector/C")
  else()
    set(MySQLClient_NAME "libmysqlclient")
  endif()
  set(MySQLClient_VERSION ${_MYSQLCLIENT_VERSION})
  if(NOT TARGET MySQLClient::MySQLClient)
    add_library(MySQLClient::MySQLClient ALIAS PkgConfig::_MYSQLCLIENT)
  endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(MySQLClient
  REQUIRED_VARS MySQLClient_NAME
  VERSION_VAR MySQLClient_VERSION
  REASON_FAILURE_MESSAGE "install libmariadb-dev (Debian) or libmysqlclient-dev")
