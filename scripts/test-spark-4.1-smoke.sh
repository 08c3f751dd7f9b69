#!/usr/bin/env bash
# Tries Spark 4.1 as an environment has it: see --help.
set -euo pipefail
exec "$(dirname "$0")/rehearse" smoke-4.1 "$@"
