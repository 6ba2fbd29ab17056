#!/bin/bash
# Installs Swift 6, as Debian 13 has it.
set -euo pipefail

"$(dirname "$0")/trixie/install" swift swiftlang libc6-dev
