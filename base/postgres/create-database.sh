#!/bin/sh
# Makes the database and the role that a configuration names, if they are not there.
#
#   create-database.sh /etc/hive/hive-site.xml
#   create-database.sh /etc/airflow/airflow.cfg
#
# DB_PASSWORD is the role's. ADMIN_USER and ADMIN_PASSWORD are those of somebody who may make both;
# without them the database must be there.
set -eu

# Prints the value of a property of a Hadoop file.
property() {
  tr -d '\n' <"$file" | sed 's/<property>/\n/g' \
    | sed -n "s|.*<name> *$1 *</name>.*<value> *\([^< ]*\).*|\1|p"
}

# Prints the value of a key of an INI file.
setting() {
  sed -n "s|^$1 *[=:] *\([^ ]*\) *$|\1|p" "$file"
}

# Stops: a key does not say what it should.
refuse() {
  echo "$file: $1" >&2
  exit 1
}

file=$1
case $file in
  *.cfg)
    # postgresql+DRIVER://ROLE@HOST:PORT/DATABASE
    key=sql_alchemy_conn
    url=$(setting "$key")
    case $url in
      postgresql*://*:*@*) refuse "$key has a password in it" ;;
      postgresql*://*@*/?*) ;;
      *) refuse "$key is no postgresql://ROLE@HOST:PORT/DATABASE: '$url'" ;;
    esac
    address=${url#*://}
    role=${address%%@*}
    address=postgresql://${address#*@}
    role_key=$key
    ;;
  *)
    key=javax.jdo.option.ConnectionURL
    url=$(property "$key")
    case $url in
      jdbc:postgresql://*/?*) ;;
      *) refuse "$key is no jdbc:postgresql://HOST:PORT/DATABASE: '$url'" ;;
    esac
    address=${url#jdbc:}
    role_key=javax.jdo.option.ConnectionUserName
    role=$(property "$role_key")
    ;;
esac
case $role in
  '' | *[!a-z0-9_]*) refuse "$role_key: '$role'" ;;
esac
server=${address%/*}
database=${address##*/}
database=${database%%\?*}

# With a name: a user id that the image does not know has none, and nothing would be tried.
until pg_isready -q -U "$role" -d "$server/postgres"; do
  echo "waiting for $server" >&2
  sleep 2
done

if PGPASSWORD=$DB_PASSWORD psql -XqAt -w -U "$role" -d "$address" -c 'SELECT' 2>/dev/null; then
  echo "$database is there"
  exit 0
fi
: "${ADMIN_USER:?$database does not answer to $role, and there is no administrator to make it}"

# The password goes through the environment: no list of processes shows it, and psql quotes it.
PGPASSWORD=$ADMIN_PASSWORD psql -Xq -w -v ON_ERROR_STOP=1 \
  -v role="$role" -v database="$database" -U "$ADMIN_USER" -d "$server/postgres" <<'SQL'
\getenv password DB_PASSWORD
SELECT format('CREATE ROLE %I LOGIN', :'role')
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'role')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE CONNECT ON DATABASE :"database" FROM PUBLIC;
SQL
echo "$database is made"
