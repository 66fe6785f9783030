-- @title     Which different strings each named collation takes for equal, sorts first and matches
-- @id        collation.pairs.named
-- @category  collation
-- @why       choosing a collation decides which customers, tags and logins are the same, and on which page they stand
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @each collation = BINARY, NOCASE, RTRIM, "C", "POSIX", "en_US.utf8", ucs_basic, "und-x-icu", "de-x-icu", "sv-x-icu", "tr-x-icu", "ja-x-icu", pg_c_utf8, pg_unicode_fast, utf8mb4_bin, utf8mb4_general_ci, utf8mb4_unicode_ci, utf8mb4_unicode_520_ci, utf8mb4_turkish_ci, utf8mb4_swedish_ci, utf8mb4_german2_ci, utf8mb4_0900_bin, utf8mb4_0900_ai_ci, utf8mb4_0900_as_ci, utf8mb4_0900_as_cs, utf8mb4_ja_0900_as_cs, utf8mb4_ja_0900_as_cs_ks, utf8mb4_tr_0900_ai_ci, utf8mb4_sv_0900_ai_ci, utf8mb4_nopad_bin, utf8mb4_general_nopad_ci, utf8mb4_unicode_nopad_ci, utf8mb4_uca1400_ai_ci, utf8mb4_uca1400_as_ci, utf8mb4_uca1400_as_cs, utf8mb4_uca1400_nopad_ai_ci

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
SELECT name FROM pair WHERE l = r COLLATE ${collation} ORDER BY id;

-- @step smaller
SELECT name FROM pair WHERE l < r COLLATE ${collation} ORDER BY id;

-- @step like
SELECT name FROM pair WHERE l LIKE r COLLATE ${collation} ORDER BY id;
