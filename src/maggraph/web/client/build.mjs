// Bundle the client for the server and the single file; with --tests, bundle the tests for node's own runner.
import { readdirSync, rmSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const common = { absWorkingDir: here, bundle: true, charset: "utf8", logLevel: "warning", target: "es2021" };

async function bundle() {
  const outdir = join(here, "..", "static");
  await build({
    ...common,
    entryPoints: { explorer: "src/main.ts", "explorer-style": "explorer.css" },
    format: "iife",
    legalComments: "none",
    minify: true,
    outdir,
  });
  for (const name of ["explorer.js", "explorer-style.css"]) {
    const path = join(outdir, name);
    console.log(`${name}: ${statSync(path).size} bytes, ${gzipSync(readFileSync(path), { level: 9 }).length} gzipped`);
  }
}

async function tests() {
  const outdir = join(here, ".tests");
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = readdirSync(join(here, "tests")).filter((name) => name.endsWith(".test.ts"));
  await build({
    ...common,
    entryPoints: entryPoints.map((name) => `tests/${name}`),
    format: "esm",
    outExtension: { ".js": ".mjs" },
    outdir,
    platform: "node",
  });
}

await (process.argv.includes("--tests") ? tests() : bundle());
