#ifndef CDIGEST_H
#define CDIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Which hash is computed.
enum digest_algorithm {
  DIGEST_SHA1,
  DIGEST_SHA256,
};

/// A hash of the bytes seen so far. It may be copied at any time.
struct digest {
  uint32_t words[8];
  /// How many bytes were seen.
  uint64_t length;
  /// Bytes that do not fill a block yet.
  uint8_t tail[64];
  uint8_t algorithm;
  bool is_accelerated;
};

/// Whether this processor has instructions for both hashes; asked once, then remembered.
bool digest_processor_has_instructions(void);

/// Begins a hash. Without acceleration the portable code is taken on every processor.
void digest_start(struct digest *digest, enum digest_algorithm algorithm, bool is_accelerated);

/// Goes on with more bytes.
void digest_update(struct digest *digest, const uint8_t *bytes, size_t count);

/// Ends a hash and writes it: 20 bytes of SHA-1, 32 of SHA-256.
void digest_finish(struct digest *digest, uint8_t *result);

#endif
