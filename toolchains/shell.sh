#!/usr/bin/env bash
# curl.
set -euo pipefail

command -v curl >/dev/null && exit 0
apt-get update -qq
apt-get install -y -qq curl >/dev/null
