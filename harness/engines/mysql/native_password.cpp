#include "harness/engines/mysql/native_password.hpp"

#include "harness/engines/mysql/client_api.hpp"

#if !defined(MARIADB_PACKAGE_VERSION) && MYSQL_VERSION_ID >= 90000
#define ENGINEDIFF_NATIVE_PASSWORD_IS_MISSING
#endif

#ifdef ENGINEDIFF_NATIVE_PASSWORD_IS_MISSING

#include <client_plugin.h>
#include <openssl/evp.h>

#include <array>
#include <string>
#include <string_view>

#include "harness/base/check.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::size_t kHashSize = 20;
using Hash = std::array<unsigned char, kHashSize>;

Hash sha1(std::string_view text) {
  Hash hash{};
  unsigned size = 0;
  CHECK(EVP_Digest(text.data(), text.size(), hash.data(), &size, EVP_sha1(), nullptr) == 1 && size == kHashSize);
  return hash;
}

std::string_view bytes_of(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

// SHA1(password) XOR SHA1(challenge + SHA1(SHA1(password))): the server knows the innermost double hash.
Hash answer_to(std::string_view challenge, std::string_view password) {
  Hash once = sha1(password);
  const Hash twice = sha1(bytes_of(once));
  const Hash mask = sha1(std::string(challenge) + std::string(bytes_of(twice)));
  for (std::size_t i = 0; i < kHashSize; ++i) once[i] ^= mask[i];
  return once;
}

int authenticate(MYSQL_PLUGIN_VIO* channel, MYSQL* connection) {
  unsigned char* packet = nullptr;
  const int size = channel->read_packet(channel, &packet);
  if (size < static_cast<int>(kHashSize)) return CR_ERROR;
  const std::string_view password = connection->passwd == nullptr ? "" : connection->passwd;
  if (password.empty()) return channel->write_packet(channel, nullptr, 0) != 0 ? CR_ERROR : CR_OK;
  const Hash answer = answer_to({reinterpret_cast<const char*>(packet), kHashSize}, password);
  return channel->write_packet(channel, answer.data(), kHashSize) != 0 ? CR_ERROR : CR_OK;
}

}  // namespace

void register_native_password() {
  static auth_plugin_t plugin = [] {
    auth_plugin_t made{};
    made.type = MYSQL_CLIENT_AUTHENTICATION_PLUGIN;
    made.interface_version = MYSQL_CLIENT_AUTHENTICATION_PLUGIN_INTERFACE_VERSION;
    made.name = "mysql_native_password";
    made.author = "enginediff";
    made.desc = "challenge and response with SHA-1";
    made.license = "MIT";
    made.authenticate_user = authenticate;
    return made;
  }();
  static const bool registered = [] {
    const ConnectionHandle errors(mysql_init(nullptr));
    return mysql_client_register_plugin(errors.get(), reinterpret_cast<st_mysql_client_plugin*>(&plugin)) != nullptr;
  }();
  CHECK(registered);
}

}  // namespace enginediff::mysql

#else

namespace enginediff::mysql {

void register_native_password() {}

}  // namespace enginediff::mysql

#endif
