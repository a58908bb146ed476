import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withSettingsTable } from "#src/docs/settings-reference.ts";

const HELP = `npm run docs

Writes the settings reference into README.md from the schema.`;

const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
if (values.help) console.log(HELP);
else writeFileSync("README.md", withSettingsTable(readFileSync("README.md", "utf8")));
