/*
 * What a program with igraph's C library does with tables of papers and relations: reads both, makes the graph with all
 * columns as attributes, and writes GraphML, or computes PageRank, weakly connected components or communities (Louvain).
 * The measure of the command in run.sh, which compiles it where libigraph-dev is installed.
 *
 * usage: igraph graphml|pagerank|components|communities PAPERS.csv RELATIONS.csv OUTPUT
 *
 * Tables: RFC 4180, a header line, the identifier in the first column of papers, source and target in the first two of
 * relations. It prints the numbers of nodes and edges, and ends with 1 and a message where something is wrong.
 */
#include <igraph/igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_COLUMNS 64

static void fail(const char *message)
{
    fprintf(stderr, "igraph: %s\n", message);
    exit(1);
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        fail("an input cannot be read");
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size)
        fail("an input cannot be read");
    fclose(file);
    text[size] = 0;
    return text;
}

/* Reads a record in place: cells become strings within the text. Returns their number, 0 at the end. */
static int read_record(char **next, char **cells)
{
    char *in = *next;
    int count = 0;
    if (*in == 0)
        return 0;
    for (;;) {
        if (count == MAX_COLUMNS)
            fail("a record has too many columns");
        char *out = cells[count++] = in;
        int is_quoted = *in == '"';
        if (is_quoted)
            out = cells[count - 1] = ++in;
        while (*in && (is_quoted || (*in != ',' && *in != '\n' && *in != '\r'))) {
            if (is_quoted && *in == '"') {
                in++;
                if (*in != '"') {
                    is_quoted = 0;
                    continue;
                }
            }
            *out++ = *in++;
        }
        char end = *in;
        *out = 0;
        if (end == '\r' && in[1] == '\n')
            in++;
        *next = end ? in + 1 : in;
        if (end != ',')
            return count;
        in++;
    }
}

typedef struct {
    const char **names;
    igraph_integer_t *numbers;
    size_t size;
} index_t;

static size_t slot_of(const index_t *index, const char *name)
{
    size_t hash = 1469598103934665603u;
    for (const char *c = name; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    size_t slot = hash & (index->size - 1);
    while (index->names[slot] && strcmp(index->names[slot], name) != 0)
        slot = (slot + 1) & (index->size - 1);
    return slot;
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (const char *c = text; (c = strchr(c, '\n')); c++)
        lines++;
    return lines;
}

int main(int argc, char **argv)
{
    if (argc != 5)
        fail("usage: igraph graphml|pagerank|components|communities PAPERS.csv RELATIONS.csv OUTPUT");
    igraph_set_attribute_table(&igraph_cattribute_table);
    char *papers = read_file(argv[2]), *relations = read_file(argv[3]);
    char *header[MAX_COLUMNS], *cells[MAX_COLUMNS];
    index_t index = { .size = 1 };
    while (index.size < 2 * (count_lines(papers) + 1))
        index.size *= 2;
    index.names = calloc(index.size, sizeof *index.names);
    index.numbers = calloc(index.size, sizeof *index.numbers);
    if (!index.names || !index.numbers)
        fail("out of memory");

    char *next = papers;
    int columns = read_record(&next, header);
    igraph_strvector_t values[MAX_COLUMNS];
    for (int i = 0; i < columns; i++)
        igraph_strvector_init(&values[i], 0);
    igraph_integer_t nodes = 0;
    for (int count; (count = read_record(&next, cells));) {
        size_t slot = slot_of(&index, cells[0]);
        index.names[slot] = cells[0];
        index.numbers[slot] = nodes++;
        for (int i = 0; i < columns; i++)
            igraph_strvector_push_back(&values[i], i < count ? cells[i] : "");
    }

    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 0);
    igraph_strvector_t kinds;
    igraph_strvector_init(&kinds, 0);
    char *relation_header[MAX_COLUMNS];
    next = relations;
    int has_kind = read_record(&next, relation_header) > 2;
    for (int count; (count = read_record(&next, cells));) {
        size_t source = slot_of(&index, cells[0]), target = slot_of(&index, cells[1]);
        if (count < 2 || !index.names[source] || !index.names[target])
            continue;
        igraph_vector_int_push_back(&ends, index.numbers[source]);
        igraph_vector_int_push_back(&ends, index.numbers[target]);
        if (has_kind)
            igraph_strvector_push_back(&kinds, count > 2 ? cells[2] : "");
    }

    igraph_t graph;
    igraph_empty(&graph, nodes, IGRAPH_DIRECTED);
    igraph_add_edges(&graph, &ends, NULL);
    for (int i = 0; i < columns; i++)
        igraph_cattribute_VAS_setv(&graph, header[i], &values[i]);
    if (has_kind)
        igraph_cattribute_EAS_setv(&graph, relation_header[2], &kinds);

    FILE *output = fopen(argv[4], "wb");
    if (!output)
        fail("the output cannot be written");
    if (strcmp(argv[1], "graphml") == 0) {
        igraph_write_graph_graphml(&graph, output, 1);
    } else if (strcmp(argv[1], "pagerank") == 0) {
        igraph_vector_t ranks;
        igraph_vector_init(&ranks, 0);
        igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &ranks, NULL, igraph_vss_all(), IGRAPH_DIRECTED, 0.85, NULL, NULL);
        for (igraph_integer_t i = 0; i < nodes; i++)
            fprintf(output, "%s,%.17g\n", igraph_strvector_get(&values[0], i), VECTOR(ranks)[i]);
    } else if (strcmp(argv[1], "components") == 0) {
        igraph_vector_int_t members;
        igraph_vector_int_init(&members, 0);
        igraph_connected_components(&graph, &members, NULL, NULL, IGRAPH_WEAK);
        for (igraph_integer_t i = 0; i < nodes; i++)
            fprintf(output, "%s,%lld\n", igraph_strvector_get(&values[0], i), (long long)VECTOR(members)[i]);
    } else if (strcmp(argv[1], "communities") == 0) {
        igraph_vector_int_t members;
        igraph_vector_int_init(&members, 0);
        igraph_to_undirected(&graph, IGRAPH_TO_UNDIRECTED_EACH, NULL);
        igraph_community_multilevel(&graph, NULL, 1, &members, NULL, NULL);
        for (igraph_integer_t i = 0; i < nodes; i++)
            fprintf(output, "%s,%lld\n", igraph_strvector_get(&values[0], i), (long long)VECTOR(members)[i]);
    } else {
        fail("the task is graphml, pagerank, components or communities");
    }
    fclose(output);
    printf("%lld nodes, %lld edges\n", (long long)nodes, (long long)igraph_ecount(&graph));
    return 0;
}
