// Values bound to a prepared statement, in the form the client library takes them.
#pragma once

#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/model/case.hpp"

namespace enginediff::mysql {

// One bound value. Its address goes into `bind`, so it must not move after fill() was called.
struct BoundParameter {
  long long integer = 0;
  double real = 0;
  MYSQL_TIME time{};
  std::string bytes;
  unsigned long length = 0;

  // Natural types: integers are BIGINT, exact numbers DECIMAL, text VARCHAR and the rest what it says. A type written
  // after `::` is one of MySQL's words (`tinyint unsigned`, `date`, `json`). Errors: the word is unknown, or the value
  // cannot be so bound.
  Result<void> fill(const Parameter& parameter, MYSQL_BIND& bind);

 private:
  Result<void> fill_as(const Parameter& parameter, MYSQL_BIND& bind);
  void fill_bytes(std::string value, enum_field_types type, MYSQL_BIND& bind);
};

}  // namespace enginediff::mysql
