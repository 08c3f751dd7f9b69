// Calls of the system around starting a program that Swift does not see: its C library shows them
// only to who asks for more than the standard.
#define _GNU_SOURCE
#include "CPrograms.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

static int set_files(posix_spawn_file_actions_t *actions, const struct program *program) {
  for (int number = 0; number < 3; number++) {
    int code = posix_spawn_file_actions_adddup2(actions, program->files[number], number);
    if (code != 0) return code;
  }
#ifdef __GLIBC__
  // What this process was given by who started it.
  int code = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (code != 0) return code;
#endif
  return program->folder == NULL
             ? 0
             : posix_spawn_file_actions_addchdir_np(actions, program->folder);
}

static int set_attributes(posix_spawnattr_t *attributes, const struct program *program) {
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  if (!program->has_terminal) flags |= POSIX_SPAWN_SETSID;
  int code = posix_spawnattr_setflags(attributes, flags);
  if (code != 0) return code;
  sigset_t signals;
  (void)sigemptyset(&signals);
  code = posix_spawnattr_setsigmask(attributes, &signals);
  if (code != 0) return code;
  // Who wrote this process may ignore these; a program counts on them.
  (void)sigaddset(&signals, SIGPIPE);
  (void)sigaddset(&signals, SIGCHLD);
  (void)sigaddset(&signals, SIGXFSZ);
  return posix_spawnattr_setsigdefault(attributes, &signals);
}

static int start(pid_t *process, const struct program *program,
                 posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes) {
  int code = set_files(actions, program);
  if (code == 0) code = set_attributes(attributes, program);
  if (code != 0) return code;
  return posix_spawn(process, program->file, actions, attributes, program->words,
                     program->variables);
}

int program_start(pid_t *process, const struct program *program) {
  posix_spawn_file_actions_t actions;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  posix_spawnattr_t attributes;
  code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    code = start(process, program, &actions, &attributes);
    (void)posix_spawnattr_destroy(&attributes);
  }
  (void)posix_spawn_file_actions_destroy(&actions);
  return code;
}

int program_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int program_memory_file(void) { return memfd_create("input", MFD_CLOEXEC); }

char *const *program_variables(void) { return environ; }
