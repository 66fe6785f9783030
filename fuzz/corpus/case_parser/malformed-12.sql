SELECT 1;
--@step two
SELECT 2;
  -- => sqlite
