#include "harness/sql/prepared_transactions.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

constexpr std::array<PreparedTransactionWords, 3> kPlain = {
    {{"PREPARE TRANSACTION"}, {"COMMIT PREPARED", true}, {"ROLLBACK PREPARED", true}}};
constexpr std::array<PreparedTransactionWords, 3> kXa = {{{"XA PREPARE"}, {"XA COMMIT", true}, {"XA ROLLBACK", true}}};

// `prepares ID`, `ends ID`, or nothing.
std::string told(std::string_view sql, std::span<const PreparedTransactionWords> words = kPlain) {
  const auto done = prepared_transaction_in(sql, kPostgres, words);
  if (!done) return {};
  return (done->ends ? "ends " : "prepares ") + done->identifier;
}

TEST(PreparedTransactions, AreNamedByTheStatementsAboutThem) {
  EXPECT_EQ(told("PREPARE TRANSACTION 'a'"), "prepares a");
  EXPECT_EQ(told(" -- now\n commit /* it */ prepared 'it''s';"), "ends it's");
  EXPECT_EQ(told("ROLLBACK PREPARED E'a b'"), "ends a b");
  EXPECT_EQ(told("XA PREPARE 'a' , 'b', 1", kXa), "prepares a,b,1");
  EXPECT_EQ(told("xa commit 'a' ONE PHASE", kXa), "ends a");
  EXPECT_EQ(told("XA ROLLBACK x'61'", kXa), told("XA COMMIT x'61'", kXa));
}

TEST(PreparedTransactions, OtherStatementsAreAboutNone) {
  EXPECT_EQ(told("PREPARE p AS SELECT 'a'"), "");
  EXPECT_EQ(told("COMMIT"), "");
  EXPECT_EQ(told("SELECT 'PREPARE TRANSACTION'"), "");
  EXPECT_EQ(told("PREPARE TRANSACTION"), "");
  EXPECT_EQ(told("XA START 'a'", kXa), "");
  EXPECT_EQ(told("XA PREPARE 'a'", {}), "");
}

}  // namespace
}  // namespace enginediff
