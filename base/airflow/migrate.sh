#!/usr/bin/env bash
# Brings the schema of Airflow's database to the version of the image, and makes the user `admin`, who
# is an administrator and signs in with ADMIN_PASSWORD. Both as often as one likes.
set -euo pipefail

airflow db migrate

# Asked for twice; as an argument the password would stand in lists of processes.
printf '%s\n%s\n' "$ADMIN_PASSWORD" "$ADMIN_PASSWORD" \
  | airflow users create --username admin --role Admin --firstname Airflow --lastname Admin \
    --email admin@localhost
# A Secret that was changed.
printf '%s\n%s\n' "$ADMIN_PASSWORD" "$ADMIN_PASSWORD" \
  | airflow users reset-password --username admin
