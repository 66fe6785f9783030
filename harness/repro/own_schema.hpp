// Takes the schema that an engine keeps tables in by itself off their names: a script runs in a schema of ours.
#pragma once

#include <string>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// `public.users` and `main`.`users` become `users`, nextval('public.s') becomes nextval('s'). The schema that was taken
// off; empty where none was. What is also the name of a table or an alias in the statement is kept.
std::string take_off_schema(Tokens& tokens);

}  // namespace enginediff
