#!/usr/bin/env bash
# Checks what is in this folder with the tools it is made for. A tool that is not installed is named and left out.
#
#   apt-get install shellcheck prometheus caddy docker-compose    (Debian)
set -euo pipefail
cd "$(dirname "$0")/.."

# check TOOL WHAT COMMAND…: runs the command where there is the tool.
check() {
  local tool="$1" what="$2"
  shift 2
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "left out: $what ($tool is not installed)"
  elif said="$("$@" 2>&1)"; then
    echo "ok: $what"
  else
    printf '%s\nFAILED: %s\n' "$said" "$what" >&2
    exit 1
  fi
}

# With passwords that nobody uses, so that no .env is needed.
compose() {
  POSTGRES_PASSWORD=x LEDGER_MIGRATOR_PASSWORD=x LEDGER_APPENDER_PASSWORD=x LEDGER_READER_PASSWORD=x LEDGER_VAULT_PASSWORD=x \
    LEDGER_METRICS_PASSWORD=x LEDGER_PAGES_SECRET=x LEDGER_MACHINE_SECRET=x KEYCLOAK_DATABASE_PASSWORD=x \
    KEYCLOAK_ADMIN_PASSWORD=x "$@" --profile monitoring --profile identity config --quiet
}

check shellcheck 'the scripts' shellcheck deploy/*.sh deploy/*/*.sh docs/walk.sh
check caddy 'the proxy' caddy validate --adapter caddyfile --config deploy/caddy/Caddyfile
check promtool 'what Prometheus scrapes' promtool check config --syntax-only deploy/prometheus/prometheus.yml
check promtool 'the alert rules' promtool check rules deploy/prometheus/alerts.yml
check promtool 'each alert firing and quiet' promtool test rules deploy/prometheus/alerts_test.yml
if docker compose version >/dev/null 2>&1; then
  check docker 'docker-compose.yml' compose docker compose
else
  check docker-compose 'docker-compose.yml' compose docker-compose
fi
