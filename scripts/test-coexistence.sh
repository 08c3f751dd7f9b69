#!/usr/bin/env bash
# Tries both versions of Spark at the same time: see --help.
set -euo pipefail
exec "$(dirname "$0")/rehearse" coexistence "$@"
