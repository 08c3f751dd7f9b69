#!/usr/bin/env bash
# Renders and checks every preset; a line for each.
#
#   scripts/validate-presets.sh [--root DIR] [--kubeconfig FILE]
#
# With a kubeconfig the API server of that cluster is asked, too, without changing anything; as
# namespaces of presets may not be there, it is asked as if all were in `default`. RECONCILE
# may name the program, which otherwise is the one that was built here, or the one of PATH.
#
# exit code: 0 all are right, 1 one is not, 2 the call was wrong
#
# example:
#   scripts/validate-presets.sh
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)

usage() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p;}' "$0"; }
wrong() { echo "validate-presets: $1; see --help" >&2; exit 2; }

root=$here
kubeconfig=
asks_server=false
while [ $# -gt 0 ]; do
  case $1 in
    --root) root=${2:-} && shift ;;
    --kubeconfig) kubeconfig=${2:-} asks_server=true && shift ;;
    -h | --help) usage && exit ;;
    *) wrong "\`$1\` is not known" ;;
  esac
  shift || wrong "a value is missing"
done

! $asks_server || [ -r "$kubeconfig" ] || wrong "there is no file \`$kubeconfig\`"

# The program: RECONCILE names it, or it was built here, or it is installed.
program() {
  local path
  for path in "${RECONCILE:-}" "$here/.build/release/reconcile" "$here/.build/debug/reconcile"; do
    [ ! -x "$path" ] || { echo "$path" && return; }
  done
  command -v reconcile || { echo "there is no \`reconcile\`: run \`make run\`" >&2 && exit 2; }
}

# Whether a preset is rendered, right, and taken by a server if one is asked.
is_right() {
  "$reconcile" -C "$root" check --env "$1" >/dev/null 2>"$work/found" ||
    { cat "$work/found" >&2 && return 1; }
  "$reconcile" -C "$root" render --env "$1" >"$work/objects.yaml" &&
    { ! $asks_server || ask_server; }
}

# Namespaces of presets may not be there: what is in them is asked for in `default`.
ask_server() {
  sed 's/^\( *namespace: \).*/\1default/' "$work/objects.yaml" |
    kubectl --kubeconfig "$kubeconfig" apply --dry-run=server --server-side --force-conflicts \
      --filename - >/dev/null
}

reconcile=$(program)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
count=0
while read -r name; do
  count=$((count + 1))
  if is_right "$name"; then
    echo "ok       $name"
  else
    echo "failed   $name"
    failed=$((failed + 1))
  fi
done < <("$reconcile" -C "$root" envs | grep -o '^presets/[^ ]*')
[ "$count" -gt 0 ] || wrong "there are no presets in \`$root\`"
echo "$((count - failed)) ok, $failed failed" >&2
[ "$failed" -eq 0 ]
