# One function for each kind of target, so that flags live in one place.

# Flags of every target of ours; never of what we include.
add_library(enginediff_flags INTERFACE)
target_compile_options(enginediff_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
# Warnings are errors with the compiler that the tests run with; a newer one has new warnings, which must not keep anybody from building.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(enginediff_flags INTERFACE -Werror)
endif()
target_include_directories(enginediff_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(ENGINEDIFF_SANITIZE)
  target_compile_options(enginediff_flags INTERFACE -fsanitize=${ENGINEDIFF_SANITIZE} -fno-omit-frame-pointer
                                                    -fno-sanitize-recover=all)
  target_link_options(enginediff_flags INTERFACE -fsanitize=${ENGINEDIFF_SANITIZE})
  if(ENGINEDIFF_SANITIZE MATCHES undefined)
    # What is tested is watched for undefined behaviour; GoogleTest's macros, watched as well, take a quarter more time to compile.
    target_compile_options(enginediff_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:ENGINEDIFF_TEST>>:-fno-sanitize=undefined>)
  endif()
  if(ENGINEDIFF_SANITIZE MATCHES address)
    # What sanitizers note of each place in the code takes millions of relocations, which cost each start of a program a second.
    target_link_options(enginediff_flags INTERFACE -no-pie)
  endif()
  # A sanitized test program has a hundred megabytes and more: mold links it in a fifth of the time.
  find_program(MOLD mold)
  if(MOLD)
    target_link_options(enginediff_flags INTERFACE -fuse-ld=mold)
  endif()
  # Sanitizers make GCC 12 see maybe-uninitialized members that are not.
  target_compile_options(enginediff_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(ENGINEDIFF_FUZZ)
  # The fuzzer learns from the branches that an input takes, in every library of ours.
  target_compile_options(enginediff_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# enginediff_library(base SOURCES a.cpp b.cpp USES base model LINKS fmt::fmt)
# makes the target enginediff_base out of harness/base. HOT: it works through tens of megabytes of journal, or through the whole
# catalogue, again and again; it is optimised a little in debug builds as well, which with sanitizers is the difference between
# seconds and minutes.
function(enginediff_library name)
  cmake_parse_arguments(ARG "HOT" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(enginediff_${name} STATIC ${ARG_SOURCES})
  if(ARG_HOT)
    target_compile_options(enginediff_${name} PRIVATE $<$<CONFIG:Debug>:-O1>)
  endif()
  target_link_libraries(enginediff_${name} PRIVATE enginediff_flags)
  target_link_libraries(enginediff_${name} PUBLIC ${ARG_LINKS})
  foreach(used ${ARG_USES})
    target_link_libraries(enginediff_${name} PUBLIC enginediff_${used})
  endforeach()
endfunction()

# enginediff_test(unit_base SOURCES a_test.cpp USES base [LINKS …] [LABELS …])
# Each TEST is one ctest test. Tests labelled `servers` read ENGINEDIFF_TEST_TARGETS, the path of a targets file.
function(enginediff_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES ENGINEDIFF_TEST ON)
  target_link_libraries(${name} PRIVATE enginediff_flags GTest::gmock GTest::gtest_main test_source_folder ${ARG_LINKS})
  foreach(used ${ARG_USES})
    target_link_libraries(${name} PRIVATE enginediff_${used})
  endforeach()
  gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST PROPERTIES LABELS "${ARG_LABELS}"
                       TIMEOUT 300)
endfunction()
