#ifndef CDEFLATE_H
#define CDEFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Makes zlib streams, and reads them again. It is used by one thread at a time.
struct deflater;

/// Gets the memory for it; NULL if there is none.
struct deflater *deflater_open(void);

/// Gives the memory back.
void deflater_close(struct deflater *deflater);

/// How many bytes the stream of so many bytes has at most.
size_t deflater_bound(struct deflater *deflater, size_t count);

/// Writes the stream of some bytes and answers its length; 0 if it does not fit.
size_t deflater_compress(struct deflater *deflater, const uint8_t *bytes, size_t count,
                         uint8_t *stream, size_t capacity);

/// Writes the bytes of a stream; false unless these are exactly so many.
bool deflater_expand(struct deflater *deflater, const uint8_t *stream, size_t length,
                     uint8_t *bytes, size_t count);

/// The sum that stands at the end of the stream of some bytes.
uint32_t deflater_adler32(const uint8_t *bytes, size_t count);

/// The CRC-32 of some bytes.
uint32_t deflater_crc32(const uint8_t *bytes, size_t count);

#endif
