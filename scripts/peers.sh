#!/bin/sh
# Installs what the bench compares with, in a folder of its own; without it the bench leaves the comparison out.
set -eu
folder=.build-peers

[ -e "$folder/complete" ] && exit 0
python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check anki && touch "$folder/complete" ||
  echo "rehearse: Anki's library could not be installed (python3 with venv and pip, a network?); it is left out" >&2
