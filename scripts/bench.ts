import { parseArgs } from "node:util";
import { benchPipeline } from "#src/bench/pipeline.ts";
import { benchSite } from "#src/bench/site.ts";

const HELP = `npm run bench -- pipeline DIR [--sizes 1000,3000,10000]
npm run bench -- site [DIR]

pipeline  takes a folder of JSON arrays (plain or zipped) through convert, site and index, and prints
          what each stage costs and what comes out, for the first n articles of each size (default
          1000). Needs Linux: CPU time and memory are read from /proc.
site      where the bytes of a built site (default: _site) go, by kind of file and part of page`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "1000" },
    help: { type: "boolean", default: false },
  },
});
const [suite, dir] = positionals;
const sizes = values.sizes.split(",").map(Number);
const onStep = (line: string) => console.error(`… ${line}`);
if (values.help) console.log(HELP);
else if (suite === "site") console.log(benchSite(dir ?? "_site"));
else if (suite === "pipeline" && dir && sizes.every((n) => Number.isInteger(n) && n > 0)) {
  console.log(await benchPipeline({ dir, sizes, onStep }));
} else {
  console.error(HELP);
  process.exitCode = 2;
}
