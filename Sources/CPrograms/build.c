// Where a program stands in memory, which the system shows only to who asks for more than the standard.
#define _GNU_SOURCE
#include "CPrograms.h"

#ifdef __linux__
#include <elf.h>
#include <link.h>
#include <string.h>

struct name {
  unsigned char *bytes;
  size_t most;
  size_t count;
};

static size_t padded(size_t count) { return (count + 3) & ~(size_t)3; }

static void look(const char *notes, size_t size, struct name *name) {
  size_t at = 0;
  while (size - at >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) head;
    memcpy(&head, notes + at, sizeof head);
    at += sizeof head;
    size_t owner = padded(head.n_namesz), content = padded(head.n_descsz);
    if (owner > size - at || content > size - at - owner) return;
    const char *text = notes + at;
    at += owner + content;
    if (head.n_type != NT_GNU_BUILD_ID || head.n_namesz != 4 || memcmp(text, "GNU", 4) != 0) continue;
    name->count = head.n_descsz < name->most ? head.n_descsz : name->most;
    memcpy(name->bytes, text + owner, name->count);
    return;
  }
}

// The program itself comes first, and libraries behind it.
static int look_at_first(struct dl_phdr_info *info, size_t size, void *name) {
  (void)size;
  for (int index = 0; index < info->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[index];
    if (part->p_type != PT_NOTE) continue;
    look((const char *)(info->dlpi_addr + part->p_vaddr), part->p_memsz, name);
  }
  return 1;
}

size_t program_build(unsigned char *bytes, size_t most) {
  struct name name = {bytes, most, 0};
  dl_iterate_phdr(look_at_first, &name);
  return name.count;
}
#else
size_t program_build(unsigned char *bytes, size_t most) {
  (void)bytes;
  (void)most;
  return 0;
}
#endif
