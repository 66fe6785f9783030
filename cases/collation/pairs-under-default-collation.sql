-- @title     Of 32 pairs of similar strings none is equal by default on SQLite and PostgreSQL, and 23 on MySQL
-- @id        collation.pairs.default
-- @category  collation
-- @why       names and tags that are two in tests on SQLite are one value in production on MySQL, and nobody is told
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html

-- Some pairs differ only in characters that do not show: a variation selector, a combining accent, a zero-width space.
CREATE TABLE pair (id INTEGER PRIMARY KEY, name VARCHAR(30), l VARCHAR(20), r VARCHAR(20));
INSERT INTO pair VALUES
  (1, 'case', 'a', 'A'),
  (2, 'accent', 'e', 'é'),
  (3, 'accent-and-case', 'é', 'É'),
  (4, 'sharp-s', 'ß', 'ss'),
  (5, 'long-s', 'ſ', 's'),
  (6, 'trailing-space', 'a', 'a '),
  (7, 'leading-space', 'a', ' a'),
  (8, 'empty-and-space', '', ' '),
  (9, 'emoji', '😀', '😁'),
  (10, 'sushi-and-beer', '🍣', '🍺'),
  (11, 'emoji-variation', '❤', '❤️'),
  (12, 'full-width-letter', 'a', 'ａ'),
  (13, 'full-width-digit', '1', '１'),
  (14, 'dotless-i', 'i', 'ı'),
  (15, 'dotted-capital-i', 'i', 'İ'),
  (16, 'hiragana-katakana', 'は', 'ハ'),
  (17, 'half-width-kana', 'ハ', 'ﾊ'),
  (18, 'voiced-kana', 'は', 'ぱ'),
  (19, 'small-kana', 'つ', 'っ'),
  (20, 'ligature', 'ﬁ', 'fi'),
  (21, 'ae', 'æ', 'ae'),
  (22, 'composed-accent', 'é', 'é'),
  (23, 'zero-width-space', 'ab', 'a​b'),
  (24, 'soft-hyphen', 'ab', 'a­b'),
  (25, 'hyphen', 'ab', 'a-b'),
  (26, 'final-sigma', 'σ', 'ς'),
  (27, 'cyrillic-lookalike', 'a', 'а'),
  (28, 'o-slash', 'o', 'ø'),
  (29, 'n-tilde', 'n', 'ñ'),
  (30, 'umlaut', 'ö', 'oe'),
  (31, 'superscript', '2', '²'),
  (32, 'roman-numeral', 'IV', 'Ⅳ');

-- @step equal
SELECT name FROM pair WHERE l = r ORDER BY id;
-- => sqlite, postgres
-- |  name text
-- => mariadb<11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'final-sigma'
-- |  'n-tilde'
-- => mariadb>=11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql:prisma
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'final-sigma'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'

-- @step smaller
SELECT name FROM pair WHERE l < r ORDER BY id;
-- => sqlite
-- |  name text
-- |  'accent'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'cyrillic-lookalike'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mariadb<11.8
-- |  name text
-- |  'sharp-s'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'cyrillic-lookalike'
-- |  'o-slash'
-- |  'umlaut'
-- |  'superscript'
-- |  'roman-numeral'
-- => mariadb>=11.8
-- |  name text
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'cyrillic-lookalike'
-- |  'umlaut'
-- => postgres
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'final-sigma'
-- |  'cyrillic-lookalike'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'umlaut'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql
-- |  name text
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'cyrillic-lookalike'
-- |  'umlaut'
-- => mysql:prisma
-- |  name text
-- |  'dotless-i'
-- |  'cyrillic-lookalike'
-- |  'o-slash'
-- |  'umlaut'

-- @step like
SELECT name FROM pair WHERE l LIKE r ORDER BY id;
-- => sqlite
-- |  name text
-- |  'case'
-- => mariadb<11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'final-sigma'
-- |  'n-tilde'
-- => mariadb>=11.8, mysql
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- => postgres
-- |  name text
-- => mysql:prisma
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'final-sigma'
-- |  'n-tilde'
-- |  'superscript'

-- @step grouped
SELECT name FROM (SELECT id, name, l AS v FROM pair UNION ALL SELECT id, name, r FROM pair) q GROUP BY id, name HAVING COUNT(DISTINCT v) = 1 ORDER BY id;
-- => sqlite, postgres
-- |  name text
-- => mariadb<11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'final-sigma'
-- |  'n-tilde'
-- => mariadb>=11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql:prisma
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'final-sigma'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'

-- @step same-upper
SELECT name FROM pair WHERE UPPER(l) = UPPER(r) ORDER BY id;
-- => sqlite
-- |  name text
-- |  'case'
-- => mariadb<11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'final-sigma'
-- |  'n-tilde'
-- => mariadb>=11.8
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => postgres
-- |  name text
-- |  'case'
-- |  'accent-and-case'
-- |  'long-s'
-- |  'dotless-i'
-- |  'final-sigma'
-- => mysql
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'ae'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'final-sigma'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
-- => mysql:prisma
-- |  name text
-- |  'case'
-- |  'accent'
-- |  'accent-and-case'
-- |  'sharp-s'
-- |  'long-s'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'small-kana'
-- |  'ligature'
-- |  'composed-accent'
-- |  'zero-width-space'
-- |  'final-sigma'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'

-- @portable equal
-- @sql sqlite
SELECT name FROM pair WHERE l = r COLLATE BINARY ORDER BY id;
-- @sql postgres
SELECT name FROM pair WHERE l = r COLLATE "C" ORDER BY id;
-- @sql mysql
SELECT name FROM pair WHERE l = r COLLATE utf8mb4_0900_bin ORDER BY id;
-- @sql mariadb
SELECT name FROM pair WHERE l = r COLLATE utf8mb4_nopad_bin ORDER BY id;
-- => *
-- |  name text

-- @portable smaller
-- @sql sqlite
SELECT name FROM pair WHERE l < r COLLATE BINARY ORDER BY id;
-- @sql postgres
SELECT name FROM pair WHERE l < r COLLATE "C" ORDER BY id;
-- @sql mysql
SELECT name FROM pair WHERE l < r COLLATE utf8mb4_0900_bin ORDER BY id;
-- @sql mariadb
SELECT name FROM pair WHERE l < r COLLATE utf8mb4_nopad_bin ORDER BY id;
-- => *
-- |  name text
-- |  'accent'
-- |  'trailing-space'
-- |  'empty-and-space'
-- |  'emoji'
-- |  'sushi-and-beer'
-- |  'emoji-variation'
-- |  'full-width-letter'
-- |  'full-width-digit'
-- |  'dotless-i'
-- |  'dotted-capital-i'
-- |  'hiragana-katakana'
-- |  'half-width-kana'
-- |  'voiced-kana'
-- |  'zero-width-space'
-- |  'soft-hyphen'
-- |  'cyrillic-lookalike'
-- |  'o-slash'
-- |  'n-tilde'
-- |  'superscript'
-- |  'roman-numeral'
