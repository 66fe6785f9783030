// The words of SQL that stand for a value which another run, or another machine, has otherwise.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/sql/lexer.hpp"

namespace enginediff {

struct ChangingValue {
  enum class Kind {
    clock,
    random,   // numbers, which a seed may fix
    chance,   // made anew each time
    machine,  // what the server, the connection or the account is called, or counts
    zone,     // the time zone, which the machine's is where the case sets none
  };
  Kind kind = Kind::clock;
  std::string name;  // as it is written: `NOW`, `@@version`
};

// A word that is no call: `CURRENT_DATE`, `ctid`. What is not listed is none: too little is better than a case that
// cannot be written.
std::optional<ChangingValue> changing_word(const SqlToken& word);

// A function that is called with these arguments; none where all that it answers with comes from them.
std::optional<ChangingValue> changing_call(const SqlToken& function,
                                           const std::vector<std::span<const SqlToken>>& arguments);

// `'now'`, `'today'` as a literal of a type of times: behind its name (`DATE 'today'`), or cast to it (`'now'::date`,
// `CAST('now' AS date)`). `at`: of the text in the tokens around it.
std::optional<ChangingValue> changing_literal(std::span<const SqlToken> tokens, std::size_t at);

// `@@version`, `@@global.port`: the tokens from the `@@` on, `length` receives how many of them it is.
std::optional<ChangingValue> changing_variable(std::span<const SqlToken> tokens, std::size_t& length);

// Whether a function asks something of its arguments that hardly depends on what they are: their type or length, how
// they compare, whether they are there.
bool is_question_function(const SqlToken& function, std::size_t arguments);

}  // namespace enginediff
