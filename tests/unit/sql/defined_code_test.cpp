#include "harness/sql/defined_code.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

TEST(DefinedCode, IsRunByTheNameOfARoutineAViewOrAPreparedStatement) {
  for (const char* sql : {"CREATE PROCEDURE halt() KILL 7",
                          "create or replace function Halt(x int) returns int as $$ select 1 $$ language sql",
                          "CREATE DEFINER=`root`@`localhost` PROCEDURE `shop`.`halt`(IN who INT) BEGIN KILL who; END",
                          "CREATE FUNCTION IF NOT EXISTS halt() RETURNS INT RETURN 1", "ALTER EVENT halt DO KILL 7",
                          "CREATE VIEW shop.halt AS SELECT pg_cancel_backend(7)", "PREPARE halt FROM 'KILL 7'",
                          "/* soon */ PREPARE halt (int) AS SELECT pg_cancel_backend($1)"}) {
    EXPECT_EQ(name_of_defined_code(sql, kMysql), "halt") << sql;
  }
  EXPECT_EQ(name_of_defined_code("CREATE FUNCTION public.\"Halt\"() RETURNS void AS $$ CREATE VIEW x $$", kPostgres),
            "halt");
}

TEST(DefinedCode, OfATriggerIsRunByItsTable) {
  EXPECT_EQ(name_of_defined_code("CREATE TRIGGER later AFTER INSERT ON shop.orders EXECUTE FUNCTION halt()", kPostgres),
            "orders");
  EXPECT_EQ(name_of_defined_code("CREATE OR REPLACE TRIGGER later BEFORE UPDATE OF a ON `Orders` FOR EACH ROW KILL 7",
                                 kMysql),
            "orders");
}

TEST(DefinedCode, IsInNoOtherStatement) {
  for (const char* sql :
       {"", "CALL halt()", "DROP PROCEDURE halt", "CREATE TABLE halt (a INT)", "PREPARE TRANSACTION 'halt'",
        "CREATE PROCEDURE", "CREATE TRIGGER later", "SELECT 'CREATE PROCEDURE halt()'"}) {
    EXPECT_EQ(name_of_defined_code(sql, kPostgres), "") << sql;
  }
}

}  // namespace
}  // namespace enginediff
