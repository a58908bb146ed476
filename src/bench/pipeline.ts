/** What it costs to take a corpus through convert, site and index, at several sizes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PhaseTiming } from "#src/io/phase-clock.ts";
import { cutCorpus } from "./corpus.ts";
import { measure, total, type Usage } from "./measure.ts";
import { isSite, type KindSize, measureKinds } from "./site.ts";
import { type Cell, formatTable, round } from "./table.ts";

export interface PipelineOptions {
  /** Folder of JSON arrays, plain or zipped. */
  readonly dir: string;
  readonly sizes: readonly number[];
  /** Public address of the site: with it pages name their own, and there are sitemaps. */
  readonly url?: string;
  /** Called with a line about what is being run. */
  readonly onStep: (line: string) => void;
}

interface Stage {
  readonly articles: number;
  readonly stage: string;
  readonly wall: number;
  readonly cpu: number | undefined;
  /** What the kernel took of it, where that is known. */
  readonly kernel?: number;
  readonly peakMb: number | undefined;
}

interface Output {
  readonly articles: number;
  readonly kinds: readonly KindSize[];
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSX = [process.execPath, "--import", "tsx"];

/**
 * Converts, builds and indexes the first n records for each size, then converts and builds once more
 * with one article added, and runs Pagefind as shipped over the same pages.
 * @returns two tables: cost by stage, of which "kernel s" is what the disk makes of it (a folder in memory,
 * given by TMPDIR, shows the work alone), and what came out
 * @throws when a command fails, with its output
 */
export async function benchPipeline({ dir, sizes, url, onStep }: PipelineOptions): Promise<string> {
  const stages: Stage[] = [];
  const outputs: Output[] = [];
  for (const size of sizes) {
    const scratch = mkdtempSync(join(tmpdir(), "warraq-bench-"));
    try {
      const raw = join(scratch, "raw");
      const count = await cutCorpus(dir, size, raw);
      onStep(`${count} articles`);
      stages.push(await noGenerator(scratch, count));
      const run = pipelineIn(scratch, url, onStep);
      stages.push(...(await run(count, "")));
      outputs.push({ articles: count, kinds: measureKinds(join(scratch, "site")) });
      stages.push(await pagefindAsShipped(scratch, count, onStep));
      addOneArticle(raw);
      stages.push(...(await run(count, " again, one article added")));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return `${stageTable(stages)}\n\n${outputTable(outputs)}`;
}

/** One convert and one build inside `scratch`; a second call finds what the first one left. */
function pipelineIn(scratch: string, url: string | undefined, onStep: (line: string) => void) {
  const articles = join(scratch, "articles");
  const timings = join(scratch, "timings.json");
  return async (count: number, note: string): Promise<Stage[]> => {
    onStep(`convert${note}`);
    const convert = await run(["scripts/convert.ts", join(scratch, "raw"), "--out", articles]);
    onStep(`build${note}`);
    const build = await run([
      "scripts/build.ts",
      ...["--articles", articles, "--out", join(scratch, "site"), "--timings", timings],
      ...(url === undefined ? [] : ["--url", url]),
    ]);
    const phases = JSON.parse(readFileSync(timings, "utf8")) as PhaseTiming[];
    return [
      { articles: count, stage: `convert${note}`, wall: convert.wall, ...total(convert) },
      ...siteStages(phases, count, note),
      indexStage(phases, build, count, note),
    ];
  };
}

/** What a generator of sites does when it is given Markdown: other generators are compared on these. */
const PAGES = ["start", "read", "order", "assets", "pages"];

/** Each phase of the site, then sums that say what is in them. */
function siteStages(phases: readonly PhaseTiming[], articles: number, note: string): Stage[] {
  const site = phases.filter(({ phase }) => phase !== "index");
  const sum = (stage: string, some: readonly PhaseTiming[]): Stage => ({
    ...{ articles, stage: `${stage}${note}` },
    wall: some.reduce((all, { wall }) => all + wall, 0),
    cpu: some.reduce((all, { cpu }) => all + cpu, 0),
    kernel: some.reduce((all, { kernel }) => all + kernel, 0),
    peakMb: Math.max(...some.map(({ peakMb }) => peakMb)),
  });
  const only = (names: readonly string[]) => site.filter(({ phase }) => names.includes(phase));
  return [
    ...site.map((phase) => sum(`site: ${phase.phase}`, [phase])),
    sum("site stage: Markdown to pages", only(PAGES)),
    sum("site stage, with downloads", only([...PAGES, "downloads"])),
    sum("site stage, with downloads and threads", site),
  ];
}

/** The index phase: whatever the build's processes used that no other phase of it did. */
function indexStage(phases: readonly PhaseTiming[], build: Usage, articles: number, note: string) {
  const own = phases.find(({ phase }) => phase === "index");
  const others = phases.filter((phase) => phase !== own).reduce((sum, { cpu }) => sum + cpu, 0);
  return {
    articles,
    stage: `index${note}`,
    wall: own?.wall ?? 0,
    cpu: total(build).cpu - others,
    peakMb: Math.max(own?.peakMb ?? 0, programOf(build, /^pagefind/)?.peakMb ?? 0),
  };
}

/** The same records as pages of plain HTML: what every other figure can be compared with. */
async function noGenerator(scratch: string, articles: number): Promise<Stage> {
  const out = join(scratch, "plain");
  const usage = await run(["src/bench/floor.ts", join(scratch, "raw"), out]);
  rmSync(out, { recursive: true });
  return {
    articles,
    stage: "no generator at all: records to HTML",
    wall: usage.wall,
    ...total(usage),
  };
}

async function pagefindAsShipped(
  scratch: string,
  articles: number,
  onStep: (line: string) => void,
): Promise<Stage> {
  onStep("Pagefind as shipped");
  const usage = await measure(
    ["npx", "pagefind", "--site", join(scratch, "site"), "--output-path", join(scratch, "shipped")],
    { cwd: ROOT },
  );
  const pagefind = programOf(usage, /^pagefind/);
  return {
    articles,
    stage: "index by Pagefind as shipped",
    wall: usage.wall,
    cpu: pagefind?.cpu,
    peakMb: pagefind?.peakMb,
  };
}

function programOf(usage: Usage, name: RegExp) {
  return Object.entries(usage.programs).find(([program]) => name.test(program))?.[1];
}

async function run(command: readonly string[]): Promise<Usage> {
  const usage = await measure([...TSX, ...command], { cwd: ROOT });
  if (usage.exitCode !== 0) throw new Error(`${command.join(" ")} failed:\n${usage.output}`);
  return usage;
}

/** A record that no corpus holds, in a file of its own. */
function addOneArticle(raw: string): void {
  writeFileSync(
    join(raw, "added.txt"),
    "خبر أضيف لقياس زمن النشر\n\nهذه فقرة واحدة تكفي لقياس ما يكلفه نشر مقال واحد.\n",
  );
}

function stageTable(stages: readonly Stage[]): string {
  const rows: Cell[][] = [
    ["stage", "articles", "wall s", "CPU s", "kernel s", "peak MB", "CPU ms/article"],
  ];
  for (const { articles, stage, wall, cpu, kernel, peakMb } of stages) {
    rows.push([
      stage,
      articles,
      round(wall, 1),
      cpu === undefined ? undefined : round(cpu, 1),
      kernel === undefined ? undefined : round(kernel, 1),
      peakMb === undefined ? undefined : round(peakMb, 0),
      cpu === undefined ? undefined : round((cpu * 1000) / articles, 2),
    ]);
  }
  return formatTable(rows);
}

function outputTable(outputs: readonly Output[]): string {
  const rows = outputs.map(({ articles, kinds }): Cell[] => {
    const site = kinds.filter(isSite);
    const bytes = (kind: RegExp) =>
      site.reduce((sum, size) => sum + (kind.test(size.kind) ? size.bytes : 0), 0);
    const per = (kind: RegExp) => round(bytes(kind) / articles, 0);
    const files = site.reduce((sum, size) => sum + size.files, 0);
    const rest = /^(?!.*(?:pages$|lists$|^search))/;
    return [
      articles,
      files,
      round(bytes(/^/) / 1e6, 1),
      per(/^/),
      per(/pages$|lists$/),
      per(/^search: (?!cards)/),
      per(/^search: cards/),
      per(rest),
    ];
  });
  return formatTable([
    ["articles", "files", "MB", "bytes/article", "HTML", "index", "cards", "other"],
    ...rows,
  ]);
}
