// libdeflate, which takes a half to two thirds of the time of zlib. Its lowest level is taken: git
// compresses again what it packs.
#include "CDeflate.h"

#ifdef RECONCILE_LIBDEFLATE
#include <libdeflate.h>
#include <stdlib.h>

struct deflater {
  struct libdeflate_compressor *compressor;
  struct libdeflate_decompressor *decompressor;
};

struct deflater *deflater_open(void) {
  struct deflater *deflater = malloc(sizeof *deflater);
  if (deflater == NULL) return NULL;
  deflater->compressor = libdeflate_alloc_compressor(1);
  deflater->decompressor = libdeflate_alloc_decompressor();
  if (deflater->compressor != NULL && deflater->decompressor != NULL) return deflater;
  deflater_close(deflater);
  return NULL;
}

void deflater_close(struct deflater *deflater) {
  libdeflate_free_compressor(deflater->compressor);
  libdeflate_free_decompressor(deflater->decompressor);
  free(deflater);
}

size_t deflater_bound(struct deflater *deflater, size_t count) {
  return libdeflate_zlib_compress_bound(deflater->compressor, count);
}

size_t deflater_compress(struct deflater *deflater, const uint8_t *bytes, size_t count,
                         uint8_t *stream, size_t capacity) {
  return libdeflate_zlib_compress(deflater->compressor, bytes, count, stream, capacity);
}

bool deflater_expand(struct deflater *deflater, const uint8_t *stream, size_t length,
                     uint8_t *bytes, size_t count) {
  // Without a place for the length, any other length is an error.
  return libdeflate_zlib_decompress(deflater->decompressor, stream, length, bytes, count, NULL) ==
         LIBDEFLATE_SUCCESS;
}

uint32_t deflater_adler32(const uint8_t *bytes, size_t count) {
  return libdeflate_adler32(1, bytes, count);
}

uint32_t deflater_crc32(const uint8_t *bytes, size_t count) {
  return libdeflate_crc32(0, bytes, count);
}
#endif
