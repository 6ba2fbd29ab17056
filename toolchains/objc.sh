#!/bin/bash
# Installs clang and GNUstep, as Debian 13 has them, and builds the stand-in for NSURLSession that
# objc/NSURLSession.m describes.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
toolchains=${GEN_SNIPPETS_TOOLCHAINS:-$HOME/.local/share/gen-snippets/toolchains}
"$here/trixie/install" objc clang gobjc libgnustep-base-dev libblocksruntime-dev libssl-dev libc6-dev

# The stamp holds everything that the stand-in is made from.
folder=/usr/local/lib/gen-snippets-objc
stamp=$(find "$here/objc" "$here/objc.sh" -type f -print0 | sort -z | xargs -0 sha256sum | awk '{ print $1 }' | sha256sum)
cd "$here/objc"
"$toolchains/objc/bin/inside" bash -euo pipefail -s "$folder" "$stamp" << 'INSIDE'
folder=$1
stamp=$2
if [[ -f $folder/stamp && $(< "$folder/stamp") == "$stamp" ]]; then
  exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
cp -r Foundation dispatch "$folder"

# Flags for samples; clang reads them as @file. GCC's runtime, which GNUstep of Debian is built for, has no ARC.
cat > "$folder/flags" << FLAGS
-fobjc-runtime=gcc -fblocks -fexceptions -fobjc-exceptions -fconstant-string-class=NSConstantString
-DGNUSTEP -DGNUSTEP_BASE_LIBRARY=1 -DGNU_RUNTIME=1 -D_NATIVE_OBJC_EXCEPTIONS
-isystem $folder
-isystem /usr/include/$(gcc -print-multiarch)/GNUstep
-isystem $(gcc -print-file-name=include)
-Wall -Wextra -Werror
FLAGS
clang @"$folder/flags" -O1 -c NSURLSession.m -o "$folder/NSURLSession.o"
printf '%s\n' "$folder/NSURLSession.o -lgnustep-base -lobjc -lBlocksRuntime -lssl -lcrypto -lpthread" > "$folder/libraries"
printf '%s\n' "$stamp" > "$folder/stamp"
INSIDE
