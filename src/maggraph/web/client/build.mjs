// Bundle the clients for the server and the single file; with --tests, bundle the tests for node's own runner.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "..", "static");
const common = { absWorkingDir: here, bundle: true, charset: "utf8", logLevel: "warning", target: "es2021" };

async function bundle() {
  const { metafile } = await build({
    ...common,
    entryPoints: { explorer: "src/main.ts", "explorer-style": "explorer.css", sparql: "src/sparql/main.ts" },
    format: "iife",
    legalComments: "none",
    metafile: true,
    minify: true,
    outdir,
  });
  writeFileSync(join(outdir, "licenses.txt"), licenses(Object.keys(metafile.inputs)));
  for (const name of ["explorer.js", "explorer-style.css", "sparql.js"]) {
    const path = join(outdir, name);
    console.log(`${name}: ${statSync(path).size} bytes, ${gzipSync(readFileSync(path), { level: 9 }).length} gzipped`);
  }
}

/** Give the licence of each package of others that went into a bundle; one without a text must not go in. */
function licenses(inputs) {
  const packages = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));
  return [...packages].sort().map(license).join("\n");
}

function license(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((one) => join(folder, one)).find(existsSync);
  if (!file) throw new Error(`${name}: comes without the text of its licence`);
  const title = `${name} ${version} (${license})`;
  return `${title}\n${"=".repeat(title.length)}\n\n${readFileSync(file, "utf8").trim()}\n`;
}

async function tests() {
  const folder = join(here, ".tests");
  rmSync(folder, { recursive: true, force: true });
  const entryPoints = readdirSync(join(here, "tests")).filter((name) => name.endsWith(".test.ts"));
  await build({
    ...common,
    entryPoints: entryPoints.map((name) => `tests/${name}`),
    format: "esm",
    outExtension: { ".js": ".mjs" },
    outdir: folder,
    platform: "node",
  });
}

await (process.argv.includes("--tests") ? tests() : bundle());
