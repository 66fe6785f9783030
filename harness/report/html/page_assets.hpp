// The style sheet and the script of the pages, embedded from assets/ when enginediff is built.
#pragma once

#include <string>
#include <string_view>

namespace enginediff::html {

struct Asset {
  std::string_view text;
  std::string_view sha256;  // of the text, in hexadecimal
};

struct PageAssets {
  Asset style, script;
};

// Defined by the sources that cmake/EmbedText.cmake writes.
extern const Asset kStyle;
extern const Asset kScript;

// What a Content-Security-Policy calls the asset by: `'sha256-…'`.
std::string policy_hash(const Asset& asset);

}  // namespace enginediff::html
