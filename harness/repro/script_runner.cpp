#include "harness/repro/script_runner.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <future>
#include <optional>
#include <set>
#include <unordered_map>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engines/carried_types.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/carried_spelling.hpp"
#include "harness/repro/copied_rows.hpp"
#include "harness/repro/early_references.hpp"
#include "harness/repro/later_constraints.hpp"
#include "harness/repro/numbered_keys.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/translator.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

struct ScriptRunner::TargetRun {
  std::vector<StepRecord> records, answers;
  std::vector<UsedRewrite> rewrites;
};

class CarriedSpellings {
 public:
  // As the engine is told it; the reference holds until the next call.
  const CarriedSpelling& of(const std::string& sql, const Script& script, const Engine& engine) {
    const auto known = spelled_.find(sql);
    if (known != spelled_.end()) return known->second;
    if (bytes_ > kMostBytes) {
      spelled_.clear();
      bytes_ = 0;
    }
    CarriedSpelling spelling;
    const TargetInfo& target = engine.info().target;
    if (const CarriedTypes* types = carried_types_for(target.engine)) {
      spelling = spell_carried(sql, *script.rules, engine.lexical_rules(), *types, *script.carried, target.name);
    } else {
      spelling.sql = sql;
    }
    bytes_ += sql.size() + spelling.sql.size();
    return spelled_.emplace(sql, std::move(spelling)).first->second;
  }

 private:
  static constexpr std::size_t kMostBytes = std::size_t{128} << 20;
  std::unordered_map<std::string, CarriedSpelling> spelled_;
  std::size_t bytes_ = 0;
};

namespace {

std::string statement_name(const ScriptStatement& statement) { return fmt::format("{}", statement.origin + 1); }

// Walks through a script on one target.
class ScriptWalk {
 public:
  ScriptWalk(const Script& script, Engine& engine, std::size_t target, const ScriptRunOptions& options,
             CarriedSpellings& carried)
      : script_(script),
        engine_(engine),
        target_(target),
        options_(options),
        carried_(carried),
        spellings_(options.translate ? spellings_for(engine.info().target.engine, engine.info().target.version_number)
                                     : nullptr) {
    if (spellings_ == nullptr) return;
    moved_ = move_constraints(script, *spellings_);
    numbered_ = number_keys(script, *spellings_).tables;
    if (spellings_->adds_constraints) without_early_ = without_early_references(script);
  }

  const MovedConstraints& moved() const { return moved_; }
  const std::map<std::size_t, std::string>& numbered() const { return numbered_; }

  // The spelling that a statement was sent in before, from its position: a walk that has to begin again sends it at
  // once.
  std::map<std::size_t, Translation> spelled;
  std::map<std::size_t, std::vector<std::string>> remarks;  // what could not be rewritten, or not quite
  std::vector<StepRecord> records, answers;
  bool must_begin_again = false;

  Result<void> walk(std::size_t statements, const std::vector<Probe>& probes) {
    TRY_ASSIGN(const auto scratch, engine_.create_scratch({}));
    {
      TRY_ASSIGN(const auto session, scratch->open_session({}));
      scratch_name_ = scratch->name();
      auto probe = probes.begin();
      for (std::size_t i = 0; i <= statements; ++i) {
        for (; probe != probes.end() && probe->before == i; ++probe) {
          if (is_stopped(options_.stop)) return fail(Fault::internal, std::string(kStopped));
          TRY_ASSIGN(StepRecord answer, send_probe(*session, *probe));
          answers.push_back(std::move(answer));
        }
        if (i == statements) break;
        TRY(run_statement(*session, i));
        if (must_begin_again) break;
      }
    }
    TRY(scratch->drop());
    return {};
  }

 private:
  // The statement of the script, or what it becomes when later ones are moved into it, or want its key numbered.
  std::string written(std::size_t index) const {
    if (const auto table = moved_.tables.find(index); table != moved_.tables.end()) return table->second;
    const auto table = numbered_.find(index);
    return table == numbered_.end() ? script_.statements[index].sql : table->second;
  }

  // Values behind COPY are data, and how a literal of them is read is no difference between engines.
  std::string as_read_here(std::size_t index) const {
    if (!script_.statements[index].copied) return written(index);
    return respelled_rows(written(index), *script_.rules, engine_.lexical_rules());
  }

