/** `npm run check -- --fidelity`: passes on what was built, fails when one letter is gone. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkFidelity } from "#src/check/fidelity/fidelity.ts";
import { formatMessage } from "#src/message.ts";
import { articleWith } from "../support/page-types.ts";
import { Project } from "../support/project.ts";

const { root, sites } = inject("fixture");
const project = new Project(root);
const [raw, articles] = [project.path("content/raw"), project.path("content/articles")];

async function fidelity(folders: { readonly site?: string; readonly articles?: string }) {
  const found: string[] = [];
  const report = (message: Parameters<typeof formatMessage>[0]) =>
    void found.push(formatMessage(message));
  const options = { raw, articles, site: sites.root.dir, fields: {}, report, ...folders };
  return { found, sum: await checkFidelity(options) };
}

test("the built site holds every letter of the raw articles", async () => {
  const { stdout, stderr, status } = await project.run("check", ["--fidelity", sites.root.dir]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/[1-9]\d* articles checked, .* 0 missing; /);
});

test("one letter gone from one page is found, and the article named", async () => {
  const site = await mkdtemp(join(tmpdir(), "warraq-letters-"));
  try {
    await cp(sites.root.dir, site, { recursive: true });
    const path = join(site, articleWith(site, "خرائط هدنة قصيرة"), "index.html");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/(<p id=p2[^>]*>[^<]{9})\p{L}/u, "$1"));
    const { found, sum } = await fidelity({ site });
    expect(sum.faults).toBe(1);
    expect(found[0]).toContain(" error letters-missing: ");
    expect(found[0]).toContain(path);
    const outcome = await project.run("check", ["--fidelity", site]);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).not.toContain(" 0 missing");
  } finally {
    await rm(site, { recursive: true });
  }
});

test("a page that is not there is found", async () => {
  const site = await mkdtemp(join(tmpdir(), "warraq-letters-"));
  try {
    const { found, sum } = await fidelity({ site });
    expect(sum.faults).toBe(found.length);
    expect(found.every((line) => line.includes(" error page-missing: "))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  } finally {
    await rm(site, { recursive: true });
  }
});
