#!/bin/sh
# Pin everything that make installs, with hashes and without the addresses of hosts.
set -eu
python3 -m pip install --quiet uv
python3 -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header \
  --quiet --upgrade --output-file .workshop/requirements.txt
