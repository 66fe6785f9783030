// Puts the parts of a case file together into steps: which statement belongs to which step, and what was said before
// it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// Takes the parts in the order of the file; reports those that stand in the wrong place.
class StepBuilder {
 public:
  StepBuilder(Source& source, std::vector<Step>& steps) : source_(source), steps_(steps) {}

  // A plain comment goes to the step that is made next or whose expectation comes next.
  void comment(std::string text) { comments_.push_back(std::move(text)); }

  // ---- Directives before a statement ----
  void begin_step(int line, std::string name);
  void begin_portable(int line, std::string of);
  void begin_session(std::string session);
  // The step that comes next, for `directive` to say something about it.
  Step& next_step(int line, std::string_view directive);

  // ---- What makes a step ----
  void statement(SqlText text);
  // `selectors` is empty for `*`.
  void begin_spelling(int line, std::vector<Selector> selectors, bool absent);
  // One whose targets could not be read, which is reported: its statements are of no other block, and nothing that
  // follows from that is reported.
  void begin_unread_spelling(int line, bool absent);
  void end_group(int line);
  // The selectors of the `@sql` block that further statements go into; none outside of blocks and in one for `*`.
  std::span<const Selector> open_block() const;
  // `session` is empty for the session that the file is in.
  void pseudo(int line, PseudoStep what, std::string session);

  // The step that an expectation in this line is about; null and a problem when there is none.
  Step* step_for_expectation(int line);

  // Ends what is open at the end of the file; returns the comments that belong to no step.
  std::vector<std::string> finish();

 private:
  // Where a further statement goes.
  enum class Open {
    nothing,   // it makes a step of its own
    spelling,  // into the last `@sql` block of the last step
    portable,  // into the last step, whose statements stand without `@sql`
  };

  Step& new_step(int line);
  void close();
  void report_pending();
  std::size_t end_of_line(int line) const;

  Source& source_;
  std::vector<Step>& steps_;
  std::vector<std::string> comments_;
  Step pending_;          // what directives said about the step that comes next
  int pending_line_ = 0;  // the first of them; 0: there is none
  Open open_ = Open::nothing;
  int empty_block_line_ = 0;  // of the open `@sql` block while it has no statement; 0: it has
  bool in_setup_ = true;
  bool expectable_ = false;  // the last step may get expectations
  std::string session_;
};

// Names the unnamed steps and resolves what @after, @portable and `blocked by` cite. Reports names that stand twice,
// names of no step, and sessions that do not exist.
void resolve_steps(Source& source, Case& parsed);

}  // namespace enginediff
