/** `npm run browser`: makes sure that there is a Chromium for the tests, and prints which. */
import { parseArgs } from "node:util";
import { ensureBrowser } from "#src/check/browser.ts";
import { runCommand } from "#src/io/run-command.ts";

const HELP = `Usage: npm run browser

Finds a Chromium for tests and screenshots: CHROME_PATH, one on this machine, else Playwright's own
download, else (as root on Debian) the package. Prints its path, or what to install and exits 1.`;

function main(): number {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const result = ensureBrowser();
  if ("path" in result) console.log(`Browser: ${result.path}`);
  else console.error(result.problem);
  return "path" in result ? 0 : 1;
}

await runCommand(main, HELP);
