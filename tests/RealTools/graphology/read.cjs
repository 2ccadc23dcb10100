// Reads a graph file as programs in a browser do and prints what they saw as JSON, in the form of read_graph.py:
// GraphML and GEXF as Gephi Lite, with graphology, and Cytoscape JSON with Cytoscape.js.
// usage: node read.cjs FILE

const fs = require("fs");

const warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));

const withGraphology = (path) => {
  const { JSDOM } = require("jsdom");
  const { MultiGraph } = require("graphology");
  const { window } = new JSDOM("");
  globalThis.DOMParser = window.DOMParser;
  globalThis.Document = window.Document;
  const { parse } = path.endsWith(".gexf") ? require("graphology-gexf/browser") : require("graphology-graphml/browser");
  const graph = parse(MultiGraph, fs.readFileSync(path, "utf8"));
  return {
    nodes: graph.nodes().map((id) => [id, graph.getNodeAttributes(id)]),
    placeOf: ([, { x, y }]) => [x, y],
    edges: graph.edges().map((id) => graph.getEdgeAttributes(id)),
  };
};

const withCytoscape = (path) => {
  const cytoscape = require("cytoscape");
  const file = JSON.parse(fs.readFileSync(path, "utf8"));
  const graph = cytoscape({ headless: true, styleEnabled: true, ...file });
  graph.nodes().forEach((node) => {
    if (node.style("label") !== node.data("label") || node.width() !== node.data("size")) {
      warnings.push(`${node.id()} does not look as its data say`);
    }
  });
  const places = new Map(graph.nodes().map((node) => [node.id(), [node.position("x"), -node.position("y")]]));
  const seen = {
    nodes: graph.nodes().map((node) => [node.id(), node.data()]),
    edges: graph.edges().map((edge) => edge.data()),
    // Where it draws them; its Y axis runs downwards.
    placeOf: ([id]) => places.get(id),
  };
  graph.destroy();
  return seen;
};

const path = process.argv[2];
const { nodes, edges, placeOf } = path.endsWith(".cyjs") ? withCytoscape(path) : withGraphology(path);
const names = (all) => [...new Set(all.flatMap(Object.keys))].sort();
const lists = (node) => Object.fromEntries(Object.entries(node).filter(([, value]) => Array.isArray(value)));

// Red, green and blue: in GraphML three numbers, in GEXF rgb(1, 2, 3), in Cytoscape JSON #010203.
const colorOf = (node) => {
  if (node.r !== undefined) return [node.r, node.g, node.b];
  const color = node.color ?? "";
  return color.startsWith("#") ? color.match(/\w\w/g).map((byte) => parseInt(byte, 16)) : color.match(/\d+/g)?.map(Number);
};

console.log(JSON.stringify({
  nodes: nodes.length,
  edges: edges.length,
  labels: Object.fromEntries(nodes.map(([id, node]) => [id, node.label])),
  titles: Object.fromEntries(nodes.filter(([, node]) => node.title).map(([id, node]) => [id, node.title])),
  years: Object.fromEntries(nodes.filter(([, node]) => node.year !== undefined).map(([id, node]) => [id, node.year])),
  places: Object.fromEntries(nodes.map((node) => [node[0], placeOf(node)])),
  colors: Object.fromEntries(nodes.map(([id, node]) => [id, colorOf(node)])),
  lists: Object.fromEntries(nodes.map(([id, node]) => [id, lists(node)])),
  nodeAttributes: names(nodes.map(([, node]) => node)),
  edgeAttributes: names(edges),
  warnings,
}));
