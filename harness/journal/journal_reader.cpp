#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "harness/base/utf8.hpp"
#include "harness/casefile/claims_file.hpp"
#include "harness/journal/case_codec.hpp"
#include "harness/journal/journal.hpp"
#include "harness/journal/journal_format.hpp"
#include "harness/journal/json_reader.hpp"
#include "harness/journal/line_reader.hpp"
#include "harness/model/not_run_reason.hpp"

namespace enginediff {

namespace {

using TraceKey = std::tuple<std::string, std::string, std::string>;
TraceKey key_of(const Trace& trace) { return {trace.case_id, trace.variant.to_string(), trace.target}; }

// Takes the lines of one journal in their order.
class JournalAssembly {
 public:
  JournalAssembly(std::string source, std::span<const LexicalRules* const> dialects) : dialects_(dialects) {
    journal_.source = std::move(source);
  }

  void take(const JsonElement& json) {
    const std::string_view kind = text_of(member(json, "line"));
    if (!begun_ && kind != "run") throw DecodeError("a journal begins with its run line");
    if (kind == "run") {
      take_run(json);
    } else if (kind == "claims") {
      journal_.claims = {decode_bytes(member(json, "file")), decode_bytes(member(json, "text"))};
      if (auto claims = parse_claims(journal_.claims.text, journal_.claims.file); !claims)
        throw DecodeError(claims.error().message);
    } else if (kind == "target") {
      take_target(decode_target(json));
    } else if (kind == "case") {
      take_case(decode_case(json, dialects_));
    } else if (kind == "trace") {
      take_trace(decode_trace(json));
    } else if (kind == "end") {
      journal_.complete = true;
    } else {
      throw DecodeError(fmt::format("'{}' is no kind of line that this version of enginediff knows", kind));
    }
  }

  void add_problem(std::string_view problem) {
    journal_.problems.push_back(fmt::format("{}: {}", journal_.source, problem));
  }
  bool begun() const { return begun_; }
  Journal finish() { return std::move(journal_); }

 private:
  // A second run line is a run that was resumed.
  void take_run(const JsonElement& json) {
    if (const int format = number_at<int>(member(json, "format")); format != kJournalFormat) {
      throw DecodeError(fmt::format("this is format {} of the journal; this version of enginediff reads format {}",
                                    format, kJournalFormat));
    }
    RunHeader header{decode_bytes(member(json, "tool_version")), decode_bytes(member(json, "started")),
                     text_or_empty(json, "reference"), text_or_empty(json, "shard")};
    journal_.complete = false;
    if (!begun_) {
      journal_.header = std::move(header);
    } else if (header.tool_version != journal_.header.tool_version) {
      add_problem(
          fmt::format("begun by enginediff {} and resumed by {}", journal_.header.tool_version, header.tool_version));
    } else if (header.shard != journal_.header.shard) {
      add_problem(fmt::format("begun as shard '{}' and resumed as shard '{}'", journal_.header.shard, header.shard));
    }
    begun_ = true;
  }

  void take_target(TargetStatus status) {
    for (TargetStatus& known : journal_.targets) {
      if (known.info.name != status.info.name) continue;
      const bool identified = !status.info.engine.empty();
      if (identified && !known.info.engine.empty() && !(known.info == status.info)) {
        add_problem(fmt::format("target {} was {} when the run began and {} later", known.info.name, known.info.version,
                                status.info.version));
      }
      known.unusable = std::move(status.unusable);
      if (identified) known.info = std::move(status.info);
      return;
    }
    journal_.targets.push_back(std::move(status));
  }

  void take_case(Case parsed) {
    const auto [at, is_new] = case_at_.try_emplace(parsed.id, journal_.cases.size());
    if (is_new) {
      journal_.cases.push_back(std::move(parsed));
      return;
    }
    if (journal_.cases[at->second] == parsed) return;
    const std::size_t left_out =
        std::erase_if(journal_.traces, [&](const Trace& trace) { return trace.case_id == parsed.id; });
    trace_at_.clear();
    for (std::size_t i = 0; i < journal_.traces.size(); ++i) trace_at_.emplace(key_of(journal_.traces[i]), i);
    add_problem(fmt::format("case {} changed while the run was interrupted; {} earlier records are left out", parsed.id,
                            left_out));
    journal_.cases[at->second] = std::move(parsed);
  }