  std::string without_early(std::size_t index) const {
    const std::string& sql = without_early_.at(index);
    if (!numbered_.contains(index)) return sql;
    return with_numbering(sql, *script_.rules, spellings_->numbering).value_or(sql);
  }

  Result<StepRecord> send_probe(Session& session, const Probe& probe) {
    const bool bound = !probe.parameters.empty();
    const ScriptStatement statement{probe.sql, probe.parameters, bound, 0, false, false, false, false, probe.before};
    if (probe.only_target.value_or(target_) != target_) return empty_record(statement, "it is for another target");
    return send(session, statement, spelled_here(probe.sql));
  }

  // Names in a question of our own are quoted as the script has them.
  std::string spelled_here(const std::string& sql) const {
    if (script_.carried != nullptr) return carried_.of(sql, script_, engine_).sql;
    if (spellings_ == nullptr) return sql;
    return translate(sql, *script_.rules, engine_.lexical_rules(), *spellings_, declared_).sql;
  }

  Result<void> run_statement(Session& session, std::size_t index) {
    const ScriptStatement& statement = script_.statements[index];
    // Dumps are mostly rows, which declare nothing.
    if (options_.translate && !statement.sql.empty() && to_lower(statement.sql.front()) == 'c')
      declared_.see(tokens_of(statement.sql, *script_.rules));
    if (is_stopped(options_.stop)) {
      records.push_back(empty_record(statement, std::string(kStopped)));
      return {};
    }
    if (statement.carried) return run_carried(session, statement);
    if (statement.added) return run_added(session, index);
    if (const auto moved = moved_.moved.find(index); moved != moved_.moved.end()) {
      const ScriptStatement& table = script_.statements[moved->second];
      records.push_back(empty_record(statement, fmt::format("it went into the CREATE TABLE of line {}", table.line)));
      return {};
    }
    const auto known = spelled.find(index);
    if (known != spelled.end()) note_lack(index, known->second);
    TRY_ASSIGN(StepRecord record,
               send(session, statement, known == spelled.end() ? as_read_here(index) : known->second.sql));
    if (known != spelled.end()) drop_own_warnings(known->second.rewrites, *spellings_, record);
    if (known == spelled.end() && options_.translate && record.outcome() != nullptr &&
        (may_be_spelling(*record.outcome()) || (!record.outcome()->succeeded() && without_early_.contains(index)))) {
      TRY(try_other_spelling(session, index, record));
      if (must_begin_again) return {};
    }
    records.push_back(std::move(record));
    return {};
  }

  // Where the CREATE TABLE had its foreign keys there is nothing to add.
  Result<void> run_added(Session& session, std::size_t index) {
    const ScriptStatement& statement = script_.statements[index];
    const Tokens tokens = tokens_of(statement.sql, *script_.rules);
    if (!lacks_references_.contains(written_table(tokens))) {
      records.push_back(empty_record(statement, "the CREATE TABLE has this foreign key"));
      return {};
    }
    TRY_ASSIGN(StepRecord record, send(session, statement, spelled_here(statement.sql)));
    records.push_back(std::move(record));
    return {};
  }

  Result<void> run_carried(Session& session, const ScriptStatement& statement) {
    if (statement.added && carried_types_for(engine_.info().target.engine) == nullptr) {
      records.push_back(empty_record(statement, "the CREATE TABLE has this foreign key"));
      return {};
    }
    const CarriedSpelling& spelling = carried_.of(statement.sql, script_, engine_);
    if (spelling.sql.empty()) {
      records.push_back(empty_record(statement, "not carried: " + spelling.not_carried));
      return {};
    }
    TRY_ASSIGN(StepRecord record, send(session, statement, spelling.sql));
    records.push_back(std::move(record));
    return {};
  }

