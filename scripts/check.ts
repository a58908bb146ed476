/** `npm run check -- [DIR]`: verifies a built site and prints what is wrong with it. */
import { parseArgs } from "node:util";
import { checkSite } from "#src/check/check-site.ts";
import { checkFidelity } from "#src/check/fidelity/fidelity.ts";
import { ARTICLES_FOLDER, kindOf, mustBeFolder } from "#src/io/paths.ts";
import { inWords, Mistake, refuseEmpty, refuseMore, runCommand } from "#src/io/run-command.ts";
import { loadSettings } from "#src/io/settings-files.ts";
import { counted, formatMessage, type Message } from "#src/message.ts";
import { mustBeSite, SITE_FILE } from "#src/site/built.ts";

const HELP = `Usage: npm run check -- [DIR]
       npm run check -- --fidelity [--raw DIR] [--articles DIR] [DIR]

Verifies the built site in DIR (default: _site): links and fragments, assets, Content Security
Policy, ids, languages and directions, headings, structured data, sitemaps, feeds, robots.txt.
Prints a line for each fault and exits 1 when there is one.

  --fidelity      look instead for every letter of every raw record: on the page built of it, in its
                  front matter, or among what was left out
  --raw DIR       raw articles, as they were given to convert (default: content/raw)
  --articles DIR  Markdown that the site was built from (default: content/articles)
  --all           print every fault, not only the first 20 of each rule
  --help          print this`;

/** Faults printed of one rule: a slip in a layout repeats on every page. */
const SHOWN_PER_RULE = 20;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: "boolean", default: false },
      fidelity: { type: "boolean", default: false },
      raw: { type: "string" },
      articles: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  refuseMore(positionals, 1, "one folder");
  const [dir = "_site"] = positionals;
  const { raw, articles } = values;
  refuseEmpty({ DIR: dir, "--raw": raw, "--articles": articles });
  if (!values.fidelity && (raw ?? articles) !== undefined)
    throw new Mistake(`--${raw === undefined ? "articles" : "raw"}: expected --fidelity with it`);
  const sources = { raw: raw ?? "content/raw", articles: articles ?? "content/articles" };
  mustBeSite(dir, [SITE_FILE, "index.html"]);
  if (values.fidelity) mustBeThere(sources);
  const counts = new Map<string, number>();
  const print = (message: Message) => {
    const count = (counts.get(message.rule) ?? 0) + 1;
    counts.set(message.rule, count);
    if (values.all || count <= SHOWN_PER_RULE) console.error(formatMessage(message));
  };
  const started = performance.now();
  try {
    const { line, errors } = await (values.fidelity
      ? fidelity(dir, sources, print)
      : site(dir, print));
    for (const [rule, count] of counts) {
      const more = count - SHOWN_PER_RULE;
      if (!values.all && more > 0) console.error(`… and ${more} more ${rule} (--all shows them)`);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${line}, ${seconds} s`);
    return errors === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${dir}: cannot be checked: ${inWords(error)}; run npm run build first`);
    return 1;
  }
}

const NOTHING_CHECKED = {
  rule: "nothing-checked",
  severity: "error",
  expected: "the raw files that the articles were made of",
  advice: "name both as convert was given them: --raw, --articles",
} as const;

type Report = (message: Message) => void;

async function site(dir: string, report: Report) {
  const { files, pages, errors } = await checkSite(dir, report);
  const line = [counted(pages, "page"), counted(files, "file"), counted(errors, "error")].join(
    ", ",
  );
  return { line, errors };
}

interface Sources {
  readonly raw: string;
  readonly articles: string;
}

/** @throws Refusal */
function mustBeThere({ raw, articles }: Sources): void {
  // One raw file may be looked at alone.
  if (kindOf(raw) !== "file")
    mustBeFolder(raw, { expected: "raw articles", advice: "name them with --raw" });
  mustBeFolder(articles, ARTICLES_FOLDER);
}

async function fidelity(dir: string, { raw, articles }: Sources, report: Report) {
  const { fields } = loadSettings().settings;
  const sum = await checkFidelity({ raw, articles, site: dir, fields, report });
  const n = (count: number) => count.toLocaleString("en");
  const missing = sum.letters - sum.body - sum.fields - sum.noise - sum.changes;
  const line =
    `${n(sum.checked)} articles checked, ${n(sum.fromRawText)} of them against the raw text itself; ` +
    `${n(sum.letters)} letters in: ${n(sum.body)} in the body shown, ${n(sum.fields)} in fields, ` +
    `${n(sum.noise)} in what was left out, ${n(sum.changes)} accounted for by changes, ` +
    `${n(missing)} missing; ${n(sum.edited)} edited by a person, ${n(sum.duplicates)} duplicates, ` +
    `${n(sum.refused)} refused; ${n(sum.faults)} errors`;
  if (sum.checked > 0 || sum.faults > 0) return { line, errors: sum.faults };
  const none =
    sum.edited > 0 ? "only articles that a person has edited" : "no record of an article";
  report({ ...NOTHING_CHECKED, path: raw, found: `${none} in ${articles}` });
  return { line, errors: 1 };
}

await runCommand(main, HELP);
