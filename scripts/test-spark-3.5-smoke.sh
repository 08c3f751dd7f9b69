#!/usr/bin/env bash
# Tries Spark 3.5 as an environment has it: see --help.
set -euo pipefail
exec "$(dirname "$0")/rehearse" smoke-3.5 "$@"
