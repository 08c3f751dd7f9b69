#!/usr/bin/env bash
# Compares versions of Spark on queries and data in the shape of TPC-DS, on this machine: time,
# shuffle and memory. The tables are made by scripts/benchmark/data.py, none of them is TPC-DS's.
#
#   scripts/benchmark-spark-versions.sh [OPTION…]
#
#   --scale N          rows, 0.2 without it; 1 is about TPC-DS's scale factor 1
#   --rounds N         how often each query is run, 3 without it, after a round that does not count
#   --queries a,b      some of the queries: q3,q67; all without it
#   --versions a,b     3.5,4.1 without it, at most three. What stands behind a `-` names a way to
#                      configure it: 4.1,4.1-celeborn. Ratios are to the first
#   --conf [NAME:]KEY=VALUE
#                      a setting of Spark for all, or for one of the versions as it is named above:
#                      --conf 4.1-celeborn:spark.shuffle.manager=…
#   --output FOLDER    .build/benchmark without it: results.json, report.md, chart.svg, and below
#                      `runs` all that they are made of; what was there before is replaced
#   --quick            little data, one round, three queries: whether it works, not how fast
#   --help             this text
#
# Spark is what scripts/spark has installed, or what SPARK_JARS names: folders of jars, separated by
# `:`. The table goes to standard output. It ends with 1 if a query fails or if its rows are not the
# same everywhere, with 2 if it is called wrongly, with 3 if a version of Spark is not there.
#
# example:
#   scripts/benchmark-spark-versions.sh --quick
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
programs=$root/scripts/benchmark

say() {
  echo "benchmark: $1" >&2
}

misused() {
  say "$1; --help says how"
  exit 2
}

scale=0.2 rounds=3 warm=1 queries="" versions=3.5,4.1 settings=() output=$root/.build/benchmark
while [ $# -gt 0 ]; do
  case $1 in
    --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    --quick)
      scale=0.01 rounds=1 warm=0 queries=q3,q69,q98
      # Compiling well takes longer than running so little.
      settings+=("spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
      shift
      continue
      ;;
    --scale | --rounds | --queries | --versions | --conf | --output) ;;
    *) misused "there is no option $1" ;;
  esac
  [ $# -gt 1 ] || misused "$1 wants a value"
  case $1 in
    --scale) scale=$2 ;;
    --rounds) rounds=$2 ;;
    --queries) queries=$2 ;;
    --versions) versions=$2 ;;
    --conf) settings+=("$2") ;;
    --output) output=$2 ;;
  esac
  shift 2
done

[[ $scale =~ ^[0-9]+(\.[0-9]+)?$ && $scale =~ [1-9] ]] || misused "a scale is a number: $scale"
[[ $rounds =~ ^[1-9][0-9]*$ ]] || misused "rounds are a number: $rounds"
[[ $versions =~ ^[0-9.]+(-[a-z0-9]+)?(,[0-9.]+(-[a-z0-9]+)?){0,2}$ ]] ||
  misused "these are no versions: $versions"
