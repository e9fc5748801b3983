# make report   install what is missing, build, run on seeds/, write Reports/
# make test     install what is missing, run every test
# make check    format lint, build, tests
# make golden   record the golden files again
# make bench    speed and memory; PAGES=FOLDER names a folder of .html files to measure on
# make bench-reuse N=1000000   text reuse among synthetic passages with known copies
# make bench-archive N=10000000   the same in a file, searched in bounded memory: time, memory, recall, precision; MEMORY=3G
# make bench-cluster N=1000000    the same on a Spark cluster of two one-core workers, beside the search on two cores
# make cluster-test   a real Spark cluster on this machine: the same bytes as without one, a worker killed meanwhile (fetches 450 MB)
# make bench-conflicts PAGES="FOLDER..."   conflicts among up to 3,000 sources mixed from real pages; COUNTS=10000 for others
# make bench-again PAGES="FOLDER..." COUNT=1000   a project run again after one source, or one in a hundred, changed
# make bench-anchoring PAGES="FOLDER..."   quotes found again in changed pages: right, wrong, lost
# make bench-quotations PAGES="FOLDER..."   quotations of real pages, half of them altered: found, named, false alarms; speed
# make bench-annotations   10,000 annotations on 1,000 sources: how long status and audit take
# make bench-page   the page of 5,000 findings from 1,000 sources: rendering, size, first paint
# make bench-audit   1,000 made-up sources that cite one another 10,000 times: how long the audit takes
# make training PAGES=FOLDER   train the classifier of article text on labelled pages
# make training-conflicts BENCH=FOLDER   train the ranking of pairs for review on labelled topics
# make lexicon  write the tables of words from WordNet (Debian: wordnet-base)
# make fuzz     SECONDS=60: libFuzzer on the parser
# make mutate   damaged pages and texts: COUNT=50000 SEED=1 ORIGINALS="FOLDER..."
# make hostile  inputs made to cost, doubled: MEGABYTES=60
# make clean    remove what was built

SHELL := /bin/bash
.DEFAULT_GOAL := report
.PHONY: report build release test check lint format golden bench bench-again bench-reuse bench-archive bench-cluster cluster-test bench-conflicts bench-anchoring bench-annotations bench-audit bench-quotations bench-page training training-conflicts lexicon fuzz mutate hostile setup setup-cluster setup-test clean

# A statically linked Swift runtime halves the start-up time; only Linux has one.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE := swift build -c release --product gainsay $(STATIC)

report: release
	"$$($(RELEASE) --show-bin-path)/gainsay" run seeds

release: setup
	$(RELEASE)

build: setup
	swift build --build-tests

test: setup-test
	swift test

check: setup-test lint
	swift build --build-tests -Xswiftc -warnings-as-errors
	swift test -Xswiftc -warnings-as-errors

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Extraction Benchmarks/Reuse Benchmarks/Conflicts Benchmarks/Anchoring Benchmarks/Annotations Benchmarks/Audit Benchmarks/Quotations Benchmarks/Page Benchmarks/Measuring Benchmarks/Mixing Benchmarks/Again Benchmarks/SeededRandom Benchmarks/Training Benchmarks/Robustness

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Extraction Benchmarks/Reuse Benchmarks/Conflicts Benchmarks/Anchoring Benchmarks/Annotations Benchmarks/Audit Benchmarks/Quotations Benchmarks/Page Benchmarks/Measuring Benchmarks/Mixing Benchmarks/Again Benchmarks/SeededRandom Benchmarks/Training Benchmarks/Robustness

golden: setup-test
	-RECORD_GOLDEN=1 swift test --filter golden
	git status --short Tests Documentation

bench: setup bench-reuse
	swift package --package-path Benchmarks --disable-sandbox benchmark
	swift build --package-path Benchmarks -c release --product PageSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/PageSpeed" $(PAGES)

N ?= 100000

bench-reuse: setup
	swift build --package-path Benchmarks -c release --product PassageSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/PassageSpeed" $(N)
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/PassageSpeed" $(N) --boilerplate

MEMORY ?= 3G
COUNT ?= 1000

bench-archive: release
	swift build --package-path Benchmarks -c release --product ArchiveSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/ArchiveSpeed" "$$($(RELEASE) --show-bin-path)/gainsay" $(N) --memory $(MEMORY)

bench-cluster: release setup-cluster
	swift build --package-path Benchmarks -c release --product ArchiveSpeed
	.build/tools/spark/bin/python Tests/Cluster/cluster_bench.py "$$($(RELEASE) --show-bin-path)/gainsay" "$$(swift build --package-path Benchmarks -c release --show-bin-path)/ArchiveSpeed" $(N)

cluster-test: release setup-cluster
	.build/tools/spark/bin/python Tests/Cluster/cluster_test.py "$$($(RELEASE) --show-bin-path)/gainsay"

bench-conflicts: release
	swift build --package-path Benchmarks -c release --product ConflictSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/ConflictSpeed" "$$($(RELEASE) --show-bin-path)/gainsay" $(if $(COUNTS),--counts $(COUNTS)) $(PAGES)

bench-again: release
	swift build --package-path Benchmarks -c release --product AgainSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/AgainSpeed" "$$($(RELEASE) --show-bin-path)/gainsay" --count $(COUNT) $(PAGES)

bench-anchoring: setup
	swift build --package-path Benchmarks -c release --product AnchorQuality
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/AnchorQuality" $(PAGES)

bench-quotations: setup
	swift build --package-path Benchmarks -c release --product QuotationQuality
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/QuotationQuality" $(PAGES)

bench-annotations: release
	swift build --package-path Benchmarks -c release --product StoreSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/StoreSpeed" "$$($(RELEASE) --show-bin-path)/gainsay"

bench-page: setup
	swift build --package-path Benchmarks -c release --product ReportSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/ReportSpeed"

bench-audit: release
	swift build --package-path Benchmarks -c release --product AuditSpeed
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/AuditSpeed" "$$($(RELEASE) --show-bin-path)/gainsay"

training: setup
	Benchmarks/Training/run $(PAGES)

training-conflicts: setup
	Benchmarks/Training/Conflicts/run $(BENCH)

lexicon:
	python3 Benchmarks/Training/lexicon.py

fuzz: setup
	Benchmarks/Robustness/Fuzz/run $(SECONDS)

COUNT ?= 50000
SEED ?= 1
ORIGINALS ?= seeds Documentation Tests

mutate: setup
	swift build --package-path Benchmarks -c release --product Mutations
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/Mutations" $(COUNT) $(SEED) $(ORIGINALS)

# Below 60 MB, a page of a million elements weighs more than 12 times its file.
MEGABYTES ?= 60

hostile: setup
	swift build --package-path Benchmarks -c release --product Hostile
	"$$(swift build --package-path Benchmarks -c release --show-bin-path)/Hostile" $(MEGABYTES)

setup:
	@.ci/install build

setup-cluster:
	@.ci/install cluster

setup-test:
	@.ci/install build test

clean:
	rm -rf .build .build-* Benchmarks/.build Reports/*.html Reports/*.md.tmp .gainsay
