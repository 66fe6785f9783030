// Text from outside, written into each format so that it means nothing there.
//
// Everything here takes any bytes. What must not be shown (controls, bidirectional overrides, invisible characters) and
// bytes that are not UTF-8 stand as \n, \u{202E} or \xHH, as on the console.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// One line of Markdown text without any markup, HTML or table separator.
std::string markdown_text(std::string_view text);
// The same as code, also inside of a table: `a` where that is enough, otherwise <code>…</code>.
std::string markdown_code(std::string_view text);
// Lines of code as a fenced block, with its line feeds; the fence is longer than any in the text.
std::string markdown_block(std::string_view text, std::string_view language);

// The value of an XML attribute, on one line.
std::string xml_attribute(std::string_view text);
// The content of an XML element. Line feeds stay.
std::string xml_content(std::string_view text);

// One cell of a CSV file, quoted where needed. What a spreadsheet would take for a formula gets a ' in front; plain
// numbers stay as they are.
std::string csv_cell(std::string_view text);

// The message, and the value of a property, of a workflow command of GitHub (`::error file=…::message`). Line feeds of
// the message stay line feeds.
std::string command_message(std::string_view text);
std::string command_property(std::string_view text);

// A path as the reference of a URI: `cases/a%20b.sql`, `file:///home/me/a.sql`.
std::string uri_reference(std::string_view path);

}  // namespace enginediff
