#include "CDigest.h"
#include "compress.h"

#include <stdatomic.h>

#if HAS_X86_CODE && __has_include(<sys/platform/x86.h>)

#include <sys/platform/x86.h>

// The C library has asked already: asking takes microseconds in a virtual machine.
static bool ask_processor(void) {
  return CPU_FEATURE_ACTIVE(SSSE3) && CPU_FEATURE_ACTIVE(SSE4_1) && CPU_FEATURE_ACTIVE(SHA);
}

#elif HAS_X86_CODE

#include <cpuid.h>

static bool ask_processor(void) {
  const unsigned ssse3 = 1u << 9, sse41 = 1u << 19, sha = 1u << 29;
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & ssse3) || !(c & sse41)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & sha);
}

#elif HAS_ARM_CODE

#include <sys/auxv.h>

static bool ask_processor(void) {
  const unsigned long sha1 = 1ul << 5, sha256 = 1ul << 6;
  unsigned long found = getauxval(AT_HWCAP);
  return (found & sha1) && (found & sha256);
}

#else

static bool ask_processor(void) {
  return false;
}

void compress_sha1_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  compress_sha1_portable(words, blocks, count);
}

void compress_sha256_instructions(uint32_t *words, const uint8_t *blocks, size_t count) {
  compress_sha256_portable(words, blocks, count);
}

#endif

bool digest_processor_has_instructions(void) {
  // All threads find the same answer, so no order of theirs matters.
  static _Atomic int answer = -1;
  int known = atomic_load_explicit(&answer, memory_order_relaxed);
  if (known < 0) {
    known = ask_processor();
    atomic_store_explicit(&answer, known, memory_order_relaxed);
  }
  return known;
}
