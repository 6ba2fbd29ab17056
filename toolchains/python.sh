#!/usr/bin/env bash
# Debian's Python, with Requests; Black and Pyflakes for the style of samples.
set -euo pipefail

packages=()
/usr/bin/python3 -c 'import requests' 2>/dev/null || packages+=(python3 python3-requests)
[[ -x /usr/bin/black ]] || packages+=(black)
[[ -x /usr/bin/pyflakes3 ]] || packages+=(pyflakes3)
if ((${#packages[@]})); then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
