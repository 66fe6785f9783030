#include "harness/cli/explaining_catalogue.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

std::string catalogue_folder(const std::string& asked) {
  namespace fs = std::filesystem;
  if (!asked.empty()) return asked;
  std::error_code error;
  if (fs::is_directory("cases", error)) return "cases";
  for (fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    for (const char* below : {"cases", "share/enginediff/cases"}) {
      if (fs::is_directory(folder / below, error)) return (folder / below).string();
    }
  }
  return "cases";
}

}  // namespace

void ExplainingCatalogue::load() {
  if (selection_) return;
  folder_ = catalogue_folder(asked_);
  selection_.emplace();
  auto selection = select_cases({}, {}, folder_);
  if (selection) *selection_ = std::move(*selection);
  if (!asked_.empty() && (!selection || selection_->cases.empty()))
    environment_.err << fmt::format("--cases {}: no case was found there\n", escape_for_terminal(asked_));
  for (const CaseDiagnostic& problem : selection_->problems)
    environment_.err << fmt::format("the catalogue: {}:{}: {}\n", escape_for_terminal(problem.file), problem.line,
                                    escape_for_terminal(problem.message));
}

const Catalogue& ExplainingCatalogue::between(const TargetInfo& first, const TargetInfo& second,
                                              const LexicalRules& rules) {
  const auto key = std::pair(first.name, second.name);
  auto at = by_pair_.find(key);
  if (at == by_pair_.end()) at = by_pair_.emplace(key, Catalogue(selection_->cases, first, second, rules)).first;
  return at->second;
}

}  // namespace enginediff
