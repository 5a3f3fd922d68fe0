#!/usr/bin/env bash
# Strangers' tests of the API: Schemathesis makes requests from the OpenAPI document, right ones and wrong ones, and
# looks for answers of 500 and above, answers outside the document, and wrong requests that are accepted.
set -euo pipefail
version=4.32.5
tools="dist/schemathesis-$version"
if [ ! -x "$tools/bin/schemathesis" ]; then
  python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || {
    echo 'Schemathesis needs Python 3.10 or later with venv (Debian: python3-venv): install it, or put it first on the PATH.' >&2
    exit 1
  }
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
fi
exec "$tools/bin/schemathesis" --config-file test/api/schemathesis.toml run --no-color "$TWINMATCH_URL/openapi.json" "$@"
