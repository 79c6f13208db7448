#!/usr/bin/env bash
# A walk through a running ledger: from a party to an answer about the past. Every step asserts the status it expects.
#
#   docs/walk.sh http://127.0.0.1:8080 manager:PASSWORD board:PASSWORD treasurer:PASSWORD
#
# Three people, because nobody may do everything. The names and passwords get tokens from the demo's own issuer. For another
# issuer bring the token of somebody who may do all of it: TOKEN=… docs/walk.sh BASE
# Needs bash and curl. It records a programme of its own, so it can be walked more than once.
set -euo pipefail

BASE="${1:-${BASE:-http://127.0.0.1:8080}}"
LOGINS="${*:2}"
TOKEN="${TOKEN:-}"

# as NAME: from here on with the rights of that person.
as() {
  local login
  [ -z "$LOGINS" ] && [ -n "$TOKEN" ] && return
  login="$(printf '%s\n' $LOGINS | grep "^$1:")" || {
    echo "give the password of $1, as $1:PASSWORD" >&2
    exit 1
  }
  TOKEN="$(curl -sS -u "$login" -d grant_type=client_credentials "$BASE/oauth2/token" |
    sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')"
  [ -n "$TOKEN" ] || {
    echo "no token for $1 from $BASE/oauth2/token: is the password the one of this start?" >&2
    exit 1
  }
}

# The pseudonym of whoever has the token now: it is in the token.
me() { printf '%s==' "$(printf '%s' "$TOKEN" | cut -d. -f2 | tr '_-' '/+')" | base64 -d 2>/dev/null | grep -oE 'person_[0-9a-f-]{36}' | head -n 1; }

run="walk-$(date +%s)-$$" # the idempotency keys of this walk; the same key again would get the first answer
step=0
status=
body=

# ask STATUS METHOD PATH [curl arguments]: fails unless the answer has that status.
ask() {
  local expected="$1" method="$2" path="$3" answer
  shift 3
  answer="$(curl -sS -g -H "Authorization: Bearer $TOKEN" -H 'Accept-Language: en' -w '\n%{http_code}' -X "$method" "$@" "$BASE$path")"
  status="${answer##*$'\n'}"
  body="${answer%$'\n'*}"
  if [ "$status" != "$expected" ]; then
    printf '%s %s: expected %s, got %s\n%s\n' "$method" "$path" "$expected" "$status" "$body" >&2
    exit 1
  fi
}

# post STATUS PATH JSON [curl arguments]: one command under a key of its own.
post() {
  local expected="$1" path="$2" json="$3"
  shift 3
  step=$((step + 1))
  ask "$expected" POST "$path" -H 'Content-Type: application/json' -H "Idempotency-Key: $run-$step" "$@" -d "$json"
}

# The first member of that name in the last answer.
member() { printf '%s' "$body" | grep -oE "\"$1\":(\"[^\"]*\"|-?[0-9]+)" | head -n 1 | sed -E 's/^"[^"]*"://; s/"//g'; }

# says TEXT: fails unless the last answer contains it.
says() {
  case "$body" in
  *"$1"*) ;;
  *)
    printf 'expected %s in\n%s\n' "$1" "$body" >&2
    exit 1
    ;;
  esac
}

title() { printf '\n== %s\n' "$1"; }
show() { printf '   %s  %s\n' "$status" "$1"; }

as manager
title 'A party, and a programme with the lists that the rest refers to'
post 201 /v1/parties '{"name":"Residents cooperative of the walk","type":"RESIDENTS_COOPERATIVE"}'
party="$(member id)"
show "$party"
post 201 /v1/programmes '{"name":{"nl":"De wandeling","en":"The walk"},"area":"Bospolder-Tussendijken",
  "from":"2018-01-01","until":"2027-12-31","desiredPicture":{"nl":"Een veerkrachtige wijk","en":"A resilient neighbourhood"}}'
