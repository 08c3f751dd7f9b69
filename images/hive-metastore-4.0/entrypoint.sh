#!/usr/bin/env bash
# Starts what a container of the Hive Metastore is for.
#
#   metastore OPTION…    the server, in the foreground
#   schema OPTION…       makes the schema in PostgreSQL, or brings it up to date, and ends; where
#                        nothing is to be done it does nothing
#   COMMAND ARGUMENT…    anything else is run as it is
set -euo pipefail

export HIVE_HOME=${HIVE_HOME:-/opt/hive}
export HIVE_CONF_DIR=${HIVE_CONF_DIR:-$HIVE_HOME/conf}
# One folder for both: core-site.xml, which says where S3 is, is Hadoop's.
export HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-$HIVE_CONF_DIR}

[ $# -gt 0 ] || { echo "entrypoint: say metastore, schema, or a command" >&2; exit 64; }
case $1 in
  metastore)
    # The two options spare a search for HBase and a start of Java that asks for Hadoop's version.
    exec "$HIVE_HOME/bin/hive" --skiphadoopversion --skiphbasecp --service metastore "${@:2}"
    ;;
  schema)
    exec "$HIVE_HOME/bin/schematool" -dbType postgres -initOrUpgradeSchema "${@:2}"
    ;;
  *) exec "$@" ;;
esac
