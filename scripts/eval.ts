/** `npm run eval -- SUITE --data DIR`: measures quality on data with truth. */
import { parseArgs } from "node:util";
import { SUITES } from "#src/eval/suites.ts";
import { formatMessage } from "#src/message.ts";

const HELP = `Usage: npm run eval -- SUITE [options]

Measures how good a part of the program is, on data with truth.

  suites       ${[...SUITES].map(([name, suite]) => `${name}: ${suite.about}`).join("\n               ")}
  --data DIR   folder of the data
  --verbose    print what went wrong as well
  --peers      search: ask Pagefind as shipped and MiniSearch too
  --classes A,B
               search: only queries of these classes
  --every N    search: only every Nth query of a class
  --reach R    search: as far as the page looks at first (first), in a second step (best), or all
  --help       print this`;

const REACHES = ["first", "best", "all"] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "" },
    verbose: { type: "boolean", short: "v", default: false },
    peers: { type: "boolean", default: false },
    classes: { type: "string" },
    every: { type: "string" },
    reach: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = await main(positionals[0] ?? "");

async function main(name: string): Promise<number> {
  const suite = SUITES.get(name);
  const known = values.reach === undefined || REACHES.some((one) => one === values.reach);
  if (suite === undefined || values.data === "" || !known) {
    console.error(HELP);
    return 2;
  }
  try {
    const report = (message: Parameters<typeof formatMessage>[0]) =>
      console.error(formatMessage(message));
    const { data, verbose, peers, classes, every } = values;
    const reach = REACHES.find((one) => one === values.reach);
    const search = {
      peers,
      ...(classes !== undefined && { classes: classes.split(",") }),
      ...(reach && { reach }),
      ...(every !== undefined && { every: Math.max(1, Math.floor(Number(every)) || 1) }),
    };
    const held = await suite.run({ data, failures: verbose, search, print: console.log, report });
    return held ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
