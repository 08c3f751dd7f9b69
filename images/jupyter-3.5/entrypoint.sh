#!/usr/bin/env bash
# Puts the lines KEY=VALUE of a file into the environment and runs its arguments, so that kernels
# and terminals find SPARK_REMOTE. SPARK_ENV_FILE names the file, which may be missing.
#
# A value is all that stands behind the first `=`: no quotes, no variables, nothing is executed. An
# empty line and one that begins with `#` say nothing.
set -euo pipefail

file=${SPARK_ENV_FILE:-/etc/spark-client/spark.env}
[ $# -gt 0 ] || { echo "entrypoint: say what to run" >&2; exit 64; }

if [ -e "$file" ]; then
  number=0
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    case $line in
      '' | '#'*) continue ;;
    esac
    if [[ ! $line =~ ^[A-Za-z_][A-Za-z0-9_]*= ]]; then
      echo "entrypoint: $file:$number: not KEY=VALUE" >&2
      exit 64
    fi
    export "${line%%=*}=${line#*=}"
  done <"$file"
fi
exec "$@"
