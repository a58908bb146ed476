/** `npm run enrich`: names, topics and inferred days of the Markdown, found again from its own text. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { enrichAgain } from "#src/io/enrich-again.ts";
import { ARTICLES_FOLDER, mustBeFolder } from "#src/io/paths.ts";
import { knowledgeOf } from "#src/io/pipeline.ts";
import { refuseEmpty, runCommand } from "#src/io/run-command.ts";
import { loadSettings } from "#src/io/settings-files.ts";
import { counted, formatMessage } from "#src/message.ts";
import { markdownFiles } from "#src/site/load.ts";

const HELP = `npm run enrich -- [--out DIR] [--dry-run]

Finds names, topics and inferred days of the articles again, from their Markdown, after a change of
content/gazetteer.yaml or of the settings. Raw articles are not read; a person's edits stand.

  --out DIR   folder of the Markdown (default: content/articles)
  --dry-run   say how many files would change, and change none
  --help      show this

Exit code: 0 when all went well, 1 when anything failed, 2 for a mistake in the command.`;

function main(): number {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: "content/articles" },
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  refuseEmpty({ "--out": values.out });
  mustBeFolder(values.out, ARTICLES_FOLDER);
  const { settings, messages } = loadSettings();
  for (const message of messages) console.error(formatMessage(message));
  if (messages.length > 0) return 1;
  const dryRun = values["dry-run"];
  const { files, written, edited, refused } = enrichAgain({
    files: markdownFiles(values.out).map((name) => join(values.out, name)),
    settings,
    knowledge: knowledgeOf(settings),
    dryRun,
    report: (message) => console.error(formatMessage(message)),
  });
  console.log(`${counted(files, "article")}, ${written} ${dryRun ? "would change" : "changed"}`);
  if (edited > 0) console.log(`${edited} with text that a person edited: left to conversion`);
  if (refused > 0) console.log(`${refused} refused`);
  return refused > 0 ? 1 : 0;
}

await runCommand(main, HELP);