programme="$(member id)"
show "$programme"
post 201 "/v1/programmes/$programme/lines" '{"code":"breakthrough","name":{"nl":"Doorbraakdossiers","en":"Breakthrough dossiers"}}'
post 201 "/v1/programmes/$programme/themes" '{"code":"youth","name":{"nl":"Jeugd","en":"Youth"}}'
post 201 "/v1/programmes/$programme/themes" '{"code":"work","name":{"nl":"Werk","en":"Work"}}'
post 201 "/v1/programmes/$programme/incident-types" '{"code":"fire","name":{"nl":"Brand","en":"Fire"}}'
post 201 "/v1/programmes/$programme/area-cells" '{"code":"park","name":{"nl":"Het park","en":"The park"}}'
show 'a line, two themes, an incident type, an area cell'

title 'An initiative: shares of themes sum to exactly 100 %, and nobody changes what they have not seen'
initiative_of() {
  printf '{"programme":"%s","name":"Youth at work","summary":"Apprenticeships in the neighbourhood","kind":"LOCAL_INITIATIVE",
    "lines":["breakthrough"],"themes":[{"theme":"youth","share":"%s"},{"theme":"work","share":"40.00"}],"initiator":"%s"}' \
    "$programme" "$1" "$party"
}
post 409 /v1/initiatives "$(initiative_of 59.99)"
says '/problems/shares-not-whole'
show "$(member detail)"
post 201 /v1/initiatives "$(initiative_of 60.00)"
initiative="$(member id)"
show "$initiative"
adoption='{"reason":"The board adopted it"}'
if [ -n "$LOGINS" ]; then
  post 403 "/v1/initiatives/$initiative/adoptions" "$adoption"
  show "$(member title): who runs the programme does not adopt"
fi
as board
post 428 "/v1/initiatives/$initiative/adoptions" "$adoption"
show "$(member title)"
post 201 "/v1/initiatives/$initiative/adoptions" "$adoption" -H 'If-Match: "0"'
show "adopted; now at version $(member version)"

as treasurer
title 'A fund, and a pledge: a promise is not money'
post 201 /v1/funds "{\"programme\":\"$programme\",\"name\":\"Youth and work\",\"owner\":\"$party\",\"currency\":\"EUR\",
  \"themes\":[\"youth\",\"work\"],\"reason\":\"Set up by the coalition\"}"
fund="$(member id)"
show "$fund"
post 201 "/v1/funds/$fund/pledges" "{\"pledgor\":\"$party\",\"amount\":{\"amount\":\"6400000.00\",\"currency\":\"EUR\"},\"reason\":\"Promised\"}"
pledge="$(member id)"
pledged_at="$(member position)"
show "$pledge"
# commit AMOUNT [DECISION]
commit() {
  printf '{"initiative":"%s","amount":{"amount":"%s","currency":"EUR"},%s"reason":"First phase"}' \
    "$initiative" "$1" "${2:+\"decision\":\"$2\",}"
}
post 409 "/v1/funds/$fund/commitments" "$(commit 1.00)"
says '/problems/insufficient-funds'
show "$(member detail)"

title 'A receipt: now there is money, and the same request sent twice is recorded once'
receipt="{\"payer\":\"$party\",\"amount\":{\"amount\":\"20000.00\",\"currency\":\"EUR\"},\"paymentReference\":\"$run\",
  \"pledge\":\"$pledge\",\"effectiveDate\":\"2018-03-01\",\"reason\":\"First instalment\"}"
post 201 "/v1/funds/$fund/receipts" "$receipt"
recorded="$(member id)"
show "$recorded"
step=$((step - 1))
post 200 "/v1/funds/$fund/receipts" "$receipt"
says "$recorded"
show 'the same key and body: the first receipt again'
post 409 "/v1/funds/$fund/receipts" "$receipt"
says '/problems/payment-reference-taken'
show "$(member detail)"

title 'A decision: no euro moves without one'
post 409 "/v1/funds/$fund/commitments" "$(commit 12500.00)"
says '/problems/decision-needed'
show "$(member detail)"
as board
holder="$(me)"
as manager
post 201 /v1/parties '{"name":"Housing association of the walk","type":"HOUSING_ASSOCIATION"}'
seated="$(member id)"
post 201 /v1/coalitions "{\"programme\":\"$programme\",\"name\":\"Coalition of the walk\",\"supervisoryBoard\":\"$party\",
  \"rule\":{\"quorum\":\"MORE_THAN_HALF\",\"majority\":\"MORE_THAN_HALF\",\"minimumEligible\":1},\"reason\":\"Founded\"}"
