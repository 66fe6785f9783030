#include "tests/unit/run/simulated_server.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "harness/base/event_fd.hpp"

namespace enginediff {

namespace {

constexpr LexicalRules kRules = {.dialect = "simulated"};

class SimulatedSession : public Session {
 public:
  SimulatedSession(SimulatedServer& server, std::size_t client) : server_(server), client_(client) { news_.raise(); }
  Result<Outcome> execute(const Statement&, Deadline, RowSink&) override { return Outcome{}; }
  Result<void> start(const Statement& statement, RowSink&) override {
    server_.send(client_, statement.sql);
    return {};
  }
  Result<Progress> poll() override { return server_.ask(client_); }
  void cancel() noexcept override {}
  int wait_fd() const override { return news_.fd(); }  // nobody has to wait for time to pass
  TransactionState transaction_state() const override { return server_.state(client_); }
  std::string description() const override { return "simulated session"; }

 private:
  SimulatedServer& server_;
  const std::size_t client_;
  EventFd news_;
};

class SimulatedScratch : public Scratch {
 public:
  explicit SimulatedScratch(SimulatedServer& server) : server_(server) {}
  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override {
    return std::make_unique<SimulatedSession>(server_, server_.connect(options.name));
  }
  std::string name() const override { return "simulated scratch"; }
  Result<void> kill(Session&) override { return {}; }
  Result<void> drop() override { return {}; }
  std::string keep() override { return ""; }

