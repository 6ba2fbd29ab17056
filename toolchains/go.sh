#!/usr/bin/env bash
# Installs Go, and compiles what Go samples import into $GEN_SNIPPETS_TOOLCHAINS/go/cache,
# so that the first sample does not wait for the standard library.
set -euo pipefail

folder="${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}/go"

if ! command -v go >/dev/null; then
  apt-get -qq update
  apt-get -qq install -y golang-go
fi

if [[ -f $folder/version && $(<"$folder/version") == "$(go version)" ]]; then
  exit 0
fi

mkdir -p "$folder/cache"
GOCACHE=$folder/cache GOFLAGS=-mod=mod go build \
  bytes context fmt io log mime/multipart net/http net/textproto net/url os strings time
go version >"$folder/version"
