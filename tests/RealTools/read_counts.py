"""Counts the nodes and the edges that a program finds in the files of a graph and prints them as JSON.

usage: read_counts.py graph_tool graph.graphml
       read_counts.py sqlite nodes.csv edges.csv
       read_counts.py rdflib graph.ttl|graph.jsonld
       read_counts.py ntriples -      (what rapper makes of a file of RDF, on standard input)

In RDF a node is what has a class, and an edge is a statement that relates one node to another, where a list stands for
what is in it. What a node says of itself is no edge (its page, if that is its name), nor is what it says again (its
scheme, which follows from the terms above it, and the order of its authors); identifiers and the list are no nodes.
"""

import csv
import json
import re
import sqlite3
import sys

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
AGAIN = {"<http://www.w3.org/2004/02/skos/core#inScheme>", "<http://purl.org/ontology/bibo/authorList>"}
NO_NODES = {"<https://schema.org/PropertyValue>", "<https://schema.org/Dataset>"}


def graph_tool(path):
    import graph_tool

    graph = graph_tool.load_graph(path)
    return graph.num_vertices(), graph.num_edges()


def sqlite(nodes, edges):
    """Tables as a database has them: the names of nodes are keys, and the ends of edges are such names."""
    base = sqlite3.connect(":memory:")
    base.execute("PRAGMA foreign_keys = ON")
    base.execute("CREATE TABLE node (id TEXT PRIMARY KEY)")
    base.execute("CREATE TABLE edge (id TEXT PRIMARY KEY, source REFERENCES node NOT NULL, target REFERENCES node NOT NULL)")
    base.executemany("INSERT INTO node VALUES (:Id)", rows(nodes))
    base.executemany("INSERT INTO edge VALUES (:Id, :Source, :Target)", rows(edges))
    return tuple(base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("node", "edge"))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def rdflib(path):
    from rdflib import Graph

    return count({tuple(term.n3() for term in triple) for triple in Graph().parse(path)})


def ntriples(_):
    return count({re.fullmatch(r"(\S+) (\S+) (.+) \.\s*", line).groups() for line in sys.stdin if line.strip()})


def count(triples):
    kinds = [(thing, kind) for thing, name, kind in triples if name == f"<{RDF}type>"]
    nodes = {thing for thing, _ in kinds} - {thing for thing, kind in kinds if kind in NO_NODES}
    first = {cell: value for cell, name, value in triples if name == f"<{RDF}first>"}
    rest = {cell: value for cell, name, value in triples if name == f"<{RDF}rest>"}
    edges = set()
    for source, name, target in triples:
        if name in AGAIN or source not in nodes:
            continue
        is_list = target in first
        while target in first:
            edges.add((source, name, first[target]))
            target = rest[target]
        if not is_list and target in nodes and target != source:
            edges.add((source, name, target))
    return len(nodes), len(edges)


reader, *files = sys.argv[1:]
found = {"graph_tool": graph_tool, "sqlite": sqlite, "rdflib": rdflib, "ntriples": ntriples}[reader](*files)
json.dump({"nodes": found[0], "edges": found[1]}, sys.stdout)
