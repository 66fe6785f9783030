// Tokens of a statement that still know, when some of them are gone, which value belongs to which placeholder.
#pragma once

#include "harness/repro/script.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// The statement's tokens; its placeholders are numbered if it is prepared and has one for each of its values.
Tokens bound_tokens(const ScriptStatement& statement, const LexicalRules& rules);

// The statement as these tokens of its bound_tokens(), some taken away or changed, with the values of the placeholders
// that are left; without any it is no prepared one any more.
ScriptStatement with_tokens(ScriptStatement statement, Tokens tokens, const LexicalRules& rules);

}  // namespace enginediff