 private:
  SimulatedServer& server_;
};

}  // namespace

// ---- SimulatedServer ----

std::size_t SimulatedServer::connect(const std::string& name) {
  clients_.push_back({.name = name, .tag = {}, .wants = {}});
  return clients_.size() - 1;
}

void SimulatedServer::send(std::size_t number, const std::string& sql) {
  Client& client = clients_[number];
  const std::size_t space = sql.find(' ');
  client.tag = sql.substr(0, space);
  const std::string object = space == std::string::npos ? "" : sql.substr(space + 1);
  client.phase = Phase::sent;
  client.in_transaction = client.in_transaction || client.tag == "BEGIN";
  client.ends = client.tag == "COMMIT" || client.tag == "ROLLBACK";
  if (client.tag == "UPSERT") client.wants.push_back({object, false});
  if (client.tag == "UPSERT" || client.tag == "LOCK") client.wants.push_back({object, true});
}

Progress SimulatedServer::ask(std::size_t number) {
  go_on();
  if (clients_[number].phase == Phase::answered) return answer(number);
  std::vector<std::string> by;
  for (const std::size_t other : waits_for(number)) by.push_back(clients_[other].name);
  // The question takes time as well.
  go_on();
  if (by.empty()) return Running{};
  if (any_of(2) == 0 && clients_[number].phase == Phase::answered) return answer(number);
  std::sort(by.begin(), by.end());
  return WaitingForLock{std::move(by), "lock", false, {}};
}

TransactionState SimulatedServer::state(std::size_t client) const {
  return clients_[client].in_transaction ? TransactionState::open : TransactionState::none;
}

void SimulatedServer::go_on() {
  constexpr std::array kSteps = {0, 0, 0, 1, 1, 2, 3, 8};
  for (int left = kSteps[any_of(kSteps.size())]; left > 0 && step(); --left) {
  }
}

bool SimulatedServer::step() {
  std::vector<std::size_t> moves, deaths;
  for (std::size_t client = 0; client < clients_.size(); ++client) {
    if (may_move(client)) moves.push_back(client);
    if (may_die(client)) deaths.push_back(client);
  }
  if (moves.empty() && deaths.empty()) return false;
  const std::size_t chosen = any_of(static_cast<unsigned>(moves.size() + deaths.size()));
  if (chosen < moves.size()) {
    move(moves[chosen]);
    return true;
  }
  const std::size_t victim = deaths[chosen - moves.size()];
  release(victim);
  Client& client = clients_[victim];
  client.wants.clear();
  client.in_transaction = false;
  client.dies = true;
  client.phase = Phase::ending;
  return true;
}

bool SimulatedServer::may_move(std::size_t client) const {
  const Phase phase = clients_[client].phase;
  if (phase == Phase::waiting) return has(client);
  return phase == Phase::sent || phase == Phase::running || phase == Phase::ending;
}

void SimulatedServer::move(std::size_t number) {
  Client& client = clients_[number];
  if (client.phase == Phase::ending) {
    client.phase = Phase::answered;
  } else if (client.phase == Phase::waiting) {
    client.wants.erase(client.wants.begin());
    client.phase = Phase::running;
  } else if (!client.wants.empty()) {
    want_next(number);
  } else {
    if (client.ends) client.in_transaction = false;
    if (!client.in_transaction) release(number);
    client.phase = Phase::ending;
  }
}

void SimulatedServer::want_next(std::size_t number) {
  Client& client = clients_[number];
  Queue& queue = locks_[client.wants.front().lock];
  queue.push_back({number, client.wants.front().alone, false});
  queue.back().granted = grantable(queue, queue.size() - 1);
  client.phase = Phase::waiting;
  if (queue.back().granted) move(number);
}

// Whoever can have the lock then has it at once, and goes on later.
void SimulatedServer::release(std::size_t client) {
  for (auto& [lock, queue] : locks_) {
    std::erase_if(queue, [&](const Request& one) { return one.client == client; });
    for (std::size_t place = 0; place < queue.size(); ++place)
      queue[place].granted = queue[place].granted || grantable(queue, place);
  }
}

bool SimulatedServer::grantable(const Queue& queue, std::size_t place) {
  for (std::size_t other = 0; other < queue.size(); ++other) {
    const bool conflicts = queue[other].client != queue[place].client && (queue[other].alone || queue[place].alone);
    if (conflicts && (queue[other].granted || other < place)) return false;
  }
  return true;
}

// Whether it has what it waits for.
bool SimulatedServer::has(std::size_t client) const {
  const Want& want = clients_[client].wants.front();
  const Queue& queue = locks_.at(want.lock);
  return std::any_of(queue.begin(), queue.end(), [&](const Request& one) {
    return one.client == client && one.alone == want.alone && one.granted;
  });
}

// Those who have the lock, and those who came to it before, also where they would not be in the way.
std::set<std::size_t> SimulatedServer::waits_for(std::size_t client) const {
  std::set<std::size_t> out;
  if (clients_[client].phase != Phase::waiting || has(client)) return out;
  const Want& want = clients_[client].wants.front();
  for (const Request& one : locks_.at(want.lock)) {
    if (one.client == client && one.alone == want.alone) break;
    if (one.client != client) out.insert(one.client);
  }
  return out;
}

bool SimulatedServer::may_die(std::size_t client) const {
  if (!victim_.empty() && clients_[client].name != victim_) return false;
  std::set<std::size_t> reached;
  std::vector<std::size_t> next = {client};
  while (!next.empty()) {
    const std::size_t at = next.back();
    next.pop_back();
    for (const std::size_t other : waits_for(at)) {
      if (other == client) return true;
      if (reached.insert(other).second) next.push_back(other);
    }
  }
  return false;
}

Outcome SimulatedServer::answer(std::size_t number) {
  Client& client = clients_[number];
  Outcome outcome;
  if (client.dies) {
    outcome.answer = SqlError{"40001", 1213, ErrorClass::deadlock_detected, "deadlock"};
  } else {
    outcome.answer = Completion{client.tag};
    if (client.tag == "LOCK" || client.tag == "UPSERT") outcome.affected_rows = 1;
  }
  outcome.transaction = state(number);
  client.dies = false;
  client.phase = Phase::idle;
  return outcome;
}

// ---- SimulatedEngine ----

SimulatedEngine::SimulatedEngine(SimulatedServer& server) : server_(server) {
  info_.target.name = info_.target.engine = "simulated";
  info_.features = {"deadlock_detection", "lock_queue"};
}

const LexicalRules& SimulatedEngine::lexical_rules() const { return kRules; }

Result<std::unique_ptr<Scratch>> SimulatedEngine::create_scratch(const ScratchOptions&) {
  return std::make_unique<SimulatedScratch>(server_);
}

}  // namespace enginediff
