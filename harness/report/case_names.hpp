// How a command is told which case is meant: by its id where ids are looked for, else by its file.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

// Whether `enginediff explain ID` finds the case in the folder that it was run in: its file lies below `cases/`, and
// its id is the one that it has there. One that was made from where the file lies below a folder that was named is not.
bool is_found_by_id(const Case& parsed);

// The case's file as a word of a shell's command line; safe to show.
std::string file_word(const Case& parsed);

// What stands for a case in the commands that are advised: `ID` where that finds all of them, else the file of the
// first that it does not find.
std::string word_for(const std::vector<const Case*>& cases);

}  // namespace enginediff
