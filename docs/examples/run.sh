#!/usr/bin/env bash
# npm run check:examples: runs every example against the service that TWINMATCH_URL and TWINMATCH_KEY name, and looks
# for what each must have found. The client is built before.
set -euo pipefail
cd "$(dirname "$0")/../.."
expect() { grep --quiet --fixed-strings -- "$2" <<<"$1" || { printf 'Missing in the output: %s\n%s\n' "$2" "$1"; exit 1; }; }

output=$(bash docs/examples/partners.sh)
for line in 'Frombork, PL: number 3, found as Frauenburg' 'Braniewo' 'Zgorzelec' '/country/0: Write a country' '/limit: '; do expect "$output" "$line"; done
[ "$(grep --count 'number [0-9]*$' <<<"$output")" = 2 ] && [ "$(grep 'number [0-9]*$' <<<"$output" | sort --unique | wc --lines)" = 1 ]
printf 'curl: as described\n'

clients/typescript/node_modules/.bin/tsc --project docs/examples
output=$(node --import tsx docs/examples/partners.ts)
for line in 'Visby' 'Bornholm is at version 2'; do expect "$output" "$line"; done
printf 'TypeScript: as described\n'

output=$(python3 docs/examples/partners.py)
for line in "Münster {'geonames': '700017'}" 'Frombork' 'Telgte'; do expect "$output" "$line"; done
printf 'Python: as described\n'
