#!/bin/sh
# Makes the user of s3-credentials on a MinIO server, if it is not there, with all rights on buckets.
#
#   create-user.sh http://minio:9000
#
# ROOT_USER and ROOT_PASSWORD are the administrator's, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
# become the user's. The image has no tools besides a shell and `mc`.
set -eu

# Keys go through pipes: a list of processes would show arguments.
printf '%s\n%s\n' "$ROOT_USER" "$ROOT_PASSWORD" | mc alias set store "$1" >/dev/null
mc ready store
printf '%s\n%s\n' "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" | mc admin user add store >/dev/null

# What is attached cannot be attached once more.
case $(mc admin user info store "$AWS_ACCESS_KEY_ID") in
  *readwrite*) echo "the user is there" ;;
  *)
    mc admin policy attach store readwrite --user "$AWS_ACCESS_KEY_ID" >/dev/null
    echo "the user is made"
    ;;
esac
