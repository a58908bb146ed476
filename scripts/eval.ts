/** `npm run eval -- SUITE --data DIR`: measures quality on data with truth. */
import { parseArgs } from "node:util";
import { SUITES } from "#src/eval/suites.ts";
import { mustBeFolder } from "#src/io/paths.ts";
import { inWords, Mistake, refuseMore, runCommand, wholeOf } from "#src/io/run-command.ts";
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

async function main(): Promise<number> {
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
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { data, verbose, peers, classes, every } = values;
  const [name = ""] = positionals;
  refuseMore(positionals, 1, "one suite");
  const suite = SUITES.get(name);
  if (suite === undefined)
    throw new Mistake(name === "" ? "There is no suite" : `${name}: unknown suite`);
  if (data === "") throw new Mistake("--data: expected a folder");
  mustBeFolder(data, { expected: "the folder of the data", advice: "name it with --data" });
  const reach = REACHES.find((one) => one === values.reach);
  if (values.reach !== undefined && reach === undefined)
    throw new Mistake(`--reach ${values.reach}: expected ${REACHES.join(", ")}`);
  const report = (message: Parameters<typeof formatMessage>[0]) =>
    console.error(formatMessage(message));
  const search = {
    peers,
    ...(classes !== undefined && { classes: classes.split(",") }),
    ...(reach && { reach }),
    ...(every !== undefined && { every: wholeOf("--every", every, 1) }),
  };
  const held = await suite.run({ data, failures: verbose, search, print: console.log, report });
  return held ? 0 : 1;
}

await runCommand(main, HELP, inWords);
