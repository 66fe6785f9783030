#include "harness/engine/target_url.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace enginediff {

namespace {

// Query parameters that hold secrets in one client library or another.
constexpr std::array<std::string_view, 5> kSecretParameters = {"password", "passwd", "pwd", "sslpassword",
                                                               "ssl-password"};

std::string to_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

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
    const bool unreserved = std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~';
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
  static bool is_scheme(std::string_view text) {
    const auto fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.'; };
    return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) != 0 &&
           std::all_of(text.begin(), text.end(), fits);
  }

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

}  // namespace

std::string scheme_of(std::string_view url) {
  const auto colon = url.find(':');
  return colon == std::string_view::npos ? std::string() : to_lower(url.substr(0, colon));
}

Result<TargetUrl> parse_target_url(std::string_view url) { return UrlReader(url).read(); }

std::string redact_url(std::string_view url) {
  std::string out(url);
  // Up to the very last @: in malformed text, where an unencoded / or ? may stand in the password, and slashes may be
  // missing before the user, hiding too much is right.
  const auto scheme_end = out.find(':');
  const auto at = out.rfind('@');
  if (scheme_end != std::string::npos && at != std::string::npos) {
    const auto user = out.find_first_not_of('/', scheme_end + 1);
    const auto colon = out.find(':', user);
    if (colon < at) out.replace(colon + 1, at - colon - 1, "***");
  }
  for (const std::string_view name : kSecretParameters) {
    for (const char before : {'?', '&'}) {
      const std::string marker = fmt::format("{}{}=", before, name);
      const auto next = [&](std::size_t from) { return to_lower(out).find(marker, from); };
      for (auto found = next(0); found != std::string::npos; found = next(found + 1)) {
        const auto begin = found + marker.size();
        out.replace(begin, std::min(out.find('&', begin), out.size()) - begin, "***");
      }
    }
  }
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
