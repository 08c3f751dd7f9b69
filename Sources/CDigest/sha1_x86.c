#include "compress.h"

#if HAS_X86_CODE

#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

/// Four words, the first one in the highest lane.
WITH_SHA static inline __m128i load_words(const uint8_t *bytes) {
  const __m128i reversed = _mm_set_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes), reversed);
}

/// The four words of the schedule that follow sixteen.
WITH_SHA static inline __m128i extend(__m128i w0, __m128i w1, __m128i w2, __m128i w3) {
  return _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(w0, w1), w2), w3);
}

/// Four rounds. The instruction takes the kind of round as part of itself.
#define MIX(kind, w)                                         \
  do {                                                       \
    __m128i addend = _mm_sha1nexte_epu32(previous, w);       \
    previous = abcd;                                         \
    abcd = _mm_sha1rnds4_epu32(abcd, addend, kind);          \
  } while (0)

/// Twenty rounds; the schedule moves on by as many words and turns by one register.
#define MIX_TWENTY(kind, w0, w1, w2, w3) \
  do {                                   \
    MIX(kind, w0);                       \
    w0 = extend(w0, w1, w2, w3);         \
    MIX(kind, w1);                       \
    w1 = extend(w1, w2, w3, w0);         \
    MIX(kind, w2);                       \
    w2 = extend(w2, w3, w0, w1);         \
    MIX(kind, w3);                       \
    w3 = extend(w3, w0, w1, w2);         \
    MIX(kind, w0);                       \
    w0 = extend(w0, w1, w2, w3);         \
  } while (0)

WITH_SHA void compress_sha1_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  __m128i abcd = _mm_set_epi32(
    (int)words[0], (int)words[1], (int)words[2], (int)words[3]);
  // The instructions turn a word by 30 bits to make the next `e` of it.
  __m128i e = _mm_set_epi32((int)words[4], 0, 0, 0);
  for (; count > 0; count--, blocks += 64) {
    __m128i w0 = load_words(blocks), w1 = load_words(blocks + 16);
    __m128i w2 = load_words(blocks + 32), w3 = load_words(blocks + 48);
    __m128i first = abcd, previous = abcd;
    abcd = _mm_sha1rnds4_epu32(abcd, _mm_add_epi32(e, w0), 0);
    w0 = extend(w0, w1, w2, w3);
    MIX(0, w1);
    w1 = extend(w1, w2, w3, w0);
    MIX(0, w2);
    w2 = extend(w2, w3, w0, w1);
    MIX(0, w3);
    w3 = extend(w3, w0, w1, w2);
    MIX(0, w0);
    w0 = extend(w0, w1, w2, w3);
    MIX_TWENTY(1, w1, w2, w3, w0);
    MIX_TWENTY(2, w2, w3, w0, w1);
    MIX_TWENTY(3, w3, w0, w1, w2);
    e = _mm_sha1nexte_epu32(previous, e);
    abcd = _mm_add_epi32(abcd, first);
  }
  words[0] = (uint32_t)_mm_extract_epi32(abcd, 3);
  words[1] = (uint32_t)_mm_extract_epi32(abcd, 2);
  words[2] = (uint32_t)_mm_extract_epi32(abcd, 1);
  words[3] = (uint32_t)_mm_extract_epi32(abcd, 0);
  words[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

#endif
