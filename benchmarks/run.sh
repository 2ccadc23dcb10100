#!/usr/bin/env bash
# Measures the command as a whole process over generated inputs and prints a Markdown table: wall time, processor time,
# peak memory, and how much longer a run takes than the one of the size before. The first rows are the floor: Markdig
# alone parsing the same list, and the importer alone. All of it is published as machine code first, as users get it.
# Usage: benchmarks/run.sh [SIZE...] (1000 10000 100000); RUNS=3 keeps the median of three. Needs GNU time and what .NET
# links with (Debian: apt-get install time gcc zlib1g-dev). Other programs that read and write .bib are measured where
# they are installed (libtext-bibtex-perl, bibclean, bibtool), igraph's C library where libigraph-dev and pkg-config are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if (($# > 0)); then
  sizes=("$@")
else
  sizes=(1000 10000 100000)
fi

runs=${RUNS:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

runtime=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
publish() { dotnet publish "$1" --configuration Release --runtime "$runtime" --output "$2" --verbosity quiet >&2; }
publish src/Cli "$folder/command"
publish benchmarks/Floor "$folder/floor"
dotnet build benchmarks --configuration Release --verbosity quiet >&2
surveygraph=$folder/command/surveygraph
floor=$folder/floor/SurveyGraph.Floor
bench() { dotnet run --configuration Release --project benchmarks --no-build -- "$@"; }

for size in "${sizes[@]}"; do
  bench generate list "$size" "$folder/list-$size.md"
  bench generate bib "$size" "$folder/in-$size.bib"
  bench generate papers "$size" "$folder/papers-$size.csv"
  bench generate relations "$size" "$folder/relations-$size.csv"
done

# measure TASK SIZE BYTES COMMAND...: one row of the table; of all runs the one of median processor time.
last_time=
measure() {
  local task=$1 size=$2 bytes=$3 median growth= i
  shift 3
  : >"$folder/runs"
  for ((i = 0; i < runs; i++)); do
    /usr/bin/time --format '%e %U %S %M' --output "$folder/time" "$@" >/dev/null 2>"$folder/errors" || {
      echo "$task at $size papers failed: $(tail -n 1 "$folder/errors")" >&2
      return 1
    }
    tail -n 1 "$folder/time" | awk '{ print $2 + $3, $0 }' >>"$folder/runs"
  done
  median=$(sort -n "$folder/runs" | sed -n "$(((runs + 1) / 2))p" | cut -d ' ' -f 2-)

  if [[ -n $last_time ]]; then
    growth=$(awk "BEGIN { printf \"%.1f\", ${median%% *} / $last_time }")
  fi

  last_time=${median%% *}
  awk -v task="$task" -v size="$size" -v bytes="$bytes" -v growth="$growth" \
    '{ printf "| %s | %d | %.1f | %.2f | %.2f | %.0f | %s |\n", task, size, bytes / 1e6, $1, $2 + $3, $4 * 1024 / 1e6, growth }' <<<"$median"
}

# table TASK INPUT... -- COMMAND...: a row for every size; @ stands for the size in both.
table() {
  local task=$1 size input bytes
  local inputs=() words=()
  shift
  while [[ $1 != -- ]]; do
    inputs+=("$1")
    shift
  done
  shift
  words=("$@")
  last_time=
  for size in "${sizes[@]}"; do
    bytes=0
    for input in "${inputs[@]}"; do
      bytes=$((bytes + $(stat --format %s "${input//@/$size}")))
    done
    measure "$task" "$size" "$bytes" "${words[@]//@/$size}"
  done
}

echo "| task | papers | input MB | time s | CPU s | peak MB | × last |"
echo "|:--|--:|--:|--:|--:|--:|--:|"
table "Markdig parses the list" "$folder/list-@.md" -- "$floor" parse "$folder/list-@.md"
table "list → papers" "$folder/list-@.md" -- "$floor" read "$folder/list-@.md"
table "list → Papers JSON" "$folder/list-@.md" -- \
  "$surveygraph" export "$folder/list-@.md" --to json --output "$folder/papers" --quiet
table "list → .bib, GraphML, Mermaid" "$folder/list-@.md" -- \
  "$surveygraph" export "$folder/list-@.md" --to bibtex,graphml,mermaid --output "$folder/list" --quiet
table ".bib → .bib" "$folder/in-@.bib" -- \
  "$surveygraph" export "$folder/in-@.bib" --to bibtex --output "$folder/bib" --quiet
btparse='use Text::BibTeX; my $file = Text::BibTeX::File->new(shift);
  while (my $entry = Text::BibTeX::Entry->new($file)) { $entry->print(\*STDOUT) if $entry->parse_ok }'
if perl -MText::BibTeX -e 1 2>/dev/null; then
  table "btparse (Text::BibTeX) .bib → .bib" "$folder/in-@.bib" -- perl -e "$btparse" "$folder/in-@.bib"
fi
for peer in "bibclean -max-width 0 -no-warnings" "bibtool"; do
  if command -v "${peer%% *}" >/dev/null; then
    # shellcheck disable=SC2086 # The words are the command.
    table "${peer%% *} .bib → .bib" "$folder/in-@.bib" -- $peer "$folder/in-@.bib"
  fi
done
table "CSV → GraphML" "$folder/papers-@.csv" "$folder/relations-@.csv" -- \
  "$surveygraph" export "$folder/papers-@.csv" "$folder/relations-@.csv" --to graphml --output "$folder/csv" --quiet
table "CSV → statistics" "$folder/papers-@.csv" "$folder/relations-@.csv" -- \
  "$surveygraph" stats "$folder/papers-@.csv" "$folder/relations-@.csv" --format csv
for metric in pagerank component community; do
  table "CSV → $metric" "$folder/papers-@.csv" "$folder/relations-@.csv" -- \
    "$surveygraph" stats "$folder/papers-@.csv" "$folder/relations-@.csv" --metrics "$metric" --format csv
done
if pkg-config --exists igraph 2>/dev/null; then
  # shellcheck disable=SC2046 # The flags are words.
  cc -O2 -o "$folder/igraph" benchmarks/igraph.c $(pkg-config --cflags --libs igraph)
  for task in graphml pagerank components communities; do
    table "igraph's C library: CSV → $task" "$folder/papers-@.csv" "$folder/relations-@.csv" -- \
      "$folder/igraph" "$task" "$folder/papers-@.csv" "$folder/relations-@.csv" "$folder/igraph.out"
  done
fi
