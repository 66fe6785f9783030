#include "harness/cli/output_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace enginediff {

namespace {

std::string failure(const std::filesystem::path& path) {
  return fmt::format("cannot write {}: {}", path.string(), std::generic_category().message(errno));
}

}  // namespace

Result<std::ofstream> open_output_file(const std::filesystem::path& path) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  if (out) return out;
  const std::string message = failure(path);
  std::error_code none;
  const std::filesystem::path folder = path.parent_path();
  const bool missing = !folder.empty() && !std::filesystem::exists(folder, none);
  return fail(Fault::io, message,
              missing ? fmt::format("the folder {} is not there; make it first", folder.string()) : "");
}

Result<void> close_output_file(std::ofstream& out, const std::filesystem::path& path) {
  out.close();
  if (out) return {};
  return fail(Fault::io, failure(path));
}

}  // namespace enginediff
