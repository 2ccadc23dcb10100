#!/usr/bin/env bash
# Makes the pictures of this folder: the shipped survey as SVG, the figures of its Markdown page as Mermaid draws them,
# and its LaTeX kit as pdflatex sets it. It needs what test.sh installs, and pdftoppm (Debian: poppler-utils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kit=$(mktemp -d)
trap 'rm -rf "$kit"' EXIT

survey=(data/token-compression/{papers.csv,relations.csv,taxonomy.yml})
dotnet run -c Release --project src/Cli -- export "${survey[@]}" \
  --to svg-timeline,svg-taxonomy --facets method --output docs --quiet
dotnet run -c Release --project src/Cli -- export "${survey[@]}" \
  --to svg-coverage --facets category,method --output docs --quiet
dotnet run -c Release --project src/Cli -- export "${survey[@]}" \
  --to markdown --facets category,method --output "$kit" --quiet
pandoc -f gfm -t html "$kit/taxonomy.md" -o "$kit/page.html"
for mode in light dark; do
  node docs/draw-page.mjs "$kit/page.html" "$mode" "docs/figures-$mode.png"
done
dotnet run -c Release --project src/Cli -- export "${survey[@]}" \
  --to latex --facets modality,stage,method --output "$kit" --quiet
(
  cd "$kit"
  pdflatex -interaction=batchmode survey
  bibtex -terse survey
  for _ in 1 2 3; do
    pdflatex -interaction=batchmode survey
  done
) >/dev/null

# The overview with the first of its figures, and the table.
for page in 1 5; do
  pdftoppm -r 80 -png -singlefile -f "$page" -l "$page" "$kit/survey.pdf" "docs/kit-page-$page"
done
