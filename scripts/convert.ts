/** `npm run convert`: raw articles to Markdown. */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { convert, WITH_SECOND_THREAD } from "#src/io/convert.ts";
import { pipeline } from "#src/io/pipeline.ts";
import { summaryLines } from "#src/io/print-report.ts";
import { showProgress } from "#src/io/progress.ts";
import { refusedMarkdown } from "#src/io/refused-out.ts";
import { createReportFile } from "#src/io/report-file.ts";
import { Mistake, Refusal, refuseEmpty, runCommand } from "#src/io/run-command.ts";
import { loadSettings } from "#src/io/settings-files.ts";
import { hasFailed } from "#src/io/summary.ts";
import { formatMessage } from "#src/message.ts";

const HELP = `npm run convert -- [PATH…] [--out DIR] [--dry-run] [--prune] [--force] [--edited] [--keep-noise] [--report FILE]

Makes Markdown of raw articles: files, or folders with all that is in them (default: content/raw).
A person's edits to the Markdown stay; files that are up to date are not touched.

  --out DIR      folder of the Markdown, apart from the raw files (default: content/articles)
  --dry-run      say what would be written and removed, and write nothing
  --prune        remove articles whose raw article is gone from the paths given, but for edited ones;
                 the address of each keeps a page that says what stood there
  --force        with --prune: also when more than a tenth of them would be removed
  --edited       with --prune: also those that a person has edited
  --keep-noise   write what was judged not to be the article (navigation, share buttons, promotion)
                 at the end of its Markdown too; front matter always keeps it
  --report FILE  write counts and every finding to FILE as JSON: a new one, or an earlier report
  --help         show this

Exit code: 0 when all went well, 1 when anything failed, 2 for a mistake in the command.`;

const RAW = "content/raw";
/**
 * Left to itself the heap grows to several times what it holds; so it stays within a fifth, for a few
 * hundredths of the time.
 */
const HEAP = "--heap-growing-percent=20";

/**
 * Three times V8's own measure of how much a function must run before it is optimised: two threads
 * optimise hundreds of small functions each, of which most repay it only in larger archives.
 */
const OPTIMISE_AFTER = "--interrupt-budget=400000";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: "content/articles" },
      "dry-run": { type: "boolean", default: false },
      prune: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      edited: { type: "boolean", default: false },
      "keep-noise": { type: "boolean", default: false },
      report: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { out, report: reportPath } = values;
  for (const option of ["edited", "force"] as const)
    if (values[option] && !values.prune) throw new Mistake(`--${option}: expected --prune with it`);
  refuseEmpty({ PATH: positionals, "--out": out, "--report": reportPath });
  const paths = positionals.length > 0 ? positionals : [RAW];
  const refused = refusedMarkdown(out, [...paths, RAW]);
  if (refused !== undefined) throw new Refusal(refused);
  setFlagsFromString(HEAP);
  setFlagsFromString(OPTIMISE_AFTER);
  const { settings, messages } = loadSettings();
  for (const message of messages) console.error(formatMessage(message));
  if (messages.length > 0) return 1;

  const reportFile =
    reportPath === undefined ? undefined : createReportFile(reportPath, [...paths, RAW, out]);
  const progress = showProgress("Converting");
  const dryRun = values["dry-run"];
  const summary = await convert({
    ...{ paths, out },
    settings,
    toArticle: pipeline(settings),
    dryRun,
    prune: values.prune,
    force: values.force,
    edited: values.edited,
    keepNoise: values["keep-noise"],
    cache: ".cache/convert",
    ...WITH_SECOND_THREAD,
    ...(reportFile === undefined ? {} : { report: reportFile.report }),
    onProgress: progress.update,
  }).finally(progress.stop);
  reportFile?.finish(summary);
  for (const line of summaryLines(summary, dryRun)) console.log(line);
  return hasFailed(summary) ? 1 : 0;
}

await runCommand(main, HELP);
