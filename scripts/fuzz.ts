/** `npm run fuzz`: broken raw files through conversion. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { watchFuzz } from "#src/fuzz/watch.ts";
import { Mistake, runCommand, wholeOf } from "#src/io/run-command.ts";
import { counted } from "#src/message.ts";
import { READERS } from "#src/readers/registry.ts";

const HELP = `npm run fuzz -- [--runs N] [--seed N] [--formats LIST]

Breaks sound files of every format and archive, in ways of chance, and converts them in memory, in a
process that is stopped when a run does not end. Exits 1 at a crash, a run of more than 2 CPU seconds,
or a letter lost; such inputs are kept in .cache/fuzz.

  --runs N        how many files (default: 3000)
  --seed N        the same number breaks the same files the same way (default: 1)
  --formats LIST  formats as docs/formats.md names them, by commas (default: all)
  --help          show this`;

const KEPT = ".cache/fuzz";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "3000" },
      seed: { type: "string", default: "1" },
      formats: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const known = READERS.map(({ format }) => format);
  // The cases of json are those of jsonl too.
  const formats = values.formats?.split(",") ?? known.filter((format) => format !== "jsonl");
  const unknown = formats.filter((format) => !known.includes(format));
  const runs = wholeOf("--runs", values.runs, 1);
  const seed = wholeOf("--seed", values.seed, 0);
  if (unknown.length > 0)
    throw new Mistake(`--formats ${unknown.join(",")}: expected some of ${known.join(",")}`);
  const sum = await watchFuzz({
    ...{ folder: "tests/cases", formats, runs, seed },
    onFault({ run, name, found, input }) {
      mkdirSync(KEPT, { recursive: true });
      const path = join(KEPT, `${seed}-${run}-${basename(name)}`);
      writeFileSync(path, input);
      console.error(`${path} (of ${name}): ${found.slice(0, 600)}`);
    },
    onRun: (run) => {
      if (run > 0 && run % 1000 === 0) console.error(`${run} of ${runs}`);
    },
  });
  const { records, faults, slowest } = sum;
  console.log(
    `${counted(runs, "broken file")}, ${counted(records, "record")}, ${counted(faults, "fault")}; the slowest took ${slowest.toFixed(2)} s`,
  );
  return faults === 0 ? 0 : 1;
}

await runCommand(main, HELP);
