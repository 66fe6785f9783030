#include "harness/compare/table_places.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "harness/base/ascii.hpp"
#include "harness/sql/quoted_code.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

template <std::size_t size>
using Words = std::array<std::string_view, size>;

// What begins a statement whose tables stand in known places.
constexpr Words<17> kReadable = {"SELECT", "WITH",     "VALUES", "TABLE",   "INSERT", "REPLACE",
                                 "UPDATE", "DELETE",   "MERGE",  "CREATE",  "ALTER",  "DROP",
                                 "BEGIN",  "TRUNCATE", "RENAME", "PREPARE", "DECLARE"};
// What may stand before such a statement.
constexpr Words<4> kExplain = {"EXPLAIN", "DESCRIBE", "DESC", "DO"};
// What ends a list of tables.
constexpr Words<18> kEnds = {"WHERE",  "HAVING",    "LIMIT",  "UNION", "INTERSECT", "EXCEPT",
                             "MINUS",  "WINDOW",    "OFFSET", "FETCH", "SET",       "PROCEDURE",
                             "VALUES", "RETURNING", "GROUP",  "ORDER", "SELECT",    "LOOP"};
constexpr Words<5> kLocks = {"UPDATE", "SHARE", "NO", "KEY", "READ"};  // behind FOR
constexpr Words<4> kQuery = {"SELECT", "WITH", "VALUES", "TABLE"};
// Before these a word such as UPDATE is the name of an event, a right or an action, and no statement.
constexpr Words<9> kNoStatement = {"ON", "FOR", "OR", "KEY", "BEFORE", "AFTER", "OF", "GRANT", "REVOKE"};
constexpr Words<8> kNoTarget = {"SET", "OF", "ON", "OR", "VALUES", "DEFAULT", "INTO", "FROM"};
constexpr Words<6> kHurry = {"LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IGNORE", "OVERWRITE"};
constexpr Words<3> kPassing = {"TEMP", "TEMPORARY", "UNLOGGED"};
constexpr Words<4> kOfSeveral = {"DROP", "TRUNCATE", "LOCK", "RENAME"};  // a list follows their TABLE
constexpr Words<9> kNotRenamed = {"TO", "AS", "COLUMN", "INDEX", "KEY", "CONSTRAINT", "ATTRIBUTE", "VALUE", "TABLE"};
// What CREATE, ALTER and DROP are about, as far as it is looked for in the places of tables.
constexpr Words<6> kKinds = {"TABLE", "VIEW", "INDEX", "TRIGGER", "POLICY", "RULE"};
constexpr Words<4> kOnTables = {"INDEX", "TRIGGER", "POLICY", "RULE"};

// Goes through the tokens once, and keeps for each parenthesis what may come next in it.
class PlaceReader {
 public:
  explicit PlaceReader(const std::vector<SqlToken>& tokens) : tokens_(tokens), is_table_(tokens.size()) {}

  std::vector<bool> read() {
    if (!is_readable()) {
      is_table_.assign(tokens_.size(), true);
      return is_table_;
    }
    find_kind();
    for (at_ = 0; at_ < tokens_.size(); ++at_) step();
    return is_table_;
  }

 private:
  enum class Place { elsewhere, table, behind_table };
  struct Level {
    Place place = Place::elsewhere;
    bool list = false;      // behind the table a comma may lead to another one
    bool owner = false;     // a column is named, and the table is what stands before its dot
    bool query = false;     // FROM is that of a statement, and not of EXTRACT(YEAR FROM a)
    bool removes = false;   // USING is that of DELETE or MERGE
    bool position = false;  // IN is that of POSITION(a IN b)
    std::string_view of;    // the word that led to the table
  };

  // ---- What stands where ----

