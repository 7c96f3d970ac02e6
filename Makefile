# `make help` lists what there is to make.

ARGS ?=
LOGS ?=
PREFIX ?= /usr/local
DESTDIR ?=

VERSION := $(shell cat Resources/version.txt)
ARCH := $(shell uname -m)
DIST := rehearse-$(VERSION)-linux-$(ARCH)

# Lint and test share these flags, and with them one build.
STRICT := -Xswiftc -warnings-as-errors
STATIC := -c release --product rehearse --static-swift-stdlib --scratch-path .build-static -Xlinker -s
# The linker that comes with Swift: the system's own stumbles over the sanitizer.
FUZZ := -c release --product fuzz --scratch-path .build-fuzz \
	-Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link -Xswiftc -use-ld=lld
LINT := .build/lint

.DEFAULT_GOAL := help
.PHONY: help setup run test test-interop lint bench bench-memory bench-plan bench-year bench-peers fuzz stage install uninstall dist clean

help: ## Lists these targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup:
	@scripts/setup.sh

run: setup ## Installs what is missing, builds and starts rehearse; ARGS="drill --minutes 5" passes arguments.
	@swift build -c release --product rehearse
	@exec .build/release/rehearse $(ARGS)

test: setup ## Runs all tests; ARGS="--filter Store" chooses among them.
	@swift build --build-tests $(STRICT)
	@swift test --skip-build --disable-xctest $(STRICT) $(ARGS)

test-interop: ## Lets Python's icalendar, in an environment of its own, read what interviews --ics writes, and the other way round.
	@scripts/setup.sh python3-venv
	@scripts/interop.sh
	@swift build --product rehearse $(STRICT)
	@.build-interop/bin/python Tests/Interop/calendars.py .build/debug/rehearse

lint: setup $(LINT) ## Checks formatting, imports, documentation and the house rules, then for warnings.
	@scripts/lint.sh $(LINT)
	@swift build --build-tests $(STRICT)

$(LINT): $(wildcard scripts/lint/*.swift)
	@mkdir -p $(@D)
	@swiftc -O -swift-version 6 $^ -o $@

bench: setup ## Measures the release build, and Anki's library beside it; prints the figures as JSON lines.
	@swift build -c release >&2
	@scripts/peers.sh
	@exec .build/release/bench $(ARGS)

bench-memory: setup ## Measures how well people's memories are predicted from few answers; LOGS="a.csv b.csv" are their logs.
	@swift build -c release --product bench >&2
	@exec .build/release/bench memory $(LOGS)

bench-plan: setup ## Measures how ready the plan makes a person for a day, beside other policies and what none can exceed.
	@swift build -c release --product bench >&2
	@exec .build/release/bench plan

bench-year: setup ## Measures a year of rounds without a date beside rolling plans, at equal minutes.
	@swift build -c release --product bench >&2
	@exec .build/release/bench year

bench-peers: setup ## Measures replay, fit and prediction beside fsrs-rs from PyPI; LOGS="a.csv" adds real logs.
	@swift build -c release >&2
	@scripts/peers.sh
	@exec .build/release/bench peers $(LOGS)

fuzz: setup ## Feeds the readers of others' files with what libFuzzer thinks of; ARGS="300 markdown anki": seconds, readers.
	@REHEARSE_FUZZ=1 swift build $(FUZZ) >&2
	@exec Fuzzing/fuzz.sh .build-fuzz/release/fuzz $(or $(ARGS),60)

stage: setup
	@swift build $(STATIC)
	@scripts/stage.sh .build-static/release/rehearse .build-static/checkouts .build-static/$(DIST)

install: stage ## Installs one binary, its man page and completions under PREFIX (/usr/local).
	@PREFIX='$(PREFIX:~/%=$(HOME)/%)' DESTDIR='$(DESTDIR)' .build-static/$(DIST)/install.sh

uninstall: ## Removes what install put under PREFIX; your record stays, and is named.
	@PREFIX='$(PREFIX:~/%=$(HOME)/%)' DESTDIR='$(DESTDIR)' scripts/install.sh uninstall

dist: stage ## Packs the same into dist/, for people without a compiler.
	@mkdir -p dist
	@tar -C .build-static --owner=0 --group=0 --sort=name -czf dist/$(DIST).tar.gz $(DIST)
	@echo 'dist/$(DIST).tar.gz: unpack it anywhere and run its install.sh'

clean: ## Removes everything that was built.
	@rm -rf .build .build-static .build-fuzz .build-interop .build-peers dist
