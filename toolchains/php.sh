#!/usr/bin/env bash
# Installs PHP with its cURL extension: samples need nothing else.
set -euo pipefail

if ! php -r 'exit(extension_loaded("curl") ? 0 : 1);' 2>/dev/null; then
  apt-get -qq update
  apt-get -qq install -y php-cli php-curl
fi
