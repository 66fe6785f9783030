#include "harness/engines/fake/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "harness/base/check.hpp"
#include "harness/engine/target_url.hpp"
#include "harness/engines/fake/session.hpp"

namespace enginediff::fake {

const LexicalRules kLexicalRules = {.dialect = "fake", .backslash_escapes = true, .offered = false};

namespace {

const std::vector<std::string> kIsolationLevels = {"read uncommitted", "read committed", "repeatable read",
                                                   "serializable"};

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c != ' ') {
      word.push_back(c);
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.insert(word);
  return words;
}

Result<bool> choose(const std::string& name, const std::string& value, std::string_view yes, std::string_view no) {
  if (value == yes) return true;
  if (value == no) return false;
  return fail(Fault::usage, fmt::format("fake setting {}={}: expected {} or {}", name, value, yes, no));
}

std::optional<std::chrono::milliseconds> milliseconds_of(const std::string& text) {
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return std::chrono::milliseconds(number);
}

}  // namespace

Result<Settings> read_settings(const TargetSpec& spec) {
  TRY_ASSIGN(const TargetUrl url, parse_target_url(spec.url));
  auto given = url.query;
  for (const auto& [name, value] : spec.settings) given[name] = value;
  Settings settings;
  for (const auto& [name, value] : given) {
    if (name.starts_with("answer.")) {
      settings.answers[name.substr(7)] = value;
    } else if (name == "engine") {
      settings.engine = value;
    } else if (name == "version") {
      settings.version = value;
    } else if (name == "on_error") {
      TRY_ASSIGN(settings.errors_abort, choose(name, value, "aborts", "keeps"));
    } else if (name == "deadlocks") {
      TRY_ASSIGN(settings.detects_deadlocks, choose(name, value, "detect", "stay"));
    } else if (name == "features") {
      settings.features = words_of(value);
    } else if (name == "unusable") {
      settings.unusable = value;
    } else {
      return fail(Fault::usage, fmt::format("fake has no setting '{}'", name),
                  "its settings are listed in harness/engines/fake/driver.hpp");
    }
  }
  return settings;
}

Result<std::unique_ptr<Engine>> FakeEngine::connect(const TargetSpec& spec, const ConnectOptions&) {
  TRY_ASSIGN(Settings settings, read_settings(spec));
  if (!settings.unusable.empty())
    return fail(Fault::target_unusable, settings.unusable, "connect without the setting unusable");
  std::unique_ptr<FakeEngine> engine(new FakeEngine(std::move(settings)));
  EngineInfo& info = engine->info_;
  info.target.name = spec.name;
  info.target.engine = engine->settings_.engine;
  info.target.profile = spec.profile;
  info.target.version = engine->settings_.version;
  info.target.version_number = Version::parse(info.target.version).value_or(Version());
  info.target.fingerprint = {{"transport", "inside the process"}, {"sandbox", "sandboxed: it reaches nothing"}};
  for (const auto& [name, answer] : engine->settings_.answers)
    info.target.fingerprint.emplace_back("answer." + name, answer);
  info.target.fingerprint.emplace_back("on error", engine->settings_.errors_abort ? "aborts" : "keeps");
  info.features = engine->settings_.features;
  info.features.insert({"multi_session", "lock_queue", "isolation_levels", "statement_cancel"});
  if (engine->settings_.detects_deadlocks) info.features.insert("deadlock_detection");
  info.isolation_levels = kIsolationLevels;
  info.session_settings = {"lock_timeout"};
  return engine;
}

Result<std::unique_ptr<Scratch>> FakeEngine::create_scratch(const ScratchOptions&) {
  TRY(ping());
  return std::make_unique<FakeScratch>(*this, ++scratches_);
}

Result<void> FakeEngine::ping() {
  if (lost_) return fail(Fault::target_unusable, "the fake server was lost");
  return {};
}

Result<std::unique_ptr<Session>> FakeScratch::open_session(const SessionOptions& options) {
  const auto& levels = kIsolationLevels;
  if (!options.isolation.empty() && options.isolation != "default" &&
      std::find(levels.begin(), levels.end(), options.isolation) == levels.end()) {
    return fail(Fault::usage, fmt::format("fake has no isolation level '{}'", options.isolation));
  }
  std::optional<std::chrono::milliseconds> lock_timeout;
  for (const auto& [name, value] : options.settings) {
    if (name != "lock_timeout") return fail(Fault::usage, fmt::format("fake has no session setting '{}'", name));
    lock_timeout = milliseconds_of(value);
    if (!lock_timeout)
      return fail(Fault::usage, fmt::format("fake session setting {}={}: expected milliseconds", name, value));
  }
  const std::lock_guard lock(mutex);
  auto session = std::make_unique<FakeSession>(*this, ++opened_, options.name, lock_timeout);
  sessions[opened_] = session.get();
  return session;
}

std::string FakeScratch::name() const { return fmt::format("fake_{}", number_); }

Result<void> FakeScratch::kill(Session& session) {
  const std::lock_guard lock(mutex);
  static_cast<FakeSession&>(session).end_connection();
  return {};
}

Result<void> FakeScratch::drop() {
  const std::lock_guard lock(mutex);
  CHECK(sessions.empty());
  values.clear();
  return {};
}

void FakeScratch::locks_changed() {
  for (const auto& [number, session] : sessions) session->raise_news();
  changed.notify_all();
}

}  // namespace enginediff::fake
