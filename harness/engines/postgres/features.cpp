#include "harness/engines/postgres/features.hpp"

#include <array>

namespace enginediff::postgres {

namespace {

struct Row {
  const char* feature;
  int since;  // kOldestVersion: every version that the driver takes
};

constexpr std::array kFeatures = {
    Row{"multi_session", kOldestVersion},
    Row{"statement_batches", kOldestVersion},
    Row{"lock_queue", kOldestVersion},
    Row{"deadlock_detection", kOldestVersion},
    Row{"isolation_levels", kOldestVersion},
    Row{"savepoints", kOldestVersion},
    Row{"statement_cancel", kOldestVersion},
    Row{"transactional_ddl", kOldestVersion},
    Row{"user_locks", kOldestVersion},
    Row{"advisory_locks", kOldestVersion},
    Row{"prepared_transactions", kOldestVersion},
    Row{"skip_locked", kOldestVersion},
    Row{"nowait", kOldestVersion},
    Row{"for_share", kOldestVersion},
    Row{"window_functions", kOldestVersion},
    Row{"window_exclude", kOldestVersion},
    Row{"filter_clause", kOldestVersion},
    Row{"ordered_aggregates", kOldestVersion},
    Row{"percentile_cont", kOldestVersion},
    Row{"grouping_sets", kOldestVersion},
    Row{"grouping_function", kOldestVersion},
    Row{"cte", kOldestVersion},
    Row{"recursive_cte", kOldestVersion},
    Row{"materialized_cte", kOldestVersion},
    Row{"full_outer_join", kOldestVersion},
    Row{"right_join", kOldestVersion},
    Row{"lateral", kOldestVersion},
    Row{"intersect_except", kOldestVersion},
    Row{"intersect_except_all", kOldestVersion},
    Row{"values_statement", kOldestVersion},
    Row{"row_values", kOldestVersion},
    Row{"is_distinct_from", kOldestVersion},
    Row{"nulls_first", kOldestVersion},
    Row{"upsert", kOldestVersion},
    Row{"returning", kOldestVersion},
    Row{"delete_returning", kOldestVersion},
    Row{"update_from", kOldestVersion},
    Row{"merge", 150000},
    Row{"merge_returning", 170000},
    Row{"returning_old_new", 180000},
    Row{"json", kOldestVersion},
    Row{"json_arrow", kOldestVersion},
    Row{"jsonb", kOldestVersion},
    Row{"json_table_functions", kOldestVersion},
    Row{"json_table", 170000},
    Row{"sql_json_constructors", 160000},
    Row{"math_functions", kOldestVersion},
    Row{"regexp_functions", 150000},  // REGEXP_LIKE and its like; the operators are older
    Row{"generate_series", kOldestVersion},
    Row{"arrays", kOldestVersion},
    Row{"range_types", kOldestVersion},
    Row{"enum_type", kOldestVersion},
    Row{"bit_type", kOldestVersion},
    Row{"uuid_type", kOldestVersion},
    Row{"inet_types", kOldestVersion},
    Row{"domains", kOldestVersion},
    Row{"fractional_seconds", kOldestVersion},
    Row{"generated_columns", kOldestVersion},
    Row{"virtual_generated_columns", 180000},
    Row{"identity_columns", kOldestVersion},
    Row{"check_constraints", kOldestVersion},
    Row{"deferrable_constraints", kOldestVersion},
    Row{"exclusion_constraints", kOldestVersion},
    Row{"nulls_not_distinct", 150000},
    Row{"temporal_constraints", 180000},
    Row{"default_expressions", kOldestVersion},
    Row{"partial_indexes", kOldestVersion},
    Row{"functional_indexes", kOldestVersion},
    Row{"descending_indexes", kOldestVersion},
    Row{"instant_add_column", kOldestVersion},
    Row{"drop_column", kOldestVersion},
    Row{"rename_column", kOldestVersion},
    Row{"triggers", kOldestVersion},
    Row{"views", kOldestVersion},
    Row{"materialized_views", kOldestVersion},
    Row{"sequences", kOldestVersion},
    Row{"stored_procedures", kOldestVersion},
};

}  // namespace

std::set<std::string> features_of(int version) {
  std::set<std::string> out;
  for (const Row& row : kFeatures) {
    if (version >= row.since) out.insert(row.feature);
  }
  return out;
}

std::set<std::string> known_features() {
  std::set<std::string> out;
  for (const Row& row : kFeatures) out.insert(row.feature);
  return out;
}

}  // namespace enginediff::postgres
