#!/usr/bin/env bash
# Installs PHP with its cURL extension: samples need nothing else. PHP_CodeSniffer is for their style.
set -euo pipefail

packages=()
php -r 'exit(extension_loaded("curl") ? 0 : 1);' 2>/dev/null || packages+=(php-cli php-curl)
command -v phpcs >/dev/null || packages+=(php-codesniffer)
if ((${#packages[@]})); then
  apt-get -qq update
  apt-get -qq install -y "${packages[@]}" >/dev/null
fi
