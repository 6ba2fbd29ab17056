#!/bin/bash
# Installs a JDK, and the Unirest that Debian has, with what it needs.
set -euo pipefail

packages=()
command -v javac >/dev/null || packages+=(openjdk-17-jdk-headless)
[[ -e /usr/share/java/unirest-java.jar ]] || packages+=(libunirest-java-java)
if ((${#packages[@]})); then
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "${packages[@]}" >/dev/null
fi
