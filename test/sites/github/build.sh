# GitHub's own renderer with GitHub's extensions, in a page; what it removes from HTML afterwards stays here.
set -euo pipefail

mkdir -p site
for page in pages/*.md; do
  {
    echo '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'
    echo '<style>body { max-width: 60rem; margin: 2rem auto; font-family: sans-serif } pre { background: #f6f8fa; padding: 1rem } td, th { border: 1px solid #d1d9e0; padding: 0.3rem 0.6rem } table { border-collapse: collapse }</style>'
    cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tagfilter -e tasklist --github-pre-lang "$page"
  } > "site/$(basename "$page" .md).html"
done
