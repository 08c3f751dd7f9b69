#ifndef CPROGRAMS_H
#define CPROGRAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// What a program is started with.
struct program {
  /// The path of its file.
  const char *file;
  /// Its words, the first of which is its name, and its variables; each list ends with NULL.
  char *const *words;
  char *const *variables;
  /// Where it runs; NULL for here.
  const char *folder;
  /// Its standard input, output and error, all of them above the first three numbers.
  int files[3];
  /// Whether it belongs to the terminal of this process.
  bool has_terminal;
};

/// Starts a program, which has no other open file. Answers 0 or the number of an error.
int program_start(pid_t *process, const struct program *program);

/// Makes a pipe whose ends no program inherits; -1 and `errno` if that fails.
int program_pipe(int ends[2]);

/// Makes an empty file without a name that no program inherits; -1 and `errno` if that fails.
int program_memory_file(void);

/// The name that the linker gave this program by what is in it: its first bytes are written, and their
/// number is answered; 0 if it has none.
size_t program_build(unsigned char *name, size_t most);

/// The variables of this process; the list ends with NULL.
char *const *program_variables(void);

/// How many processors this process may use.
int program_processors(void);

#endif
