#!/usr/bin/env bash
# Runs once, on an empty server, called by the entry point of the postgres image: the ledger's database and its roles with
# their passwords, and a database for Keycloak. On a server that exists already: make the database, run roles.sql in it, and the statements below.
set -euo pipefail

sql() { psql --no-psqlrc --quiet --username "$POSTGRES_USER" -v ON_ERROR_STOP=1 "$@"; }

sql --dbname postgres --command 'create database ledger'
sql --dbname ledger --file /ledger/roles.sql
sql --dbname ledger -v migrator="$LEDGER_MIGRATOR_PASSWORD" -v appender="$LEDGER_APPENDER_PASSWORD" -v reader="$LEDGER_READER_PASSWORD" \
  -v funder="$LEDGER_FUNDER_PASSWORD" -v vault="$LEDGER_VAULT_PASSWORD" <<'SQL'
set log_min_error_statement = panic; -- Not a password in the server's log, whatever happens.
alter role ledger_migrator password :'migrator';
alter role ledger_appender password :'appender';
alter role ledger_reader password :'reader';
alter role ledger_funder password :'funder';
alter role ledger_vault password :'vault';

-- While a migration waits for a lock, everybody else waits behind it.
alter role ledger_migrator set lock_timeout = '5s';
-- No statement_timeout and no transaction_timeout for ledger_appender: with synchronous replication, a commit that is cancelled
-- while it waits for the standby has been written all the same. The services set the time-outs that are safe themselves: they
-- end a transaction that idles before its commit, and one whose client is gone.
SQL

# Keycloak keeps its people in a database of its own, as a role that nobody gave anything in the ledger's.
sql --dbname postgres -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
set log_min_error_statement = panic;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
