#include "harness/run/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fnmatch.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "harness/base/shell_word.hpp"
#include "harness/run/case_check.hpp"

namespace enginediff {

namespace {

namespace fs = std::filesystem;

constexpr CaseFormat kCaseFile = {".sql", parse_case_file};

// Null for a file of no format.
const CaseFormat* format_of(const fs::path& file, std::span<const CaseFormat> formats) {
  const std::string extension = file.extension().string();
  const auto at = std::find_if(formats.begin(), formats.end(),
                               [&](const CaseFormat& format) { return format.extension == extension; });
  return at == formats.end() ? nullptr : &*at;
}

Result<std::vector<std::string>> files_below(const fs::path& folder, std::span<const CaseFormat> formats) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error) && format_of(at->path(), formats) != nullptr)
      files.push_back(at->path().lexically_normal().string());
  }
  if (error)
    return fail(Fault::io,
                fmt::format("{}: the folder, or one below it, cannot be read: {}", folder.string(), error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

struct FileLine {
  std::string file;
  int line = 0;
};

// Of `FILE:LINE`, when LINE is a number and FILE exists.
std::optional<FileLine> file_of_line(const std::string& word) {
  const auto colon = word.rfind(':');
  if (colon == std::string::npos || colon + 1 == word.size()) return std::nullopt;
  int line = 0;
  const auto [end, error] = std::from_chars(word.data() + colon + 1, word.data() + word.size(), line);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  std::string file = word.substr(0, colon);
  if (!fs::is_regular_file(file)) return std::nullopt;
  return FileLine{std::move(file), line};
}

Result<std::string> text_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) return fail(Fault::io, fmt::format("cannot read {}", file));
  return text.str();
}

// Adds what is found in lines without a problem so far: what is wrong with a line may be why.
void add_problems(std::vector<CaseDiagnostic>& problems, const std::vector<CaseDiagnostic>& more) {
  std::set<int> lines;
  for (const CaseDiagnostic& problem : problems) lines.insert(problem.line);
  std::copy_if(more.begin(), more.end(), std::back_inserter(problems),
               [&](const CaseDiagnostic& problem) { return !lines.contains(problem.line); });
  std::stable_sort(problems.begin(), problems.end(),
                   [](const CaseDiagnostic& a, const CaseDiagnostic& b) { return a.line < b.line; });
}

// A path as words of an id: `sub/my case.sql` is sub.my-case.
std::string id_of_path(const fs::path& path) {
  std::string id;
  fs::path stem = path;
  stem.replace_extension();
  for (const fs::path& part : stem) {
    const std::string word = part.string();
    if (word.empty() || word == "/" || word == "." || word == "..") continue;
    if (!id.empty()) id += '.';
    for (const char c : word) id += static_cast<unsigned char>(c) <= ' ' || c == 127 ? '-' : c;
  }
  return id.empty() ? "case" : id;
}

// The name of the folder in which the file lies, also where its path does not say it: `a.sql`, `../a.sql`. Empty for
// none, as that of `/a.sql`.
std::string folder_name(const fs::path& file) {
  std::error_code unknown;
  const fs::path whole = fs::absolute(file, unknown);
  return (unknown ? file : whole).lexically_normal().parent_path().filename().string();
}

