#!/bin/sh
# Prints every finding as `file:line: problem`, and fails if there is one. The argument is the compiled scripts/lint.
set -u

status=0

# Tests may unwrap by force, and their declarations explain themselves.
for_tests=$(sed -E 's/("Never[A-Za-z]*"|"AllPublic[A-Za-z]*"): true/\1: false/' .swift-format)

others=$(find . -maxdepth 1 -name Benchmarks -o -maxdepth 1 -name Fuzzing)

swift format lint --strict --parallel --recursive Package.swift Sources scripts $others || status=1
swift format lint --strict --parallel --recursive --configuration "$for_tests" Tests || status=1

"$1" || status=1

# A path that exists on one machine alone. Nothing to ask where the sources didn't come from git.
if here=$(git rev-parse --show-toplevel 2>/dev/null); then
  git grep -InE -e '(^|[^[:alnum:]_./~-])/(home|Users|work)/[[:alnum:]]' -e '(^|[^[:alnum:]_./~-])/roo[t]/' \
    -e "$(printf %s "$here" | sed 's/[][\.*^$()+?{|]/\\&/g')/" |
    sed -E 's/^([^:]*:[0-9]+):.*/\1: path of a home or work folder/' | grep . && status=1
fi

exit $status
