#define _GNU_SOURCE
#include "CHeap.h"

#include <stdlib.h>

#if defined(__linux__) && defined(__GLIBC__)

#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// What is reserved and never touched costs nothing.
static const size_t reserve = (size_t)512 << 20;
static const uintptr_t large_page = (uintptr_t)2 << 20;

// Makes the heap larger than it has to be, once; answers whether the system agreed.
static int reserve_heap(void) {
  uintptr_t before = (uintptr_t)sbrk(0);
  mallopt(M_TOP_PAD, (int)reserve);
  // Two pieces are more than the heap has left.
  void *volatile pieces[] = {malloc((size_t)100 << 10), malloc((size_t)100 << 10)};
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  free(pieces[1]);
  free(pieces[0]);
  mallopt(M_TOP_PAD, 1 << 20);
  return (uintptr_t)sbrk(0) >= before + reserve;
}

void heap_prepare(void) {
  if (!reserve_heap()) return;
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t start = (end - reserve + large_page - 1) & ~(large_page - 1);
  (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
}

#else

void heap_prepare(void) {}

#endif
