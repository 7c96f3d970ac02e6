#!/bin/sh
# Makes the Python environment that `make test-interop` reads calendars with, unless it is there.
set -eu

folder=.build-interop
# The newest of these releases, so that a new one can't break the test overnight.
wanted='icalendar>=6,<7 tzdata'

[ -x $folder/bin/python ] && $folder/bin/python -c 'import icalendar' 2>/dev/null && exit 0
rm -rf $folder
python3 -m venv $folder
# shellcheck disable=SC2086 # one argument for each package
$folder/bin/python -m pip install -q --disable-pip-version-check $wanted
