# The two commands of README.md are `make sample` and `make test`; both set up what is missing.

PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libfreetype-dev libfontconfig-dev libqpdf-dev \
  libarchive-dev libcsv-dev libdeflate-dev libgeos-dev libicu-dev librsvg2-dev libqrencode-dev libsqlite3-dev fonts-inter fonts-noto-core \
  fonts-noto-cjk fonts-droid-fallback poppler-utils qpdf mupdf-tools
SOURCES = Package.swift Sources Tests
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup build sample gallery serve test desk conformance faults fuzz bench lint format clean

help:
	@echo 'make sample   build, and write sample handouts to Output/'
	@echo 'make gallery  build, and write every template in every language to Output/gallery/'
	@echo 'make serve    build, and open the clinician’s desk in the browser'
	@echo 'make test     build, and run all tests'
	@echo 'make conformance  validate every kind of PDF with veraPDF (PDF/UA-1 and PDF/A-2a)'
	@echo 'make desk     sit at the desk in a real browser, with the keyboard alone, and as an attacker'
	@echo 'make faults   kill a batch at 50 random moments, go on, and compare with an undisturbed run'
	@echo 'make fuzz     give 200,000 damaged files to every reader'
	@echo 'make bench    measure figures, programs and handouts, and compare with other programs (a quarter of an hour)'
	@echo 'make lint     check the format of the code'
	@echo 'make format   put the code into that format'
	@echo 'make setup    install what is missing (Debian and Ubuntu packages)'
	@echo 'make clean    remove what was built or generated'

# Installs only what is missing, so that it takes no time and no rights once all is there.
setup:
	@command -v swift >/dev/null || { echo 'Swift 6.2 or later is needed: https://www.swift.org/install'; exit 1; }
	@missing=$$(for p in $(PACKAGES); do \
	    dpkg-query -W -f '$${db:Status-Status}' $$p 2>/dev/null | grep -qx installed || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    echo "Installing: $$missing"; \
	    $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing >/dev/null; \
	  fi

build: setup
	swift build -c release --product rehabpress

sample: build
	"$$(swift build -c release --show-bin-path)/rehabpress" sample

gallery: build
	"$$(swift build -c release --show-bin-path)/rehabpress" sample --gallery

# The link holds a key; the browser is opened where the machine has one. STORE=folder keeps patients there.
serve: build
	"$$(swift build -c release --show-bin-path)/rehabpress" serve --open $(if $(STORE),--store "$(STORE)")

test: setup
	swift test

# veraPDF runs on Java, which this installs where it is missing.
conformance: build
	Tests/Conformance/run

# Chromium and its driver are installed where they are missing.
desk: build
	Tests/Desk/run

# Kills a batch at 50 random moments and goes on.
faults: build
	swift build -c release --product patient-generator
	Tests/Faults/run

# Gives 200,000 damaged files to every reader.
fuzz: setup
	swift run -c release reader-fuzzer

bench: setup
	swift run -c release figure-benchmark
	swift run -c release program-benchmark
	swift run -c release handout-benchmark
	Tests/Benchmarks/Peers/run

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

clean:
	rm -rf .build
	find Output -mindepth 1 ! -name README.md -delete
