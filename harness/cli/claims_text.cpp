#include "harness/cli/claims_text.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "harness/casefile/claims_file.hpp"
#include "harness/engines/vocabulary.hpp"

namespace enginediff {

Result<ClaimsText> read_claims_file(const std::string& root) {
  const std::filesystem::path path = std::filesystem::path(root) / kClaimsFile;
  std::ifstream in(path, std::ios::binary);
  if (!in) return ClaimsText();
  std::ostringstream text;
  text << in.rdbuf();
  ClaimsText claims{path.string(), text.str()};
  std::vector<KnownEngine> engines;
  for (const EngineModes& one : modes_of_engines()) engines.push_back({one.engine, one.offered});
  TRY(parse_claims(claims.text, claims.file, engines));
  return claims;
}

Result<ClaimsText> claims_about(std::span<const Case> cases, const std::string& root) {
  TRY_ASSIGN(ClaimsText text, read_claims_file(root));
  if (text.text.empty()) return text;
  TRY_ASSIGN(const Claims claims, parse_claims(text.text, text.file));
  std::set<std::string_view> ids;
  for (const Case& one : cases) ids.insert(one.id);
  for (const PublishedClaim& claim : claims.claims) {
    for (const ClaimCheck& check : claim.checks) {
      if (ids.contains(check.case_id)) return text;
    }
  }
  return ClaimsText();
}

}  // namespace enginediff
