// Tells differences that only follow from an earlier one of the same case from those that stand for themselves.
#pragma once

#include <span>

#include "harness/compare/judge.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// Fills PairAgreement::after in the judgement of these traces.
//
// A statement that one target carried out and the other refused leaves them with different data, and what is asked of
// the same tables afterwards differs for that reason: queries, UPDATE and DELETE in what they find; everything after a
// refused change of the schema, and after a refusal that left only one of the two in its transaction. Which tables
// belong together is told by names: those that a view, a trigger, a foreign key or an INSERT … SELECT names are one.
// What names no table of them stands for itself, and so does what both carried out.
void mark_what_follows(const Case& parsed, std::span<const Trace> traces, Judgement& judgement);

}  // namespace enginediff
