// Reads a bibliography with a program of others and prints what it made of it as JSON: the titles, or the size of a PDF.
// usage: node read.cjs csl|ris FILE, or node read.cjs typst FILE STYLE

const fs = require("fs");
const os = require("os");
const path = require("path");

const [kind, file, style] = process.argv.slice(2);
const text = fs.readFileSync(file, "utf8");

function readTitles(data, options) {
  const { Cite } = require("@citation-js/core");
  require("@citation-js/plugin-ris");
  return new Cite(data, options).data.map((item) => item.title);
}

function typeset() {
  const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), "typst-"));
  try {
    fs.writeFileSync(path.join(workspace, "refs.yml"), text);
    const mainFilePath = path.join(workspace, "main.typ");
    fs.writeFileSync(mainFilePath, `#bibliography("refs.yml", full: true, style: "${style}")\n`);
    const compiler = NodeCompiler.create({ workspace });
    return { bytes: compiler.pdf({ mainFilePath }).length };
  } finally {
    fs.rmSync(workspace, { recursive: true });
  }
}

try {
  const result = kind === "csl" ? readTitles(JSON.parse(text))
    : kind === "ris" ? readTitles(text, { forceType: "@ris/file" })
    : typeset();
  console.log(JSON.stringify(result));
} catch (error) {
  console.error(error.message || JSON.stringify(error));
  process.exit(1);
}
