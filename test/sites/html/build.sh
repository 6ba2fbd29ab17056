# What a page of ours is meant for: it is put into a page.
set -euo pipefail

mkdir -p site
for page in pages/*.html; do
  {
    echo '<!doctype html><meta charset="utf-8"><title>Widgets</title><link rel="icon" href="data:,">'
    cat "$page"
  } > "site/$(basename "$page")"
done
