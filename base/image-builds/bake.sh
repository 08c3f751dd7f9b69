#!/bin/sh
# Builds targets of docker-bake.hcl, which stands in the current folder, and pushes them.
#
#   bake.sh TARGET…
#
# BUILDKIT is the address of the daemon. TAG, REGISTRY and REVISION are variables of docker-bake.hcl:
# without TAG an image gets no name, so there would be nothing to push. Credentials of the registry are
# in config.json of DOCKER_CONFIG.
set -eu

[ -n "$TAG" ] || { echo "bake: which tag?" >&2; exit 64; }
[ $# -gt 0 ] || { echo "bake: which targets?" >&2; exit 64; }
docker buildx create --name images --driver remote "$BUILDKIT" >/dev/null
exec docker buildx bake --builder images --progress plain --push "$@"
