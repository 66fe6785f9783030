#include <iostream>

#include "harness/cli/command_line.hpp"

extern char** environ;

int main(int argc, char** argv) { return enginediff::run_command_line(argc, argv, environ, std::cout, std::cerr); }
