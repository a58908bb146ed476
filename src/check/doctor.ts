/** What this machine lacks to convert, build, test and publish. One probe for each thing. */
import { spawnSync } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { access, readFile, statfs } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";

export interface Diagnosis {
  /** What was looked at: `Node`. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
  /** What to do, when it is not in order. */
  readonly advice?: string;
  /** Without it some commands work still; says which do not. */
  readonly onlyFor?: string;
}

type Probe = (root: string) => Diagnosis | Promise<Diagnosis>;

const PROBES: readonly Probe[] = [
  node,
  dependencies,
  pagefind,
  settings,
  writable,
  space,
  git,
  browser,
];

/** Free space under which a large archive may not fit: a site of 1 GB, twice while it is replaced. */
const SPACE_NEEDED = 2_000_000_000;

const GRANT = "give your user the right to read it";

/** What to do about an error that kept a probe from looking, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  EACCES: GRANT,
  EPERM: GRANT,
  EISDIR: "put the file in the place of that folder",
  ENOENT: "run it in the folder of the project, with all its files",
  ERR_MODULE_NOT_FOUND: "run npm ci and try again",
};

/** Looks at everything, for the project in `root`; never throws. */
export function diagnose(root: string): Promise<Diagnosis[]> {
  return Promise.all(
    PROBES.map(async (probe) => {
      try {
        return await probe(root);
      } catch (error) {
        const { code = "", message } = error as NodeJS.ErrnoException;
        const advice = ADVICE[code] ?? "mend what it names and try again";
        return { name: probe.name, ok: false, found: message, advice };
      }
    }),
  );
}

/** `✓ Node: 20.19.0`, or `✗ Git: not found; install git (only for publishing)`. */
export function formatDiagnosis({ name, ok, found, advice, onlyFor }: Diagnosis): string {
  if (ok) return `✓ ${name}: ${found}`;
  const parts = [found, advice].filter(Boolean).join("; ");
  return `✗ ${name}: ${parts}${onlyFor === undefined ? "" : ` (only for ${onlyFor})`}`;
}

/** Whether `version` is at least `minimum`, both as `20.19.0`. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [have, need] = [version, minimum].map((text) => text.split(".").map(Number));
  for (const [index, part] of (need ?? []).entries()) {
    const difference = (have?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

async function manifest(root: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
}

async function node(root: string): Promise<Diagnosis> {
  const minimum = (await manifest(root)).engines.node.replace(/[^\d.]/g, "");
  const found = process.versions.node;
  const advice = `install Node ${minimum} or newer from https://nodejs.org`;
  return { name: "Node", ok: isAtLeast(found, minimum), found, advice };
}

async function dependencies(root: string): Promise<Diagnosis> {
  const { dependencies, devDependencies } = await manifest(root);
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const missing = names.filter(
    (name) => !existsSync(join(root, "node_modules", name, "package.json")),
  );
  const found = missing.length === 0 ? `${names.length} packages` : `missing ${missing.join(", ")}`;
  return { name: "Dependencies", ok: missing.length === 0, found, advice: "run npm ci" };
}

function pagefind(root: string): Diagnosis {
  const script = join(root, "node_modules/pagefind/lib/runner/bin.cjs");
  const result = spawnSync(process.execPath, [script, "--version"], { encoding: "utf8" });
  const found = result.stdout.trim() || result.stderr.trim().split("\n")[0] || "no answer";
  const advice = "run npm ci without --omit=optional: its program is an optional package";
  return { name: "Pagefind", ok: result.status === 0, found, advice };
}

async function settings(root: string): Promise<Diagnosis> {
  const path = "content/archive.yaml";
  const name = "Settings";
  if (!existsSync(join(root, path))) return { name, ok: true, found: `no ${path}: all defaults` };
  const { readSettings } = await import("../settings.ts");
  const { formatMessage } = await import("../message.ts");
  const { messages } = readSettings(await readFile(join(root, path), "utf8"), path);
  const problem = messages.find((message) => message.severity === "error");
  if (problem === undefined) return { name, ok: true, found: path };
  return { name, ok: false, found: formatMessage(problem) };
}

async function writable(root: string): Promise<Diagnosis> {
  const denied: string[] = [];
  for (const folder of [".", "content", "content/articles", "_site"]) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    await access(path, constants.W_OK).catch(() => denied.push(folder));
  }
  const ok = denied.length === 0;
  const found = ok
    ? "content, content/articles and _site"
    : `no right to write ${denied.join(", ")}`;
  return { name: "Writable", ok, found, advice: "give your user the right to write there" };
}

async function space(root: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  const found = `${(free / 1e9).toFixed(1)} GB free`;
  const advice = `free up to ${SPACE_NEEDED / 1e9} GB: a site is built beside the old one`;
  return { name: "Disk", ok: free >= SPACE_NEEDED, found, advice };
}

function git(): Diagnosis {
  const { status, stdout } = spawnSync("git", ["--version"], { encoding: "utf8" });
  const found = status === 0 ? stdout.trim() : "not found";
  const advice = "install git from https://git-scm.com";
  return { name: "Git", ok: status === 0, found, advice, onlyFor: "history and publishing" };
}

function browser(): Diagnosis {
  const result = findBrowser();
  const [ok, found] = "path" in result ? [true, result.path] : [false, result.problem];
  return { name: "Browser", ok, found, advice: "run npm run browser", onlyFor: "npm test" };
}
