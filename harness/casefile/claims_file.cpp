#include "harness/casefile/claims_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "harness/base/repeated_key.hpp"
#include "harness/casefile/outcome_reader.hpp"
#include "harness/casefile/selector_faults.hpp"
#include "harness/casefile/source.hpp"
#include "harness/model/census_class.hpp"

namespace enginediff {

namespace {

using Json = nlohmann::json;

// Thrown and caught in this file alone: what is wrong, and where in the document.
struct Malformed {
  std::string where, message, expected;
};

// One object of the document. Every member must be asked for: one that nobody asked for is a mistake.
class Members {
 public:
  Members(const Json& json, std::string where) : json_(json), where_(std::move(where)) {
    if (!json.is_object()) throw Malformed{where_, "this is no object", "members in braces"};
  }

  bool has(const char* name) {
    know(name);
    return json_.contains(name);
  }
  const Json& at(const char* name) {
    know(name);
    asked_.insert(name);
    if (!json_.contains(name)) throw Malformed{where_, fmt::format("`{}` is missing", name), {}};
    return json_.at(name);
  }
  std::string text(const char* name) {
    const Json& value = at(name);
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
      throw Malformed{below(name), "this is no text", "text in quotes, not empty"};
    return value.get<std::string>();
  }
  std::string optional_text(const char* name) { return has(name) ? text(name) : std::string(); }
  const Json& list(const char* name) {
    const Json& value = at(name);
    if (!value.is_array()) throw Malformed{below(name), "this is no list", "a list in brackets"};
    return value;
  }
  void nothing_else() const {
    for (const auto& [name, value] : json_.items()) {
      if (!asked_.contains(name))
        throw Malformed{where_, fmt::format("nothing is called `{}` here", name),
                        fmt::format("one of: {}", fmt::join(known_, ", "))};
    }
  }
  std::string below(std::string_view name) const {
    return where_.empty() ? std::string(name) : fmt::format("{}.{}", where_, name);
  }

 private:
  void know(const char* name) {
    if (std::find(known_.begin(), known_.end(), name) == known_.end()) known_.emplace_back(name);
  }

