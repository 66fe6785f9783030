#include "harness/report/answer_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_grid.hpp"
#include "harness/report/answer_notes.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

constexpr int kSmallestBlock = 22;  // columns inside of a block's borders
constexpr int kColumnGap = 2;
constexpr std::array kCaps = {76, 56, 40, 30, 24, 20};  // of the text of a cell; shorter ones only for a single column
constexpr int kNoteWidth = 56;                          // a message is not what makes a block wide

// A block should show so many columns, and more where more differ.
constexpr std::size_t kWantedColumns = 3, kMostWantedColumns = 6;

struct Block {
  std::vector<StyledLine> title, body;
  int width() const {
    int width = 0;
    for (const auto* lines : {&title, &body}) {
      for (const StyledLine& line : *lines) width = std::max(width, line.width());
    }
    return width;
  }
};

// Names joined by commas, broken between them.
std::vector<StyledLine> title_lines(const std::vector<std::string>& names, int width) {
  std::vector<StyledLine> lines(1);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = escape_for_terminal(names[i]) + (i + 1 < names.size() ? "," : "");
    const int gap = lines.back().empty() ? 0 : 1;
    if (gap == 1 && lines.back().width() + gap + display_width(name) > width) lines.emplace_back();
    if (!lines.back().empty()) lines.back().add(" ");
    lines.back().add(name, Style::strong);
  }
  return lines;
}

// Lays out the blocks of one tier: those that stand beside each other.
class Tier {
 public:
  Tier(const VariantReport& variant, const AnswerGrid& grid, const AnswerNotes& notes,
       const std::vector<AnswerGroup>& groups, std::size_t begin, std::size_t end, const AnswerTableOptions& options)
      : variant_(variant),
        grid_(grid),
        notes_(notes),
        groups_(groups),
        begin_(begin),
        end_(end),
        options_(options),
        glyphs_(glyphs(options.unicode)) {}

