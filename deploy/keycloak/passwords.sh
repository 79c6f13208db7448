#!/usr/bin/env bash
# Gives every person of the realm who has no password yet a random one-time password and prints it; who signs in with it
# must choose another one and set up a second factor. Keycloak must be running (docker compose --profile identity).
set -euo pipefail
cd "$(dirname "$0")/../.."

admin() { docker compose exec -T keycloak /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }

set -a
# shellcheck disable=SC1091 # made by secrets.sh
. ./.env
set +a
printf '%s' "$KEYCLOAK_ADMIN_PASSWORD" |
  docker compose exec -T keycloak sh -c 'KC_CLI_PASSWORD="$(cat)" /opt/keycloak/bin/kcadm.sh config credentials \
    --server http://localhost:8080 --realm master --user admin --config /tmp/kcadm.config' >/dev/null

admin get users -r ledger --fields id,username --format csv --noquotes | while IFS=, read -r id name; do
  case "$name" in service-account-*) continue ;; esac
  if [ "$(admin get "users/$id/credentials" -r ledger </dev/null | tr -d ' \n')" = '[]' ]; then
    password="$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')"
    admin set-password -r ledger --userid "$id" --new-password "$password" --temporary </dev/null
    printf '%-16s %s\n' "$name" "$password"
  fi
done
docker compose exec -T keycloak rm -f /tmp/kcadm.config
