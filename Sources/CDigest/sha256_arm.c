#include "compress.h"

#if HAS_ARM_CODE

#include <arm_neon.h>

#define WITH_SHA __attribute__((target("sha2")))

WITH_SHA static inline void compress_block(
  uint32x4_t *abcd, uint32x4_t *efgh, const uint8_t *block) {
  uint32x4_t w[4];
  for (int i = 0; i < 4; i++) w[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(block + 16 * i)));
  for (int i = 0; i < 16; i++) {
    uint32x4_t addend = vaddq_u32(w[i % 4], vld1q_u32(sha256_constants + 4 * i));
    uint32x4_t before = *abcd;
    *abcd = vsha256hq_u32(*abcd, *efgh, addend);
    *efgh = vsha256h2q_u32(*efgh, before, addend);
    uint32x4_t sum = vsha256su0q_u32(w[i % 4], w[(i + 1) % 4]);
    w[i % 4] = vsha256su1q_u32(sum, w[(i + 2) % 4], w[(i + 3) % 4]);
  }
}

WITH_SHA void compress_sha256_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(words), efgh = vld1q_u32(words + 4);
  for (; count > 0; count--, blocks += 64) {
    uint32x4_t first_abcd = abcd, first_efgh = efgh;
    compress_block(&abcd, &efgh, blocks);
    abcd = vaddq_u32(abcd, first_abcd);
    efgh = vaddq_u32(efgh, first_efgh);
  }
  vst1q_u32(words, abcd);
  vst1q_u32(words + 4, efgh);
}

#endif