  // Whether the `count` most important columns can be shown.
  bool has_room_for(std::size_t count) {
    const auto& order = grid_.column_order();
    return fits({order.begin(), order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()))},
                kCaps.back(), room());
  }

  std::vector<StyledLine> lines() {
    choose_columns(room());
    std::vector<Block> blocks;
    for (std::size_t group = begin_; group < end_; ++group) blocks.push_back(block(group));
    return draw(blocks);
  }

 private:
  // ---- Which columns, and how wide ----

  // What is left inside of the borders.
  int room() const { return std::max(options_.width - 3 * static_cast<int>(end_ - begin_) - 1, kSmallestBlock); }

  // Widths that the groups' blocks may have: those that need little leave room to the others.
  std::vector<int> shares(const std::vector<int>& needs, int total) const {
    std::vector<std::size_t> order(needs.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return needs[a] < needs[b]; });
    std::vector<int> shares(needs.size());
    int left = static_cast<int>(needs.size());
    for (const std::size_t i : order) {
      shares[i] = std::min(needs[i], total / left);
      total -= shares[i];
      --left;
    }
    return shares;
  }

  int mark_width() const { return display_width(glyphs_.differs) + 1; }

  // What a column of a group takes when its texts are cut at `cap`.
  int column_width(std::size_t group, std::size_t column, int cap) const {
    const ResultSet* result = grid_.result(group);
    if (result == nullptr || column >= result->columns.size()) return 0;
    int width = std::max(name_line(group, column, cap).width(), type_line(group, column, cap).width());
    for (std::size_t line = 0; line < grid_.lines().size(); ++line) {
      const GridCell* cell = grid_.cell(group, column, line);
      if (cell != nullptr) width = std::max(width, std::min(cell->width, cap) + (cell->differs ? mark_width() : 0));
    }
    return width;
  }

  int table_width(std::size_t group, const std::vector<std::size_t>& columns, int cap) const {
    int width = 0;
    for (const std::size_t column : columns) {
      const int one = column_width(group, column, cap);
      if (one > 0) width += one + (width > 0 ? kColumnGap : 0);
    }
    return width;
  }

  int need_of(std::size_t group, const std::vector<std::size_t>& columns, int cap) const {
    int need = table_width(group, columns, cap);
    if (const ResultSet* result = grid_.result(group)) {
      for (const GridLine& line : grid_.lines()) {
        if (line.skipped > 0) need = std::max(need, gap_line(line).width());
      }
      if (columns.size() < result->columns.size())
        need = std::max(need, left_out_line(result->columns.size() - columns.size(), columns.size()).width());
    }
    for (const StyledLine& line : notes_.lines(group, kNoteWidth)) need = std::max(need, line.width());
    for (const std::string& name : target_names(variant_, groups_[group]))
      need = std::max(need, display_width(escape_for_terminal(name)) + 1);
    return std::max(need, std::min(title_width(group), kNoteWidth));
  }

  int title_width(std::size_t group) const {
    int width = 0;
    for (const std::string& name : target_names(variant_, groups_[group]))
      width += display_width(escape_for_terminal(name)) + 2;
    return width - 2;
  }

  // Whether all blocks of the tier fit; keeps the widths if so.
  bool fits(const std::vector<std::size_t>& columns, int cap, int total) {
    std::vector<int> needs;
    for (std::size_t group = begin_; group < end_; ++group) needs.push_back(need_of(group, columns, cap));
    shares_ = shares(needs, total);
    for (std::size_t group = begin_; group < end_; ++group) {
      if (table_width(group, columns, cap) > shares_[group - begin_]) return false;
    }
    columns_ = columns;
    cap_ = cap;
    std::sort(columns_.begin(), columns_.end());
    return true;
  }

  // As many columns as fit when texts are cut short, the most important ones; then texts as long as fit.
  void choose_columns(int total) {
    std::vector<std::size_t> columns = grid_.column_order();
    while (columns.size() > 1 && !fits(columns, kCaps.back(), total)) columns.pop_back();
    for (const int cap : kCaps) {
      if (fits(columns, cap, total)) return;
    }
    for (int cap = kCaps.back() - 1; cap > 4; --cap) {
      if (fits(columns, cap, total)) return;
    }
    columns_ = columns;
    cap_ = 4;
  }

  // ---- What stands in a block ----

  StyledLine name_line(std::size_t group, std::size_t column, int cap) const {
    const GridHeader header = grid_.header(group, column);
    StyledLine line(cut_to_width(header.name, cap, glyphs_.ellipsis),
                    header.name_differs ? Style::difference : Style::strong);
    if (header.name_differs) line.add(" ").add(glyphs_.differs, Style::difference);
    return line;
  }

  StyledLine type_line(std::size_t group, std::size_t column, int cap) const {
    const GridHeader header = grid_.header(group, column);
    StyledLine line(cut_to_width(header.type, cap, glyphs_.ellipsis),
                    header.type_differs ? Style::difference : Style::dim);
    // Otherwise the cells say it.
    if (header.type_differs && !grid_.has_differing_cells(column))
      line.add(" ").add(glyphs_.differs, Style::difference);
    return line;
  }

  // Rows stand beside each other, so all blocks have the line of types or none.
  bool shows_types() const {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const ResultSet* result = grid_.result(group);
      for (const std::size_t column : columns_) {
        if (result != nullptr && column < result->columns.size() && !grid_.header(group, column).type.empty())
          return true;
      }
    }
    return false;
  }

  StyledLine cell_line(const GridCell& cell) const {
    StyledLine line(cut_cell_text(cell.text, cap_, cell.keep, cell.length, glyphs_.ellipsis),
                    cell.differs ? Style::difference : Style::plain);
    if (cell.differs) line.add(" ").add(glyphs_.differs, Style::difference);
    return line;
  }

  StyledLine gap_line(const GridLine& gap) const {
    StyledLine line;
    std::string text = fmt::format("{} {}", glyphs_.more_below, counted(gap.skipped, "row", "rows"));
    if (gap.skipped_differing > 0)
      text += fmt::format(", {} {}", with_thousands(gap.skipped_differing), glyphs_.differs);
    return line.add(text, gap.skipped_differing > 0 ? Style::difference : Style::dim);
  }

  StyledLine row_line(std::size_t group, const std::vector<std::size_t>& columns, const std::vector<int>& widths,
                      std::size_t row) const {
    StyledLine line;
    int at = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const GridCell* cell = grid_.cell(group, columns[i], row);
      if (cell == nullptr) return StyledLine("(no row) ", Style::dim).add(glyphs_.differs, Style::difference);
      line.pad_to(at).add(cell_line(*cell));
      at += widths[i] + kColumnGap;
    }
    return line;
  }

  void add_table(std::size_t group, std::vector<StyledLine>& body) const {
    const ResultSet& result = *grid_.result(group);
    std::vector<std::size_t> columns;
    for (const std::size_t column : columns_) {
      if (column < result.columns.size()) columns.push_back(column);
    }
    std::vector<int> widths;
    StyledLine names, types, rule;
    int at = 0;
    for (const std::size_t column : columns) {
      widths.push_back(column_width(group, column, cap_));
      names.pad_to(at).add(name_line(group, column, cap_));
      types.pad_to(at).add(type_line(group, column, cap_));
      std::string dashes;
      for (int i = 0; i < widths.back(); ++i) dashes += glyphs_.horizontal;
      rule.pad_to(at).add(dashes, Style::dim);
      at += widths.back() + kColumnGap;
    }
    body.push_back(std::move(names));
    if (shows_types()) body.push_back(std::move(types));
    body.push_back(std::move(rule));
    for (std::size_t row = 0; row < grid_.lines().size(); ++row) {
      const GridLine& line = grid_.lines()[row];
      body.push_back(line.skipped > 0 ? gap_line(line) : row_line(group, columns, widths, row));
    }
    if (columns.size() < result.columns.size())
      body.push_back(left_out_line(result.columns.size() - columns.size(), columns_.size()));
  }

  StyledLine left_out_line(std::size_t count, std::size_t shown) const {
    const std::size_t hidden = grid_.differing_columns() > shown ? grid_.differing_columns() - shown : 0;
    std::string text = fmt::format("{} {}", glyphs_.ellipsis, counted(count, "more column", "more columns"));
    if (hidden > 0) text += fmt::format(", {} {}", with_thousands(hidden), glyphs_.differs);
    return StyledLine(text, hidden > 0 ? Style::difference : Style::dim);
  }

  Block block(std::size_t group) const {
    const int width = std::max(2, shares_[group - begin_]);
    Block block;
    block.title = title_lines(target_names(variant_, groups_[group]), width);
    if (grid_.result(group) != nullptr) add_table(group, block.body);
    for (StyledLine& line : notes_.lines(group, width)) block.body.push_back(std::move(line));
    for (StyledLine& line : block.title) line.cut_to(width, glyphs_.ellipsis);
    for (StyledLine& line : block.body) line.cut_to(width, glyphs_.ellipsis);
    return block;
  }

  // ---- The frame ----

  StyledLine frame(const std::vector<Block>& blocks, std::string_view left, std::string_view middle,
                   std::string_view right) const {
    std::string text(left);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      for (int column = 0; column < blocks[i].width() + 2; ++column) text += glyphs_.horizontal;
      text += i + 1 < blocks.size() ? middle : right;
    }
    return StyledLine(text, Style::dim);
  }

  void add_lines(const std::vector<Block>& blocks, std::vector<StyledLine> Block::* part,
                 std::vector<StyledLine>& out) const {
    std::size_t height = 0;
    for (const Block& block : blocks) height = std::max(height, (block.*part).size());
    for (std::size_t row = 0; row < height; ++row) {
      StyledLine line(glyphs_.vertical, Style::dim);
      int at = 1;
      for (const Block& block : blocks) {
        line.add(" ");
        if (row < (block.*part).size()) line.add((block.*part)[row]);
        at += block.width() + 3;
        line.pad_to(at - 1).add(glyphs_.vertical, Style::dim);
      }
      out.push_back(std::move(line));
    }
  }

  std::vector<StyledLine> draw(const std::vector<Block>& blocks) const {
    std::vector<StyledLine> out;
    out.push_back(frame(blocks, glyphs_.top_left, glyphs_.top_middle, glyphs_.top_right));
    add_lines(blocks, &Block::title, out);
    out.push_back(frame(blocks, glyphs_.middle_left, glyphs_.middle, glyphs_.middle_right));
    add_lines(blocks, &Block::body, out);
    out.push_back(frame(blocks, glyphs_.bottom_left, glyphs_.bottom_middle, glyphs_.bottom_right));
    return out;
  }

  const VariantReport& variant_;
  const AnswerGrid& grid_;
  const AnswerNotes& notes_;
  const std::vector<AnswerGroup>& groups_;
  const std::size_t begin_, end_;
  const AnswerTableOptions& options_;
  const Glyphs& glyphs_;
  std::vector<int> shares_;           // of the groups of this tier
  std::vector<std::size_t> columns_;  // shown, from left to right
  int cap_ = 0;                       // of the text of a cell
};

