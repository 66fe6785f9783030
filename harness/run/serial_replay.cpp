#include "harness/run/serial_replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <climits>

#include "harness/model/value.hpp"

namespace enginediff {

namespace {

std::string rows_text(const ResultSet& result, bool ordered) {
  std::vector<std::string> rows;
  for (std::size_t row = 0; row < result.row_count(); ++row) {
    std::string& text = rows.emplace_back("(");
    for (std::size_t column = 0; column < result.columns.size(); ++column)
      text += (column == 0 ? "" : ", ") + tagged_literal(result.at(row, column));
    text += ")";
  }
  if (!ordered) std::sort(rows.begin(), rows.end());
  std::string out = fmt::format("{} rows of {}:", result.total_rows, result.columns.size());
  for (const std::string& row : rows) out += "\n" + row;
  if (result.digests) {
    const Digest& digest = ordered ? result.digests->ordered_raw : result.digests->unordered_raw;
    out += fmt::format("\n{:x} {:x}", digest.high, digest.low);
  }
  return out;
}

using Order = std::vector<const ReplayedTransaction*>;

// All orders that keep each session's own, that of their ends first.
std::vector<Order> serial_orders(const std::vector<ReplayedTransaction>& transactions, std::size_t most,
                                 bool& complete) {
  std::map<std::string, std::vector<const ReplayedTransaction*>> sessions;
  for (const ReplayedTransaction& one : transactions) sessions[one.session].push_back(&one);
  std::vector<std::vector<const ReplayedTransaction*>> lanes;
  std::vector<std::size_t> lengths;
  for (auto& [name, lane] : sessions) {
    lengths.push_back(lane.size());
    lanes.push_back(std::move(lane));
  }
  std::vector<Order> out(1);
  for (const ReplayedTransaction& one : transactions) out.front().push_back(&one);
  std::stable_sort(out.front().begin(), out.front().end(),
                   [](const ReplayedTransaction* a, const ReplayedTransaction* b) { return a->ended < b->ended; });
  const Interleavings all = interleavings(lengths, most, 1);
  complete = !all.seed.has_value();
  for (const MergeOrder& merge : all.orders) {
    std::vector<std::size_t> next(lanes.size(), 0);
    Order& order = out.emplace_back();
    for (const int lane : merge) {
      const auto i = static_cast<std::size_t>(lane);
      order.push_back(lanes[i][next[i]++]);
    }
  }
  return out;
}

std::string names_of(const Order& order) {
  std::string out;
  for (const ReplayedTransaction* one : order) out += (out.empty() ? "" : ", ") + one->name;
  return out;
}

}  // namespace

std::string answer_text(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return "no answer";
  std::string out;
  if (outcome->error() != nullptr) {
    out = fmt::format("error {}", error_class_name(outcome->error()->error_class));
  } else if (outcome->interrupted() != nullptr) {
    out = "interrupted";
  } else if (outcome->rows() != nullptr) {
    out = rows_text(*outcome->rows(), record.ordered);
  } else {
    out = "ok";
  }
  if (outcome->affected_rows) out += fmt::format("; {} affected", *outcome->affected_rows);
  return out;
}

Answers answers_of(const std::vector<StepRecord>& records) {
  Answers out;
  for (const StepRecord& record : records) out[{record.index, record.execution}] = answer_text(record);
  return out;
}

Result<SerialMatch> SerialReplay::find(const std::vector<ReplayedTransaction>& transactions, const Answers& answers,
                                       const SerialSearch& search) {
  bool complete = true;
  SerialMatch match;
  std::optional<std::size_t> fewest;
  for (const Order& order : serial_orders(transactions, search.most_orders, complete)) {
    TRY_ASSIGN(const Answers* all, replay(order));
    Answers serial = compared(order, *all, search.final_state);
    std::size_t differing = 0;
    for (const auto& [place, answer] : serial) {
      const auto seen = answers.find(place);
      const bool same = seen != answers.end() && seen->second == answer;
      differing += same ? 0 : 1;
      if (same) match.given.insert(place);
    }
    if (differing == 0) return SerialMatch{SerialMatch::Kind::found, names_of(order)};
    if (fewest && *fewest <= differing) continue;
    fewest = differing;
    match.order = names_of(order);
    match.nearest = std::move(serial);
  }
  match.kind = complete ? SerialMatch::Kind::none : SerialMatch::Kind::undecided;
  return match;
}

Result<const Answers*> SerialReplay::replay(const std::vector<const ReplayedTransaction*>& order) {
  std::vector<StepPart> steps(lanes_.before.begin(), lanes_.before.end());
  for (const ReplayedTransaction* one : order) steps.insert(steps.end(), one->steps.begin(), one->steps.end());
  steps.insert(steps.end(), lanes_.after.begin(), lanes_.after.end());
  auto at = cache_.find(steps);
  if (at == cache_.end()) {
    TRY_ASSIGN(const std::vector<StepRecord> records, run_(steps));
    at = cache_.emplace(std::move(steps), answers_of(records)).first;
  }
  return &at->second;
}

// What those steps answer that the order is judged by.
Answers SerialReplay::compared(const Order& order, const Answers& serial, bool final_state) const {
  Answers out;
  const auto add = [&](const StepPart& part) {
    if (part.end != StepPart::kToTheEnd) return;
    const int first = part.execution.value_or(0), last = part.execution.value_or(INT_MAX);
    out.insert(serial.lower_bound({part.step, first}), serial.upper_bound({part.step, last}));
  };
  if (final_state) std::for_each(lanes_.after.begin(), lanes_.after.end(), add);
  for (const ReplayedTransaction* one : order) {
    if (one->compared) std::for_each(one->steps.begin(), one->steps.end(), add);
  }
  return out;
}

}  // namespace enginediff
