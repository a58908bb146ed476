import { parseArgs } from "node:util";
import { benchConvert } from "#src/bench/convert.ts";
import { benchPages } from "#src/bench/pages.ts";
import { benchPipeline } from "#src/bench/pipeline.ts";
import { benchSearch } from "#src/bench/search.ts";
import { benchSite } from "#src/bench/site.ts";
import { mustBeFolder } from "#src/io/paths.ts";
import {
  Mistake,
  refuseEmpty,
  refuseMore,
  refuseOptions,
  runCommand,
  wholeOf,
} from "#src/io/run-command.ts";
import { readSettings } from "#src/settings.ts";
import { mustBeSite } from "#src/site/built.ts";

const HELP = `npm run bench -- pipeline DIR [--sizes 1000,3000,10000] [--url https://…]
npm run bench -- convert [DIR] [--records 31000,310000]
npm run bench -- site [DIR]
npm run bench -- pages [DIR]
npm run bench -- search DATA [--sizes 1000,10000] [--queries 200] [--site DIR] [--keep DIR] [--ours]

pipeline  takes a folder of JSON arrays (plain or zipped) through convert, site and index, and prints
          what each stage costs and what comes out, for the first n articles of each size (default
          1000). Needs Linux: CPU time and memory are read from /proc. What the kernel does for files is
          told apart, since it depends on the disk: TMPDIR=/dev/shm measures without one. --url builds
          as for that address: with canonical links, breadcrumbs for machines and sitemaps
convert   the same for conversion alone, first and again with nothing changed: the first n records of
          a folder, or n that are generated (default 10000)
pages     what an article, a tag page, the home page and the search page of a built site cost in
          Chromium with an empty cache: bytes by kind, scripts, layout shift, first paint
site      where the bytes of a built site (default: _site) go, by kind of file and part of page
search    what searching costs in Chromium, with an empty cache, over 20 Mbit/s and 60 ms, for the
          first n articles of DATA/saudi-news-net (repeated with changed words beyond its end) or for
          the site in DIR: kilobytes and milliseconds of the first query of a visit and of the next,
          medians and 95th percentiles; beside it Pagefind as shipped, unless --ours. --keep DIR leaves
          what was built there, and measures what is there`;

const SUITES: ReadonlySet<string> = new Set(["pipeline", "convert", "site", "pages", "search"]);

const DATA = {
  expected: "a folder of data to measure with",
  advice: "name one that is there; --help says what is read from it",
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: "string", default: "1000" },
      records: { type: "string", default: "10000" },
      queries: { type: "string", default: "200" },
      site: { type: "string" },
      url: { type: "string" },
      keep: { type: "string" },
      ours: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [suite, dir] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (suite === undefined || !SUITES.has(suite))
    throw new Mistake(suite === undefined ? "There is no suite" : `${suite}: unknown suite`);
  refuseMore(positionals, 2, "one folder");
  const option = suite === "convert" ? "records" : "sizes";
  const sizes = values[option].split(",").map((n) => wholeOf(`--${option}`, n, 1));
  const onStep = (line: string) => console.error(`… ${line}`);
  const { site, keep, ours, url } = values;
  const from = { ...(site !== undefined && { site }), ...(keep !== undefined && { keep }) };
  const search = {
    sizes,
    queries: wholeOf("--queries", values.queries, 1),
    shipped: !ours,
    onStep,
    ...from,
  };
  refuseOptions(readSettings(undefined, "", { url }, {}).messages);
  if ((suite === "pipeline" || suite === "search") && dir === undefined)
    throw new Mistake(`${suite}: expected a folder of data`);
  refuseEmpty({ DIR: positionals, "--site": site, "--keep": keep });
  mustBeThere(suite, dir, site);
  if (suite === "site") console.log(benchSite(dir ?? "_site"));
  else if (suite === "pages") console.log(await benchPages(dir ?? "_site"));
  else if (suite === "convert")
    console.log(await benchConvert({ sizes, onStep, ...(dir === undefined ? {} : { dir }) }));
  else if (suite === "search" && dir) console.log(await benchSearch({ data: dir, ...search }));
  else if (suite === "pipeline" && dir)
    console.log(await benchPipeline({ dir, sizes, onStep, ...(url !== undefined && { url }) }));
  return 0;
}

/** @throws Refusal when what a suite measures is not there */
function mustBeThere(suite: string, dir: string | undefined, site?: string): void {
  if (suite === "site" || suite === "pages") mustBeSite(dir ?? "_site");
  else if (dir !== undefined) mustBeFolder(dir, DATA);
  if (suite === "search" && site !== undefined) mustBeSite(site);
}

await runCommand(main, HELP);
