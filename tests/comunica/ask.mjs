// Ask an endpoint by Comunica, and write each row as a line of N-Triples terms: node ask.mjs ADDRESS QUERY
import { QueryEngine } from "@comunica/query-sparql";

const [address, query] = process.argv.slice(2);
const rows = await new QueryEngine().queryBindings(query, { sources: [{ type: "sparql", value: address }] });
for await (const row of rows) console.log([...row].map(([name, term]) => `${name.value}=${term.value}`).sort().join(" "));