// The command that lists all ids below `root`, for a shell.
std::string list_command(const std::string& root) {
  constexpr std::string_view kLookedForAnyway = "cases";
  if (root.empty() || root == kLookedForAnyway) return "enginediff list";
  return "enginediff list --root " + shell_word(root);
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
    if (const auto place = file_of_line(word)) return add_line(*place);
    return add_id(word);
  }

  Selection take() {
    for (std::size_t i = 0; i < selection_.cases.size(); ++i) keep_lines(selection_.cases[i], selection_.texts[i]);
    name_the_nameless();
    return std::move(selection_);
  }

 private:
  Result<void> add_folder(const std::string& folder) {
    TRY_ASSIGN(const auto files, files_below(folder, formats_));
    if (files.empty())
      return fail(Fault::usage, fmt::format("no case file (*{}) below {}", fmt::join(endings(), ", *"), folder));
    for (const std::string& file : files) TRY(add_file(file, path_below(file, folder)));
    return {};
  }

  static fs::path path_below(const std::string& file, const std::string& folder) {
    return fs::path(file).lexically_normal().lexically_relative(fs::path(folder).lexically_normal());
  }

  Result<void> add_line(const FileLine& place) {
    TRY_ASSIGN(const std::string text, text_of(place.file));
    const auto lines = std::count(text.begin(), text.end(), '\n') + (text.empty() || text.back() == '\n' ? 0 : 1);
    if (place.line < 1 || place.line > lines) {
      return fail(Fault::usage, fmt::format("{} has no line {}", place.file, place.line),
                  fmt::format("its lines are 1 to {}", lines));
    }
    const std::string key = key_of(place.file);
    if (!seen_.contains(key) || lines_.contains(key)) lines_[key].insert(place.line);
    return read_file(place.file, fs::path(place.file).filename());
  }

  static std::string key_of(const std::string& file) { return fs::path(file).lexically_normal().string(); }

  Result<void> add_file(const std::string& file) { return add_file(file, fs::path(file).filename()); }

  // `below`: where the file lies below what was named.
  Result<void> add_file(const std::string& file, const fs::path& below) {
    lines_.erase(key_of(file));
    return read_file(file, below);
  }

  Result<void> read_file(const std::string& file, const fs::path& below) {
    if (!seen_.insert(key_of(file)).second) return {};
    TRY_ASSIGN(std::string text, text_of(file));
    ParseResult result = parse(text, file);
    const bool well_formed = result.ok();
    if (is_case_file(file)) add_problems(result.problems, unknown_words(file, text));
    if (well_formed && is_case_file(file)) {
      for (const auto find : {unknown_engines, unfit_bind_lists, no_question}) {
        std::vector<CaseDiagnostic> found = find(result.parsed, text);
        std::move(found.begin(), found.end(), std::back_inserter(result.problems));
      }
    }
    if (!result.ok()) {
      std::move(result.problems.begin(), result.problems.end(), std::back_inserter(selection_.problems));
      return {};
    }
    if (result.parsed.id.empty()) nameless_.push_back({selection_.cases.size(), id_of_path(below)});
    selection_.cases.push_back(std::move(result.parsed));
    selection_.texts.push_back(std::move(text));
    return {};
  }

  void keep_lines(Case& parsed, const std::string& text) const {
    const auto lines = lines_.find(key_of(parsed.file));
    const CaseFormat* format = format_of(parsed.file, formats_);
    if (lines != lines_.end() && format != nullptr && format->keep_lines != nullptr)
      format->keep_lines(parsed, text, lines->second);
  }

  // Where the path below what was named does not tell two files apart, the whole path does.
  void name_the_nameless() {
    std::map<std::string, int> wanted;
    std::set<std::string> taken;
    for (const Case& parsed : selection_.cases) {
      if (parsed.id.empty()) continue;
      ++wanted[parsed.id];
      taken.insert(parsed.id);
    }
    for (const auto& [at, id] : nameless_) ++wanted[id];
    for (const auto& [at, id] : nameless_) {
      Case& parsed = selection_.cases[at];
      const fs::path path = fs::path(parsed.file).lexically_normal();
      const std::string name = wanted[id] == 1 ? id : id_of_path(path);
      parsed.id = name;
      for (int next = 2; !taken.insert(parsed.id).second; ++next) parsed.id = fmt::format("{}-{}", name, next);
      const std::string folder = folder_name(path);
      if (parsed.category.empty()) parsed.category = id_of_path(folder.empty() ? parsed.id : folder + ".sql");
      selection_.derived_ids.insert(parsed.id);
    }
  }

  Result<void> add_id(const std::string& word) {
    std::error_code ignored;
    if (!fs::is_directory(root_, ignored)) {
      return fail(Fault::usage, fmt::format("'{}' is no file or folder", word),
                  fmt::format("ids are looked for below the folder {}, which does not exist here", root_));
    }
    bool found = false;
    TRY_ASSIGN(const auto files, files_below(root_, formats_));
    for (const std::string& file : files) {
      TRY_ASSIGN(const std::string text, text_of(file));
      const ParseResult result = parse(text, file);
      const fs::path below = path_below(file, root_);
      if (!result.ok() || !id_below(result.parsed.id.empty() ? id_of_path(below) : result.parsed.id, word)) continue;
      found = true;
      TRY(add_file(file, below));
    }
    if (found) return {};
    return fail(Fault::usage, fmt::format("'{}' is no file, no folder and no case id below {}", word, root_),
                list_command(root_) + " shows all ids");
  }

  ParseResult parse(std::string_view text, const std::string& file) const {
    const CaseFormat* format = format_of(file, formats_);
    return (format == nullptr ? kCaseFile : *format).parse(text, file);
  }

  bool is_case_file(const std::string& file) const {
    const CaseFormat* format = format_of(file, formats_);
    return format == nullptr || format->parse == kCaseFile.parse;
  }

  std::vector<std::string_view> endings() const {
    std::vector<std::string_view> out;
    for (const CaseFormat& format : formats_) out.push_back(format.extension);
    return out;
  }

  std::string root_;
  std::span<const CaseFormat> formats_;
  std::set<std::string> seen_;                  // the files read, by key_of
  std::map<std::string, std::set<int>> lines_;  // of the files that were named by lines only
  struct Nameless {
    std::size_t at;  // in Selection::cases
    std::string id;  // that its path asks for
  };
  std::vector<Nameless> nameless_;
  Selection selection_;
};

}  // namespace

std::span<const CaseFormat> case_files() { return {&kCaseFile, 1}; }

Result<Selection> select_cases(const std::vector<std::string>& words, const std::vector<std::string>& filters,
                               const std::string& root, std::span<const CaseFormat> formats) {
  CaseFinder finder(root, formats);
  if (words.empty()) TRY(finder.add(root));
  for (const std::string& word : words) TRY(finder.add(word));
  Selection selection = finder.take();
  if (filters.empty()) return selection;
  Selection kept;
  kept.problems = std::move(selection.problems);
  kept.derived_ids = std::move(selection.derived_ids);
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    const std::string& id = selection.cases[i].id;
    const bool wanted = std::any_of(filters.begin(), filters.end(), [&](const std::string& pattern) {
      return fnmatch(pattern.c_str(), id.c_str(), 0) == 0;
    });
    if (!wanted) continue;
    kept.cases.push_back(std::move(selection.cases[i]));
    kept.texts.push_back(std::move(selection.texts[i]));
  }
  if (kept.cases.empty() && kept.problems.empty()) {
    return fail(
        Fault::usage,
        fmt::format("no id of {} case(s) matches --filter {}", selection.cases.size(), fmt::join(filters, " or ")),
        fmt::format("a pattern speaks about the whole id, as in '*.division'; {} shows all ids", list_command(root)));
  }
  return kept;
}

}  // namespace enginediff