  void take_trace(Trace trace) {
    const auto found = case_at_.find(trace.case_id);
    if (found == case_at_.end())
      throw DecodeError(fmt::format("a trace of case {}, which has no case line before", trace.case_id));
    const Case& parsed = journal_.cases[found->second];
    for (const StepRecord& record : trace.records) {
      if (record.index >= parsed.steps.size() || parsed.steps[record.index].name != record.step) {
        throw DecodeError(
            fmt::format("step {} is not step number {} of case {}", record.step, record.index, parsed.id));
      }
    }
    const auto [at, is_new] = trace_at_.try_emplace(key_of(trace), journal_.traces.size());
    if (is_new) {
      journal_.traces.push_back(std::move(trace));
    } else {
      journal_.traces[at->second] = std::move(trace);
    }
  }

  const std::span<const LexicalRules* const> dialects_;
  Journal journal_;
  bool begun_ = false;
  std::map<std::string, std::size_t> case_at_;
  std::map<TraceKey, std::size_t> trace_at_;
};

// The library's messages begin with a name of its own in brackets.
std::string_view without_tag(std::string_view message) {
  const std::size_t end = message.find("] ");
  return message.starts_with("[json.") && end != std::string_view::npos ? message.substr(end + 2) : message;
}

Result<void> take_line(JournalAssembly& assembly, JsonReader& reader, const std::string& path, int number,
                       const std::string& line) {
  try {
    assembly.take(reader.parse(line));
  } catch (const std::exception& error) {
    return fail(Fault::malformed,
                fmt::format("{}:{}: {}", path, number, escape_for_terminal(without_tag(error.what()))),
                "docs/journal.md describes the lines of a journal");
  }
  return {};
}

// The program that made the file smaller, other than gzip, by its first bytes; empty: none.
std::string_view packer_of(std::string_view begin) {
  constexpr std::pair<std::string_view, std::string_view> kPackers[] = {
      {"\x28\xB5\x2F\xFD", "zstd"}, {"\xFD\x37zXZ", "xz"}, {"BZh", "bzip2"}, {"PK\x03\x04", "zip"}};
  for (const auto& [magic, name] : kPackers) {
    if (begin.starts_with(magic)) return name;
  }
  return {};
}

}  // namespace

Result<Journal> read_journal(const std::string& path, std::span<const LexicalRules* const> dialects) {
  TRY_ASSIGN(LineReader in, LineReader::open(path));
  JournalAssembly assembly(path, dialects);
  JsonReader reader;
  std::string line;
  for (int number = 1;; ++number) {
    TRY_ASSIGN(const LineReader::Line kind, in.next(line));
    if (kind == LineReader::Line::none) break;
    if (const std::string_view packer = number == 1 ? packer_of(line) : ""; !packer.empty())
      return fail(Fault::malformed, fmt::format("{}: is compressed with {}", path, packer),
                  "unpack it first, or use gzip");
    // The last line is whole when its line feed is there.
    if (kind == LineReader::Line::cut) {
      assembly.add_problem(fmt::format("line {} was cut when the run was killed; what is before it is used", number));
      break;
    }
    TRY(take_line(assembly, reader, path, number, line));
  }
  if (!assembly.begun()) return fail(Fault::malformed, fmt::format("{}: is no journal: it holds no whole line", path));
  return assembly.finish();
}

namespace {

// Whether the target, and not the case, kept anything of it from being run.
bool target_failed(const Trace& trace) {
  return trace.not_run || std::any_of(trace.records.begin(), trace.records.end(), [](const StepRecord& record) {
           const auto* reason = std::get_if<NotRun>(&record.result);
           return reason != nullptr && reason->reason.starts_with(kConnectionLost);
         });
}

}  // namespace

void keep_for_resume(Journal& journal, std::span<const Case> cases) {
  std::map<std::string_view, const Case*> recorded;
  for (const Case& parsed : journal.cases) recorded.emplace(parsed.id, &parsed);
  std::set<std::string_view> unchanged;
  for (const Case& parsed : cases) {
    const auto before = recorded.find(parsed.id);
    if (before != recorded.end() && *before->second == parsed) unchanged.insert(parsed.id);
  }
  std::erase_if(journal.traces,
                [&](const Trace& trace) { return target_failed(trace) || !unchanged.contains(trace.case_id); });
  journal.problems.clear();
  journal.complete = false;
}

}  // namespace enginediff
