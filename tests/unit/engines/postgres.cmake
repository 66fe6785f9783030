enginediff_test(unit_postgres SOURCES postgres_case_connection_test.cpp postgres_error_map_test.cpp postgres_marker_test.cpp
                                      postgres_parameters_test.cpp postgres_session_setup_test.cpp
                                      postgres_statement_types_test.cpp postgres_target_parameters_test.cpp
                                      postgres_values_test.cpp
                USES engine_postgres)
enginediff_test(servers_postgres SOURCES postgres_connect_test.cpp postgres_leftovers_test.cpp postgres_sandbox_test.cpp
                                         postgres_scratch_test.cpp postgres_server.cpp postgres_session_test.cpp
                                         postgres_types_test.cpp postgres_waiting_test.cpp
                USES engine_postgres LABELS servers)
