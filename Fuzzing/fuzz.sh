#!/bin/sh
# Fuzzes the readers of what others wrote: fuzz.sh BINARY SECONDS [READER ...]
# Corpora grow under the build folder; an input that breaks a reader is named, and belongs among the tests.
set -eu

binary=$1 seconds=$2
shift 2
[ $# -gt 0 ] || set -- bank markdown json yaml csv text anki sheet calendar any
corpora=$(dirname "$binary")/corpora
status=0
for reader in "$@"; do
  corpus=$corpora/$reader
  mkdir -p "$corpus" "$corpora/found"
  echo "$reader, $seconds seconds" >&2
  FUZZ_READER=$reader "$binary" "$corpus" Fuzzing/Seeds Tests/QuestionBankTests/Broken \
    Tests/QuestionBankTests/Collections \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$corpora/found/$reader-" 2>&1 | grep -E '^(stat::|SUMMARY|==|.*(Fatal|Precondition))' || true
  if ls "$corpora/found/$reader-"* >/dev/null 2>&1; then
    echo "$reader broke on:" "$corpora/found/$reader-"* >&2
    status=1
  fi
done
exit $status
