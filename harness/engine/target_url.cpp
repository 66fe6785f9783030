#include "harness/engine/target_url.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

// What the names of parameters that hold secrets in one client library or another have in them.
constexpr std::array<std::string_view, 4> kSecretNames = {"pass", "pwd", "secret", "scram"};
constexpr std::string_view kNoSecret = "passfile";  // where the secret is

constexpr auto kNone = std::string_view::npos;

// Reads %XX; nullopt when a percent sign is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out.push_back(text[i]);
      continue;
    }
    unsigned byte = 0;
    if (i + 2 >= text.size()) return std::nullopt;
    const char* const end = text.data() + i + 3;
    if (std::from_chars(text.data() + i + 1, end, byte, 16).ptr != end) return std::nullopt;
    out.push_back(static_cast<char>(byte));
    i += 2;
  }
  return out;
}

// Writes everything but unreserved characters as %XX.
std::string percent_encode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool unreserved = is_word_part(c) || c == '-' || c == '.' || c == '~';
    out += unreserved ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

// Cuts `text` at the first `separator`; the second part is empty when there is none.
std::pair<std::string_view, std::string_view> cut(std::string_view text, char separator) {
  const auto at = text.find(separator);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

bool is_scheme(std::string_view text) {
  const auto fits = [](char c) { return is_alphanumeric(c) || c == '+' || c == '-' || c == '.'; };
  return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), fits);
}

// Fills a TargetUrl part by part; every message shows the URL without its password.
class UrlReader {
 public:
  explicit UrlReader(std::string_view url) : url_(url) {}

  Result<TargetUrl> read() {
    const auto [scheme, rest] = cut(url_, ':');
    if (!is_scheme(scheme) || scheme.size() == url_.size()) {
      return wrong("no scheme", "write it as scheme:… or scheme://…, for example mysql://user@host/ or sqlite:");
    }
    parts_.scheme = scheme_of(url_);
    const auto [before_query, query] = cut(rest, '?');
    if (!before_query.starts_with("//") && before_query.find('@') != std::string_view::npos) {
      return wrong("user and host stand behind //", fmt::format("write {}://user@host:port/database", parts_.scheme));
    }
    TRY(before_query.starts_with("//") ? read_authority(before_query.substr(2))
                                       : read_part(before_query, "path", parts_.path));
    TRY(read_query(query));
    return std::move(parts_);
  }

 private:
  Result<void> read_authority(std::string_view text) {
    const auto [authority, path] = cut(text, '/');
    TRY(read_part(path, "path", parts_.path));
    auto host = authority;
    // The last @, so that a password may hold one that nobody encoded.
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
      const auto [user, password] = cut(authority.substr(0, at), ':');
      TRY(read_part(user, "user", parts_.user));
      TRY(read_part(password, "password", parts_.password));
      host = authority.substr(at + 1);
    }
    return read_host(host);
  }

  Result<void> read_host(std::string_view text) {
    // A list of hosts is for the client library alone.
    if (text.find(',') != std::string_view::npos) return read_part(text, "host", parts_.host);
    std::string_view port;
    if (text.starts_with('[')) {
      const auto close = text.find(']');
      if (close == std::string_view::npos) return wrong("the host's [ is never closed", "write [::1]:5432");
      port = text.substr(close + 1);
      if (!port.empty() && port[0] != ':')
        return wrong("something other than :port follows the host's ]", "write [::1]:5432");
      TRY(read_part(text.substr(1, close - 1), "host", parts_.host));
      port.remove_prefix(port.empty() ? 0 : 1);
    } else {
      const auto [host, rest] = cut(text, ':');
      TRY(read_part(host, "host", parts_.host));
      port = rest;
    }
    return port.empty() ? Result<void>() : read_port(port);
  }

  Result<void> read_port(std::string_view text) {
    int port = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (problem != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535) {
      return wrong("the port is not a number from 1 to 65535", "a : or @ in a password is written %3A or %40");
    }
    parts_.port = port;
    return {};
  }

  Result<void> read_query(std::string_view query) {
    while (!query.empty()) {
      const auto [parameter, rest] = cut(query, '&');
      query = rest;
      if (parameter.empty()) continue;
      const auto [name, value] = cut(parameter, '=');
      std::string name_text, value_text;
      TRY(read_part(name, "query", name_text));
      TRY(read_part(value, "query", value_text));
      if (name_text.empty()) return wrong("a query parameter has no name", "write ?name=value&name=value");
      if (!parts_.query.emplace(name_text, value_text).second) {
        return wrong(fmt::format("query parameter '{}' is given twice", name_text), "keep one of them");
      }
    }
    return {};
  }

  Result<void> read_part(std::string_view text, std::string_view what, std::string& part) {
    auto decoded = percent_decode(text);
    if (!decoded)
      return wrong(fmt::format("% in the {} is not followed by two hexadecimal digits", what),
                   "write a percent sign as %25");
    part = std::move(*decoded);
    return {};
  }

  tl::unexpected<Error> wrong(std::string_view what, std::string hint) const {
    return fail(Fault::usage, fmt::format("malformed URL {}: {}", redact_url(url_), what), std::move(hint));
  }

  std::string_view url_;
  TargetUrl parts_;
};

// A delimiter as it stands, or percent-encoded.
struct Delimiter {
  std::size_t begin = kNone, end = kNone;
};