  const SqlToken* token(std::size_t at) const { return at < tokens_.size() ? &tokens_[at] : nullptr; }
  bool is_symbol(std::size_t at, std::string_view symbol) const {
    return at < tokens_.size() && is_sql_symbol(tokens_[at], symbol);
  }
  bool is_name(std::size_t at) const { return at < tokens_.size() && is_sql_name(tokens_[at]); }
  // In upper case; empty where no bare word stands there. Before the first token there is none.
  std::string word(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != SqlToken::Kind::word) return {};
    return to_upper(tokens_[at].text);
  }
  template <std::size_t size>
  static bool is_one_of(std::string_view word, const Words<size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }
  template <std::size_t size>
  bool is_one_of(std::size_t at, const Words<size>& words) const {
    return is_one_of(word(at), words);
  }

  bool is_readable() const {
    std::size_t first = 0;
    while (is_symbol(first, "(")) ++first;
    if (is_one_of(first, kReadable)) return true;
    if (word(first) == "COMMENT") return true;
    if (!is_one_of(first, kExplain)) return false;
    for (std::size_t i = first + 1; i < tokens_.size(); ++i) {
      if (is_one_of(i, kReadable)) return true;
    }
    return false;
  }

  // `CREATE UNIQUE INDEX`, `DROP TABLE`: what the statement is about.
  void find_kind() {
    const std::string verb = word(0);
    if (verb == "PREPARE" || verb == "DECLARE") kind_at_ = 0;
    if (verb != "CREATE" && verb != "ALTER" && verb != "DROP" && verb != "COMMENT") return;
    for (std::size_t i = 1; i < tokens_.size() && !kind_at_ && !is_symbol(i, "(") && word(i) != "AS"; ++i) {
      if (is_one_of(i, kKinds)) kind_at_ = i;
    }
    if (kind_at_ && is_one_of(*kind_at_, kOnTables)) on_ = word(*kind_at_) == "RULE" ? "TO" : "ON";
  }

  // ---- One token after the other ----

  Level& level() { return levels_.back(); }

  void step() {
    const SqlToken& here = tokens_[at_];
    if (here.kind == SqlToken::Kind::symbol) return step_symbol(here);
    if (!is_sql_name(here)) return leave_table();
    if (at_ > 0 && is_symbol(at_ - 1, ".")) return;
    note_row_type();
    const std::string here_word = word(at_);
    if (!here_word.empty() && (leads_to_table(here_word) || ends_list(here_word) || is_passed_over(here_word))) return;
    if (level().place == Place::table) take_name();
  }

  void step_symbol(const SqlToken& here) {
    if (here.text == "(") return open();
    if (here.text == ")") {
      if (levels_.size() > 1) levels_.pop_back();
    } else if (here.text == ";") {
      level() = Level();
      level().query = true;
    } else if (here.text == ",") {
      if (level().place == Place::behind_table && level().list) level().place = Place::table;
    } else if (here.text != "." && here.text != "=" && here.text != "{") {
      leave_table();
    }
  }

  // In the parentheses behind FROM and the like there are tables, unless a query begins there.
  void open() {
    Level inner;
    inner.position = at_ > 0 && word(at_ - 1) == "POSITION";
    if (level().place == Place::table) {
      inner.place = Place::table;
      inner.list = true;
      leave_table();
    }
    levels_.push_back(inner);
  }

  void leave_table() {
    if (level().place == Place::table) level().place = Place::behind_table;
  }

  // `main.t`, and of `OWNED BY t.a` the `t`.
  void take_name() {
    std::size_t before = at_;
    while (is_symbol(at_ + 1, ".") && is_name(at_ + 2)) {
      before = at_;
      at_ += 2;
    }
    is_table_[level().owner ? before : at_] = true;
    leave_table();
  }

  // `t%ROWTYPE`, `t.a%TYPE`.
  void note_row_type() {
    std::size_t end = at_ + 1;
    while (is_symbol(end, ".")) end += 2;
    if (is_symbol(end, "%") && (word(end + 1) == "ROWTYPE" || word(end + 1) == "TYPE")) is_table_[at_] = true;
  }

  bool expect(std::string_view of, bool list) {
    level().place = Place::table;
    level().list = list;
    level().owner = false;
    level().of = of;
    return true;
  }

  // ---- What a table stands behind ----

  bool leads_to_table(const std::string& here) {
    return leads_of_query(here) || leads_of_change(here) || leads_of_definition(here);
  }

  bool leads_of_query(const std::string& here) {
    const std::string before = at_ > 0 ? word(at_ - 1) : std::string();
    if (here == "SELECT" || (here == "WITH" && level().place == Place::table) ||
        (here == "VALUES" && at_ > 0 && is_symbol(at_ - 1, "("))) {
      level().place = Place::elsewhere;
      level().query = true;
      level().removes = false;
      return true;
    }
    if (here == "WITH" && level().place == Place::elsewhere) return level().query = true;
    if (here == "FROM") {
      const bool compares = before == "DISTINCT" && at_ > 1 && (word(at_ - 2) == "IS" || word(at_ - 2) == "NOT");
      return !level().query || compares || expect("FROM", true);
    }
    if (here == "JOIN" || here == "STRAIGHT_JOIN")
      return level().place == Place::behind_table && before != "FOR" && expect("JOIN", true);
    if (here == "INTO") return expect("INTO", false);
    // `a IN t`
    if (here == "IN")
      return at_ > 0 && !is_symbol(at_ - 1, "(") && !is_symbol(at_ - 1, ",") && is_name(at_ + 1) &&
             level().place == Place::elsewhere && !level().position && expect("IN", false);
    return false;
  }

  // Whether the word begins a statement, and names its table itself.
  bool begins_statement() const { return at_ == 0 || (!is_one_of(at_ - 1, kNoStatement) && !is_symbol(at_ - 1, ",")); }

  bool leads_of_change(const std::string& here) {
    const bool removes = here == "DELETE" || here == "MERGE";
    const bool changes = removes || here == "UPDATE" || here == "INSERT" || here == "REPLACE" || here == "TRUNCATE";
    if (changes) {
      if (!begins_statement() || !is_name(at_ + 1)) return false;
      level().query = true;
      level().removes = removes;
      const bool passed = word(at_ + 1) == "OR" || word(at_ + 1) == "INTO" || word(at_ + 1) == "FROM";
      if (is_one_of(at_ + 1, kNoTarget) && !passed) return true;
      return expect("a verb", here != "INSERT" && here != "REPLACE" && here != "MERGE");
    }
    if (here != "USING" || !level().removes) return false;
    return (is_name(at_ + 1) || is_one_of(at_ + 2, kQuery) || is_symbol(at_ + 2, "(")) && expect("USING", true);
  }

  bool leads_of_definition(const std::string& here) {
    const std::string before = at_ > 0 ? word(at_ - 1) : std::string();
    if (kind_at_ == at_) return expect("a kind", word(0) == "DROP");
    if (here == "TABLE" || here == "TABLES") {
      const bool several = is_one_of(before, kOfSeveral) || (at_ > 1 && word(at_ - 2) == "DROP");
      return before != "RETURNS" && expect("TABLE", several);
    }
    if (here == on_ && levels_.size() == 1) {
      on_.clear();
      return expect("ON", false);
    }
    if (here == "REFERENCES" || here == "INHERIT" || here == "INHERITS" || here == "SETOF")
      return expect(here == "INHERITS" ? "INHERITS" : "REFERENCES", false);
    if (here == "RETURNS") return word(at_ + 1) != "TABLE" && expect("RETURNS", false);
    if (here == "COLUMN" && word(0) == "COMMENT") return expect_owner();
    if (here == "BY") return before == "OWNED" && expect_owner();
    if (here == "OF") return (before == "PARTITION" || before == "CURRENT") && expect("OF", false);
    if (here == "PARTITION") return (before == "ATTACH" || before == "DETACH") && expect("PARTITION", false);
    if (here == "LIKE") return word(0) == "CREATE" && begins_likeness() && expect("LIKE", false);
    if (here == "UNION" || here == "CONTENT") return is_symbol(at_ + 1, "=") && expect("=", false);
    return leads_of_renaming(here, before);
  }

  bool leads_of_renaming(const std::string& here, const std::string& before) {
    if (here == "TO" && word(0) == "RENAME") return expect("TO", true);
    if (here == "TO" || here == "AS") return before == "RENAME" && expect("TO", false);
    return here == "RENAME" && is_name(at_ + 1) && !is_one_of(at_ + 1, kNotRenamed) && word(at_ + 2) != "TO" &&
           expect("RENAME", false);
  }

  bool expect_owner() {
    expect("a column", false);
    return level().owner = true;
  }

  // Of `CREATE TABLE a LIKE b` and `CREATE TABLE a (LIKE b)`; all else compares texts.
  bool begins_likeness() const {
    return at_ > 0 && (is_symbol(at_ - 1, "(") || is_symbol(at_ - 1, ",") || is_table_[at_ - 1]);
  }

  bool ends_list(const std::string& here) {
    if (level().place != Place::behind_table) return false;
    const bool of_hint = at_ > 0 && word(at_ - 1) == "FOR";  // USE INDEX FOR ORDER BY (i)
    if ((is_one_of(here, kEnds) && !of_hint) || (here == "FOR" && is_one_of(at_ + 1, kLocks)))
      level().place = Place::elsewhere;
    return false;
  }

  // Whether the word stands between what leads to a table and its name.
  bool is_passed_over(const std::string& here) {
    if (level().place != Place::table || (!is_name(at_ + 1) && !is_symbol(at_ + 1, "("))) return false;
    if (here == "ONLY" || here == "LATERAL") return true;
    if (here == "IF") return word(at_ + 1) == "NOT" || word(at_ + 1) == "EXISTS";
    const std::string before = at_ > 0 ? word(at_ - 1) : std::string();
    if (here == "NOT" || here == "EXISTS") return before == "IF" || before == "NOT";
    if (here == "CONCURRENTLY") return level().of == "a kind";
    if (here == "OJ") return at_ > 0 && is_symbol(at_ - 1, "{");
    if (level().of == "INTO") return is_one_of(here, kPassing);
    if (level().of != "a verb") return false;
    if (here == "OR") ++at_;  // UPDATE OR IGNORE
    return here == "OR" || is_one_of(here, kHurry);
  }

  const std::vector<SqlToken>& tokens_;
  std::vector<bool> is_table_;
  std::size_t at_ = 0;
  std::vector<Level> levels_ = [] {
    Level first;
    first.query = true;
    return std::vector{first};
  }();
  std::optional<std::size_t> kind_at_;
  std::string on_;  // behind which word an index or a trigger names its table, until it has
};

}  // namespace

std::vector<PlacedName> placed_names(std::string_view sql) {
  const std::vector<SqlToken> tokens = significant_tokens(sql, kIntoDollars);
  const std::vector<bool> is_table = PlaceReader(tokens).read();
  std::vector<PlacedName> names;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_sql_name(tokens[i])) continue;
    PlacedName& name = names.emplace_back();
    name.quoted = tokens[i].kind == SqlToken::Kind::quoted_identifier;
    name.text = to_lower(unquoted_name(tokens[i]));
    name.dotted = i > 0 && is_sql_symbol(tokens[i - 1], ".");
    name.called = i + 1 < tokens.size() && is_sql_symbol(tokens[i + 1], "(");
    name.table = is_table[i];
  }
  return names;
}

}  // namespace enginediff
