/** `npm run doctor`: what is missing on this machine. */
import { parseArgs } from "node:util";
import { diagnose, formatDiagnosis } from "#src/check/doctor.ts";

const HELP = `Usage: npm run doctor

Looks at what Warraq needs on this machine: a line for each thing, with what to do where one is
missing. Exits 1 when something is missing without which nothing can be built.`;

const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });

if (values.help) console.log(HELP);
else {
  const diagnoses = await diagnose(process.cwd());
  for (const diagnosis of diagnoses) console.log(formatDiagnosis(diagnosis));
  if (diagnoses.some(({ ok, onlyFor }) => !ok && onlyFor === undefined)) process.exitCode = 1;
}