Delimiter first_colon(std::string_view lower, std::size_t from) {
  const auto plain = lower.find(':', from), encoded = lower.find("%3a", from);
  if (plain == kNone && encoded == kNone) return {};
  return plain < encoded ? Delimiter{plain, plain + 1} : Delimiter{encoded, encoded + 3};
}

// A setting may hold an encoded one.
std::size_t last_at(std::string_view lower) {
  const auto plain = lower.rfind('@'), encoded = lower.substr(0, lower.find('?')).rfind("%40");
  if (plain == kNone || encoded == kNone) return std::min(plain, encoded);
  return std::max(plain, encoded);
}

// Whether the text before the first colon, behind `NAME=`, may be a scheme.
bool has_scheme(std::string_view lower) {
  const auto before = lower.substr(0, lower.find(':'));
  return before.size() < lower.size() && is_scheme(before.substr(before.rfind('=') + 1));
}

// Whether each host of a list has a port behind its first colon, or none; `hosts` may begin with a user.
bool has_only_ports(std::string_view hosts) {
  while (!hosts.empty()) {
    auto [host, rest] = cut(hosts, ',');
    hosts = rest;
    if (host.starts_with('[')) host.remove_prefix(std::min(host.find(']'), host.size()));
    const Delimiter colon = first_colon(host, 0);
    if (colon.begin == kNone) continue;
    const std::string_view port = host.substr(colon.end);
    if (!std::all_of(port.begin(), port.end(), is_digit)) return false;
  }
  return true;
}

// Where a password stands in text without an @: behind a colon that no port follows, where the user or host may have
// been forgotten. Behind the colon of a scheme without slashes stands a file's name.
std::pair<std::size_t, std::size_t> password_without_at(std::string_view lower, std::size_t authority) {
  const Delimiter colon = first_colon(lower, authority);
  if (colon.begin == kNone || (authority == 0 && has_scheme(lower))) return {};
  const auto begin = authority == 0 ? lower.find_last_of("/?", colon.begin) + 1 : authority;
  const auto end = std::min(lower.find_first_of("/?", begin), lower.size());
  if (colon.begin >= end || has_only_ports(lower.substr(begin, end - begin))) return {};
  return {colon.end, lower.size()};
}

// Begin and end of what could be a password in `lower`, a URL in lower case that may be malformed: from the first colon
// that is not that of `scheme://` to the very last @, since an unencoded / or ? may stand in a password, and slashes
// may be missing before the user. Hiding too much is right then.
std::pair<std::size_t, std::size_t> password_in(std::string_view lower) {
  const auto slashes = lower.find("://");
  const bool regular = has_scheme(lower) && slashes == lower.find(':');
  const std::size_t authority = regular ? slashes + 3 : 0;
  const auto at = last_at(lower);
  if (at == kNone) return password_without_at(lower, authority);
  const Delimiter colon = first_colon(lower, authority);
  if (colon.begin > at) return {0, regular ? 0 : at};
  // A file's name whose @ is encoded, as it has to be.
  const bool is_path =
      !regular && has_scheme(lower) && lower.find('@') == kNone && first_colon(lower, colon.end).begin > at;
  if (is_path) return {};
  return {colon.end, at};
}

bool is_secret(std::string_view name) {
  const std::string lower = to_lower(percent_decode(name).value_or(std::string(name)));
  return lower != kNoSecret && std::any_of(kSecretNames.begin(), kSecretNames.end(), [&](std::string_view part) {
           return lower.find(part) != std::string::npos;
         });
}

// Also in text that is no URL, as `host=h password=…`.
void hide_secret_parameters(std::string& text) {
  const auto next_equals = [&](std::size_t from) {
    const auto encoded = to_lower(text).find("%3d", from), plain = text.find('=', from);
    return encoded < plain ? Delimiter{encoded, encoded + 3} : Delimiter{plain, plain + 1};
  };
  for (Delimiter equals = next_equals(0); equals.begin != kNone; equals = next_equals(equals.end)) {
    const auto begin = text.substr(0, equals.begin).find_last_of("?&;/ ") + 1;
    if (!is_secret(std::string_view(text).substr(begin, equals.begin - begin))) continue;
    auto end = std::min(text.find('&', equals.end), text.size());
    // What has no value is more of a secret with an & in it.
    while (end < text.size()) {
      const auto next = std::min(text.find('&', end + 1), text.size());
      if (text.find('=', end) < next) break;
      end = next;
    }
    text.replace(equals.end, end - equals.end, "***");
  }
}

}  // namespace

std::string scheme_of(std::string_view url) {
  const auto colon = url.find(':');
  return colon == std::string_view::npos ? std::string() : to_lower(url.substr(0, colon));
}

Result<TargetUrl> parse_target_url(std::string_view url) { return UrlReader(url).read(); }

std::string redact_url(std::string_view url) {
  std::string out(url);
  if (const auto [begin, end] = password_in(to_lower(url)); begin < end) out.replace(begin, end - begin, "***");
  hide_secret_parameters(out);
  return out;
}

std::string redact_password(std::string_view text, std::string_view password) {
  std::string out(text);
  if (password.empty()) return out;
  replace_all(out, percent_encode(password), "***");
  replace_all(out, password, "***");
  return out;
}

}  // namespace enginediff