IFS=, read -ra names <<<"$versions"
[ "$(printf '%s\n' "${names[@]}" | sort -u | wc -l)" -eq ${#names[@]} ] ||
  misused "a version is named twice: $versions"
queries=$(python3 - "$programs" "$queries" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from queries import QUERIES
names = sys.argv[2].split(",") if sys.argv[2] else list(QUERIES)
unknown = [name for name in names if name not in QUERIES]
sys.exit(f"benchmark: there is no query {unknown[0]}") if unknown else print(",".join(names))
PYTHON
) || exit 2

# Sets `home` to where a version is, and `python` to what runs its programs.
find_spark() {
  local line=${1%%-*} folder folders=()
  [ -z "${SPARK_JARS:-}" ] || IFS=: read -ra folders <<<"$SPARK_JARS"
  for folder in "${folders[@]}" "$root/.build/spark/$line"/lib/python3*/site-packages/pyspark/jars
  do
    compgen -G "$folder/spark-core_*-$line.*.jar" >/dev/null || continue
    home=$(dirname "$folder")
    python=$(command -v python3)
    [[ $folder != "$root"/.build/* ]] || python=$root/.build/spark/$line/bin/python
    return
  done
  say "Spark $line is not there: run scripts/spark"
  exit 3
}

# Prints the settings that all or the one named have been given, each in a line.
settings_of() {
  local setting
  for setting in "${settings[@]}"; do
    case $setting in
      spark.*=*) echo "$setting" ;;
      "$1":spark.*=*) echo "${setting#"$1":}" ;;
    esac
  done
}

for setting in "${settings[@]}"; do
  [[ $setting =~ ^spark\.[^=]+=|: ]] || misused "this is no setting: $setting"
  [[ $setting =~ ^spark\. || " ${names[*]} " == *" ${setting%%:*} "* ]] ||
    misused "this setting is for none of $versions: $setting"
done

# Becomes a version that runs a program: NAME LOG PROGRAM ARGUMENT…; the user's settings are
# stronger than ours.
submit() {
  local name=$1 log=$2 given=() setting
  shift 2
  find_spark "$name"
  while IFS= read -r setting; do given+=(--conf "$setting"); done < <(settings_of "$name")
  # Spark writes beside where it is started, and a user's configuration is not ours.
  cd "$work"
  exec env SPARK_HOME="$home" SPARK_CONF_DIR="$work/conf" SPARK_LOCAL_IP=127.0.0.1 \
    PYSPARK_PYTHON="$python" PYSPARK_DRIVER_PYTHON="$python" PYTHONDONTWRITEBYTECODE=1 \
    "$home/bin/spark-submit" "${common[@]}" "${given[@]}" "$@" >"$log" 2>&1
}

# Says why a version has failed, from its log, and ends.
failed() {
  say "Spark $1 fails; from the end of $2:"
  { grep -aE 'Error|Exception' "$2" || cat "$2"; } | tail -n 5 | cut -c1-300 >&2
  exit 1
}

for name in "${names[@]}"; do find_spark "$name"; done
mkdir -p "$output"
output=$(cd "$output" && pwd)
data=$output/data/$scale
work=$output/work
# What was there before is replaced, but only where it is ours.
if [ -n "$(ls -A "$output")" ] && [ ! -e "$output/.benchmark" ]; then
  misused "$output has other files: name an empty folder"
fi
touch "$output/.benchmark"
rm -rf "$output/runs" "$work"
mkdir -p "$output/runs" "$output/data" "$work/conf" "$work/local"

# The heap of an executor, as config/ has it; here it has the driver, too.
heap=$(awk '$1 == "spark.executor.memory" { print $2 }' "$root/config/spark/jobs.conf")
common=(
  --conf "spark.master=local[2]"
  --conf "spark.driver.memory=$heap"
  --conf "spark.local.dir=$work/local"
  --conf "spark.sql.session.timeZone=UTC"
  --conf "spark.ui.enabled=false"
  --conf "spark.eventLog.rolling.enabled=false"
  --conf "spark.eventLog.compress=false"
  --conf "spark.eventLog.logStageExecutorMetrics=true"
  --conf "spark.executor.metrics.pollingInterval=200ms"
)

# None may go on alone.
children=()
trap '[ ${#children[@]} -eq 0 ] || kill "${children[@]}" 2>/dev/null || true' EXIT

# The first of the versions writes the data for all of them.
if ! cmp -s "$programs/data.py" "$data/made-by.py"; then
  say "making data of scale $scale"
  (submit "${names[0]}" "$output/data.log" "$programs/data.py" "$data" "$scale") &
  children+=($!)
  wait $! || failed "${names[0]}" "$output/data.log"
  children=()
  cp "$programs/data.py" "$data/made-by.py"
fi

# They take turns, a query each: what else the machine does hits all of them. Each has a pipe in
# which it is told so, which is kept open here.
for name in "${names[@]}"; do
  mkfifo "$work/turn-$name"
  exec {pipe}<>"$work/turn-$name"
  [ "$name" != "${names[0]}" ] || first=$pipe
done
say "running $queries: rounds that count: $rounds, before them: $warm"
for ((turn = 0; turn < ${#names[@]}; turn++)); do
  name=${names[turn]}
  run=$output/runs/$name
  mkdir -p "$run.events"
  (submit "$name" "$run.log" \
    --conf spark.eventLog.enabled=true --conf "spark.eventLog.dir=file://$run.events" \
    "$programs/run.py" --data "$data" --queries "$queries" --passes "$((rounds + warm))" \
    --output "$run.json" --rows "$run.rows" \
    --turn "$work/turn-$name" --next "$work/turn-${names[(turn + 1) % ${#names[@]}]}") &
  children+=($!)
done
echo >&"$first"
for name in "${names[@]}"; do
  wait -n -p ended && continue
  for ((turn = 0; turn < ${#names[@]}; turn++)); do
    [ "${children[turn]}" != "$ended" ] || failed "${names[turn]}" "$output/runs/${names[turn]}.log"
  done
done
children=()

find_spark "${names[0]}"
code=0
PYTHONDONTWRITEBYTECODE=1 "$python" "$programs/report.py" "$output" "${names[@]}" \
  --scale "$scale" || code=$?
say "more is in $output/report.md"
exit $code
