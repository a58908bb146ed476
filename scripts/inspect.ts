/** `npm run inspect -- FILE`: one raw file at every stage. */
import { parseArgs } from "node:util";
import { inspect } from "#src/io/inspect.ts";
import { knowledgeOf, pipeline } from "#src/io/pipeline.ts";
import {
  endWithReader,
  Mistake,
  refuseEmpty,
  refuseMore,
  runCommand,
  wholeOf,
} from "#src/io/run-command.ts";
import { loadSettings } from "#src/io/settings-files.ts";
import { formatMessage } from "#src/message.ts";

const HELP = `npm run inspect -- FILE [--record N]

Shows one raw file at every stage: decoded, records, article, Markdown, address of the page. FILE may
be one inside an archive, as convert names it: letters.zip/1916/one.txt.

  --record N  only the record with this number, counting from 0
  --help      show this`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { record: { type: "string" }, help: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (file === undefined) throw new Mistake("There is no file");
  refuseMore(positionals, 1, "one file");
  refuseEmpty({ FILE: file });
  const record = values.record === undefined ? undefined : wholeOf("--record", values.record, 0);
  const { settings, messages } = loadSettings();
  for (const message of messages) console.error(formatMessage(message));
  const knowledge = knowledgeOf(settings);
  const toArticle = pipeline(settings, knowledge);
  const only = record === undefined ? {} : { record };
  const print = (line: string) => console.log(line);
  return (await inspect(file, { settings, toArticle, knowledge, print, ...only })) ? 0 : 1;
}

endWithReader();
await runCommand(main, HELP);
