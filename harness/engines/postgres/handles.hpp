// Owners of libpq's handles.
#pragma once

#include <libpq-fe.h>

#include <memory>

namespace enginediff::postgres {

template <auto release>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};

using PgConnection = std::unique_ptr<PGconn, Release<PQfinish>>;
using PgResult = std::unique_ptr<PGresult, Release<PQclear>>;
using PgCancel = std::unique_ptr<PGcancel, Release<PQfreeCancel>>;
using PgOptions = std::unique_ptr<PQconninfoOption, Release<PQconninfoFree>>;
using PgMemory = std::unique_ptr<char, Release<PQfreemem>>;

}  // namespace enginediff::postgres
