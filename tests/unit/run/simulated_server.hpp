// An engine whose server has locks and a detector of deadlocks, and takes its time as a seed says: what comes out of
// run_sessions must not depend on it.
#pragma once

#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"

namespace enginediff {

// Statements are `BEGIN`, `COMMIT`, `ROLLBACK`, `LOCK x`, which takes the lock x for its session alone, and `UPSERT x`,
// which takes it together with others first and then wants it alone, as InnoDB's locks of gaps: two who do that at once
// wait for each other. Any other statement does nothing. Between two questions any number of things may happen, in any
// order that is possible.
class SimulatedServer {
 public:
  // `victim`: the session that dies of a circle in which it is; empty: any of them.
  SimulatedServer(unsigned seed, std::string victim) : random_(seed), victim_(std::move(victim)) {}

  std::size_t connect(const std::string& name);
  void send(std::size_t client, const std::string& sql);
  Progress ask(std::size_t client);
  TransactionState state(std::size_t client) const;

 private:
  enum class Phase { idle, sent, waiting, running, ending, answered };
  struct Want {
    std::string lock;
    bool alone;
  };
  struct Client {
    std::string name, tag;
    Phase phase = Phase::idle;
    std::vector<Want> wants;  // the next one first
    bool in_transaction = false, ends = false, dies = false;
  };
  struct Request {
    std::size_t client;
    bool alone, granted;
  };
  using Queue = std::vector<Request>;

  unsigned any_of(unsigned count) { return static_cast<unsigned>(random_()) % count; }
  void go_on();
  bool step();
  bool may_move(std::size_t client) const;
  void move(std::size_t client);
  void want_next(std::size_t client);
  void release(std::size_t client);
  bool has(std::size_t client) const;
  std::set<std::size_t> waits_for(std::size_t client) const;
  bool may_die(std::size_t client) const;
  Outcome answer(std::size_t client);
  static bool grantable(const Queue& queue, std::size_t place);

  std::mt19937 random_;
  const std::string victim_;
  std::vector<Client> clients_;
  std::map<std::string, Queue> locks_;
};

class SimulatedEngine : public Engine {
 public:
  explicit SimulatedEngine(SimulatedServer& server);
  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override;
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions&) override;
  Result<void> ping() override { return {}; }

 private:
  SimulatedServer& server_;
  EngineInfo info_;
};

}  // namespace enginediff
