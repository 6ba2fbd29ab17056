#!/bin/bash
# Installs a JDK, and the Unirest that Debian has, with what it needs; and the compiler for the style of
# samples, which takes many at once.
set -euo pipefail

packages=()
command -v javac >/dev/null || packages+=(openjdk-17-jdk-headless)
[[ -e /usr/share/java/unirest-java.jar ]] || packages+=(libunirest-java-java)
if ((${#packages[@]})); then
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "${packages[@]}" >/dev/null
fi

source=$(cd "$(dirname "$0")" && pwd)/java/CompileEach.java
folder=${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}/java
if [[ ! $folder/CompileEach.class -nt $source ]]; then
  mkdir -p "$folder"
  javac -d "$folder" "$source"
fi
