// What MariaDB's own error numbers mean; MySQL gave the same numbers to other errors.
#include "harness/engines/mysql/error_map.hpp"

namespace enginediff::mysql {

namespace {

using C = ErrorClass;

constexpr CodeRow kCodes[] = {
    // InnoDB's warnings have numbers of the storage engine's.
    {121, C::duplicate_object},                                  // HA_ERR_FOUND_DUPP_KEY, of a constraint's name
    {124, C::warning},                                           // HA_ERR_WRONG_INDEX, a table is built anew for one
    {150, C::invalid_foreign_key},                               // ER_CANNOT_ADD_FOREIGN, the details of a 1005
    {152, C::program_limit_exceeded},                            // HA_ERR_ROW_IS_REFERENCED, by cascades too deep
    {1507, C::undefined_object},                                 // ER_PARTITION_DOES_NOT_EXIST
    {1826, C::duplicate_object},                                 // ER_DUP_CONSTRAINT_NAME
    {1901, C::invalid_object_definition},                        // ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED
    {1903, C::invalid_table_definition},                         // ER_PRIMARY_KEY_BASED_ON_GENERATED_COLUMN
    {1904, C::invalid_object_definition},                        // ER_KEY_BASED_ON_GENERATED_VIRTUAL_COLUMN
    {1905, C::invalid_foreign_key},                              // ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN
    {1906, C::generated_always},                                 // ER_WARNING_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN
    {1907, C::feature_not_supported},                            // ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN
    {1910, C::feature_not_supported},                            // ER_UNSUPPORTED_ENGINE_FOR_GENERATED_COLUMNS
    {1911, C::syntax_error},                                     // ER_UNKNOWN_OPTION
    {1912, C::invalid_parameter_value},                          // ER_BAD_OPTION_VALUE
    {1916, C::numeric_value_out_of_range},                       // ER_DATA_OVERFLOW
    {1918, C::invalid_text_representation, C::value_converted},  // ER_BAD_DATA
    {1919, C::invalid_binary_representation},                    // ER_DYN_COL_WRONG_FORMAT
    {1926, C::warning},                                          // ER_VIEW_ORDERBY_IGNORED
    {1927, C::admin_shutdown},                                   // ER_CONNECTION_KILLED
    {1931, C::query_canceled},                                   // ER_QUERY_RESULT_INCOMPLETE
    {1932, C::undefined_table},                                  // ER_NO_SUCH_TABLE_IN_ENGINE
    {1933, C::feature_not_supported},                            // ER_TARGET_NOT_EXPLAINABLE
    {1934, C::duplicate_object},                                 // ER_CONNECTION_ALREADY_EXISTS
    {1957, C::undefined_object},                                 // ER_NO_SUCH_QUERY
    {1958, C::untranslatable_character},                         // ER_BAD_BASE64_DATA
    {1959, C::invalid_role_specification},                       // ER_INVALID_ROLE
    {1960, C::invalid_role_specification},                       // ER_INVALID_CURRENT_USER
    {1961, C::insufficient_privilege},                           // ER_CANNOT_GRANT_ROLE
    {1962, C::insufficient_privilege},                           // ER_CANNOT_REVOKE_ROLE
    {1964, C::transaction_rollback},                             // ER_PRIOR_COMMIT_FAILED
    {1965, C::wrong_object_type},                                // ER_IT_IS_A_VIEW
    {1967, C::program_limit_exceeded},                           // ER_TABLE_DEFINITION_TOO_BIG
    {1969, C::query_canceled},                                   // ER_STATEMENT_TIMEOUT
    {1970, C::feature_not_supported},                            // ER_SUBQUERIES_NOT_SUPPORTED
    {1971, C::feature_not_supported},                            // ER_SET_STATEMENT_NOT_SUPPORTED
    {1973, C::duplicate_object},                                 // ER_USER_CREATE_EXISTS
    {1974, C::undefined_object},                                 // ER_USER_DROP_EXISTS
    {1975, C::duplicate_object},                                 // ER_ROLE_CREATE_EXISTS
    {1976, C::undefined_object},                                 // ER_ROLE_DROP_EXISTS
    {1977, C::untranslatable_character},                         // ER_CANNOT_CONVERT_CHARACTER
    {1978, C::invalid_column_definition},                        // ER_INVALID_DEFAULT_VALUE_FOR_FIELD
    {1979, C::insufficient_privilege},                           // ER_KILL_QUERY_DENIED_ERROR
    {1981, C::grouping_error},                                   // ER_WARN_AGGFUNC_DEPENDENCE
    {3011, C::undefined_object},                                 // ER_REFERENCED_TRG_DOES_NOT_EXIST_MYSQL
    {3027, C::invalid_parameter_value},                          // ER_SQL_MODE_NO_EFFECT
    {4002, C::invalid_column_reference},                         // ER_WITH_COL_WRONG_LIST
    {4003, C::program_limit_exceeded},                           // ER_TOO_MANY_DEFINITIONS_IN_WITH_CLAUSE
    {4004, C::duplicate_alias},                                  // ER_DUP_QUERY_NAME
    {4005, C::invalid_recursion},                                // ER_RECURSIVE_WITHOUT_ANCHORS
    {4006, C::invalid_recursion},                                // ER_UNACCEPTABLE_MUTUAL_RECURSION
    {4007, C::invalid_recursion},                                // ER_REF_TO_RECURSIVE_WITH_TABLE_IN_DERIVED
    {4008, C::invalid_recursion},                                // ER_NOT_STANDARD_COMPLIANT_RECURSIVE
    {4009, C::undefined_object},                                 // ER_WRONG_WINDOW_SPEC_NAME
    {4010, C::windowing_error},                                  // ER_DUP_WINDOW_NAME
    {4011, C::windowing_error},                                  // ER_PARTITION_LIST_IN_REFERENCING_WINDOW_SPEC
    {4012, C::windowing_error},                                  // ER_ORDER_LIST_IN_REFERENCING_WINDOW_SPEC
    {4013, C::windowing_error},                                  // ER_WINDOW_FRAME_IN_REFERENCED_WINDOW_SPEC
    {4014, C::windowing_error},                                  // ER_BAD_COMBINATION_OF_WINDOW_FRAME_BOUND_SPECS
    {4015, C::windowing_error},                                  // ER_WRONG_PLACEMENT_OF_WINDOW_FUNCTION
    {4016, C::windowing_error},                                  // ER_WINDOW_FUNCTION_IN_WINDOW_SPEC
    {4017, C::windowing_error},                                  // ER_NOT_ALLOWED_WINDOW_FRAME
    {4018, C::windowing_error},                                  // ER_NO_ORDER_LIST_IN_WINDOW_SPEC
    {4019, C::windowing_error},                                  // ER_RANGE_FRAME_NEEDS_SIMPLE_ORDERBY
    {4020, C::invalid_preceding_or_following_size},              // ER_WRONG_TYPE_FOR_ROWS_FRAME
    {4021, C::windowing_error},                                  // ER_WRONG_TYPE_FOR_RANGE_FRAME
    {4022, C::feature_not_supported},                            // ER_FRAME_EXCLUSION_NOT_SUPPORTED
    {4023, C::windowing_error},                                  // ER_WINDOW_FUNCTION_DONT_HAVE_FRAME
    {4024, C::invalid_argument_for_ntile_function},              // ER_INVALID_NTILE_ARGUMENT
    {4025, C::check_violation},                                  // ER_CONSTRAINT_FAILED
    {4026, C::program_limit_exceeded},                           // ER_EXPRESSION_IS_TOO_BIG
    {4027, C::invalid_object_definition},                        // ER_ERROR_EVALUATING_EXPRESSION
    {4029, C::invalid_object_definition},                        // ER_EXPRESSION_REFERS_TO_UNINIT_FIELD
    {4031, C::undefined_object},                                 // ER_REFERENCED_TRG_DOES_NOT_EXIST
    {4032, C::invalid_parameter_value},                          // ER_INVALID_DEFAULT_PARAM
    {4035, C::invalid_json_text},                                // ER_JSON_BAD_CHR
    {4036, C::invalid_json_text},                                // ER_JSON_NOT_JSON_CHR
    {4037, C::invalid_json_text},                                // ER_JSON_EOS
    {4038, C::invalid_json_text},                                // ER_JSON_SYNTAX
    {4039, C::invalid_json_text},                                // ER_JSON_ESCAPING
    {4040, C::statement_too_complex},                            // ER_JSON_DEPTH
    {4041, C::syntax_error},                                     // ER_JSON_PATH_EOS
    {4042, C::syntax_error},                                     // ER_JSON_PATH_SYNTAX
    {4043, C::statement_too_complex},                            // ER_JSON_PATH_DEPTH
    {4044, C::syntax_error},                                     // ER_JSON_PATH_NO_WILDCARD
    {4045, C::syntax_error},                                     // ER_JSON_PATH_ARRAY
    {4046, C::invalid_parameter_value},                          // ER_JSON_ONE_OR_ALL
    {4048, C::invalid_parameter_value},                          // ER_GEOJSON_INCORRECT
    {4051, C::syntax_error},                                     // ER_JSON_PATH_EMPTY
    {4057, C::feature_not_supported},                            // ER_ISOLATION_MODE_NOT_SUPPORTED
    {4059, C::invalid_transaction_state},                        // ER_UPDATES_WITH_CONSISTENT_SNAPSHOT
    {4060, C::transaction_rollback},                             // ER_ROLLBACK_ONLY
    {4061, C::invalid_transaction_termination},                  // ER_ROLLBACK_TO_SAVEPOINT
    {4062, C::invalid_transaction_state},                        // ER_ISOLATION_LEVEL_WITH_CONSISTENT_SNAPSHOT
    {4063, C::feature_not_supported},                            // ER_UNSUPPORTED_COLLATION
    {4065, C::datatype_mismatch},                                // ER_CF_DIFFERENT
    {4071, C::deprecated_syntax},                                // ER_PER_INDEX_CF_DEPRECATED
    {4072, C::object_not_in_prerequisite_state},                 // ER_KEY_CREATE_DURING_ALTER
    {4074, C::windowing_error},                                  // ER_SUM_FUNC_WITH_WINDOW_FUNC_AS_ARG
    {4075, C::result_too_large},                                 // ER_NET_OK_PACKET_TOO_LARGE
    {4078, C::datatype_mismatch},                                // ER_ILLEGAL_PARAMETER_DATA_TYPES2_FOR_OPERATION
    {4079, C::datatype_mismatch},                                // ER_ILLEGAL_PARAMETER_DATA_TYPE_FOR_OPERATION
    {4080, C::invalid_cursor_definition},                        // ER_WRONG_PARAMCOUNT_TO_CURSOR
    {4081, C::undefined_object},                                 // ER_UNKNOWN_STRUCTURED_VARIABLE
    {4082, C::undefined_column},                                 // ER_ROW_VARIABLE_DOES_NOT_HAVE_FIELD
    {4083, C::syntax_error},                                     // ER_END_IDENTIFIER_DOES_NOT_MATCH
    {4084, C::sequence_generator_limit_exceeded},                // ER_SEQUENCE_RUN_OUT
    {4085, C::invalid_parameter_value},                          // ER_SEQUENCE_INVALID_DATA
    {4089, C::wrong_object_type},                                // ER_NOT_SEQUENCE
    {4090, C::wrong_object_type},                                // ER_NOT_SEQUENCE2
    {4091, C::undefined_table},                                  // ER_UNKNOWN_SEQUENCES
    {4092, C::undefined_table},                                  // ER_UNKNOWN_VIEW
    {4099, C::syntax_error},                                     // ER_WRONG_NUMBER_OF_VALUES_IN_TVC
    {4100, C::syntax_error},                                     // ER_FIELD_REFERENCE_IN_TVC
    {4101, C::datatype_mismatch},                                // ER_WRONG_TYPE_FOR_PERCENTILE_FUNC
    {4102, C::invalid_parameter_value},                          // ER_ARGUMENT_NOT_CONSTANT
    {4103, C::numeric_value_out_of_range},                       // ER_ARGUMENT_OUT_OF_RANGE
    {4104, C::invalid_parameter_value},                          // ER_WRONG_TYPE_OF_ARGUMENT
    {4105, C::grouping_error},                                   // ER_NOT_AGGREGATE_FUNCTION
    {4106, C::grouping_error},                                   // ER_INVALID_AGGREGATE_FUNCTION
    {4107, C::invalid_row_count_in_limit_clause},                // ER_INVALID_VALUE_TO_LIMIT
    {4108, C::invalid_table_definition},                         // ER_INVISIBLE_NOT_NULL_WITHOUT_DEFAULT
    {4111, C::feature_not_supported},                            // ER_VERS_ENGINE_UNSUPPORTED
    {4113, C::datatype_mismatch},                                // ER_PARTITION_WRONG_TYPE
    {4119, C::feature_not_supported},                            // ER_VERS_ALTER_NOT_ALLOWED
    {4124, C::wrong_object_type},                                // ER_VERS_NOT_VERSIONED
    {4135, C::object_not_in_prerequisite_state},                 // ER_VERS_ALREADY_VERSIONED
    {4137, C::feature_not_supported},                            // ER_VERS_NOT_SUPPORTED
    {4139, C::disk_full},                                        // ER_INDEX_FILE_FULL
    {4140, C::duplicate_column},                                 // ER_UPDATED_COLUMN_ONLY_ONCE
    {4141, C::syntax_error},                                     // ER_EMPTY_ROW_IN_TVC
    {4143, C::feature_not_supported},                            // ER_KEY_DOESNT_SUPPORT
    {4145, C::object_not_in_prerequisite_state},                 // ER_BACKUP_LOCK_IS_ACTIVE
    {4153, C::datatype_mismatch},                                // ER_PERIOD_TYPES_MISMATCH
    {4154, C::invalid_table_definition},                         // ER_MORE_THAN_ONE_PERIOD
    {4156, C::undefined_object},                                 // ER_PERIOD_NOT_FOUND
    {4157, C::syntax_error},                                     // ER_PERIOD_COLUMNS_UPDATED
    {4158, C::dependent_objects_still_exist},                    // ER_PERIOD_CONSTRAINT_DROP
    {4159, C::program_limit_exceeded},                           // ER_TOO_LONG_KEYPART
    {4161, C::undefined_object},                                 // ER_UNKNOWN_DATA_TYPE
    {4162, C::syntax_error},                                     // ER_UNKNOWN_OPERATOR
    {4166, C::not_authorized},                                   // ER_LOAD_INFILE_CAPABILITY_DISABLED
    {4169, C::invalid_table_definition},                         // ER_NO_AUTOINCREMENT_WITH_UNIQUE
    {4172, C::syntax_error},                                     // ER_NOT_ALLOWED_IN_THIS_CONTEXT
    {4174, C::invalid_table_definition},                         // ER_PK_INDEX_CANT_BE_IGNORED
    {4176, C::no_sql_json_item},                                 // ER_JSON_TABLE_ERROR_ON_FIELD
    {4177, C::syntax_error},                                     // ER_JSON_TABLE_ALIAS_REQUIRED
    {4178, C::sql_json_scalar_required},                         // ER_JSON_TABLE_SCALAR_EXPECTED
    {4179, C::more_than_one_sql_json_item},                      // ER_JSON_TABLE_MULTIPLE_MATCHES
    {4180, C::syntax_error},                                     // ER_WITH_TIES_NEEDS_ORDER
    {4182, C::feature_not_supported},                            // ER_STORAGE_ENGINE_DISABLED
    {4183, C::warning},                                          // WARN_SFORMAT_ERROR
    {4187, C::feature_not_supported},                            // ER_SF_OUT_INOUT_ARG_NOT_ALLOWED
    {4190, C::warning},                                          // WARN_OPTION_CHANGING
    {4201, C::invalid_column_reference},                         // ER_INCORRECT_COLUMN_NAME_COUNT
};

}  // namespace

std::span<const CodeRow> mariadb_codes() { return kCodes; }

}  // namespace enginediff::mysql
