/** `npm run doctor`: what is missing on this machine. */
import { parseArgs } from "node:util";
import { diagnose, formatDiagnosis } from "#src/check/doctor.ts";
import { runCommand } from "#src/io/run-command.ts";

const HELP = `Usage: npm run doctor

Looks at what Warraq needs on this machine: a line for each thing, with what to do where one is
missing. Exits 1 when something is missing without which nothing can be built.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const diagnoses = await diagnose(process.cwd());
  for (const diagnosis of diagnoses) console.log(formatDiagnosis(diagnosis));
  return diagnoses.some(({ ok, onlyFor }) => !ok && onlyFor === undefined) ? 1 : 0;
}

await runCommand(main, HELP);
