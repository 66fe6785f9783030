// What the file holds to which a journal is to be written.
#pragma once

#include <sys/types.h>

#include <string>

#include "harness/base/result.hpp"

namespace enginediff {

enum class ExistingFile {
  other,       // no journal: a mistyped --results must not cost a file
  begun,       // a journal, maybe cut, with nothing recorded yet: of a run that ended before anything had run
  unfinished,  // a journal with traces and no end: of a run that was killed or stopped
  finished,
};

// REQUIRES: the file is a regular one and holds `size` > 0 bytes. Fault::io when it cannot be read.
Result<ExistingFile> look_at_existing_file(const std::string& path, off_t size);

// The bytes up to and including the last line feed. Fault::io when the file cannot be read.
Result<off_t> whole_lines(const std::string& path, off_t size);

}  // namespace enginediff
