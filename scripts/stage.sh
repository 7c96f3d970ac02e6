#!/bin/sh
# Lays out in a folder what gets installed: scripts/stage.sh BINARY CHECKOUTS FOLDER
set -eu

binary=$1 checkouts=$2 stage=$3

rm -rf "$stage"
install -D -m 755 "$binary" "$stage/bin/rehearse"
install -m 755 scripts/install.sh "$stage/install.sh"
install -D -m 644 LICENSE "$stage/share/doc/rehearse/copyright"

# The libraries linked in ask for their notices to go along.
for licence in "$checkouts"/*/LICENSE* Sources/FSRS/LICENSE; do
  printf '\n\n%s\n\n' "--- $(basename "$(dirname "$licence")")"
  cat "$licence"
done >>"$stage/share/doc/rehearse/copyright"

generated() {
  mkdir -p "$(dirname "$stage/$1")"
  cat >"$stage/$1"
}

"$binary" help --man | generated share/man/man1/rehearse.1
"$binary" --generate-completion-script bash | generated share/bash-completion/completions/rehearse
"$binary" --generate-completion-script zsh | generated share/zsh/site-functions/_rehearse
"$binary" --generate-completion-script fish | generated share/fish/vendor_completions.d/rehearse.fish
