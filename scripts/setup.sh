#!/bin/sh
# Installs what building needs and this machine lacks, and the packages that are named behind it. Says nothing where all
# of it is there.
set -eu

say() { echo "rehearse: $*" >&2; }

stop() {
  say "$@"
  exit 1
}

how_to_get_swift='Get it from https://www.swift.org/install/ (on Linux: swiftly, one command) and start again.'

has_package() {
  dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# A version of the C++ library's package is part of its name, so any one of them will do.
missing_packages() {
  for package in git ca-certificates tzdata pkg-config libreadline-dev libsqlite3-dev \
    libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libzip-dev libzstd-dev libical-dev; do
    has_package $package || echo $package
  done
  has_package 'libstdc++-*-dev' || echo g++
  for package in "$@"; do has_package "$package" || echo "$package"; done
  swift build --version >/dev/null 2>&1 ||
    for package in libcurl4-openssl-dev libxml2-dev libncurses-dev zlib1g-dev; do
      has_package $package || echo $package
    done
}

install_packages() {
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null; then
    as_root=sudo
  else
    stop "needs the packages $*; as root run: apt-get install $*"
  fi
  say "installing $*${as_root:+ through sudo}"
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  {
    $as_root apt-get update -qq &&
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
  } >"$log" 2>&1 || {
    cat "$log" >&2
    rm -f "$log"
    stop "could not install $*; see above"
  }
  rm -f "$log"
}

command -v swift >/dev/null || {
  [ -z "${SUDO_USER:-}" ] || say "run make as yourself: it calls sudo where that is needed"
  stop "needs Swift 6.1 or later, and there is none. $how_to_get_swift"
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
  packages=$(missing_packages "$@" | tr '\n' ' ')
  # shellcheck disable=SC2086 # one argument for each package
  [ -z "$packages" ] || install_packages $packages
else
  say "needs git and the development files of libreadline, SQLite 3, cmark-gfm, libxml2, libzip, zstd and libical; trying"
fi

version=$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
case $version in
'') stop "Swift is there but does not start: $(swift --version 2>&1 | head -n 1)" ;;
[0-5].* | 6.0) stop "needs Swift 6.1 or later, and this is $version. $how_to_get_swift" ;;
esac
