# attune. `make demo` runs the main job, `make test` passes the tests; both install what is missing and build first.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
JOBS ?= $(shell nproc)
FOR ?= 45s
FUZZ_SECONDS ?= 60
RELEASE := build/release
PYTHON := /usr/bin/python3
export JOBS
# A clone in another folder finds what this one compiled.
export CCACHE_BASEDIR := $(CURDIR)
export CCACHE_NOHASHDIR := 1

# All of Debian 12. What builds and runs:
BUILD_PACKAGES := g++ cmake ninja-build ccache pkg-config git ca-certificates librdkafka-dev libtbb-dev libsimdjson-dev \
  prometheus-cpp-dev libcivetweb-dev libcli11-dev zlib1g-dev libyaml-cpp-dev
# What tests and measures: clang for the fuzzers, maven (and its JRE) for a real Kafka, prometheus for a real scrape and its client
# to read OpenMetrics strictly, fastText and scikit-learn for what attune is compared with.
TEST_PACKAGES := libgtest-dev libgmock-dev libbenchmark-dev clang libclang-rt-14-dev python3 python3-jsonschema python3-yaml \
  python3-confluent-kafka python3-langdetect python3-prometheus-client kcat prometheus maven \
  libfasttext-dev python3-fasttext python3-sklearn
FORMAT_PACKAGES := clang-format
# VADER is not in Debian 12: `make peers` alone fetches it, by its hash.
PEER_PACKAGES := python3-pip util-linux
PEERS := build/peers

STEPS := 2
demo test bench bars: STEPS := 3
peers: STEPS := 5
test: STEPS := 6
asan tsan fuzz: STEPS := 2

.PHONY: help demo test build bench bars peers fuzz asan tsan format format-check clean setup setup-test release-all

help: ## What there is
	@sed -nE 's/^([a-z-]+):[^#]*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

setup: # installs what building and running needs; instant when nothing is missing
	@STEP=1/$(STEPS) .ci/install $(BUILD_PACKAGES)

setup-test:
	@STEP=1/$(STEPS) .ci/install $(BUILD_PACKAGES) $(TEST_PACKAGES)

# A first build leaves tests and benchmarks out (their packages may be missing); a later one keeps what is configured.
build: setup ## Build build/release/attune
	@echo "[2/$(STEPS)] build $(RELEASE)/attune"
	@mkdir -p $(RELEASE)
	@first=; [ -f $(RELEASE)/build.ninja ] || first='-DATTUNE_TESTS=OFF -DATTUNE_BENCHMARKS=OFF'; \
	  cmake --preset release $$first > $(RELEASE)/configure.log 2>&1 || { cat $(RELEASE)/configure.log; exit 1; }
	@NINJA_STATUS='  %f/%t ' ninja -C $(RELEASE) -j $(JOBS) attune

demo: build ## Run the main job on an embedded broker; FOR=45s, /metrics on :9464
	@echo "[3/3] demo for $(FOR)"
	@$(RELEASE)/attune demo --for $(FOR)

test: setup-test ## Build and pass every test: unit, scripts, sanitizers, fuzzers; ends with counts
	@$(PYTHON) tests/support/run_all.py --first-step 2 --steps $(STEPS)

asan: setup-test ## Unit tests under the address and undefined-behaviour sanitizers
	@$(PYTHON) tests/support/run_all.py asan --first-step 2 --steps $(STEPS)

tsan: setup-test ## Concurrent tests under the thread sanitizer
	@$(PYTHON) tests/support/run_all.py tsan --first-step 2 --steps $(STEPS)

fuzz: setup-test ## Every fuzzer for FUZZ_SECONDS=60
	@$(PYTHON) tests/support/run_all.py fuzz --fuzz-seconds $(FUZZ_SECONDS) --first-step 2 --steps $(STEPS)

release-all: setup-test
	@echo "[2/$(STEPS)] build everything"
	@mkdir -p $(RELEASE)
	@cmake --preset release -DATTUNE_TESTS=ON -DATTUNE_BENCHMARKS=ON > $(RELEASE)/configure.log 2>&1 || { cat $(RELEASE)/configure.log; exit 1; }
	@NINJA_STATUS='  %f/%t ' ninja -C $(RELEASE) -j $(JOBS)

bench: release-all ## Every benchmark; JSON with provenance into benchmarks/results/
	@echo "[3/3] benchmarks"
	@$(PYTHON) benchmarks/run.py --build $(RELEASE)

bars: release-all ## One line per bar: name, measured, bar, held or missed; DATA=FOLDER adds TweetEval's and EPITOME's
	@echo "[3/3] bars"
	@$(PYTHON) benchmarks/bars.py --build $(RELEASE) $(if $(DATA),--data "$(DATA)")

peers: release-all ## attune beside fastText, VADER and a regression; DATA=FOLDER with GoEmotions' train.tsv, dev.tsv
	@[ -f "$(DATA)/train.tsv" ] && [ -f "$(DATA)/dev.tsv" ] || { echo 'DATA=FOLDER with train.tsv and dev.tsv: benchmarks/peers/README.md'; exit 2; }
	@STEP=3/$(STEPS) .ci/install $(PEER_PACKAGES)
	@[ -d $(PEERS)/python/vaderSentiment ] || $(PYTHON) -m pip install -q --disable-pip-version-check --root-user-action ignore --no-deps \
	  --require-hashes --target $(PEERS)/python -r benchmarks/peers/vader.txt || echo '  VADER cannot be fetched'
	@echo "[4/$(STEPS)] learn, judge, time"
	@$(PYTHON) benchmarks/peers/peers.py --data "$(DATA)" --build $(RELEASE) --cache $(PEERS) || [ $$? = 3 ]  # 3: somebody was left out
	@echo "[5/$(STEPS)] tables and plot"
	@$(PYTHON) benchmarks/peers/report.py

format: ## Format every C++ file with .clang-format
	@STEP=1/2 .ci/install git $(FORMAT_PACKAGES)
	@echo "[2/2] format"
	@git ls-files -z '*.cc' '*.h' | xargs -0 clang-format -i

format-check:
	@STEP=1/2 .ci/install git $(FORMAT_PACKAGES)
	@echo "[2/2] format-check"
	@git ls-files -z '*.cc' '*.h' | xargs -0 clang-format --dry-run -Werror

clean: ## Remove what was built
	rm -rf build
