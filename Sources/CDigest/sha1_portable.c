#include "compress.h"

/// One round; what mixes the words and what is added change after each twenty.
static inline void mix(uint32_t *v, uint32_t choice, uint32_t addend) {
  uint32_t next = rotate_left(v[0], 5) + choice + v[4] + addend;
  v[4] = v[3];
  v[3] = v[2];
  v[2] = rotate_left(v[1], 30);
  v[1] = v[0];
  v[0] = next;
}

static void compress_block(uint32_t *words, const uint8_t *block) {
  uint32_t w[80];
  for (int i = 0; i < 16; i++) w[i] = load_word(block + 4 * i);
  for (int i = 16; i < 80; i++) {
    w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  }
  uint32_t v[5];
  for (int i = 0; i < 5; i++) v[i] = words[i];
  for (int i = 0; i < 20; i++) mix(v, (v[1] & v[2]) | (~v[1] & v[3]), w[i] + 0x5a827999);
  for (int i = 20; i < 40; i++) mix(v, v[1] ^ v[2] ^ v[3], w[i] + 0x6ed9eba1);
  for (int i = 40; i < 60; i++) {
    mix(v, (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), w[i] + 0x8f1bbcdc);
  }
  for (int i = 60; i < 80; i++) mix(v, v[1] ^ v[2] ^ v[3], w[i] + 0xca62c1d6);
  for (int i = 0; i < 5; i++) words[i] += v[i];
}

void compress_sha1_portable(uint32_t *words, const uint8_t *blocks, size_t count) {
  for (size_t i = 0; i < count; i++) compress_block(words, blocks + 64 * i);
}
