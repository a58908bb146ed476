/** `npm run search -- "query"`: answers from a built site. */
import { parseArgs, styleText } from "node:util";
import { endWithReader, inWords, Mistake, runCommand, wholeOf } from "#src/io/run-command.ts";
import {
  explainQuery,
  explainScore,
  formatResult,
  jsonLine,
  searchSite,
} from "#src/search/terminal.ts";

const HELP = `Usage: npm run search -- [options] "query"

Answers a query from a built site, through the same analysis and ranking as the search page.
"…" asks for a phrase, -word leaves articles out; filters are typed as there, such as سنة:2016. What
the page says about the answer is told on standard error.

  --site DIR   folder of the built site (default: _site)
  --json       print a line of JSON a result: id, url, title, date, score
  --limit N    print at most N results (default: 10)
  --explain    print how the query was read and how each score came about
  --help       print this`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: "string", default: "_site" },
      json: { type: "boolean", default: false },
      limit: { type: "string", default: "10" },
      explain: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const query = positionals.join(" ");
  const limit = wholeOf("--limit", values.limit, 1);
  if (query.trim() === "") throw new Mistake("There is no query");
  const { answer, found, said } = await searchSite(values.site, query, limit);
  console.error(said.join(" "));
  if (values.explain) console.error(explainQuery(answer));
  found.forEach((one, i) => {
    console.log(values.json ? jsonLine(one) : formatResult(one, i + 1, highlight()));
    if (values.explain) console.error(explainScore(one.ranked));
  });
  return 0;
}

/** Bold on a terminal, nothing in a pipe. */
function highlight(): ((text: string) => string) | undefined {
  return process.stdout.isTTY ? (text) => styleText("bold", text) : undefined;
}

endWithReader();
await runCommand(main, HELP, inWords);
