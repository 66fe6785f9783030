#include "harness/run/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fnmatch.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace enginediff {

namespace {

namespace fs = std::filesystem;

constexpr CaseFormat kCaseFile = {".sql", parse_case};

// Null for a file of no format.
const CaseFormat* format_of(const fs::path& file, std::span<const CaseFormat> formats) {
  const std::string extension = file.extension().string();
  const auto at = std::find_if(formats.begin(), formats.end(), [&](const CaseFormat& format) { return format.extension == extension; });
  return at == formats.end() ? nullptr : &*at;
}

std::vector<std::string> files_below(const fs::path& folder, std::span<const CaseFormat> formats) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && format_of(entry.path(), formats) != nullptr) files.push_back(entry.path().lexically_normal().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// `FILE:LINE` without its line, when LINE is a number and FILE exists.
std::optional<std::string> file_of_line(const std::string& word) {
  const auto colon = word.rfind(':');
  if (colon == std::string::npos || colon + 1 == word.size()) return std::nullopt;
  int line = 0;
  const auto [end, error] = std::from_chars(word.data() + colon + 1, word.data() + word.size(), line);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  std::string file = word.substr(0, colon);
  if (!fs::is_regular_file(file)) return std::nullopt;
  return file;
}

// Whether `id` is `prefix` or lies below it: typing.integer covers typing.integer.division, and not typing.integers.
bool id_below(std::string_view id, std::string_view prefix) {
  return id.starts_with(prefix) && (id.size() == prefix.size() || id[prefix.size()] == '.');
}

class CaseFinder {
 public:
  CaseFinder(std::string root, std::span<const CaseFormat> formats) : root_(std::move(root)), formats_(formats) {}

  Result<void> add(const std::string& word) {
    std::error_code ignored;
    if (fs::is_directory(word, ignored)) return add_folder(word);
    if (fs::is_regular_file(word, ignored)) return add_file(word);
    if (const auto file = file_of_line(word)) return add_file(*file);
    return add_id(word);
  }

  Selection take() { return std::move(selection_); }

 private:
  Result<void> add_folder(const std::string& folder) {
    const auto files = files_below(folder, formats_);
    if (files.empty()) return fail(Fault::usage, fmt::format("no case file (*{}) below {}", fmt::join(endings(), ", *"), folder));
    for (const std::string& file : files) TRY(add_file(file));
    return {};
  }

  Result<void> add_file(const std::string& file) {
    if (!seen_.insert(fs::path(file).lexically_normal().string()).second) return {};
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return fail(Fault::io, fmt::format("cannot read {}", file));
    ParseResult result = parse(text.str(), file);
    if (!result.ok()) {
      std::move(result.problems.begin(), result.problems.end(), std::back_inserter(selection_.problems));
      return {};
    }
    selection_.cases.push_back(std::move(result.parsed));
    selection_.texts.push_back(text.str());
    return {};
  }

  Result<void> add_id(const std::string& word) {
    std::error_code ignored;
    if (!fs::is_directory(root_, ignored)) {
      return fail(Fault::usage, fmt::format("'{}' is no file or folder", word),
                  fmt::format("ids are looked for below the folder {}, which does not exist here", root_));
    }
    bool found = false;
    for (const std::string& file : files_below(root_, formats_)) {
      std::ifstream in(file, std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      const ParseResult result = parse(text.str(), file);
      if (!result.ok() || !id_below(result.parsed.id, word)) continue;
      found = true;
      TRY(add_file(file));
    }
    if (found) return {};
    return fail(Fault::usage, fmt::format("'{}' is no file, no folder and no case id below {}", word, root_),
                "enginediff list shows all ids");
  }

  ParseResult parse(std::string_view text, const std::string& file) const {
    const CaseFormat* format = format_of(file, formats_);
    return (format == nullptr ? kCaseFile : *format).parse(text, file);
  }

  std::vector<std::string_view> endings() const {
    std::vector<std::string_view> out;
    for (const CaseFormat& format : formats_) out.push_back(format.extension);
    return out;
  }

  std::string root_;
  std::span<const CaseFormat> formats_;
  std::set<std::string> seen_;
  Selection selection_;
};

}  // namespace

std::span<const CaseFormat> case_files() { return {&kCaseFile, 1}; }

Result<Selection> select_cases(const std::vector<std::string>& words, const std::vector<std::string>& filters, const std::string& root,
                               std::span<const CaseFormat> formats) {
  CaseFinder finder(root, formats);
  if (words.empty()) TRY(finder.add(root));
  for (const std::string& word : words) TRY(finder.add(word));
  Selection selection = finder.take();
  if (filters.empty()) return selection;
  Selection kept;
  kept.problems = std::move(selection.problems);
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    const std::string& id = selection.cases[i].id;
    const bool wanted = std::any_of(filters.begin(), filters.end(), [&](const std::string& pattern) { return fnmatch(pattern.c_str(), id.c_str(), 0) == 0; });
    if (!wanted) continue;
    kept.cases.push_back(std::move(selection.cases[i]));
    kept.texts.push_back(std::move(selection.texts[i]));
  }
  return kept;
}

}  // namespace enginediff
