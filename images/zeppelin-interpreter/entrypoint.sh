#!/usr/bin/env bash
# Starts what a container of Spark is for; its first argument says what that is.
#
#   driver ARGUMENT…     a driver in a pod that Spark's Kubernetes back end has made
#   executor             an executor in such a pod
#   connect OPTION…      a Spark Connect server; options are those of spark-submit
#   history OPTION…      a History Server
#   thrift OPTION…       a Thrift server; options are those of spark-submit
#   master OPTION…       the master of a standalone cluster
#   worker OPTION… URL   a worker of the master there
#   submit ARGUMENT…     spark-submit in cluster mode, which ends as the application does
#   COMMAND ARGUMENT…    anything else is run as it is
#
# Spark decides by arguments, not by a variable: its pods say `executor` and nothing more. All Spark
# images have this file, byte for byte.
set -euo pipefail

export SPARK_HOME=${SPARK_HOME:-/opt/spark}

fail() {
  echo "entrypoint: $1" >&2
  exit 64
}

# The driver sets these in the pods it makes; elsewhere they are forgotten easily.
require() {
  local name
  for name; do
    [ -n "${!name:-}" ] || fail "\`$name\` is not set: Spark sets it in the pods it makes"
  done
}

# Hadoop asks for the name of its user, and Java for his home: a user id without an entry in
# /etc/passwd has neither, and the file cannot be written. The library answers in its place.
name_the_user() {
  local library
  getent passwd "$(id -u)" >/dev/null && return
  for library in /usr/lib/libnss_wrapper.so /usr/lib/*/libnss_wrapper.so; do
    [ -s "$library" ] || continue
    NSS_WRAPPER_PASSWD=$(mktemp)
    NSS_WRAPPER_GROUP=$(mktemp)
    echo "spark:x:$(id -u):$(id -g):${SPARK_USER_NAME:-anonymous}:/tmp:/bin/false" \
      >"$NSS_WRAPPER_PASSWD"
    echo "spark:x:$(id -g):" >"$NSS_WRAPPER_GROUP"
    export LD_PRELOAD=$library NSS_WRAPPER_PASSWD NSS_WRAPPER_GROUP
    return
  done
  echo "entrypoint: user $(id -u) has no name, and libnss_wrapper.so is not there to give one" >&2
}

# The options for Java that the driver has put into SPARK_JAVA_OPT_0, _1, … _10, in this order.
java_options() {
  local name
  options=()
  while read -r name; do
    options+=("${!name}")
  done < <(compgen -v SPARK_JAVA_OPT_ | sort -V)
}

# Configuration comes first, so that it is found before a file of the same name in a jar, and the
# working directory last: files that are sent to executors arrive there.
class_path() {
  local path=${SPARK_CONF_DIR:-$SPARK_HOME/conf}
  path+=${HADOOP_CONF_DIR:+:$HADOOP_CONF_DIR}
  path+=${SPARK_CLASSPATH:+:$SPARK_CLASSPATH}
  path+=":$SPARK_HOME/jars/*"
  path+=${SPARK_EXTRA_CLASSPATH:+:$SPARK_EXTRA_CLASSPATH}
  path+=":$PWD"
  path+=${SPARK_DIST_CLASSPATH:+:$SPARK_DIST_CLASSPATH}
  echo "$path"
}

run_driver() {
  require SPARK_DRIVER_BIND_ADDRESS
  # What was submitted comes as a file of properties. A spark-defaults.conf that is mounted into the
  # driver would not be read beside it; so it is, and what was submitted wins.
  exec "$SPARK_HOME/bin/spark-submit" \
    --conf "spark.driver.bindAddress=$SPARK_DRIVER_BIND_ADDRESS" \
    --conf "spark.executorEnv.SPARK_DRIVER_POD_IP=$SPARK_DRIVER_BIND_ADDRESS" \
    --deploy-mode client \
    --load-spark-defaults \
    "$@"
}

run_executor() {
  require SPARK_DRIVER_URL SPARK_EXECUTOR_ID SPARK_EXECUTOR_CORES SPARK_EXECUTOR_MEMORY \
    SPARK_APPLICATION_ID SPARK_EXECUTOR_POD_IP SPARK_EXECUTOR_POD_NAME SPARK_RESOURCE_PROFILE_ID
  local options
  java_options
  exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
    "${options[@]}" \
    "-Xms$SPARK_EXECUTOR_MEMORY" \
    "-Xmx$SPARK_EXECUTOR_MEMORY" \
    -cp "$(class_path)" \
    org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend \
    --driver-url "$SPARK_DRIVER_URL" \
    --executor-id "$SPARK_EXECUTOR_ID" \
    --cores "$SPARK_EXECUTOR_CORES" \
    --app-id "$SPARK_APPLICATION_ID" \
    --hostname "$SPARK_EXECUTOR_POD_IP" \
    --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID" \
    --podName "$SPARK_EXECUTOR_POD_NAME" \
    "$@"
}

# By spark-submit, which reads spark-defaults.conf: spark-class alone does not. The start script of
# Spark would put the server into the background.
run_connect() {
  exec "$SPARK_HOME/bin/spark-submit" \
    --class org.apache.spark.sql.connect.service.SparkConnectServer \
    "$@" \
    spark-internal
}

# The History Server reads spark-defaults.conf itself.
run_history() {
  exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.history.HistoryServer "$@"
}

# With Hive, always: without a metastore it makes one in the working directory.
run_thrift() {
  exec "$SPARK_HOME/bin/spark-submit" \
    --class org.apache.spark.sql.hive.thriftserver.HiveThriftServer2 \
    "$@" \
    spark-internal
}

# Both read spark-defaults.conf and variables (SPARK_WORKER_DIR, SPARK_DAEMON_MEMORY, …) themselves;
# the start scripts of Spark would put them into the background.
run_master() {
  forget_link SPARK_MASTER_PORT
  exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master "$@"
}

run_worker() {
  forget_link SPARK_WORKER_PORT
  exec "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker "$@"
}

# Kubernetes says where a Service `spark-master` is in a variable that Spark takes for a number.
forget_link() {
  [[ ${!1:-} != *://* ]] || unset "$1"
}

# spark-submit ends well as soon as the driver has ended, however that was; its log tells.
run_submit() {
  local log phase
  log=$(mktemp)
  "$SPARK_HOME/bin/spark-submit" "$@" 2>&1 | tee "$log"
  phase=$(grep -o 'phase: [A-Z][a-z]*' "$log" | tail -1) || phase="phase: Unknown"
  [ "$phase" = "phase: Succeeded" ] || {
    echo "entrypoint: the application has not succeeded ($phase)" >&2
    exit 1
  }
}

[ $# -gt 0 ] || fail "say what to start: driver, executor, connect, …, or a command"
name_the_user
case $1 in
  driver | executor | connect | history | thrift | master | worker | submit) "run_$1" "${@:2}" ;;
  *) exec "$@" ;;
esac
