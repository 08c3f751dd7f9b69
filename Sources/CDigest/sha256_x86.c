#include "compress.h"

#if HAS_X86_CODE

#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

/// Four words, the first one in the lowest lane.
WITH_SHA static inline __m128i load_words(const uint8_t *bytes) {
  const __m128i reversed = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes), reversed);
}

/// The four words of the schedule that follow sixteen.
WITH_SHA static inline __m128i extend(__m128i w0, __m128i w1, __m128i w2, __m128i w3) {
  __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
  return _mm_sha256msg2_epu32(sum, w3);
}

/// Four rounds. The instruction does two, and what was one half of the state is the other then.
WITH_SHA static inline void mix(__m128i *abef, __m128i *cdgh, __m128i w, int round) {
  __m128i addend = _mm_add_epi32(w, _mm_loadu_si128((const __m128i *)(sha256_constants + round)));
  *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, addend);
  *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(addend, 0x0E));
}

WITH_SHA static inline void compress_block(__m128i *abef, __m128i *cdgh, const uint8_t *block) {
  __m128i w0 = load_words(block), w1 = load_words(block + 16);
  __m128i w2 = load_words(block + 32), w3 = load_words(block + 48);
  for (int round = 0; round < 48; round += 16) {
    mix(abef, cdgh, w0, round);
    w0 = extend(w0, w1, w2, w3);
    mix(abef, cdgh, w1, round + 4);
    w1 = extend(w1, w2, w3, w0);
    mix(abef, cdgh, w2, round + 8);
    w2 = extend(w2, w3, w0, w1);
    mix(abef, cdgh, w3, round + 12);
    w3 = extend(w3, w0, w1, w2);
  }
  mix(abef, cdgh, w0, 48);
  mix(abef, cdgh, w1, 52);
  mix(abef, cdgh, w2, 56);
  mix(abef, cdgh, w3, 60);
}

WITH_SHA static inline __m128i gather(const uint32_t *w, int a, int b, int c, int d) {
  return _mm_set_epi32((int)w[a], (int)w[b], (int)w[c], (int)w[d]);
}

WITH_SHA static inline void spread(uint32_t *w, __m128i lanes, int a, int b, int c, int d) {
  w[a] = (uint32_t)_mm_extract_epi32(lanes, 3);
  w[b] = (uint32_t)_mm_extract_epi32(lanes, 2);
  w[c] = (uint32_t)_mm_extract_epi32(lanes, 1);
  w[d] = (uint32_t)_mm_extract_epi32(lanes, 0);
}

WITH_SHA void compress_sha256_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  __m128i abef = gather(words, 0, 1, 4, 5), cdgh = gather(words, 2, 3, 6, 7);
  for (; count > 0; count--, blocks += 64) {
    __m128i first_abef = abef, first_cdgh = cdgh;
    compress_block(&abef, &cdgh, blocks);
    abef = _mm_add_epi32(abef, first_abef);
    cdgh = _mm_add_epi32(cdgh, first_cdgh);
  }
  spread(words, abef, 0, 1, 4, 5);
  spread(words, cdgh, 2, 3, 6, 7);
}

#endif
