// Reads a GraphML or GEXF file as Gephi Lite does and prints what it saw as JSON, in the form of read_graph.py.
// usage: node read.cjs FILE

const fs = require("fs");
const { JSDOM } = require("jsdom");
const { MultiGraph } = require("graphology");

const { window } = new JSDOM("");
globalThis.DOMParser = window.DOMParser;
globalThis.Document = window.Document;
const path = process.argv[2];
const { parse } = path.endsWith(".gexf") ? require("graphology-gexf/browser") : require("graphology-graphml/browser");

const warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));

const graph = parse(MultiGraph, fs.readFileSync(path, "utf8"));
const nodes = graph.nodes().map((id) => [id, graph.getNodeAttributes(id)]);
const names = (all) => [...new Set(all.flatMap(Object.keys))].sort();
const lists = (node) => Object.fromEntries(Object.entries(node).filter(([, value]) => Array.isArray(value)));

console.log(JSON.stringify({
  nodes: graph.order,
  edges: graph.size,
  labels: Object.fromEntries(nodes.map(([id, node]) => [id, node.label])),
  years: Object.fromEntries(nodes.filter(([, node]) => node.year !== undefined).map(([id, node]) => [id, node.year])),
  lists: Object.fromEntries(nodes.map(([id, node]) => [id, lists(node)])),
  nodeAttributes: names(nodes.map(([, node]) => node)),
  edgeAttributes: names(graph.edges().map((id) => graph.getEdgeAttributes(id))),
  warnings,
}));
