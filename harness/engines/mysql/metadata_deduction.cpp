#include "harness/engines/mysql/metadata_deduction.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff::mysql {

namespace {

// The names of `tables` that occur in the statement as words or quoted identifiers. Case is ignored: too many are
// better than too few here.
std::set<std::string> tables_in(std::string_view sql, const std::set<std::string>& tables, const LexicalRules& rules) {
  std::set<std::string> found;
  for (const SqlToken& token : tokenize(sql, rules)) {
    std::string_view name = token.text;
    if (token.kind == SqlToken::Kind::quoted_identifier && name.size() >= 2) {
      name = name.substr(1, name.size() - 2);
    } else if (token.kind != SqlToken::Kind::word) {
      continue;
    }
    if (tables.contains(to_lower(name))) found.insert(to_lower(name));
  }
  return found;
}

// Statements that need a table for themselves.
bool changes_tables(std::string_view sql, const LexicalRules& rules) {
  constexpr std::array<std::string_view, 9> kVerbs = {"ALTER",    "DROP",   "CREATE", "RENAME", "TRUNCATE",
                                                      "OPTIMIZE", "REPAIR", "LOCK",   "FLUSH"};
  return std::find(kVerbs.begin(), kVerbs.end(), leading_words(sql, rules, 1)) != kVerbs.end();
}

// What one other session has to do with the tables that the waiter wants.
struct Claim {
  bool any = false;        // it may hold metadata locks at all
  bool exclusive = false;  // of the strong kind
  bool shares = false;     // on one of these tables, by name
};

Claim claim_of(const MetadataPeer& peer, const std::set<std::string>& wanted, const LexicalRules& rules) {
  const SessionActivity::Snapshot& session = peer.activity;
  const bool changes = !session.running.empty() && changes_tables(session.running, rules);
  const bool runs = !session.running.empty() && (changes || !peer.waits);
  Claim claim;
  claim.any = runs || !session.held_over.empty() || session.tables_locked;
  claim.exclusive = changes || session.tables_locked;
  claim.shares = (runs && !tables_in(session.running, wanted, rules).empty()) ||
                 std::any_of(session.held_over.begin(), session.held_over.end(),
                             [&](const std::string& sql) { return !tables_in(sql, wanted, rules).empty(); });
  return claim;
}

bool is_in_the_way_by_name(const Claim& claim, bool wants_all) {
  return claim.shares && (wants_all || claim.exclusive);
}

}  // namespace

std::vector<std::size_t> deduce_metadata_holders(const std::string& waiting, const std::vector<MetadataPeer>& others,
                                                 const std::vector<std::string>& tables, const LexicalRules& rules) {
  std::set<std::string> known;
  for (const std::string& table : tables) known.insert(to_lower(table));
  const std::set<std::string> wanted = tables_in(waiting, known, rules);
  const bool wants_all = changes_tables(waiting, rules);
  std::vector<Claim> claims;
  for (const MetadataPeer& peer : others) claims.push_back(claim_of(peer, wanted, rules));

  const auto matching = [&](auto predicate) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].any && predicate(claims[i])) found.push_back(i);
    }
    return found;
  };
  auto holders = matching([&](const Claim& claim) { return is_in_the_way_by_name(claim, wants_all); });
  if (holders.empty()) holders = matching([&](const Claim& claim) { return wants_all || claim.exclusive; });
  if (holders.empty()) holders = matching([](const Claim&) { return true; });
  return holders;
}

bool is_held_by_name(const std::string& waiting, const std::vector<MetadataPeer>& others,
                     const std::vector<std::string>& tables, const LexicalRules& rules) {
  std::set<std::string> known;
  for (const std::string& table : tables) known.insert(to_lower(table));
  const std::set<std::string> wanted = tables_in(waiting, known, rules);
  const bool wants_all = changes_tables(waiting, rules);
  return std::any_of(others.begin(), others.end(), [&](const MetadataPeer& peer) {
    const Claim claim = claim_of(peer, wanted, rules);
    return claim.any && is_in_the_way_by_name(claim, wants_all);
  });
}

std::string user_lock_name(const std::string& sql, const LexicalRules& rules) {
  int matched = 0;  // of: GET_LOCK, (, 'name'
  for (const SqlToken& token : significant_tokens(sql, rules)) {
    if (matched == 2 && token.kind == SqlToken::Kind::text && token.text.size() >= 2) {
      return std::string(token.text.substr(1, token.text.size() - 2));
    }
    if (is_sql_word(token, "get_lock")) {
      matched = 1;
    } else {
      matched = matched == 1 && token.text == "(" ? 2 : 0;
    }
  }
  return {};
}

bool skips_locked_rows(const std::string& sql, const LexicalRules& rules) {
  bool after_skip = false;
  for (const SqlToken& token : significant_tokens(sql, rules)) {
    const std::string word = token.kind == SqlToken::Kind::word ? to_lower(token.text) : "";
    if (after_skip && word == "locked") return true;
    after_skip = word == "skip";
  }
  return false;
}

}  // namespace enginediff::mysql
