// A case: what one case file says, as data. casefile/ reads and writes it; nothing here does I/O.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "harness/model/history_event.hpp"
#include "harness/model/outcome.hpp"
#include "harness/model/selector.hpp"
#include "harness/model/value.hpp"

namespace enginediff {

// Lines of a file, counted from 1, both ends included. {0, 0} is "not from a file".
struct LineRange {
  int first = 0, last = 0;
  std::size_t end = 0;  // of a step: the byte offset in the file behind its last byte, semicolon included; elsewhere 0
  bool operator==(const LineRange&) const { return true; }  // where a thing stands is no part of what it says
};

// One SQL statement as the file has it, without its terminating semicolon. Its lines are joined by \n, also in files
// with \r\n.
struct SqlText {
  std::string sql;
  bool raw = false;  // `-- @raw`: one statement however many semicolons it has, sent as it stands
  LineRange lines;
  bool operator==(const SqlText&) const = default;
};

// One way to write a step. The spelling with the most specific selector that covers the target is sent: spelling_for().
struct Spelling {
  std::vector<Selector> selectors;  // empty: every target that no other spelling of the step covers
  bool absent = false;              // `-- @sql sqlite none`: the step does not exist there
  std::vector<SqlText> statements;  // empty exactly when absent
  bool operator==(const Spelling&) const = default;
};

// A value to bind. `type` is what stood after `::` (`1::bigint`), empty for the natural type.
// A number with a point or an exponent is a double (`decimal:1.50` is a decimal).
struct Parameter {
  OwnedValue value;
  std::string type;
  bool operator==(const Parameter&) const = default;
};

// ---- Expectations ----

struct ExpectedColumn {
  std::string name;
  std::optional<TypeName> type;  // not written: any type is as expected
  bool operator==(const ExpectedColumn&) const = default;
};
struct ExpectedRows {
  std::vector<ExpectedColumn> columns;
  std::vector<std::vector<OwnedValue>> rows;
  bool operator==(const ExpectedRows&) const = default;
};
struct ExpectedOk {
  std::optional<std::int64_t> affected_rows;  // `ok`: nothing is said about it; `ok 1 row`
  bool operator==(const ExpectedOk&) const = default;
};
struct ExpectedError {
  ErrorClass error_class = ErrorClass::other;
  bool operator==(const ExpectedError&) const = default;
};
struct ExpectedStuck {
  bool operator==(const ExpectedStuck&) const = default;
};

// `blocked by A.hold until A.commit`: who was waited for and what ended the wait.
struct ExpectedWait {
  std::vector<std::string> by;  // step names
  std::string until;            // a step name, or `timeout`, `detector`, `cancel`, `disconnect`
  bool operator==(const ExpectedWait&) const = default;
};

struct ExpectedOutcome {
  std::variant<ExpectedRows, ExpectedOk, ExpectedError, ExpectedStuck> answer;
  std::optional<std::int64_t> affected_rows;    // of rows with RETURNING, when written
  std::vector<ErrorClass> warnings;             // sorted; all of them: an unlisted warning is a change
  std::optional<TransactionState> transaction;  // not written: not compared
  std::optional<ExpectedWait> wait;             // not written: the step did not wait
  bool operator==(const ExpectedOutcome&) const = default;
};

// `A ok, B error deadlock_detected`: sessions or steps with their outcomes. Who of them has which is chance.
using RaceAlternative = std::vector<std::pair<std::string, ExpectedOutcome>>;

// `racy: {A ok, B error deadlock_detected | A ok, B ok}`: one of these sets was seen.
struct ExpectedRace {
  std::vector<RaceAlternative> alternatives;
  bool operator==(const ExpectedRace&) const = default;
};

// `70 schedules: 44 serial, 26 anomalous (lost update)`, or `schedules by chance: deadlocked, serial`.
struct ExpectedCensus {
  int schedules = 0;  // 0: by chance, with the classes that may come, each with a count of 0
  std::vector<std::pair<std::string, int>> counts;  // class, with its anomaly's name in parentheses
  bool operator==(const ExpectedCensus&) const = default;
};

// The name of the column that holds the bind list in the matrix of a step with several `@bind` lines.
inline constexpr std::string_view kBindColumn = "bind";

// One row of a matrix expectation: the values of the matrix names (as written in the file), and the outcome there.
// In the bind column the key is what bind_key() (casefile/printer.hpp) makes of the bind list.
struct ExpectedVariant {
  std::vector<std::string> key;
  ExpectedOutcome outcome;
  bool operator==(const ExpectedVariant&) const = default;
};
struct ExpectedMatrix {
  std::vector<std::string> names;  // of @each axes in the order of the file, then kBindColumn; never empty
  std::vector<ExpectedVariant> rows;
  bool operator==(const ExpectedMatrix&) const = default;
};

struct Expectation {
  std::vector<Selector> selectors;  // never empty; `*` is a Selector that covers all
  std::variant<ExpectedOutcome, ExpectedMatrix, ExpectedRace, ExpectedCensus> expected;
  LineRange lines;  // from the `-- =>` line to the last `-- |` line
  bool operator==(const Expectation&) const = default;
};

// ---- Steps ----

enum class StepRole {
  setup,     // compared for success only; one that fails stops the target's case
  step,      // compared
  portable,  // a rewrite that should agree everywhere; `portable_of` names what it rewrites
};

// What a concurrency case does besides sending SQL.
enum class PseudoStep {
  wait,    // until the session's own waiting statement has ended
  cancel,  // the session's running or waiting statement
  kill,    // the session, as an administrator would
};

struct Step {
  StepRole role = StepRole::step;
  // Unique in its case. Given, or made from the step's position in its session: `hold`, `2`; with sessions `A.hold`,
  // `A.2`. Setup is numbered apart: `setup.1`. A portable rewrite is called `divide.portable`.
  std::string name;
  bool named = false;   // the name is given, so expectations and @after may cite it
  std::string session;  // empty: the case's only session, and setup; of a pseudo-step the session that it is about
  std::string after;    // `@after create`: not run when the step of that name failed (Step::name of an earlier step)
  std::string portable_of;  // role portable: Step::name of the earlier step that it rewrites
  std::vector<Spelling> spellings;
  bool prepared = false;                      // `@prepared`, or binds
  std::vector<std::vector<Parameter>> binds;  // one execution each
  std::optional<PseudoStep> pseudo;           // then no spellings
  std::vector<HistoryEvent> history;
  std::vector<Expectation> expectations;
  std::vector<std::string> comments;  // plain comment lines before it, without the dashes
  LineRange lines;
  bool operator==(const Step&) const = default;
};

// ---- The case ----

// `-- @each literal = '1', 'abc'`: values are replaced into `${literal}` as they are written.
struct MatrixAxis {
  std::string name;
  std::vector<std::string> values;
  bool operator==(const MatrixAxis&) const = default;
};

// `-- @repeat cols = 2000 of 'c${i} INT' joined by ', '`: `${cols}` is the text so many times, `${i}` in it counts
// from 1.
struct RepeatMacro {
  std::string name;
  int count = 0;
  std::string text, separator;
  bool operator==(const RepeatMacro&) const = default;
};

// An axis that only some engines have: `@begin sqlite: deferred, immediate`, `@journal sqlite: delete, wal`.
struct EngineAxis {
  std::string name;    // `begin`, `journal`
  std::string engine;  // whose
  std::vector<std::string> values;
  bool operator==(const EngineAxis&) const = default;
};

// `-- @setting A lock_timeout = 500ms`: a portable setting of one session (or of all: empty session).
struct SessionSetting {
  std::string session, name, value;
  bool operator==(const SessionSetting&) const = default;
};

// What a run takes where neither the case nor an option says otherwise: how many interleavings before it takes a
// sample, and which sample.
inline constexpr int kInterleaveLimit = 500;
inline constexpr std::uint64_t kInterleaveSeed = 1;

struct Case {
  std::string file;  // as it was named on the command line or found below a folder; not part of what the file says
  std::string title, id, category, why;
  std::vector<std::string> see;  // addresses
  std::vector<std::string> requires_features;
  std::vector<MatrixAxis> axes;
  std::vector<RepeatMacro> repeats;
  std::vector<EngineAxis> engine_axes;
  std::vector<std::string> isolation;  // levels; empty: default only
  std::vector<SessionSetting> settings;
  bool exclusive = false;
  bool portable_by_nature = false;
  bool interleave_all = false;
  std::optional<int> interleave_limit;  // schedules before a sample is taken; not written: kInterleaveLimit
  std::vector<std::string> comments;    // plain comment lines after the metadata
  std::vector<Step> steps;
  std::vector<std::string> trailing_comments;

  bool operator==(const Case& other) const;  // everything but `file`
};

// One cell of a case's parameter matrix.
struct Variant {
  // Axis name and value, in the order: @each axes, isolation, engine axes. Empty for a case without a matrix.
  std::vector<std::pair<std::string, std::string>> values;

  // `literal='1',isolation=serializable`; empty for the only variant.
  std::string to_string() const;
  const std::string* find(std::string_view name) const;
  bool operator==(const Variant&) const = default;
};

// ---- Questions ----

// The spelling that is sent to the target, null where no spelling covers it. An absent spelling is returned as such.
const Spelling* spelling_for(const Step& step, const TargetInfo& target, const Variant& variant);

// The expectation that speaks about the target: of those that cover it the one with the most specific selector; null if
// none does.
const Expectation* expectation_for(const Step& step, const TargetInfo& target, const Variant& variant);

}  // namespace enginediff
