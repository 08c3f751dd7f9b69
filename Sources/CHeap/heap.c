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
// More than the heap has left at the start.
static const size_t more_than_left = (size_t)256 << 10;

// Makes the heap larger than it has to be, once. What is allocated next begins just before a large
// page, which is answered: memory in front of it would come in small ones.
static uintptr_t reserve_heap(void) {
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, (int)reserve);
  uintptr_t first = (uintptr_t)malloc(more_than_left) + more_than_left;
  mallopt(M_TOP_PAD, 1 << 20);
  uintptr_t start = (first + 2 * large_page - 1) & ~(large_page - 1);
  void *volatile padding = malloc(start - first - 64);
  (void)padding;
  return start;
}

void heap_prepare(void) {
  uintptr_t start = reserve_heap();
  uintptr_t end = (uintptr_t)sbrk(0);
  // Otherwise the system did not agree.
  if (end > start + large_page) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
}

#else

void heap_prepare(void) {}

#endif
