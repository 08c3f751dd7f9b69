// zlib, where libdeflate is not installed. Its memory is kept from stream to stream: to clear it
// anew takes longer than most objects.
#include "CDeflate.h"

#ifndef RECONCILE_LIBDEFLATE
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct deflater {
  z_stream compressor;
  z_stream decompressor;
};

struct deflater *deflater_open(void) {
  struct deflater *deflater = calloc(1, sizeof *deflater);
  if (deflater == NULL) return NULL;
  if (deflateInit(&deflater->compressor, 1) == Z_OK &&
      inflateInit(&deflater->decompressor) == Z_OK) {
    return deflater;
  }
  deflater_close(deflater);
  return NULL;
}

void deflater_close(struct deflater *deflater) {
  (void)deflateEnd(&deflater->compressor);
  (void)inflateEnd(&deflater->decompressor);
  free(deflater);
}

size_t deflater_bound(struct deflater *deflater, size_t count) {
  return deflateBound(&deflater->compressor, count);
}

// Lets a stream read and write; false where the numbers are larger than its own.
static bool set(z_stream *stream, const uint8_t *from, size_t count, uint8_t *to, size_t capacity) {
  if (count > UINT_MAX || capacity > UINT_MAX) return false;
  stream->next_in = (uint8_t *)(uintptr_t)from;
  stream->avail_in = (uInt)count;
  stream->next_out = to;
  stream->avail_out = (uInt)capacity;
  return true;
}

size_t deflater_compress(struct deflater *deflater, const uint8_t *bytes, size_t count,
                         uint8_t *stream, size_t capacity) {
  z_stream *compressor = &deflater->compressor;
  if (deflateReset(compressor) != Z_OK || !set(compressor, bytes, count, stream, capacity)) return 0;
  return deflate(compressor, Z_FINISH) == Z_STREAM_END ? compressor->total_out : 0;
}

bool deflater_expand(struct deflater *deflater, const uint8_t *stream, size_t length,
                     uint8_t *bytes, size_t count) {
  z_stream *decompressor = &deflater->decompressor;
  if (inflateReset(decompressor) != Z_OK || !set(decompressor, stream, length, bytes, count)) {
    return false;
  }
  return inflate(decompressor, Z_FINISH) == Z_STREAM_END && decompressor->total_out == count;
}

uint32_t deflater_adler32(const uint8_t *bytes, size_t count) {
  return (uint32_t)adler32_z(1, bytes, count);
}

uint32_t deflater_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(0, bytes, count);
}
#endif