  // Sends the statement as the engine spells it. After a failure that ends a transaction everything has to begin again.
  Result<void> try_other_spelling(Session& session, std::size_t index, StepRecord& record) {
    const ScriptStatement& statement = script_.statements[index];
    if (spellings_ == nullptr) return {};
    const bool early = without_early_.contains(index);
    // The rewriting itself takes out escapes that this engine does not know.
    const bool respelled = statement.copied && !script_.rules->backslash_escapes;
    const std::string text = early ? without_early(index) : respelled ? as_read_here(index) : written(index);
    Translation other = translate(text, *script_.rules, engine_.lexical_rules(), *spellings_, declared_);
    if (early) other.rewrites.emplace_back(kEarlyReferences);
    if (!other.remarks.empty()) remarks[index] = other.remarks;
    if (other.rewrites.empty()) return {};
    if (record.outcome()->transaction == TransactionState::aborted) {
      spelled.emplace(index, std::move(other));
      must_begin_again = true;
      return {};
    }
    TRY_ASSIGN(StepRecord again, send(session, statement, other.sql));
    if (again.outcome() == nullptr || !again.outcome()->succeeded()) {
      // Another refusal than that of the spelling is the engine's real answer to what the statement says.
      if (again.outcome() == nullptr || may_be_spelling(*again.outcome())) {
        note_still_refused(index, other, again);
        if (!is_refused_for_something_else(record, again)) return {};
      }
    }
    drop_own_warnings(other.rewrites, *spellings_, again);
    record = std::move(again);
    note_lack(index, other);
    spelled.emplace(index, std::move(other));
    return {};
  }

  // Whether the rewrites got past what the engine refused first. What is refused then is what nothing here can rewrite,
  // and that is what there is to explain.
  static bool is_refused_for_something_else(const StepRecord& written, const StepRecord& rewritten) {
    const SqlError* first = written.outcome()->error();
    const SqlError* then = rewritten.outcome() == nullptr ? nullptr : rewritten.outcome()->error();
    return first != nullptr && then != nullptr && first->message != then->message;
  }

  void note_still_refused(std::size_t index, const Translation& tried, const StepRecord& again) {
    const SqlError* error = again.outcome() == nullptr ? nullptr : again.outcome()->error();
    if (error == nullptr) return;
    remarks[index].push_back(fmt::format("not translated: rewritten by {} it is refused as well: {}",
                                         fmt::join(tried.rewrites, ", "),
                                         error->message.substr(0, error->message.find('\n'))));
  }

  // The script says nothing that these warn of.
  static void drop_own_warnings(const std::vector<std::string>& rewrites, const DialectSpellings& spellings,
                                StepRecord& record) {
    auto* outcome = std::get_if<Outcome>(&record.result);
    if (outcome == nullptr) return;
    std::erase_if(outcome->diagnostics,
                  [&](const Diagnostic& one) { return is_about_rewrite(one, rewrites, spellings); });
  }

  void note_lack(std::size_t index, const Translation& sent) {
    const auto& names = sent.rewrites;
    if (std::find(names.begin(), names.end(), kEarlyReferences) != names.end())
      lacks_references_.insert(created_name(tokens_of(script_.statements[index].sql, *script_.rules)));
  }

  static StepRecord empty_record(const ScriptStatement& statement, std::string reason) {
    StepRecord record;
    record.step = statement_name(statement);
    record.index = statement.origin;
    record.result = NotRun{std::move(reason)};
    return record;
  }

  Result<StepRecord> send(Session& session, const ScriptStatement& statement, const std::string& spelling) {
    StepRecord record = empty_record(statement, "");
    Statement sent{spelling, statement.prepared, statement.parameters};
    if (statement.prepared) {
      int placeholders = 0;
      sent.sql = translate_placeholders(spelling, engine_.lexical_rules(), &placeholders);
      if (static_cast<std::size_t>(placeholders) != statement.parameters.size()) {
        record.result =
            NotRun{fmt::format("it has {} placeholders for {} values", placeholders, statement.parameters.size())};
        return record;
      }
    }
    record.sql = sent.sql;
    record.ordered = has_top_level_order_by(sent.sql, engine_.lexical_rules());
    RowSink sink(&make_row_digester);
    const StopSwitch::Executing executing(options_.stop, session);
    TRY_ASSIGN(Outcome outcome, session.execute(sent, Deadline::after(options_.statement_timeout), sink));
    if (outcome.interrupted() != nullptr && is_stopped(options_.stop))
      return empty_record(statement, std::string(kStopped));
    mask_scratch_name(outcome, scratch_name_);
    record.result = std::move(outcome);
    return record;
  }

