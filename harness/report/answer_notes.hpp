// What an answer says besides rows: completion, error with its evidence, counts, warnings, waits, transaction state.
#pragma once

#include <string>
#include <vector>

#include "harness/report/answer_groups.hpp"
#include "harness/report/styled_text.hpp"

namespace enginediff {

struct AnswerTableOptions;

class AnswerNotes {
 public:
  AnswerNotes(const VariantReport& variant, const std::vector<AnswerGroup>& groups, const StepJudgement& step,
              const AnswerTableOptions& options);

  // The lines below the rows of the group, or all there is of an answer without rows; wrapped to `width`.
  std::vector<StyledLine> lines(std::size_t group, int width) const;

 private:
  std::vector<StyledLine> answer_lines(const AnswerGroup& group, int width) const;
  void add_error(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const;
  void add_interruption(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const;
  template <class MessageOf>
  void add_messages(const AnswerGroup& group, int width, MessageOf message_of, std::vector<StyledLine>& out) const;
  void add_row_count(const ResultSet& result, int width, std::vector<StyledLine>& out) const;
  void add_warnings(const Outcome& outcome, int width, std::vector<StyledLine>& out) const;
  void add_waits(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const;
  void add_resources(const AnswerGroup& group, std::size_t wait, int width, std::vector<StyledLine>& out) const;
  void add_wrapped(std::string_view text, int width, Style style, std::size_t max_lines,
                   std::vector<StyledLine>& out) const;
  void add_marked(std::string_view text, int width, Style style, bool differs, std::vector<StyledLine>& out) const;

  const VariantReport& variant_;
  const std::vector<AnswerGroup>& groups_;
  const StepJudgement& step_;
  const AnswerTableOptions& options_;
  const Glyphs& glyphs_;
  // Whether the groups differ in these:
  bool row_counts_ = false, affected_ = false, warnings_ = false, transactions_ = false, rollbacks_ = false;
};

}  // namespace enginediff
