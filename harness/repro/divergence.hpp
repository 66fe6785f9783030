// Where two targets part in a script, and what makes one divergence the same as another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "harness/model/verdict.hpp"
#include "harness/repro/script_runner.hpp"

namespace enginediff {

// What stays the same while a script shrinks. Rows, names and numbers may change.
struct DivergenceSignature {
  DivergenceKind kind = DivergenceKind::value;
  Severity severity = Severity::cosmetic;
  std::string first, second;  // `rows`, `ok`, the class of an error, `interrupted`
  std::string detail;         // of results: which of both has more rows, or the types of the first column that differs
  std::string messages;       // of errors: what both say, without names and numbers
  bool operator==(const DivergenceSignature&) const = default;

  // `value, silent: rows and rows (integer and decimal)`
  std::string to_string() const;
};

struct Divergence {
  std::size_t statement = 0;          // position in the script
  std::size_t first = 0, second = 0;  // positions of the targets
  Agreement agreement;
  DivergenceSignature signature;
};

// `rows`, `ok`, `interrupted`, or the class of an error.
std::string answer_class(const Outcome& outcome);

DivergenceSignature signature_of(const Agreement& agreement, const StepRecord& first, const StepRecord& second);

// How the two records relate, if they diverge.
std::optional<Divergence> divergence_at(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
                                        std::size_t statement, std::size_t first, std::size_t second);

// All divergences of the first target with each of the others, in the order of the script. What is not compared:
// housekeeping, and statements that one of both did not run.
std::vector<Divergence> find_divergences(const Script& script, const ScriptRun& run, const ScriptRunner& runner);

// What to look at first: the first divergence that is more than a warning, or else the first. REQUIRES: there is one.
const Divergence& first_of(const std::vector<Divergence>& divergences);

// Statements of the whole script that agree, and how.
struct AgreementCount {
  std::size_t identical = 0, equivalent = 0, divergent = 0, not_compared = 0;  // pairs of outcomes
  std::vector<std::size_t> failed;                                             // statements that every target refused
  std::vector<std::string> rules;  // those that made outcomes equivalent, in the order of the table
};
AgreementCount count_agreements(const Script& script, const ScriptRun& run, const ScriptRunner& runner);

}  // namespace enginediff
