#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif
#include <spawn.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_open(int *controller, int *terminal, char *name, size_t name_size, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(controller, terminal, NULL, NULL, &size) != 0) return -1;
  int error = ttyname_r(*terminal, name, name_size);
  if (error != 0) {
    errno = error;
    return -1;
  }
  if (fcntl(*controller, F_SETFD, FD_CLOEXEC) != 0) return -1;
  return fcntl(*terminal, F_SETFD, FD_CLOEXEC);
}

int pseudo_terminal_resize(int controller, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(controller, TIOCSWINSZ, &size);
}

short pseudo_terminal_session_flag(void) {
#ifdef POSIX_SPAWN_SETSID
  return POSIX_SPAWN_SETSID;
#else
  return 0x80;
#endif
}
