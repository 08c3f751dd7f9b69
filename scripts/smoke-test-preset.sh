#!/usr/bin/env bash
# Tries one preset: see --help.
set -euo pipefail
exec "$(dirname "$0")/rehearse" preset "$@"
