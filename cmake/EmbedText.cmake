# Writes a C++ source that holds text files, one behind the other, as an html::Asset:
#   cmake -D NAME=kScript -D OUTPUT=script_asset.cpp -D "INPUTS=a.js|b.js" -P EmbedText.cmake
string(REPLACE "|" ";" inputs "${INPUTS}")
set(text "")
foreach(input IN LISTS inputs)
  file(READ "${input}" part)
  string(APPEND text "${part}")
endforeach()
string(FIND "${text}" ")embedded\"" clash)
if(NOT clash EQUAL -1)
  message(FATAL_ERROR "${INPUTS}: the text holds the mark that ends it in the C++ source")
endif()
string(SHA256 hash "${text}")
file(WRITE "${OUTPUT}" "// Made by cmake/EmbedText.cmake.\n#include \"harness/report/html/page_assets.hpp\"\n\n"
     "namespace enginediff::html {\n\nconst Asset ${NAME}{R\"embedded(${text})embedded\", \"${hash}\"};\n\n}  // namespace enginediff::html\n")
