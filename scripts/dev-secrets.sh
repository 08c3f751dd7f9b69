#!/usr/bin/env bash
# Makes the Secrets that an environment needs, with random values, in a cluster; nothing is written
# to the tree, and what is there stays.
#
#   scripts/dev-secrets.sh [NAMESPACE]      spark-dev if none is named
#
# It is for development. Elsewhere Secrets come from where yours are kept.
set -euo pipefail

namespace=${1:-spark-dev}

# Prints a random word of letters and digits.
random() {
  local word
  word=$(head -c 600 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')
  printf '%s' "${word:0:$1}"
}

# Makes a Secret, if it is not there: NAME, then KEY and VALUE, in pairs.
secret() {
  local name=$1
  shift
  if kubectl --namespace "$namespace" get secret "$name" --output name >/dev/null 2>&1; then
    echo "$name is there"
    return
  fi
  # Values go through a pipe: a list of processes would show arguments.
  {
    printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: %s}\nstringData:\n' "$name"
    while [ $# -gt 0 ]; do
      printf '  %s: "%s"\n' "$1" "$2"
      shift 2
    done
  } | kubectl --namespace "$namespace" create --filename - >/dev/null
  echo "$name is made"
}

secret jupyter token "$(random 40)"
secret metastore-41-db password "$(random 32)"
secret minio-root username root password "$(random 32)"
secret postgres-admin username admin password "$(random 32)"
secret s3-credentials access-key "$(random 20)" secret-key "$(random 40)"
