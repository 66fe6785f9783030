#include "harness/engines/postgres/cancel_requests.hpp"

#include <gtest/gtest.h>

#include "tests/unit/engines/postgres_silent_server.hpp"

namespace enginediff::postgres {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(PostgresCancelRequests, NobodyWaitsForeverForAServerThatTakesNone) {
  SilentServer server;
  const Connection connection = server.connect();
  CancelRequests requests(PgCancel(PQgetCancel(connection.raw())), milliseconds(50));
  EXPECT_TRUE(requests.await_arrival());  // none was sent
  EXPECT_FALSE(requests.overdue());
  requests.send();
  requests.send();
  EXPECT_FALSE(requests.await_arrival());
  EXPECT_TRUE(requests.overdue());
}

TEST(PostgresCancelRequests, OneHasArrivedWhenTheServerHangsUp) {
  SilentServer server;
  const Connection connection = server.connect();
  CancelRequests requests(PgCancel(PQgetCancel(connection.raw())), seconds(20));
  requests.send();
  EXPECT_FALSE(requests.overdue());
  server.close_door();
  EXPECT_TRUE(requests.await_arrival());
  // The next one is refused, which is an arrival too: it will not come later.
  requests.send();
  EXPECT_TRUE(requests.await_arrival());
}

TEST(PostgresCancelRequests, OneThatStillTravelsOutlivesTheConnection) {
  SilentServer server;
  {
    const Connection connection = server.connect();
    CancelRequests requests(PgCancel(PQgetCancel(connection.raw())), milliseconds(0));
    requests.send();
    EXPECT_FALSE(requests.await_arrival());
  }
  server.close_door();
}

TEST(PostgresCancelRequests, WithoutAHandleNothingIsSent) {
  CancelRequests requests(nullptr);
  requests.send();
  EXPECT_TRUE(requests.await_arrival());
  EXPECT_FALSE(requests.overdue());
}

}  // namespace
}  // namespace enginediff::postgres
