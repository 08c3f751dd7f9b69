#include "CDigest.h"
#include "compress.h"

#include <string.h>

enum { BLOCK = 64, LENGTH_OFFSET = 56 };

static const uint32_t sha1_start[5] = {
  0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
};

static const uint32_t sha256_start[8] = {
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static void compress_blocks(struct digest *digest, const uint8_t *blocks, size_t count) {
  if (digest->algorithm == DIGEST_SHA1) {
    compress *code = digest->is_accelerated ? compress_sha1_instructions : compress_sha1_portable;
    code(digest->words, blocks, count);
  } else {
    compress *code =
      digest->is_accelerated ? compress_sha256_instructions : compress_sha256_portable;
    code(digest->words, blocks, count);
  }
}

void digest_start(struct digest *digest, enum digest_algorithm algorithm, bool is_accelerated) {
  memset(digest, 0, sizeof *digest);
  digest->algorithm = (uint8_t)algorithm;
  digest->is_accelerated = is_accelerated && digest_processor_has_instructions();
  if (algorithm == DIGEST_SHA1) {
    memcpy(digest->words, sha1_start, sizeof sha1_start);
  } else {
    memcpy(digest->words, sha256_start, sizeof sha256_start);
  }
}

void digest_update(struct digest *digest, const uint8_t *bytes, size_t count) {
  // Nothing may come with no address, of which `memcpy` may not be told.
  if (count == 0) return;
  size_t used = digest->length % BLOCK;
  digest->length += count;
  if (used > 0) {
    size_t taken = count < BLOCK - used ? count : BLOCK - used;
    memcpy(digest->tail + used, bytes, taken);
    bytes += taken;
    count -= taken;
    if (used + taken < BLOCK) return;
    compress_blocks(digest, digest->tail, 1);
  }
  compress_blocks(digest, bytes, count / BLOCK);
  memcpy(digest->tail, bytes + (count - count % BLOCK), count % BLOCK);
}

void digest_finish(struct digest *digest, uint8_t *result) {
  static const uint8_t padding[BLOCK] = {0x80};
  uint64_t bits = digest->length * 8;
  size_t used = digest->length % BLOCK;
  size_t zeros = used < LENGTH_OFFSET ? LENGTH_OFFSET - used : BLOCK + LENGTH_OFFSET - used;
  uint8_t length[8];
  store_word(length, (uint32_t)(bits >> 32));
  store_word(length + 4, (uint32_t)bits);
  digest_update(digest, padding, zeros);
  digest_update(digest, length, sizeof length);
  int count = digest->algorithm == DIGEST_SHA1 ? 5 : 8;
  for (int i = 0; i < count; i++) store_word(result + 4 * i, digest->words[i]);
}
