#pragma once

#include <stddef.h>

/// A file that ships inside the binary: its bytes as they stand in the source tree, without a closing zero.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} shipped_file;

/// The shipped question banks, each named after its file without the extension, in the order in which they are offered.
const shipped_file *shipped_banks(size_t *count);

/// The shipped blueprints of interviews, each named after its file without the extension, in the order of a job process.
const shipped_file *shipped_blueprints(size_t *count);

/// The shipped templates of messages, each named after its file without the extension.
const shipped_file *shipped_messages(size_t *count);

/// The shipped text of that file name, `config.yaml` for one; all fields are null where there is none.
shipped_file shipped_text(const char *name);
