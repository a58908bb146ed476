/** `npm start`: serves the built site on this machine. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { portOf, refuseEmpty, refuseMore, runCommand } from "#src/io/run-command.ts";
import { listen, prefixOf, siteServer } from "#src/site/serve.ts";

const HELP = `npm start -- [DIR] [--port N]

Serves the built site in DIR (default: _site) at the path it was built for.

  --port N   port to listen on, or the next free one after it (default: 8080)
  --help     show this

Exit code: 1 when there is no site, 2 for a mistake in the command.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  refuseMore(positionals, 1, "one folder");
  refuseEmpty({ DIR: positionals });
  const wanted = portOf(values.port);
  const folder = positionals[0] ?? "_site";
  if (!existsSync(folder)) {
    console.error(`There is no ${folder}: run npm run build first.`);
    return 1;
  }
  const port = await listen(siteServer(folder), wanted);
  console.log(`http://localhost:${port}${prefixOf(folder)}  (Ctrl+C stops)`);
  return 0;
}

await runCommand(main, HELP);
