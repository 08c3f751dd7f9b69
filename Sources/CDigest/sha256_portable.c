#include "compress.h"

const uint32_t sha256_constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t rotate_right(uint32_t word, unsigned count) {
  return rotate_left(word, 32 - count);
}

static inline void fill_schedule(uint32_t *w, const uint8_t *block) {
  for (int i = 0; i < 16; i++) w[i] = load_word(block + 4 * i);
  for (int i = 16; i < 64; i++) {
    uint32_t early = w[i - 15], late = w[i - 2];
    uint32_t one = rotate_right(early, 7) ^ rotate_right(early, 18) ^ early >> 3;
    uint32_t other = rotate_right(late, 17) ^ rotate_right(late, 19) ^ late >> 10;
    w[i] = w[i - 16] + one + w[i - 7] + other;
  }
}

/// One round. The words do not move; each round takes them turned by one more.
static inline void mix(uint32_t *v, unsigned turn, uint32_t addend) {
  uint32_t a = v[-turn & 7], b = v[(1 - turn) & 7], c = v[(2 - turn) & 7];
  uint32_t e = v[(4 - turn) & 7], f = v[(5 - turn) & 7], g = v[(6 - turn) & 7];
  uint32_t *d = v + ((3 - turn) & 7), *h = v + ((7 - turn) & 7);
  uint32_t choice = g ^ (e & (f ^ g));
  uint32_t majority = (a & b) | (c & (a | b));
  *h += choice + addend + (rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25));
  *d += *h;
  *h += majority + (rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22));
}

static void compress_block(uint32_t *words, const uint8_t *block) {
  uint32_t w[64], v[8];
  fill_schedule(w, block);
  for (int i = 0; i < 8; i++) v[i] = words[i];
  for (unsigned i = 0; i < 64; i += 8) {
    for (unsigned j = 0; j < 8; j++) mix(v, j, w[i + j] + sha256_constants[i + j]);
  }
  for (int i = 0; i < 8; i++) words[i] += v[i];
}

void compress_sha256_portable(uint32_t *words, const uint8_t *blocks, size_t count) {
  for (size_t i = 0; i < count; i++) compress_block(words, blocks + 64 * i);
}
