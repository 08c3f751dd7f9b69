#ifndef COMPRESS_H
#define COMPRESS_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#define HAS_X86_CODE 1
#elif defined(__aarch64__) && defined(__linux__)
#define HAS_ARM_CODE 1
#endif

/// Takes blocks of 64 bytes into the words of a hash.
typedef void compress(uint32_t *words, const uint8_t *blocks, size_t count);

compress compress_sha1_portable;
compress compress_sha256_portable;
/// These need a processor for which `digest_processor_has_instructions` answers yes.
compress compress_sha1_instructions;
compress compress_sha256_instructions;

/// What is added to each word of the schedule of SHA-256.
extern const uint32_t sha256_constants[64];

/// A word as both hashes store it, highest byte first.
static inline uint32_t load_word(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static inline void store_word(uint8_t *bytes, uint32_t word) {
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(word >> (24 - 8 * i));
}

static inline uint32_t rotate_left(uint32_t word, unsigned count) {
  return word << count | word >> (32 - count);
}

#endif
