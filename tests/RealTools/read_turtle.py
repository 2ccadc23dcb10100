"""Reads a Turtle file with rdflib and prints how many triples it has and the titles of its papers, as JSON.

usage: read_turtle.py FILE
"""

import json
import sys

from rdflib import RDF, Graph, Namespace

DCTERMS = Namespace("http://purl.org/dc/terms/")
FABIO = "http://purl.org/spar/fabio/"

graph = Graph().parse(sys.argv[1], format="turtle")
papers = {
    subject
    for subject, kind in graph.subject_objects(RDF.type)
    if str(kind).startswith(FABIO) and (subject, DCTERMS.identifier, None) in graph
}
json.dump(
    {
        "triples": len(graph),
        "titles": sorted(str(title) for paper in papers for title in graph.objects(paper, DCTERMS.title)),
    },
    sys.stdout,
)
