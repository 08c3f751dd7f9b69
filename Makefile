# Everything a developer or a pipeline does. `make` lists the targets.

SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
SWIFT_TEST := swift test --explicit-target-dependency-import-check error
# One file without libraries to load: a start costs a third. libgit2 is inside, without its network.
RELEASE := RECONCILE_STATIC=1 $(SWIFT_BUILD) -c release \
  --static-swift-stdlib -Xswiftc -static-executable
SANITIZER := $(if $(SANITIZE),--sanitize=$(SANITIZE) --scratch-path .build/$(SANITIZE))
# The libraries of tests forget much, and constants of tests look like leaks: `make leaks` runs the
# program by itself.
WITHOUT_LEAKS := ASAN_OPTIONS=detect_leaks=0
LEAKS := LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt:print_suppressions=0
# What the content says, and what Spark says, is not asked again with a sanitizer: other tests render the
# one, and read keys and make pods as the other does.
SKIPPED := $(if $(SANITIZE),--skip '^PlatformTests\.' --skip '^ImagesTests\.' --skip '^SparkTests\.')
SECONDS ?= 60
# Schema facts, which are not part of this repository.
SCHEMA_FACTS ?= ../shared/data/kubernetes-1.21.2-merge.json
KUBERNETES_API ?= ../shared/data/kubernetes-1.34-openapi-v2.json
SPARK_KEYS ?= ../shared/data

.PHONY: help setup spark run build test leaks storm cases editions rules check lint format tables bench instructions places trees fuzz release clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /	/' | expand -t 14

setup: ## install the system packages that are missing
	@scripts/setup

spark: ## install both versions of Spark, for tests and scripts that run it: 800 MB
	@scripts/spark

build: setup ## build everything, warnings are errors
	$(SWIFT_BUILD) --build-tests

run: setup ## do the main job: check this repository, and reconcile its environments; ARGS=--dry-run
	$(SWIFT_BUILD) --product reconcile
	.build/debug/reconcile check
	.build/debug/reconcile check --all
	.build/debug/reconcile argocd apps --check
	.build/debug/reconcile --all $(ARGS)

test: setup ## run all tests; CASE=name runs one case, SANITIZE=address with a sanitizer
	$(if $(SANITIZE),$(WITHOUT_LEAKS)) $(SWIFT_TEST) $(SANITIZER) $(SKIPPED)

leaks: setup ## run the program with the address sanitizer, which tells what is forgotten
	$(SWIFT_BUILD) --sanitize=address --scratch-path .build/address --product reconcile
	@for words in "check" "check --all" "render --env *" "values --env *" "build environments/dev" \
	  "explain --env dev spark.executor.memory" "argocd apps --check" \
	  "diff --envs dev staging --exit-zero"; do \
	  echo "reconcile $$words"; set -f; \
	  $(LEAKS) .build/address/debug/reconcile $$words >/dev/null || exit; \
	done

storm: setup ## many deliveries at once, killed ones, and beside the collector of garbage: in full
	STORM=1 $(SWIFT_TEST) --filter StormTests

cases: setup ## write what the cases print into them; look at the difference
	UPDATE_CASES=1 $(SWIFT_TEST) --filter CaseTests

editions: setup ## write what the edition renders; look at the difference, and say why
	UPDATE_EDITIONS=1 $(SWIFT_TEST) --filter EditionTests

rules: setup ## write what rules and dangers say of themselves into docs
	UPDATE_RULES=1 $(SWIFT_TEST) --filter 'RuleDocumentationTests|DangerDocumentationTests'

lint: ## refuse what `make format` would change, and what the style forbids
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

format: ## rewrite the sources in the one style
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

check: lint test ## what a change must pass

tables: ## write the tables of facts from SCHEMA_FACTS and KUBERNETES_API and the folder SPARK_KEYS
	scripts/tables $(SCHEMA_FACTS)
	scripts/tables $(KUBERNETES_API)
	scripts/tables $(SPARK_KEYS)

bench: setup ## measure beside libyaml, kubectl, git and libgit2; BENCH=fleet runs one of the tools
	@for product in reconcile launch bench bench-builds bench-fleet bench-objects; do \
	  $(RELEASE) --product $$product >&2 || exit; done
	@scripts/bench $(BENCH)

instructions: setup ## count the instructions of a release and compare; UPDATE=1 keeps the counts
	$(RELEASE) --product reconcile
	$(RELEASE) --product bench-fleet
	.build/release/bench-fleet --instructions $(if $(UPDATE),--update)

places: setup ## measure what it costs that values know where they come from, in release builds
	$(RELEASE) --product reconcile
	$(RELEASE) --product launch
	$(RELEASE) --product bench-builds
	RECONCILE_WITHOUT_PLACES=1 $(RELEASE) --product reconcile --scratch-path .build/without-places
	.build/release/bench-builds --without-places .build/without-places/release/reconcile

trees: setup ## compare COUNT (2000) generated trees with kustomize, from SEED (1) on
	$(SWIFT_BUILD) --product reconcile
	$(SWIFT_BUILD) --product trees
	.build/debug/trees --count $(or $(COUNT),2000) --seed $(or $(SEED),1)

fuzz: setup ## fuzz each target for SECONDS (60), from the kept inputs; KEEP=1 keeps new ones
	scripts/fuzz $(SECONDS) $(if $(KEEP),--keep) $(FUZZ)

release: setup ## build the program as one file that needs nothing installed, and try it
	$(RELEASE) --product reconcile
	$(RELEASE) --product smoke
	scripts/smoke
	strip .build/release/reconcile

clean: ## remove what was built
	rm -rf .build
