// `${name}` in a text: which names stand in it, and the text with what they stand for.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// `text` with what `value_of` says in place of each `${name}`; it is asked with what stands between the braces. Where
// it says nothing, `${name}` stays. Values are not looked into. In `${a${b}` only `${b}` is one.
std::string expand_names(std::string_view text,
                         const std::function<std::optional<std::string>(std::string_view)>& value_of);

// Those that expand_names() asks for, in order, each as often as it stands there.
std::vector<std::string> names_in(std::string_view text);

}  // namespace enginediff
