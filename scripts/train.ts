/** `npm run train -- topics --data DIR`: learns the weights of topic words from labelled articles. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { forTraining, readLabelled } from "#src/eval/topics/labelled.ts";
import { train } from "#src/eval/topics/train.ts";
import { formatWeights } from "#src/eval/topics/write-weights.ts";
import { mustBeFolder } from "#src/io/paths.ts";
import { inWords, Mistake, runCommand } from "#src/io/run-command.ts";

const HELP = `npm run train -- topics --data DIR

Learns the weights of topic words from three quarters of the articles whose outlets give a category
(DIR/cases/aj2022_txt, hespress2022_txt, ant_sgml) and writes src/arabic/data/topic-weights.json.
npm run eval -- topics --data DIR measures on the others.

  --data DIR  folder of the data
  --help      show this`;

const OUT = new URL("../src/arabic/data/topic-weights.json", import.meta.url);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.join() !== "topics")
    throw new Mistake(`${positionals.join(" ") || "nothing to learn"}: expected topics`);
  if (values.data === "") throw new Mistake("--data: expected a folder");
  mustBeFolder(values.data, { expected: "the folder of the data", advice: "name it with --data" });
  const examples = forTraining(await readLabelled(values.data));
  const subjects = train(examples);
  const trained = examples.map(({ hash }) => hash).sort();
  writeFileSync(OUT, formatWeights({ trained, subjects }));
  const words = Object.values(subjects).reduce((n, one) => n + Object.keys(one.words).length, 0);
  console.log(
    `${examples.length} articles, ${Object.keys(subjects).length} subjects, ${words} weights`,
  );
  return 0;
}

await runCommand(main, HELP, inWords);
