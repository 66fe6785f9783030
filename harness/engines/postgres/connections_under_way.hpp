// Connections that are on their way to the server, all driven by one thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

class ConnectionsUnderWay {
 public:
  // None.
  ConnectionsUnderWay() = default;
  // Sets out for all of them; nothing is awaited.
  explicit ConnectionsUnderWay(const std::vector<ConnectionParameters>& parameters);

  // Brings each as far as it gets while its database does not exist yet: to where the client would prove that it knows
  // the password. REQUIRES: the roles exist, and the server asks for passwords.
  void advance_to_proof();

  // Opens the first of them before the others, if there is one: whoever comes first to a new database works out what
  // the others then find there.
  void lead();

  // Opens them, in the order of the parameters. What cannot be opened is left out: Connection::try_open() tells why.
  std::vector<std::optional<Connection>> finish();

 private:
  struct Attempt {
    explicit Attempt(const ConnectionParameters& parameters);
    bool under_way() const { return status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING; }
    void advance() { status = PQconnectPoll(connection.get()); }
    void advance_to_proof();

    PgConnection connection;
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    int asked = 0;          // how many answers to the server's questions were sent
    bool at_proof = false;  // what comes next is the proof, or is not known
  };
  void drive(const std::function<bool(const Attempt&)>& goes_on, void (Attempt::*advance)());

  std::vector<Attempt> attempts_;
};

}  // namespace enginediff::postgres
