#!/usr/bin/env bash
# Installs what Node.js samples import into $GEN_SNIPPETS_TOOLCHAINS/node, and ESLint for their style into
# a folder of its own there, where no sample sees it. Node.js itself is there, for gen-snippets runs on it.
set -euo pipefail

folder="${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}/node"

# install <folder> <package that shows that it is done> <package>...
install() {
  [[ -f $1/node_modules/$2/package.json ]] && return
  mkdir -p "$1"
  npm install --silent --no-audit --no-fund --prefix "$1" "${@:3}"
}

install "$folder" axios axios@1
install "$folder/lint" globals eslint@10 @eslint/js@10 globals@16
