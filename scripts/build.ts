/** `npm run build`: raw articles to Markdown, Markdown to the site. */
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { mustBeFolder } from "#src/io/paths.ts";
import { type PhaseTiming, startPhaseClock } from "#src/io/phase-clock.ts";
import { summaryLines } from "#src/io/print-report.ts";
import { showProgress } from "#src/io/progress.ts";
import { Refusal, refuseEmpty, refuseOptions, runCommand } from "#src/io/run-command.ts";
import { loadSettings, SETTINGS_FILE } from "#src/io/settings-files.ts";
import { type ConvertSummary, hasFailed } from "#src/io/summary.ts";
import { counted, formatMessage, type Message } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { BuildError, buildSite, refusedOut } from "#src/site/build.ts";
import { hostLimit } from "#src/site/host-limit.ts";
import { measureFolder } from "#src/site/measure-folder.ts";
import type { Found } from "#src/site/threads/find.ts";
import { DATA } from "#src/site/urls.ts";

const HELP = `npm run build -- [--articles DIR] [--out DIR] [--prefix /path/] [--url https://…]

Converts content/raw to content/articles, then builds the site and its search index. The new site
takes the old one's place only when everything has succeeded.

  --articles DIR     build from this folder of Markdown as it is; nothing is converted
  --out DIR          folder of the site (default: _site)
  --prefix /path/    path under which the site is served (default: the settings, PATH_PREFIX, or
                     the path of the address)
  --url https://…    public address of the site (default: the settings, or SITE_URL)
  --timings FILE     write time and memory of each phase to FILE as JSON
  --help             show this

DIR of --out must be empty, absent or a site built before with nothing else at its top: it is replaced
whole. Where it is a link, the folder that it leads to is replaced.

Exit code: 0 when all went well, 1 when anything failed (raw articles that could not be converted are
named and the site is built of the others), 2 for a mistake in the command.`;

const ARTICLES = "content/articles";
const TIMINGS = { expected: "the folder of --timings", advice: "make it first" } as const;

/**
 * Three times V8's own measure of how much a function must run before it is optimised: a second thread
 * optimises hundreds of small functions, of which most never repay it.
 */
const OPTIMISE_AFTER = "--interrupt-budget=400000";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      out: { type: "string", default: "_site" },
      prefix: { type: "string" },
      url: { type: "string" },
      timings: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { articles: folder, out, timings: file } = values;
  refuseEmpty({ "--articles": folder, "--out": out, "--timings": file });
  setFlagsFromString(OPTIMISE_AFTER);
  const print = (message: Message) => console.error(formatMessage(message));
  const { settings, messages } = loadSettings(SETTINGS_FILE, values);
  refuseOptions(messages);
  messages.forEach(print);
  if (messages.length > 0) return 1;
  if (file !== undefined) mustBeFolder(dirname(file), TIMINGS);
  // Before conversion: a slip in --out must not cost the time that it takes.
  const refused = refusedOut({ articles: values.articles ?? ARTICLES, out: values.out });
  if (refused !== undefined) throw new Refusal(refused);
  const converted = values.articles === undefined ? await convertRaw(settings) : undefined;
  if (converted?.stopped !== undefined) return 1;
  const started = performance.now();
  const clock = startPhaseClock();
  const { articles, pages, threads } = await buildSite({
    articles: values.articles ?? ARTICLES,
    out: values.out,
    settings,
    report: print,
    onPhase: clock.phase,
  });
  if (values.timings !== undefined)
    writeFileSync(values.timings, `${JSON.stringify(timings(clock.end(), threads), null, 2)}\n`);
  if (threads !== undefined) console.log(threadsLine(threads));
  const { files, bytes } = measureFolder(values.out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `${values.out}: ${counted(articles, "article")}, ${counted(pages, "page")}, ${counted(files, "file")}, ${size} MB (${seconds} s)`,
  );
  const data = join(values.out, DATA);
  const downloads = existsSync(data) ? measureFolder(data).bytes : 0;
  const tooLarge = hostLimit(values.out, { bytes, downloads });
  if (tooLarge !== undefined) print(tooLarge);
  if (converted === undefined || !hasFailed(converted)) return 0;
  console.error(
    "The raw articles named above could not be converted; the site holds the others. Mend or remove " +
      "them, or build from the Markdown alone: npm run build -- --articles content/articles",
  );
  return 1;
}

/** The phases, that of the threads with the process of its own that a large archive gets for them. */
const timings = (phases: readonly PhaseTiming[], threads: Found | undefined): PhaseTiming[] =>
  phases.map((phase) => {
    const cost = phase.phase === "threads" ? threads?.cost : undefined;
    return cost === undefined
      ? phase
      : { ...phase, cpu: phase.cpu + cost.cpu, peakMb: Math.max(phase.peakMb, cost.peakMb) };
  });

/** What was found between articles, and what that cost where it had a process of its own. */
function threadsLine({ groups, related, fresh, cost }: Found): string {
  const copies = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const found = `${counted(copies, "copy", "copies")} of ${counted(groups.length, "article")}, related articles for ${Object.keys(related).length}`;
  const used = cost && `, ${cost.cpu.toFixed(1)} CPU s, ${cost.peakMb.toFixed(0)} MB`;
  return `Threads: ${found} (${counted(fresh, "article")} read anew${used ?? ""})`;
}

/** Brings the Markdown up to date. All that knows raw formats is loaded only here: it is half of the code. */
async function convertRaw(settings: Settings): Promise<ConvertSummary> {
  const { convert, WITH_SECOND_THREAD } = await import("#src/io/convert.ts");
  const { pipeline } = await import("#src/io/pipeline.ts");
  const progress = showProgress("Converting");
  const summary = await convert({
    paths: ["content/raw"],
    out: ARTICLES,
    settings,
    toArticle: pipeline(settings),
    cache: ".cache/convert",
    ...WITH_SECOND_THREAD,
    onProgress: progress.update,
  }).finally(progress.stop);
  for (const line of summaryLines(summary)) console.log(line);
  return summary;
}

/** A path that is not there or cannot be used is the person's to mend; anything else is ours. */
function explain(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = error instanceof BuildError || code !== undefined;
  return known ? `${message}: the site was not built.` : undefined;
}

await runCommand(main, HELP, explain);
