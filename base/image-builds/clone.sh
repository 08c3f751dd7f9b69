#!/bin/sh
# Brings one revision of a repository into a folder, without its history, and says its commit.
#
#   clone.sh FOLDER COMMIT_FILE
#
# URL is the repository, REVISION a branch, a tag or a commit. What was in the folder goes.
set -eu

folder=$1
commit=$2
[ -n "$REVISION" ] || { echo "clone: which revision?" >&2; exit 64; }
# The folder of a volume belongs to root, and git would not trust it.
git config --global safe.directory "$folder"
find "$folder" -mindepth 1 -delete
git init --quiet "$folder"
cd "$folder"
# Behind `--` nothing is an option.
git fetch --quiet --depth 1 -- "$URL" "$REVISION"
git -c advice.detachedHead=false checkout --quiet FETCH_HEAD
git rev-parse HEAD | tr -d '\n' >"$commit"
echo "$URL $REVISION is $(cat "$commit")"
