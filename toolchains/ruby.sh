#!/usr/bin/env bash
# Installs Ruby: its samples need nothing but the standard library. RuboCop is for their style.
set -euo pipefail

packages=()
command -v ruby >/dev/null || packages+=(ruby)
command -v rubocop >/dev/null || packages+=(rubocop)
if ((${#packages[@]})); then
  apt-get -qq update
  apt-get -qq install -y --no-install-recommends "${packages[@]}" >/dev/null
fi
