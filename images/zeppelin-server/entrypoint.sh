#!/usr/bin/env bash
# Puts the lines KEY=VALUE of a file into the environment and runs its arguments. ZEPPELIN_ENV_FILE
# names the file, which may be missing.
#
# A value is all that stands behind the first `=`: no quotes, no variables, nothing is executed. An
# empty line and one that begins with `#` say nothing.
#
# ZEPPELIN_CONFIG_FS_DIR is where Zeppelin keeps what it is told in its pages. Of that, who may see
# which note stays; settings of interpreters are taken from configuration at every start.
set -euo pipefail

export ZEPPELIN_HOME=${ZEPPELIN_HOME:-/opt/zeppelin}
file=${ZEPPELIN_ENV_FILE:-$ZEPPELIN_HOME/conf/zeppelin.env}
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
if [ -n "${ZEPPELIN_CONFIG_FS_DIR:-}" ]; then
  mkdir -p "$ZEPPELIN_CONFIG_FS_DIR"
  rm -f "$ZEPPELIN_CONFIG_FS_DIR/interpreter.json"
fi
exec "$@"
