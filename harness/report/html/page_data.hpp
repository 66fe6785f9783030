// What the page is drawn from: one JSON document, small because what is the same stands in it once.
//
//   tool, started, reference, problems, targets: of the run
//   rules      name → why two results that differ only so mean the same; those that were needed
//   cases      one for each behaviour, sorted by id:
//     pairs, letters, head         BehaviourRow; head = [variant, step]
//     silent                       target → why it gave no answer
//     portable                     `agrees` or `differs`: what became of its rewrites
//     fails                        verdicts that fail, each once
//     see                          the texts of the addresses
//     setup                        the texts of the setup, or steps where one failed
//     variants: label, without (reason, targets), lanes ([diagram, targets]), census, steps:
//       n name · r role · of step rewritten · l line · x session · b bind · q text, or [text, targets]…
//       s worst relation · g [place, answer]… · m [reason, targets]… without outcome
//       k relation…, kn so many more · v [[verdict, expected, got, detail], targets]…
//   answers    s in short · h header
//              c lines: cells (in an array of one: differs), a number: so many rows left out, null: no such row · n
//              rows · nd they differ in number e [class, [message, targets]…] · i [reason, message] · f failed
//              statement · u 1: taken and rolled back · a affected · w [level, class, message]… t transaction · z
//              [waited for, until, racy, resources]… · ad, wd, td: differs · more, kept: left out
//   diagrams   lanes; steps [lane, name, text, row of its end, answer, tone, wait or null, 1: deferred]
//   places     lists of targets
//   relations  [group, group, relation, kind, rules, text, unminimised]
//   headers    [name, type, 1 name differs + 2 type differs, wire types, declared, collation]…
//   texts      what the numbers above stand for
//   anomalies  columns, rows, as the matrix of anomalies has them
//   claims     id, guide, text, verdict, reason, checks [case, step, what is looked at, when, [holds, observed, on
//   whom]…]
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff::html {

// Which part of the content: all of it, all but the evidence, or the evidence of one behaviour alone.
struct PagePart {
  enum class Kind { all, list, behaviour };
  Kind kind = Kind::all;
  std::size_t behaviour = 0;  // position in RunReport::cases
  std::vector<std::string> addresses =
      {};  // of the list: the page of each behaviour; of a behaviour: [list, the one before, the one after]
};

// Safe inside of a script element. Each behaviour, answer and text stands on a line of its own.
std::string page_data(const RunReport& report, const PagePart& part);

}  // namespace enginediff::html
