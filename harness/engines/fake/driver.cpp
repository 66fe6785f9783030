#include "harness/engines/fake/driver.hpp"

#include "harness/engines/fake/engine.hpp"

namespace enginediff::fake {

namespace {

std::string client_library() { return "none"; }

// A run leaves nothing behind: all of it is in its process.
Result<std::vector<Leftover>> clean(const TargetSpec&, const ConnectOptions&) { return std::vector<Leftover>(); }

}  // namespace

const Driver& driver() {
  static const Driver driver = {
      .name = "fake",
      .url_schemes = {"fake"},
      .lexical_rules = &kLexicalRules,
      .client_library = &client_library,
      .connect = &FakeEngine::connect,
      .clean = &clean,
  };
  return driver;
}

}  // namespace enginediff::fake
