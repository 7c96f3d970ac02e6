#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Opens a terminal of the given size; both ends close themselves in programs that are started. `name` takes the
/// path by which the terminal can be opened again. 0, or -1 with errno.
int pseudo_terminal_open(int *controller, int *terminal, char *name, size_t name_size, int columns, int rows);

/// Tells the terminal, and through it the program in its foreground, a new size. 0, or -1 with errno.
int pseudo_terminal_resize(int controller, int columns, int rows);

/// The flag of posix_spawn that starts a program in a session of its own, so that the first terminal it opens
/// becomes its controlling one. The headers define it only for some feature sets.
short pseudo_terminal_session_flag(void);

#endif
