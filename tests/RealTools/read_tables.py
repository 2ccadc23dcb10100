"""Reads the tables of nodes and edges of a graph as a script does and prints what igraph makes of them as JSON.

usage: read_tables.py NODES EDGES

The answer has the counts of nodes and edges and the label of every node by its id.
"""

import csv
import json
import sys

import igraph

nodes, edges = (list(csv.DictReader(open(path, encoding="utf-8", newline=""), strict=True)) for path in sys.argv[1:])
graph = igraph.Graph.DictList(nodes, edges, directed=True, vertex_name_attr="Id", edge_foreign_keys=("Source", "Target"))
json.dump(
    {
        "nodes": graph.vcount(),
        "edges": graph.ecount(),
        "labels": {node["Id"]: node["Label"] for node in graph.vs},
    },
    sys.stdout,
)
