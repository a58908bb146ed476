/** `npm run dev`: builds, serves with live reload, and builds again whenever a source changes. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import { portOf, runCommand } from "#src/io/run-command.ts";
import { prefixOf } from "#src/site/serve.ts";

const HELP = `npm run dev -- [--port N]

Builds the site, serves it with live reload, and builds it again whenever a raw article, a Markdown
file, a setting, a layout, a style or a module changes. Each build is a new process, so that edited
layouts and modules are loaded afresh, and a whole one: conversion, pages and search index.

  --port N   port to listen on, or a free one after it (default: 8080)
  --help     show this`;

const SOURCES = ["content", "layouts", "src", "eleventy.config.ts"];
const OUT = "_site";

/** Milliseconds without a change before a build starts: editors save in several steps. */
const CALM = 200;

/** Runs the build in a process of its own; true when it succeeded. */
const build = (): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(process.execPath, ["--import", "tsx", "scripts/build.ts"], { stdio: "inherit" })
      .once("exit", (code) => resolve(code === 0))
      .once("error", () => resolve(false));
  });

/** One build at a time; changes during a build lead to one more. */
function builder(done: () => void): () => Promise<void> {
  let running = false;
  let again = false;
  return async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      if (await build()) done();
    }
    running = false;
  };
}

async function serve(port: number): Promise<void> {
  await build();
  if (!existsSync(OUT)) {
    console.error("There is no site to serve yet: it appears after the next successful build.");
  }
  const server = EleventyDevServer.getServer("warraq", OUT, {
    port,
    pathPrefix: prefixOf(OUT),
    domDiff: false,
    messageOnStart: ({ hosts }) => `${hosts[0]}  (Ctrl+C stops)`,
  });
  server.serve(port);
  const run = builder(() => server.reload());
  let timer: NodeJS.Timeout | undefined;
  // Conversion writes Markdown: its files change during a build, which then finds nothing new to do.
  watch(SOURCES, { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), CALM);
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(HELP);
  else await serve(portOf(values.port));
  return 0;
}

await runCommand(main, HELP);
