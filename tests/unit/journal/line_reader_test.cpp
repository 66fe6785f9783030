#include "harness/journal/line_reader.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

#include <filesystem>

#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

void write_compressed(const std::string& path, const std::string& text) {
  gzFile file = gzopen(path.c_str(), "wb9");
  ASSERT_NE(file, nullptr);
  ASSERT_EQ(gzwrite(file, text.data(), static_cast<unsigned>(text.size())), static_cast<int>(text.size()));
  ASSERT_EQ(gzclose(file), Z_OK);
}

// The lines, each with `/` behind it if it was whole.
std::string lines_of(const std::string& path) {
  LineReader reader = LineReader::open(path).value();
  std::string line, all;
  for (;;) {
    const LineReader::Line kind = reader.next(line).value();
    if (kind == LineReader::Line::none) return all;
    all += line + (kind == LineReader::Line::whole ? "/" : "");
  }
}

TEST(LineReader, reads_plain_and_compressed_files_alike) {
  const std::string plain = scratch_path("plain"), compressed = scratch_path("compressed.gz");
  for (const std::string& text : {std::string(), std::string("one\n\ntwo\n"), std::string("one\ntwo"),
                                  std::string("\n"), std::string("a\0b\n", 4)}) {
    write_file(plain, text);
    write_compressed(compressed, text);
    std::string expected = text;
    std::replace(expected.begin(), expected.end(), '\n', '/');
    EXPECT_EQ(lines_of(plain), expected);
    EXPECT_EQ(lines_of(compressed), expected);
  }
}

TEST(LineReader, lines_may_be_longer_than_any_buffer) {
  std::string text;
  for (const std::size_t length : {1u, 131071u, 131072u, 131073u, 1000000u}) text += std::string(length, 'x') + "\n";
  const std::string path = scratch_path("long.gz");
  write_compressed(path, text);
  std::replace(text.begin(), text.end(), '\n', '/');
  EXPECT_EQ(lines_of(path) == text, true);
}

TEST(LineReader, says_what_cannot_be_read) {
  const auto missing = LineReader::open(scratch_path("missing"));
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("No such file"), std::string::npos);
  const std::string path = scratch_path("cut.gz");
  std::string noise;
  for (unsigned i = 0, x = 1; i < 100000; ++i)
    noise += static_cast<char>('a' + ((x = x * 1103515245u + 12345u) >> 16) % 26);
  write_compressed(path, noise);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  LineReader reader = LineReader::open(path).value();
  std::string line;
  const auto read = reader.next(line);
  ASSERT_FALSE(read) << "a compressed file that was cut must not pass as a short one";
  EXPECT_EQ(read.error().fault, Fault::io);
}

}  // namespace
}  // namespace enginediff
