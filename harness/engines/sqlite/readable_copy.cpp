#include "harness/engines/sqlite/readable_copy.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "harness/base/ascii.hpp"

namespace enginediff::sqlite {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeader = 100, kWriteVersion = 18;

// Whatever may mean something in a URI is written by its number.
std::string in_uri(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool plain = is_alphanumeric(c) || std::string_view("/._-~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

bool holds_something(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return !error && size > 0;
}

Result<std::string> header_of(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return fail(Fault::usage, fmt::format("{}: there is no such file", path));
  if (!fs::is_regular_file(path, error))
    return fail(Fault::usage, fmt::format("{}: this is no file", path), "name a SQLite database file");
  std::ifstream in(path, std::ios::binary);
  std::string header(kHeader, '\0');
  in.read(header.data(), static_cast<std::streamsize>(header.size()));
  header.resize(static_cast<std::size_t>(in.gcount()));
  if (!in.is_open() || in.bad()) return fail(Fault::usage, fmt::format("{}: cannot be read", path));
  if (header.empty()) return fail(Fault::malformed, fmt::format("{}: the file is empty; no database is in it", path));
  if (header.size() < kHeader || !header.starts_with(kMagic)) {
    return fail(Fault::malformed, fmt::format("{}: this is no SQLite database, or an encrypted one", path),
                "a script or dump is given without --from; decrypt an encrypted database first");
  }
  return header;
}

}  // namespace

Result<ReadableCopy> ReadableCopy::of(const std::string& path) {
  TRY_ASSIGN(const std::string header, header_of(path));
  ReadableCopy out;
  std::error_code error;
  const std::string whole = fs::absolute(path, error).string();
  if (!holds_something(path + "-wal") && !holds_something(path + "-journal")) {
    // Reading a database in WAL mode would make files beside it. Nothing is in a log, so nobody is at work in it.
    const bool wal = header[kWriteVersion] == 2;
    out.uri_ = fmt::format("file:{}?{}", in_uri(whole), wal ? "immutable=1" : "mode=ro");
    return out;
  }
  std::string folder = (fs::temp_directory_path(error) / "enginediff-read-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr)
    return fail(Fault::io, fmt::format("{}: no folder for a copy of it can be made", path), "check TMPDIR");
  out.folder_ = folder;
  const std::string copy = folder + "/copy.db";
  for (const char* beside : {"", "-wal", "-journal"}) {
    if (*beside != '\0' && !holds_something(path + beside)) continue;
    fs::copy_file(path + beside, copy + beside, error);
    if (error) return fail(Fault::io, fmt::format("{}{}: cannot be copied: {}", path, beside, error.message()));
  }
  fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, error);
  out.uri_ = fmt::format("file:{}", in_uri(copy));
  return out;
}

ReadableCopy::~ReadableCopy() {
  std::error_code error;
  if (!folder_.empty()) fs::remove_all(folder_, error);
}

}  // namespace enginediff::sqlite