coalition="$(member id)"
post 201 "/v1/coalitions/$coalition/seats" "{\"party\":\"$seated\",\"reason\":\"Founded\"}"
seat="$(member id)"
post 201 "/v1/coalitions/$coalition/seats/$seat/terms" "{\"holder\":\"$holder\",\"reason\":\"Elected\"}"
show "$coalition, of one seat"
as board
post 201 /v1/meetings "{\"coalition\":\"$coalition\",\"form\":\"WRITTEN_ROUND\",\"title\":\"Round of the walk\",
  \"begins\":\"2018-01-01T08:00:00Z\",\"ends\":\"$(($(date +%Y) + 1))-12-31T22:00:00Z\",\"reason\":\"Money for the youth\"}"
round="$(member id)"
post 201 /v1/decisions "{\"coalition\":\"$coalition\",\"reason\":\"Money for the youth\",\"proposal\":{\"kind\":\"COMMITMENT\",
  \"title\":\"Youth at work\",\"text\":\"At most EUR 15000\",\"fund\":\"$fund\",\"initiative\":\"$initiative\",
  \"amount\":{\"amount\":\"15000.00\",\"currency\":\"EUR\"}}}"
decision="$(member id)"
post 201 "/v1/decisions/$decision/agendas" "{\"meeting\":\"$round\"}"
post 201 "/v1/decisions/$decision/votes" "{\"meeting\":\"$round\"}"
post 201 "/v1/decisions/$decision/ballots" "{\"version\":1,\"seat\":\"$seat\",\"choice\":\"FOR\"}"
post 201 "/v1/decisions/$decision/vote-closings" '{}'
show "$decision is adopted: at most EUR 15000.00"

as treasurer
title 'A commitment to the adopted initiative, as was decided'
post 409 "/v1/funds/$fund/commitments" "$(commit 15000.01 "$decision")"
says '/problems/exceeds-decision'
show "$(member detail)"
post 201 "/v1/funds/$fund/commitments" "$(commit 12500.00 "$decision")"
commitment="$(member id)"
show "$commitment"
post 409 "/v1/funds/$fund/commitments" "$(commit 7500.01 "$decision")"
says '/problems/insufficient-funds'
show "$(member detail)"

as manager
title 'An incident'
post 201 /v1/incidents "{\"programme\":\"$programme\",\"type\":\"fire\",\"areaCell\":\"park\",\"severity\":\"MODERATE\"}"
incident="$(member id)"
now="$(member position)"
show "$incident at log position $now"

title 'Read your own write: every answer says at which position it was computed'
ask 200 GET "/v1/programmes/$programme/overview?minPosition=$now"
says '"openIncidents":1'
says '"free":{"amount":"7500.00","currency":"EUR"}'
show 'overview: one open incident, EUR 7500.00 free'
ask 200 GET "/v1/funds/$fund/balance?minPosition=$now"
says '"available":{"amount":"7500.00","currency":"EUR"}'
says '"pledgesOutstanding":{"amount":"6380000.00","currency":"EUR"}'
show 'balance: EUR 7500.00 available, EUR 6380000.00 of the pledge outstanding'
ask 200 GET "/v1/journal-entries?fund=$fund"
says '"account":"CASH"'
show "journal: $(printf '%s' "$body" | grep -o '"debit"' | wc -l | tr -d ' ') debits, as many credits"
ask 200 GET "/v1/audit-entries?stream=$fund"
says '"reason":"First instalment"'
show "audit trail of the fund: $(printf '%s' "$body" | grep -o '"eventId"' | wc -l | tr -d ' ') events"

title 'The past: what was known when there was only the pledge'
ask 200 GET "/v1/funds/$fund/balance?asOf=$pledged_at"
says '"available":{"amount":"0.00","currency":"EUR"}'
show "as of position $pledged_at: EUR 0.00 available"
ask 200 GET "/v1/funds/$fund/balance?effectiveOn=2018-02-28"
says '"received":{"amount":"0.00","currency":"EUR"}'
show 'effective on 2018-02-28, as known now: EUR 0.00 received'
ask 400 GET "/v1/funds/$fund?effectiveOn=2018-02-28"
says 'unknown-parameter'
show 'a question that an address does not know is refused, not answered with something else'

printf '\nOK: %s commands and %s at position %s\n' "$step" "$BASE" "$now"
