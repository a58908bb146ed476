/** `npm run screenshots`: pictures of each page type of the built site, three of them for the README. */
import { parseArgs } from "node:util";
import { takeScreenshots } from "#src/check/screenshots.ts";
import { inWords, refuseEmpty, refuseMore, runCommand } from "#src/io/run-command.ts";
import { mustBeSite } from "#src/site/built.ts";

const HELP = `npm run screenshots -- [DIR] [--out DIR]

Takes pictures of the built site in DIR (default: _site): one of each page type, 1280 and 390 pixels
wide, in light and dark, into --out (default: .cache/screenshots). Those that the README shows go to
docs/screenshots.

  --help  show this`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: ".cache/screenshots" },
      help: { type: "boolean", default: false },
    },
  });
  refuseMore(positionals, 1, "one folder");
  const [site = "_site"] = positionals;
  refuseEmpty({ DIR: site, "--out": values.out });
  if (!values.help) mustBeSite(site);
  const files = values.help ? [HELP] : await takeScreenshots(site, values.out);
  for (const line of files) console.log(line);
  return 0;
}

await runCommand(main, HELP, inWords);
