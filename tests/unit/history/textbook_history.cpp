#include "tests/unit/history/textbook_history.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

namespace enginediff {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  History read() {
    scan(&Reader::note_write);
    scan(&Reader::note_read);
    set_orders();
    return std::move(history_);
  }

 private:
  // Calls `act` with every operation: its letter, its transaction and what stands in parentheses.
  void scan(void (Reader::*act)(char, int, const std::string&)) {
    int at = 0;
    bool together = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '[') break;
      if (c == '{' || c == '}') together = c == '{';
      if (c == '{') ++at;
      if (c != 'r' && c != 'w' && c != 'c' && c != 'a') continue;
      const int transaction = text_.at(i + 1) - '0';
      if (!together) ++at;
      at_ = at;
      std::string inside;
      if (c == 'r' || c == 'w') {
        const std::size_t close = text_.find(')', i);
        inside = text_.substr(i + 3, close - i - 3);
        i = close;
      } else {
        ++i;
      }
      (this->*act)(c, transaction, inside);
    }
  }

  // T1 stands at position 0.
  int number(int transaction) {
    while (history_.transactions.size() < static_cast<std::size_t>(transaction)) {
      history_.transactions.push_back({"T" + std::to_string(history_.transactions.size() + 1), false});
    }
    return transaction - 1;
  }

  History::Object& object(const std::string& version) {
    const std::string name = version.substr(0, 1);
    const auto [at, is_new] = objects_.try_emplace(name, static_cast<int>(history_.objects.size()));
    if (is_new) {
      history_.objects.push_back({name, {History::Version{}}, {}});
      versions_[name + "0"] = 0;
    }
    return history_.objects[static_cast<std::size_t>(at->second)];
  }

  void note_write(char kind, int transaction, const std::string& inside) {
    if (kind == 'c') history_.transactions.at(static_cast<std::size_t>(number(transaction))).committed = true;
    if (kind == 'a' || kind == 'c') return;
    if (kind == 'r') {
      number(transaction);
      for (const std::string& version : versions_in(inside)) object(version);
      return;
    }
    std::istringstream words(inside);
    std::string name, word;
    words >> name >> word;
    History::Version version{name, transaction == 0 ? History::kInitial : number(transaction), true, false, {}, at_};
    while (words >> word) version.predicates.insert(word);
    History::Object& one = object(name);
    if (transaction == 0) {
      one.versions.front() = version;
      return;
    }
    for (History::Version& earlier : one.versions) earlier.last &= earlier.writer != version.writer;
    versions_[name] = static_cast<int>(one.versions.size());
    one.versions.push_back(version);
  }

  static std::vector<std::string> versions_in(const std::string& inside) {
    const std::size_t colon = inside.find(':');
    std::istringstream words(colon == std::string::npos ? inside : inside.substr(colon + 1));
    std::vector<std::string> out;
    for (std::string word; words >> word;) {
      if (word.back() == ',') word.pop_back();
      if (word.front() >= 'a') out.push_back(word);
    }
    return out;
  }

  void note_read(char kind, int transaction, const std::string& inside) {
    if (kind != 'r') return;
    if (inside.front() >= 'a') {
      history_.reads.push_back({number(transaction), objects_.at(inside.substr(0, 1)), versions_.at(inside), at_});
      return;
    }
    History::PredicateRead read{number(transaction), inside.substr(0, inside.find(':')), {}, at_};
    read.versions.assign(history_.objects.size(), 0);
    for (const std::string& version : versions_in(inside)) {
      read.versions[static_cast<std::size_t>(objects_.at(version.substr(0, 1)))] = versions_.at(version);
    }
    history_.predicate_reads.push_back(read);
  }

  void set_orders() {
    const std::size_t bracket = text_.find('[');
    for (History::Object& object : history_.objects) {
      for (std::size_t i = 0; i < object.versions.size(); ++i) {
        const History::Version& version = object.versions[i];
        const bool initial = version.writer == History::kInitial;
        if (initial || (version.last && history_.transactions.at(static_cast<std::size_t>(version.writer)).committed)) {
          object.order.push_back(static_cast<int>(i));
        }
      }
      if (bracket == std::string::npos || text_.find(object.name, bracket) == std::string::npos) continue;
      std::sort(object.order.begin(), object.order.end(),
                [&](int a, int b) { return place(object, a, bracket) < place(object, b, bracket); });
    }
  }

  std::size_t place(const History::Object& object, int version, std::size_t bracket) const {
    const auto named = std::find_if(versions_.begin(), versions_.end(), [&](const auto& one) {
      return one.first.substr(0, 1) == object.name && one.second == version;
    });
    const std::size_t at = text_.find(named->first, bracket);
    if (at == std::string::npos && version != 0) throw std::runtime_error("no place in the order for " + named->first);
    return version == 0 ? 0 : at;
  }

  const std::string text_;
  History history_;
  std::map<std::string, int> objects_, versions_;
  int at_ = 0;
};

}  // namespace

History textbook_history(std::string_view text) { return Reader(text).read(); }

}  // namespace enginediff
