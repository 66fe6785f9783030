// Bound values as libpq takes them.
#pragma once

#include <string>
#include <vector>

#include "harness/engines/postgres/handles.hpp"
#include "harness/model/case.hpp"

namespace enginediff::postgres {

// The arrays that PQsendQueryParams wants; `values` point into this object.
class BoundParameters {
 public:
  // `types` are the numbers of the explicit types, 0 where there is none.
  BoundParameters(const std::vector<Parameter>& parameters, const std::vector<Oid>& types);
  BoundParameters(const BoundParameters&) = delete;
  BoundParameters& operator=(const BoundParameters&) = delete;

  int count() const { return static_cast<int>(types_.size()); }
  const Oid* types() const { return types_.data(); }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const Value& value, Oid type);

  std::vector<Oid> types_;
  std::vector<std::string> texts_;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
};

}  // namespace enginediff::postgres
