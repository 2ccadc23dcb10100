// Copies the tables for Neo4j's import into Kùzu, with the types that their headers state, and prints what is in it then:
// { nodes, edges, labels: { Paper: 2 }, types: { CITES: 1 } }
// usage: node read.cjs NODES.csv RELATIONSHIPS.csv

const fs = require("fs");
const kuzu = require("kuzu-wasm/nodejs/sync");

const types = { ID: "STRING", LABEL: "STRING", TYPE: "STRING", string: "STRING", "string[]": "STRING", int: "INT64", double: "DOUBLE" };

const columnsOf = (path) => fs.readFileSync(path, "utf8").split(/\r?\n/, 1)[0].split(",").map((header) => header.split(":"));

const declare = (columns) => columns.map(([name, type]) => {
  if (!types[type]) throw new Error(`${name}:${type} has no type that is known`);
  return `\`${name || type}\` ${types[type]}`;
}).join(", ");

const main = async () => {
  await kuzu.init();
  // One thread: several sometimes read outside their memory on a busy machine.
  const connection = new kuzu.Connection(new kuzu.Database(":memory:", 0, 1), 1);
  const query = (text) => {
    const result = connection.query(text);
    if (!result.isSuccess()) throw new Error(`${text}: ${result.getErrorMessage()}`);
    return result.getAllRows();
  };
  const copy = (table, path) =>
    query(`COPY ${table} FROM '${path.replaceAll("'", "\\'")}' (header = true, parallel = false, escape = '"')`);
  const counts = (text) => Object.fromEntries(query(text).map(([name, count]) => [name, Number(count)]));

  const [nodes, relationships] = process.argv.slice(2);
  query(`CREATE NODE TABLE Node(${declare(columnsOf(nodes))}, PRIMARY KEY(id))`);
  // The first two are the ends, which a table of relationships has anyway.
  query(`CREATE REL TABLE Relationship(FROM Node TO Node, ${declare(columnsOf(relationships).slice(2))})`);
  copy("Node", nodes);
  copy("Relationship", relationships);
  console.log(JSON.stringify({
    nodes: Number(query("MATCH (n:Node) RETURN count(*)")[0][0]),
    edges: Number(query("MATCH (:Node)-[r:Relationship]->(:Node) RETURN count(*)")[0][0]),
    labels: counts("MATCH (n:Node) RETURN n.LABEL, count(*)"),
    types: counts("MATCH (:Node)-[r:Relationship]->(:Node) RETURN r.TYPE, count(*)"),
  }));
  process.exit(0);
};

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
