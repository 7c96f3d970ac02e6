#!/bin/sh
# Installs the files that stand beside this script under PREFIX (/usr/local), DESTDIR in front: ./install.sh
# Removes them again: ./install.sh uninstall
set -eu

prefix=${PREFIX:-/usr/local}
root=${DESTDIR:-}$prefix
here=$(dirname "$0")

files='755 bin/rehearse
644 share/man/man1/rehearse.1
644 share/bash-completion/completions/rehearse
644 share/zsh/site-functions/_rehearse
644 share/fish/vendor_completions.d/rehearse.fish
644 share/doc/rehearse/copyright'

# The nearest folder above that exists decides who may write.
writable() {
  folder=$root
  until [ -e "$folder" ]; do folder=$(dirname "$folder"); done
  [ -w "$folder" ]
}

as_root=
if ! writable; then
  command -v sudo >/dev/null || {
    echo "$root is not yours to write: try PREFIX=\$HOME/.local, or run this as root." >&2
    exit 1
  }
  as_root=sudo
fi

case ${1:-install} in
install)
  echo "$files" | while read -r mode file; do
    $as_root install -D -m "$mode" "$here/$file" "$root/$file"
  done
  echo "Installed $root/bin/rehearse"
  if ldd "$root/bin/rehearse" 2>/dev/null | grep 'not found' >&2; then
    echo 'It needs these libraries; on Debian: apt-get install libreadline8 libsqlite3-0 libstdc++6 \' >&2
    echo '  libcmark-gfm-extensions0.29.0.gfm.6 libxml2 libzip4 libzstd1 libical3' >&2
  fi
  case :$PATH: in
  *:"$prefix/bin":*) ;;
  *) echo "$prefix/bin is not in your PATH." ;;
  esac
  ;;
uninstall)
  echo "$files" | while read -r mode file; do
    $as_root rm -f "$root/$file"
  done
  echo "Removed rehearse from $root. Your record stays:"
  echo "  ${XDG_DATA_HOME:-$HOME/.local/share}/rehearse    answers, interviews, your banks"
  echo "  ${XDG_CONFIG_HOME:-$HOME/.config}/rehearse    settings"
  echo "  ${XDG_STATE_HOME:-$HOME/.local/state}/rehearse    command history"
  ;;
*)
  echo "usage: [PREFIX=/usr/local] $0 [uninstall]" >&2
  exit 64
  ;;
esac
