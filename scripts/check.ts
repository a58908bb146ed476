/** `npm run check -- [DIR]`: verifies a built site and prints what is wrong with it. */
import { parseArgs } from "node:util";
import { checkSite } from "#src/check/check-site.ts";
import { formatMessage, type Message } from "#src/message.ts";

const HELP = `Usage: npm run check -- [DIR]

Verifies the built site in DIR (default: _site): links and fragments, assets, Content Security
Policy, ids, languages and directions, headings, structured data, sitemaps, feeds, robots.txt.
Prints a line for each fault and exits 1 when there is one.

  --all    print every fault, not only the first 20 of each rule
  --help   print this`;

/** Faults printed of one rule: a slip in a layout repeats on every page. */
const SHOWN_PER_RULE = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});

if (values.help) console.log(HELP);
else process.exitCode = await main(positionals[0] ?? "_site");

async function main(dir: string): Promise<number> {
  const counts = new Map<string, number>();
  const print = (message: Message) => {
    const count = (counts.get(message.rule) ?? 0) + 1;
    counts.set(message.rule, count);
    if (values.all || count <= SHOWN_PER_RULE) console.error(formatMessage(message));
  };
  const started = performance.now();
  try {
    const { files, pages, errors } = await checkSite(dir, print);
    for (const [rule, count] of counts) {
      const more = count - SHOWN_PER_RULE;
      if (!values.all && more > 0) console.error(`… and ${more} more ${rule} (--all shows them)`);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${pages} pages, ${files} files, ${errors} errors, ${seconds} s`);
    return errors === 0 ? 0 : 1;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${dir}: cannot be checked: ${reason}; run npm run build first`);
    return 1;
  }
}
