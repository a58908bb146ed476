/** Verifies a built site: each file is read once, shown to every check, and forgotten. */
import type { Message, Report } from "../message.ts";
import type { Check, Visitor } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { Page } from "./page.ts";
import { openSite } from "./site.ts";
import { TextFile } from "./text-file.ts";
import { parseXml } from "./xml.ts";

export interface CheckSummary {
  readonly files: number;
  readonly pages: number;
  readonly errors: number;
}

/** What checks read. */
const READ = /\.(?:html|css|xml)$|(?:^|\/)(?:feed|datapackage)\.json$/;

/**
 * Runs every check over the site in `dir` and reports each finding, paths relative to `dir`.
 * @throws when `dir` cannot be read.
 */
export async function checkSite(
  dir: string,
  report: Report,
  checks: readonly Check[] = CHECKS,
): Promise<CheckSummary> {
  let errors = 0;
  const count = (message: Message) => {
    if (message.severity === "error") errors += 1;
    report(message);
  };
  const site = openSite(dir, count);
  const visitors = checks.map((check) => check(site, count));
  let pages = 0;
  for (const path of [...site.files].filter((file) => READ.test(file)).sort()) {
    if (path.endsWith(".html")) pages += 1;
    show(path, site.read(path), visitors, count);
  }
  if (pages === 0) {
    const found = "no HTML page";
    count({
      rule: "pages",
      severity: "error",
      path: ".",
      found,
      advice: "run npm run build first",
    });
  }
  for (const visitor of visitors) await visitor.end?.();
  return { files: site.files.size, pages, errors };
}

function show(path: string, text: string, visitors: readonly Visitor[], report: Report): void {
  if (path.endsWith(".html")) {
    const page = new Page(path, text);
    for (const visitor of visitors) visitor.page?.(page);
    return;
  }
  const file = new TextFile(path, text);
  if (path.endsWith(".css")) {
    for (const visitor of visitors) visitor.stylesheet?.(file);
    return;
  }
  if (path.endsWith(".json")) {
    const data = parseJson(file, report);
    if (data === undefined) return;
    for (const visitor of visitors) visitor.json?.(file, data);
    return;
  }
  const root = parseXml(file, report);
  if (root === undefined) return;
  for (const visitor of visitors) visitor.xml?.(file, root);
}

/** The data, or undefined when the file is not JSON, which is reported. */
function parseJson(file: TextFile, report: Report): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    file.error(report, 0, { rule: "json", found: (error as Error).message, expected: "JSON" });
    return undefined;
  }
}
