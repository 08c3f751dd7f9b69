#!/usr/bin/env bash
# Starts what a container of the Hive Metastore is for.
#
#   metastore OPTION…    the server, in the foreground
#   schema OPTION…       makes the schema in PostgreSQL, and ends; where one of this version is, it
#                        does nothing
#   COMMAND ARGUMENT…    anything else is run as it is
set -euo pipefail

export HIVE_HOME=${HIVE_HOME:-/opt/hive}
export HIVE_CONF_DIR=${HIVE_CONF_DIR:-$HIVE_HOME/conf}
# One folder for both: core-site.xml, which says where S3 is, is Hadoop's.
export HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-$HIVE_CONF_DIR}

[ $# -gt 0 ] || { echo "entrypoint: say metastore, schema, or a command" >&2; exit 64; }
case $1 in
  metastore) exec "$HIVE_HOME/bin/hive" --service metastore "${@:2}" ;;
  schema)
    # Hive 3 cannot do both in one: it asks for the version of the schema, and fails where there is
    # none; it makes one, and fails where there is one.
    "$HIVE_HOME/bin/schematool" -dbType postgres -info "${@:2}" ||
      exec "$HIVE_HOME/bin/schematool" -dbType postgres -initSchema "${@:2}"
    ;;
  *) exec "$@" ;;
esac