  const Script& script_;
  Engine& engine_;
  const std::size_t target_;
  const ScriptRunOptions& options_;
  CarriedSpellings& carried_;
  const DialectSpellings* spellings_;  // null: nothing is rewritten
  MovedConstraints moved_;
  std::map<std::size_t, std::string> numbered_;  // CREATE TABLE statements by their place
  std::map<std::size_t, std::string> without_early_;
  std::set<std::string> lacks_references_;  // tables that were made without foreign keys that are added later
  DeclaredColumns declared_;
  std::string scratch_name_;
};

}  // namespace

ScriptRunner::ScriptRunner(std::vector<Engine*> engines, ScriptRunOptions options)
    : engines_(std::move(engines)), options_(options) {
  CHECK(!engines_.empty());
  for (std::size_t i = 0; i < engines_.size(); ++i) spelled_.push_back(std::make_shared<CarriedSpellings>());
}

Result<ScriptRunner::TargetRun> ScriptRunner::run_on(std::size_t target, const Script& script, std::size_t statements,
                                                     const std::vector<Probe>& probes) const {
  std::map<std::size_t, Translation> spelled;
  std::map<std::size_t, std::vector<std::string>> remarks;
  while (true) {
    ScriptWalk walk(script, *engines_[target], target, options_, *spelled_[target]);
    walk.spelled = std::move(spelled);
    auto walked = walk.walk(statements, probes);
    if (!walked) {
      const std::string where =
          fmt::format("target {}: {}", engines_[target]->info().target.name, walked.error().message);
      return fail(Fault::target_unusable, where, walked.error().hint);
    }
    spelled = std::move(walk.spelled);
    remarks.merge(walk.remarks);
    if (walk.must_begin_again) continue;
    TargetRun out{std::move(walk.records), std::move(walk.answers), {}};
    std::map<std::size_t, UsedRewrite> rewrites;
    for (const auto& [statement, translation] : spelled) rewrites[statement].names = translation.rewrites;
    for (const auto& [statement, table] : walk.moved().moved) rewrites[statement].names.emplace_back(kLaterConstraints);
    for (const auto& [statement, table] : walk.numbered()) rewrites[statement].names.emplace_back(kNumberedKeys);
    for (const auto& [statement, said] : remarks) rewrites[statement].remarks = said;
    for (auto& [statement, used] : rewrites)
      out.rewrites.push_back({target, statement, std::move(used.names), std::move(used.remarks)});
    return out;
  }
}

Result<OneTargetRun> ScriptRunner::run_on_one(std::size_t target, const Script& script) const {
  TRY_ASSIGN(TargetRun run, run_on(target, script, script.statements.size(), {}));
  return OneTargetRun{std::move(run.records), std::move(run.rewrites)};
}

Result<ScriptRun> ScriptRunner::run(const Script& script) {
  ++runs_;
  std::vector<std::future<Result<TargetRun>>> others;
  for (std::size_t i = 1; i < engines_.size(); ++i) {
    others.push_back(
        std::async(std::launch::async, [this, i, &script] { return run_on(i, script, script.statements.size(), {}); }));
  }
  std::vector<Result<TargetRun>> done;
  done.push_back(run_on(0, script, script.statements.size(), {}));
  for (auto& other : others) done.push_back(other.get());
  ScriptRun run;
  for (auto& one : done) {
    TRY_ASSIGN(TargetRun target, std::move(one));
    run.records.push_back(std::move(target.records));
    run.rewrites.insert(run.rewrites.end(), target.rewrites.begin(), target.rewrites.end());
  }
  return run;
}

Result<std::vector<std::vector<StepRecord>>> ScriptRunner::ask(const Script& script, const std::vector<Probe>& probes) {
  TRY_ASSIGN(ProbedRun asked, run_with(script, probes, probes.empty() ? 0 : probes.back().before));
  return std::move(asked.answers);
}

Result<ProbedRun> ScriptRunner::run_with(const Script& script, const std::vector<Probe>& probes,
                                         std::size_t statements) {
  ++runs_;
  ProbedRun out;
  for (std::size_t i = 0; i < engines_.size(); ++i) {
    TRY_ASSIGN(TargetRun target, run_on(i, script, statements, probes));
    out.answers.push_back(std::move(target.answers));
    out.run.records.push_back(std::move(target.records));
  }
  return out;
}

}  // namespace enginediff
