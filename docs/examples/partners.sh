#!/usr/bin/env bash
# With curl and jq: find a town, list partners for it, page through the directory, record a partnership.
set -euo pipefail
service=${TWINMATCH_URL:-http://127.0.0.1:3000}

# By any of its names; a village leads to the municipality it belongs to.
town=$(curl --fail --silent --get "$service/v1/search" --data-urlencode 'q=Frauenburg' --data 'limit=1' | jq '.items[0]')
jq --raw-output '"\(.name), \(.country): number \(.id), found as \(.matched.name)"' <<<"$town"
id=$(jq .id <<<"$town")

# Partners in two countries, with reasons in Polish.
curl --fail --silent "$service/v1/municipalities/$id/suggestions?country=DE,SE&limit=3&lang=pl" |
  jq --raw-output '.items[] | "\(.municipality.name): \(.reasons[0].text)"'

# All municipalities of Poland, page after page.
cursor=
while :; do
  page=$(curl --fail --silent "$service/v1/municipalities?country=PL&sort=name&limit=5&cursor=$cursor")
  jq --raw-output '.items[].name' <<<"$page"
  cursor=$(jq --raw-output '.next // empty' <<<"$page")
  [ -n "$cursor" ] || break
done

# What cannot be read comes back with every fault and what to write instead.
curl --silent "$service/v1/municipalities?country=Germany&limit=none" | jq --raw-output '.faults[] | "\(.pointer): \(.message)"'

# Writing needs a key. Sent again with the same Idempotency-Key, it is done once.
for _ in once again; do
  curl --fail --silent "$service/v1/partnerships" --header "Authorization: Bearer $TWINMATCH_KEY" --header 'Content-Type: application/json' \
    --header 'Idempotency-Key: example-curl-1' --data '{ "a": 22, "b": 24, "since": 2001, "source": "https://example.org/list" }' |
    jq --raw-output '"\(.a.name) and \(.b.name): number \(.id)"'
done
