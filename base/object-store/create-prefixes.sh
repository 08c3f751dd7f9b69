#!/bin/sh
# Makes each bucket and prefix that configuration names as s3a://BUCKET/PREFIX, if it is not there.
#
#   create-prefixes.sh /config/core-site.xml /config/spark-defaults.conf …
#
# The first file says where the store is; the keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
# In S3 a prefix is there as long as an object is below it: `.keep`, which Spark passes over. The
# image has no tools besides a shell and `mc`.
set -eu

# Prints the value of a property of a Hadoop file.
property() {
  name='' text='' line=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in *"<name>"*) name=${line#*<name>} name=${name%%</name>*} ;; esac
    case $line in
      *"<value>"*"</value>"*)
        text=${line#*<value>}
        if [ "$name" = "$1" ]; then printf '%s\n' "${text%%</value>*}"; fi
        ;;
    esac
  done <"$2"
}

# Makes what one address names.
make() {
  bucket=${1%%/*} prefix=''
  case $1 in */*) prefix=${1#*/} ;; esac
  while [ "${prefix%/}" != "$prefix" ]; do prefix=${prefix%/}; done
  mc stat "store/$bucket" >/dev/null 2>&1 || mc mb --ignore-existing "store/$bucket"
  [ -n "$prefix" ] || return 0
  mc stat "store/$bucket/$prefix/.keep" >/dev/null 2>&1 \
    || printf '' | mc pipe "store/$bucket/$prefix/.keep"
}

endpoint=$(property fs.s3a.endpoint "$1")
case $endpoint in
  '') echo "$1 has no fs.s3a.endpoint" >&2; exit 1 ;;
  *://*) ;;
  *)
    scheme=https
    [ "$(property fs.s3a.connection.ssl.enabled "$1")" != false ] || scheme=http
    endpoint=$scheme://$endpoint
    ;;
esac
printf '%s\n%s\n' "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" \
  | mc alias set store "$endpoint" >/dev/null

for file in "$@"; do
  while read -r line || [ -n "$line" ]; do
    case $file in *.xml) case $line in *"<value>"*) ;; *) continue ;; esac ;; esac
    case $line in
      '#'* | '!'*) ;;
      *s3a://*)
        address=${line#*s3a://}
        address=${address%%[<,[:space:]]*}
        make "$address"
        echo "s3a://$address is there"
        ;;
    esac
  done <"$file"
done
