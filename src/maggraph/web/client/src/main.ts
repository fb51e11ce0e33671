// Start: read the blocks, build the page around the picture, and keep the address in step.

import { Acts } from "./acts.js";
import { App } from "./app.js";
import { beginOf, blockOf, ROOT, wordsOf } from "./boot.js";
import { graphOf } from "./data.js";
import { page } from "./page.js";
import { Stage } from "./stage.js";
import { speaker, type Say } from "./words.js";

declare global {
  interface Window {
    /** For tests and measurements; there once the first frame is drawn, at `ready` milliseconds. */
    maggraph?: { app: App; stage: Stage; acts: Acts; ready: number };
  }
}

async function start(): Promise<void> {
  const root = document.getElementById(ROOT)!;
  const say = speaker(wordsOf(), document.documentElement.lang);
  try {
    await build(root, say);
  } catch (error) {
    root.append(Object.assign(document.createElement("p"), { className: "broken", textContent: say("broken") }));
    throw error;
  }
}

async function build(root: HTMLElement, say: Say): Promise<void> {
  const app = new App(graphOf(await blockOf()), say, location.hash, beginOf());
  const acts = new Acts(app);
  const stage = page(root, app, acts);
  requestAnimationFrame(() => {
    window.maggraph = { app, stage, acts, ready: performance.now() };
  });
}

void start();
