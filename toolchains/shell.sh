#!/usr/bin/env bash
# curl, and ShellCheck for the style of samples.
set -euo pipefail

packages=()
command -v curl >/dev/null || packages+=(curl)
command -v shellcheck >/dev/null || packages+=(shellcheck)
if ((${#packages[@]})); then
  apt-get update -qq
  apt-get install -y -qq "${packages[@]}" >/dev/null
fi