// As many blocks beside each other as leave room for the columns that matter; at least two where two fit at all.
template <class HasRoom>
std::size_t blocks_in_a_row(std::size_t groups, int width, HasRoom has_room) {
  const auto most = static_cast<std::size_t>(std::max(1, (width - 1) / (kSmallestBlock + 3)));
  const auto even = [&](std::size_t count) {
    const std::size_t tiers = (groups + count - 1) / count;
    return (groups + tiers - 1) / tiers;  // equal tiers look better than a full one and a rest
  };
  for (std::size_t count = std::min(most, groups); count > 1; --count) {
    if (has_room(even(count))) return even(count);
  }
  return even(std::min<std::size_t>(most, 2));
}

}  // namespace

std::vector<StyledLine> answer_table(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                                     const std::vector<AnswerGroup>& groups, const AnswerTableOptions& options) {
  std::vector<StyledLine> lines;
  if (groups.empty()) return lines;
  const auto max_columns = static_cast<std::size_t>(options.width / (1 + kColumnGap) + 1);  // of the narrowest columns
  const AnswerGrid grid(report, variant, step, groups, {options.max_rows, max_columns, options.all_types});
  const AnswerNotes notes(variant, groups, step, options);
  const auto tier = [&](std::size_t begin, std::size_t each) {
    return Tier(variant, grid, notes, groups, begin, std::min(begin + each, groups.size()), options);
  };
  const std::size_t each = blocks_in_a_row(groups.size(), options.width, [&](std::size_t count) {
    for (std::size_t begin = 0; begin < groups.size(); begin += count) {
      if (!tier(begin, count)
               .has_room_for(std::clamp<std::size_t>(grid.differing_columns(), kWantedColumns, kMostWantedColumns)))
        return false;
    }
    return true;
  });
  for (std::size_t begin = 0; begin < groups.size(); begin += each) {
    for (StyledLine& line : tier(begin, each).lines()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace enginediff
