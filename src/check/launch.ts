/** How tests and screenshots start Chromium: no sandbox (CI runs as root), no traffic of its own. */
import { findBrowser } from "./browser.ts";

/** Options for Playwright's `launch` and `launchServer`. @throws when there is no browser. */
export function launchOptions(): { executablePath: string; headless: true; args: string[] } {
  const browser = findBrowser();
  if ("problem" in browser) throw new Error(`${browser.problem} Or run: npm run browser`);
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return { executablePath: browser.path, headless: true, args };
}
