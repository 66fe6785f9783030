// What stands between the driver and a server: it can be cut, as by a server that restarts, or freeze.
#pragma once

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "harness/base/unique_fd.hpp"

namespace enginediff::mysql {

// Passes connections on to HOST:PORT in a thread of its own. Thread-safe.
class Relay {
 public:
  Relay(std::string host, int port);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  int port() const { return port_; }
  // Ends all connections; new ones are passed on.
  void cut();
  // From now on nothing is passed on, though connections are taken.
  void freeze();
  // The connection that sends `text` is ended instead, and new ones are until accept_again().
  void cut_off_at(std::string text);
  void accept_again();

 private:
  struct Pair {
    UniqueFd client, server;
    bool ended = false;
  };
  void run();
  void accept_one();
  void pass_on(Pair& pair, bool from_client);
  void wake() const;

  const std::string host_;
  const int server_port_;
  int port_ = 0;
  UniqueFd listener_, wake_read_, wake_write_;
  std::atomic<bool> stopping_ = false;

  std::mutex mutex_;  // guards what follows
  std::list<Pair> pairs_;
  bool frozen_ = false;
  bool refusing_ = false;
  std::string fatal_text_;

  std::thread thread_;
};

}  // namespace enginediff::mysql
