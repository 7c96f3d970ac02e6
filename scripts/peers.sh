#!/bin/sh
# Installs what the bench compares with, in a folder of its own; without it the bench leaves the comparison out.
set -eu
folder=.build-peers
packages='anki fsrs-rs-python'

[ "$(cat "$folder/complete" 2>/dev/null)" = "$packages" ] && exit 0
# shellcheck disable=SC2086 # one argument for each package
python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check $packages &&
  echo "$packages" >"$folder/complete" ||
  echo "rehearse: $packages could not be installed (python3 with venv and pip, a network?); they are left out" >&2
