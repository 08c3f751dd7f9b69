#!/usr/bin/env bash
# Tries which History Server reads the events of which version of Spark: see --help.
set -euo pipefail
exec "$(dirname "$0")/rehearse" history "$@"
