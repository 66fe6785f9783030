#include "harness/engines/postgres/scram.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <array>

#include "harness/base/check.hpp"

namespace enginediff::postgres {

namespace {

constexpr int kIterations = 1;

using Hash = std::array<unsigned char, SHA256_DIGEST_LENGTH>;
using Salt = std::array<unsigned char, 16>;

template <class Bytes>
std::string base64(const Bytes& bytes) {
  std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');  // with the zero byte that OpenSSL adds
  out.resize(static_cast<std::size_t>(
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes.data(), static_cast<int>(bytes.size()))));
  return out;
}

Hash hmac(const Hash& key, std::string_view text) {
  Hash out;
  unsigned length = 0;
  CHECK(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), out.data(), &length) != nullptr);
  return out;
}

}  // namespace

// RFC 5803, as PostgreSQL writes it: SCRAM-SHA-256$iterations:salt$stored key:server key.
std::string scram_verifier(std::string_view password) {
  Salt salt;
  CHECK(RAND_bytes(salt.data(), static_cast<int>(salt.size())) == 1);
  Hash salted;
  CHECK(PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), salt.data(),
                          static_cast<int>(salt.size()), kIterations, EVP_sha256(), static_cast<int>(salted.size()),
                          salted.data()) == 1);
  const Hash client_key = hmac(salted, "Client Key");
  Hash stored_key;
  SHA256(client_key.data(), client_key.size(), stored_key.data());
  return fmt::format("SCRAM-SHA-256${}:{}${}:{}", kIterations, base64(salt), base64(stored_key),
                     base64(hmac(salted, "Server Key")));
}

}  // namespace enginediff::postgres
