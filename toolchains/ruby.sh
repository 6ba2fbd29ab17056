#!/usr/bin/env bash
# Installs Ruby: its samples need nothing but the standard library.
set -euo pipefail

if ! command -v ruby >/dev/null; then
  apt-get -qq update
  apt-get -qq install -y ruby
fi
