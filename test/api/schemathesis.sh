#!/usr/bin/env bash
# Strangers' tests of the API: Schemathesis makes requests from the OpenAPI document, right ones and wrong ones, and
# looks for answers of 500 and above, answers outside the document, and wrong requests that are accepted.
set -euo pipefail
version=4.32.5
tools="dist/schemathesis-$version"
if [ ! -x "$tools/bin/schemathesis" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
fi
exec "$tools/bin/schemathesis" --config-file test/api/schemathesis.toml run --no-color "$TWINMATCH_URL/openapi.json" "$@"