  const Json& json_;
  std::string where_;
  std::set<std::string> asked_;
  std::vector<std::string> known_;  // in the order in which they are read
};

std::vector<Selector> selectors(Members& members, const char* name) {
  const std::string text = members.text(name);
  auto parsed = parse_selectors(text);
  if (!parsed) throw Malformed{members.below(name), parsed.error().message, parsed.error().expected};
  return std::move(*parsed);
}

// An outcome as a case file has it below `-- =>`, line by line without the dashes.
ExpectedOutcome outcome(Members& members) {
  std::string text;
  int lines = 0;
  for (const Json& line : members.list("outcome")) {
    if (!line.is_string())
      throw Malformed{members.below("outcome"), "a line is no text", "the lines of an expectation"};
    text += fmt::format("-- |  {}\n", line.get<std::string>());
    ++lines;
  }
  if (lines == 0) throw Malformed{members.below("outcome"), "no line stands here", "the lines of an expectation"};
  Source source(text, {});
  const auto expected = read_expected(source, 1, lines, {});
  const auto problems = source.take_problems();
  if (!problems.empty()) throw Malformed{members.below("outcome"), problems.front().message, problems.front().expected};
  const auto* const found = expected ? std::get_if<ExpectedOutcome>(&*expected) : nullptr;
  if (found == nullptr)
    throw Malformed{members.below("outcome"), "this is no outcome of one step", "rows, `ok` or `error CLASS`"};
  return *found;
}

std::optional<Severity> severity(Members& members) {
  if (!members.has("severity")) return std::nullopt;
  const auto parsed = parse_severity(members.text("severity"));
  if (!parsed) throw Malformed{members.below("severity"), "no such severity", "silent, outcome, warning or loud"};
  return parsed;
}

ClaimCondition error_condition(Members& members) {
  const std::string name = members.text("error");
  if (name == "any") return ClaimAnswersError{};
  const auto parsed = parse_error_class(name);
  if (!parsed)
    throw Malformed{members.below("error"), fmt::format("`{}` is no class of errors", name), "a class, or `any`"};
  return ClaimAnswersError{*parsed};
}

// A class of schedules, or the word that several begin with (`anomalous`).
ClaimCondition census_condition(Members& members) {
  std::string name = members.text("schedules");
  std::vector<std::string_view> known;
  for (const std::string_view one : kCensusClasses) {
    known.push_back(one);
    known.push_back(one.substr(0, one.find(" (")));
  }
  if (std::find(known.begin(), known.end(), name) == known.end())
    throw Malformed{members.below("schedules"),
                    fmt::format("`{}` is no class of schedules{}", name, did_you_mean(name, known)),
                    fmt::format("`anomalous`, or one of: {}", fmt::join(kCensusClasses, ", "))};
  return ClaimCensusHas{std::move(name)};
}

// A condition that has nothing to say but that it stands here. Its opposite is no condition: `false` must not pass for
// it.
template <typename Condition>
ClaimCondition plain_condition(Members& members, const char* name) {
  if (members.at(name) != true)
    throw Malformed{members.below(name), "this is not `true`", "`true`, or another condition"};
  return Condition{};
}

struct ConditionKind {
  const char* member;
  ClaimCondition (*read)(Members&);
};
constexpr ConditionKind kConditions[] = {
    {"error", error_condition},
    {"ok", [](Members& members) { return plain_condition<ClaimAnswersOk>(members, "ok"); }},
    {"waits", [](Members& members) { return plain_condition<ClaimWaits>(members, "waits"); }},
    {"agrees_with",
     [](Members& members) -> ClaimCondition { return ClaimAgreesWith{selectors(members, "agrees_with")}; }},
    {"differs_from",
     [](Members& members) -> ClaimCondition {
       return ClaimDiffersFrom{selectors(members, "differs_from"), severity(members)};
     }},
    {"schedules", census_condition},
    {"outcome", [](Members& members) -> ClaimCondition { return outcome(members); }},
};

ClaimCondition condition(Members& members, const std::string& where) {
  const ConditionKind* found = nullptr;
  for (const ConditionKind& kind : kConditions) {
    if (!members.has(kind.member)) continue;
    if (found != nullptr)
      throw Malformed{where, fmt::format("both `{}` and `{}` stand here", found->member, kind.member), "one of them"};
    found = &kind;
  }
  if (found == nullptr)
    throw Malformed{where, "the check says nothing",
                    "`error`, `ok`, `waits`, `agrees_with`, `differs_from`, `schedules` or `outcome`"};
  return found->read(members);
}

ClaimCheck read_check(const Json& json, std::string where) {
  Members members(json, where);
  ClaimCheck check;
  check.says = members.text("says");
  check.when = members.optional_text("when");
  check.case_id = members.text("case");
  check.step = members.text("step");
  check.on = selectors(members, "on");
  check.condition = condition(members, where);
  members.nothing_else();
  return check;
}

PublishedClaim read_claim(const Json& json, const std::string& where, const std::vector<Guide>& guides) {
  Members members(json, where);
  PublishedClaim claim;
  claim.id = members.text("id");
  claim.guide = members.text("guide");
  claim.text = members.text("claim");
  claim.needs = members.optional_text("needs");
  if (std::none_of(guides.begin(), guides.end(), [&](const Guide& guide) { return guide.id == claim.guide; }))
    throw Malformed{members.below("guide"), fmt::format("`{}` is none of the guides", claim.guide), {}};
  if (members.has("checks")) {
    std::size_t number = 0;
    for (const Json& check : members.list("checks"))
      claim.checks.push_back(read_check(check, fmt::format("{}.checks[{}]", where, number++)));
  }
  if (claim.checks.empty() && claim.needs.empty())
    throw Malformed{where, "nothing decides this claim", "`checks`, or in `needs` what it would take"};
  members.nothing_else();
  return claim;
}

// The place with the claim's id before it, where it has one: people know claims by it.
std::string named_place(const Json& claim, const std::string& where) {
  const bool named = claim.is_object() && claim.contains("id") && claim.at("id").is_string();
  return named ? fmt::format("claim {}: {}", claim.at("id").get<std::string>(), where) : where;
}

Claims read_claims(const Json& json) {
  Members members(json, "");
  Claims out;
  if (const Json& format = members.at("format"); format != 1) throw Malformed{"format", "unknown", "1"};
  std::size_t number = 0;
  for (const Json& guide : members.list("guides")) {
    const std::string where = fmt::format("guides[{}]", number++);
    Members one(guide, where);
    Guide read{one.text("id"), one.text("title")};
    one.nothing_else();
    if (std::any_of(out.guides.begin(), out.guides.end(), [&](const Guide& other) { return other.id == read.id; }))
      throw Malformed{where, fmt::format("the id `{}` is taken", read.id), "each guide once"};
    out.guides.push_back(std::move(read));
  }
  number = 0;
  std::set<std::string> ids;
  for (const Json& claim : members.list("claims")) {
    const std::string where = fmt::format("claims[{}]", number++);
    try {
      out.claims.push_back(read_claim(claim, where, out.guides));
    } catch (Malformed& problem) {
      problem.where = named_place(claim, problem.where);
      throw;
    }
    if (!ids.insert(out.claims.back().id).second)
      throw Malformed{where, fmt::format("the id `{}` is taken", out.claims.back().id), {}};
  }
  members.nothing_else();
  return out;
}

// A misspelt engine is none, so that nothing would be looked at and the verdict be another one.
void refuse_unknown_engines(const Claims& claims, std::span<const KnownEngine> engines) {
  for (std::size_t number = 0; number < claims.claims.size(); ++number) {
    const PublishedClaim& claim = claims.claims[number];
    for (std::size_t i = 0; i < claim.checks.size(); ++i) {
      for (const ClaimSelectors& some : selectors_of(claim.checks[i])) {
        for (const Selector& selector : *some.selectors) {
          const auto fault = engine_fault(selector.engine, engines);
          if (!fault) continue;
          throw Malformed{fmt::format("claim {}: claims[{}].checks[{}].{}", claim.id, number, i, some.member),
                          fault->message, fault->expected};
        }
      }
    }
  }
}

}  // namespace

std::vector<ClaimSelectors> selectors_of(const ClaimCheck& check) {
  std::vector<ClaimSelectors> all = {{"on", &check.on}};
  if (const auto* const agrees = std::get_if<ClaimAgreesWith>(&check.condition))
    all.push_back({"agrees_with", &agrees->with});
  if (const auto* const differs = std::get_if<ClaimDiffersFrom>(&check.condition))
    all.push_back({"differs_from", &differs->with});
  return all;
}

Result<Claims> parse_claims(std::string_view text, const std::string& file, std::span<const KnownEngine> engines) {
  try {
    const Json document = Json::parse(text);
    if (const auto repeated = find_repeated_key(text))
      return fail(Fault::malformed, fmt::format("{}:{}: {}", file, repeated->line, repeated->message()),
                  fmt::format("expected: {}", kEachKeyOnce));
    Claims claims = read_claims(document);
    refuse_unknown_engines(claims, engines);
    return claims;
  } catch (const Json::exception& error) {
    return fail(Fault::malformed, fmt::format("{}: is no JSON: {}", file, error.what()));
  } catch (const Malformed& error) {
    // What is wrong with the document as a whole has no place in it.
    const std::string where = error.where.empty() ? "" : error.where + ": ";
    return fail(Fault::malformed, fmt::format("{}: {}{}", file, where, error.message),
                error.expected.empty() ? "" : fmt::format("expected: {}", error.expected));
  }
}

}  // namespace enginediff
