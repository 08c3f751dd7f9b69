#!/usr/bin/env bash
# Makes the Secrets that the environments of a namespace declare, with random values, in a cluster;
# nothing is written to the tree, and what is there stays.
#
#   scripts/dev-secrets.sh [NAMESPACE]      spark-dev if none is named
#
# It is for development. Elsewhere Secrets come from where yours are kept.
#
# example:
#   scripts/dev-secrets.sh spark-41-jupyter-connect-k8s
set -euo pipefail

if [ "${1:-}" = --help ]; then
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p;}' "$0"
  exit
fi
namespace=${1:-spark-dev}

# Prints the names that the environments of the namespace declare, each in a line.
declared() {
  local file
  grep -rlx --include kustomization.yaml "namespace: $namespace" "$(dirname "$0")/../environments" \
    | while read -r file; do
      sed -n 's/^ *- {name: \([a-z0-9.-]*\), keys: .*/\1/p' "${file%/*}/environment.yaml"
    done
}

names=$(declared) || { echo "no environment is in the namespace $namespace" >&2; exit 1; }

# Prints a random word of letters and digits.
random() {
  local word
  word=$(head -c 600 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')
  printf '%s' "${word:0:$1}"
}

# Prints 32 bytes as Airflow wants a key.
fernet_key() {
  head -c 32 /dev/urandom | base64 | tr '+/' '-_'
}

# Makes a Secret, if it is wanted and not there: NAME, then KEY and VALUE, in pairs.
secret() {
  local name=$1
  shift
  grep -qxF "$name" <<<"$names" || return 0
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

secret airflow fernet-key "$(fernet_key)" jwt-secret "$(random 64)" \
  api-secret-key "$(random 64)" admin-password "$(random 32)"
secret airflow-db password "$(random 32)"
secret jupyter token "$(random 40)"
secret metastore-35-db password "$(random 32)"
secret metastore-41-db password "$(random 32)"
secret minio-root username root password "$(random 32)"
secret postgres-admin username admin password "$(random 32)"
secret s3-credentials access-key "$(random 20)" secret-key "$(random 40)"
# As Shiro has them: a user, and a role that may do all.
secret zeppelin-users users.ini "[users]\nadmin = $(random 24), admin\n[roles]\nadmin = *"
