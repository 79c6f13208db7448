#!/usr/bin/env bash
# Runs once, on an empty database server: the services are no superuser, they only own their database.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres -v ON_ERROR_STOP=1 -v password="$LEDGER_DB_PASSWORD" <<'SQL'
create role ledger login password :'password';
create database ledger owner ledger;
SQL
