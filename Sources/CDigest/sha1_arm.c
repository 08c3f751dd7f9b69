#include "compress.h"

#if HAS_ARM_CODE

#include <arm_neon.h>

#define WITH_SHA __attribute__((target("sha2")))

typedef uint32x4_t rounds(uint32x4_t abcd, uint32_t e, uint32x4_t addend);

WITH_SHA static inline uint32x4_t choose(uint32x4_t abcd, uint32_t e, uint32x4_t addend) {
  return vsha1cq_u32(abcd, e, addend);
}

WITH_SHA static inline uint32x4_t parity(uint32x4_t abcd, uint32_t e, uint32x4_t addend) {
  return vsha1pq_u32(abcd, e, addend);
}

WITH_SHA static inline uint32x4_t majority(uint32x4_t abcd, uint32_t e, uint32x4_t addend) {
  return vsha1mq_u32(abcd, e, addend);
}

/// Twenty rounds; the schedule moves on by as many words.
WITH_SHA static inline void mix_twenty(
  rounds *mix, uint32_t constant, int group, uint32x4_t *w, uint32x4_t *abcd, uint32_t *e) {
  for (int i = 5 * group; i < 5 * group + 5; i++) {
    uint32x4_t addend = vaddq_u32(w[i % 4], vdupq_n_u32(constant));
    uint32_t next = vsha1h_u32(vgetq_lane_u32(*abcd, 0));
    *abcd = mix(*abcd, *e, addend);
    *e = next;
    uint32x4_t sum = vsha1su0q_u32(w[i % 4], w[(i + 1) % 4], w[(i + 2) % 4]);
    w[i % 4] = vsha1su1q_u32(sum, w[(i + 3) % 4]);
  }
}

WITH_SHA void compress_sha1_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(words);
  uint32_t e = words[4];
  for (; count > 0; count--, blocks += 64) {
    uint32x4_t w[4], first = abcd;
    uint32_t first_e = e;
    for (int i = 0; i < 4; i++) {
      w[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * i)));
    }
    mix_twenty(choose, 0x5a827999, 0, w, &abcd, &e);
    mix_twenty(parity, 0x6ed9eba1, 1, w, &abcd, &e);
    mix_twenty(majority, 0x8f1bbcdc, 2, w, &abcd, &e);
    mix_twenty(parity, 0xca62c1d6, 3, w, &abcd, &e);
    abcd = vaddq_u32(abcd, first);
    e += first_e;
  }
  vst1q_u32(words, abcd);
  words[4] = e;
}

#endif
