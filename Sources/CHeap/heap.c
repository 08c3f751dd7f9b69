#define _GNU_SOURCE
#include "CHeap.h"

#include <stdlib.h>

#if defined(__linux__) && defined(__GLIBC__)

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// What is reserved and never touched costs nothing.
static const size_t step = (size_t)64 << 20;
static const uintptr_t large_page = (uintptr_t)2 << 20;

void heap_prepare(void) {
  if (mallopt(M_TOP_PAD, (int)step) != 1) return;
  // Two pieces are more than the heap has left, so that it takes the first step.
  void *volatile pieces[] = {malloc((size_t)100 << 10), malloc((size_t)100 << 10)};
  free(pieces[1]);
  free(pieces[0]);
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t start = (end - step + large_page - 1) & ~(large_page - 1);
  if (start < end) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
}

#else

void heap_prepare(void) {}

#endif
