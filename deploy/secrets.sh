#!/usr/bin/env bash
# Writes random passwords for docker-compose.yml to .env, readable by you alone. Refuses to overwrite: a running database
# keeps the passwords it was made with.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -e .env ]; then
  echo ".env exists already; it is left as it is" >&2
  exit 1
fi

umask 077
for name in POSTGRES_PASSWORD LEDGER_MIGRATOR_PASSWORD LEDGER_APPENDER_PASSWORD LEDGER_READER_PASSWORD LEDGER_VAULT_PASSWORD \
  LEDGER_FUNDER_PASSWORD LEDGER_METRICS_PASSWORD \
  LEDGER_PAGES_SECRET LEDGER_MACHINE_SECRET KEYCLOAK_DATABASE_PASSWORD KEYCLOAK_ADMIN_PASSWORD; do
  printf '%s=%s\n' "$name" "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
done >.env
echo "wrote .env"
