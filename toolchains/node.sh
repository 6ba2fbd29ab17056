#!/usr/bin/env bash
# Installs what Node.js samples import into $GEN_SNIPPETS_TOOLCHAINS/node.
# Node.js itself is there, for gen-snippets runs on it.
set -euo pipefail

folder="${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}/node"

if [[ -f $folder/node_modules/axios/package.json ]]; then
  exit 0
fi

mkdir -p "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" axios@1
