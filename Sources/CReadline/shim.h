#ifndef CREADLINE_SHIM_H
#define CREADLINE_SHIM_H

#include <stdio.h>
#include <stdbool.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <wchar.h>
#include <readline/readline.h>
#include <readline/history.h>

// Swift 6 does not let code touch C globals, so each one this program needs has a function here.
// The functions hold no state of their own: a `static` variable in a header would exist once per Swift file.

typedef int (*creadline_hook)(void);
typedef int (*creadline_getc)(FILE *);
typedef int (*creadline_command)(int count, int key);
typedef char **(*creadline_completer)(const char *text, int start, int end);

/// Prepares the library once, before the first line is read. `edit` becomes the command that opens an editor,
/// on Ctrl-X Ctrl-E unless the person's inputrc has another use for it.
static inline void creadline_prepare(const char *terminal, bool output_is_terminal, creadline_command edit) {
  rl_readline_name = "rehearse";
  rl_terminal_name = terminal;
  rl_instream = stdin;
  rl_outstream = stdout;
  if (!output_is_terminal) {
    FILE *screen = fopen("/dev/tty", "we");
    rl_outstream = screen ? screen : stderr;
  }
  rl_catch_signals = 1;
  rl_catch_sigwinch = 1;
  // LINES and COLUMNS set in the environment would go stale in editors and pagers.
  rl_change_environment = 0;
  rl_completer_quote_characters = "";
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
  rl_variable_bind("enable-bracketed-paste", strcmp(terminal, "dumb") == 0 ? "off" : "on");
  rl_add_defun("edit-in-editor", edit, -1);
  rl_initialize();
  rl_bind_keyseq_if_unbound("\\C-x\\C-e", edit);
  using_history();
}

/// Sets what is called before the first key of each line, about ten times a second while waiting for a key, for
/// each key, and to complete a word.
static inline void creadline_set_hooks(creadline_hook startup, creadline_hook event, creadline_getc getc,
                                       creadline_completer completer) {
  rl_startup_hook = startup;
  rl_event_hook = event;
  rl_getc_function = getc;
  rl_attempted_completion_function = completer;
}

/// Called from inside a completer: no file names when it finds nothing, and what follows a single match ('\0': nothing).
static inline void creadline_completion_found(int append) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = append;
  rl_completion_suppress_append = append == 0;
}

/// Whether completion takes everything before the cursor as one word, blanks included.
static inline void creadline_complete_whole_line(bool whole_line) {
  rl_completer_word_break_characters = whole_line ? "" : " \t\n";
}

static inline const char *creadline_text(void) { return rl_line_buffer ? rl_line_buffer : ""; }

/// Whether readline itself goes to the next line on Ctrl-D, as it does where it told the terminal to mark pastes.
static inline bool creadline_ends_line_at_end_of_input(void) {
  const char *value = rl_variable_value("enable-bracketed-paste");
  return value && strcmp(value, "on") == 0;
}

/// Ends the read in progress as if Enter had been pressed. Call it from the event hook or a bound command.
static inline void creadline_finish(void) { rl_done = 1; }

/// Whether something else than the line stands where the prompt would be drawn
/// (a search, an argument, a list of completions), so that drawing would wipe it.
static inline bool creadline_is_busy_drawing(void) {
  return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG | RL_STATE_COMPLETING |
                    RL_STATE_VIMOTION) != 0;
}

/// Draws the line with stars in the place of digits, which are as wide; the line itself stays as it is.
static inline void creadline_draw_hiding_digits(void) {
  char *line = rl_line_buffer ? strdup(rl_line_buffer) : NULL;
  if (line)
    for (char *next = rl_line_buffer; *next; next++)
      if (*next >= '0' && *next <= '9') *next = '*';
  rl_redisplay();
  if (line) strcpy(rl_line_buffer, line);
  free(line);
}

/// Whether the digits of the next lines are hidden.
static inline void creadline_hide_digits(bool hidden) {
  rl_redisplay_function = hidden ? creadline_draw_hiding_digits : rl_redisplay;
}

/// Shows another prompt before the text already typed.
static inline void creadline_replace_prompt(const char *prompt) {
  rl_set_prompt(prompt);
  rl_redisplay_function();
}

/// Writes whole lines above the prompt and draws prompt and text again below them.
static inline void creadline_interject(const char *lines, bool may_erase) {
  if (may_erase)
    rl_clear_visible_line();
  else
    rl_crlf();
  fputs(lines, rl_outstream);
  rl_on_new_line();
  rl_redisplay_function();
}

/// Takes the terminal over again after the program was stopped and continued, by whatever means.
static inline void creadline_resume(void) {
  rl_deprep_terminal();
  rl_prep_terminal(1);
  rl_reset_screen_size();
  rl_on_new_line();
  rl_redisplay_function();
}

/// Gives the terminal and its signals back for another program, below the line being typed.
static inline void creadline_hand_over(void) {
  rl_crlf();
  fflush(rl_outstream);
  rl_deprep_terminal();
  rl_clear_signals();
}

static inline void creadline_take_back(void) {
  rl_set_signals();
  rl_prep_terminal(1);
  rl_reset_screen_size();
}

/// Writes whole lines where the cursor stands, outside a read.
static inline void creadline_write(const char *text) {
  fputs(text, rl_outstream);
  fflush(rl_outstream);
}

/// Columns and rows of the terminal behind a file descriptor; false when there is none or it does not say.
static inline bool creadline_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

/// Whether characters are UTF-8 in the locale in force.
static inline bool creadline_locale_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset && (strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0);
}

#endif
