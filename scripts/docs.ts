import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withSettingsTable } from "#src/docs/settings-reference.ts";
import { runCommand } from "#src/io/run-command.ts";

const HELP = `npm run docs

Writes the settings reference into README.md from the schema.`;

function main(): number {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) console.log(HELP);
  else writeFileSync("README.md", withSettingsTable(readFileSync("README.md", "utf8")));
  return 0;
}

await runCommand(main, HELP);
