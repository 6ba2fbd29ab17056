#!/usr/bin/env bash
# Debian's Python, with Requests.
set -euo pipefail

/usr/bin/python3 -c 'import requests' 2>/dev/null && exit 0
apt-get update -qq
apt-get install -y -qq python3 python3-requests >/dev/null
