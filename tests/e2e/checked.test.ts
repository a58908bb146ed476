/** `npm run check` passes on what is built, and fails on copies of it that are broken. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkSite } from "#src/check/check-site.ts";
import { articleWith } from "../support/page-types.ts";
import { Project } from "../support/project.ts";

const { root, sites } = inject("fixture");
const project = new Project(root);

test.each([
  ["/", sites.root.dir],
  ["/archive/", sites.prefixed.dir],
])("the site built at %s passes", async (_prefix, dir) => {
  const outcome = await project.run("check", [dir]);
  expect(outcome.stderr).toBe("");
  expect(outcome.status).toBe(0);
  expect(outcome.stdout).toMatch(/\d+ pages, \d+ files, 0 errors/);
});

const article = join(articleWith(sites.prefixed.dir, "خرائط هدنة قصيرة"), "index.html");

/** A fault, made by changing one built file, and the rule that finds it. */
const FAULTS: readonly (readonly [string, string, (text: string) => string | undefined])[] = [
  ["link-target", article, () => undefined],
  ["outside-prefix", article, (text) => text.replaceAll("/archive/tags/", "/tags/")],
  ["link-fragment", "index.html", (text) => text.replace(/href=#\w+/, "href=#gone")],
  [
    "load-elsewhere",
    article,
    (text) => text.replace("</body>", '<img src="//x.example/a.png" alt=""></body>'),
  ],
  ["csp", article, (text) => text.replace("script-src 'none'", "script-src *")],
  ["inline-script", article, (text) => text.replace("</body>", "<script>let a;</script></body>")],
  ["inline-style", article, (text) => text.replace("<h1", '<h1 style="color: red"')],
  ["id-unique", article, (text) => text.replace("id=p2", "id=p1")],
  ["html-language", article, (text) => text.replace("dir=rtl", "")],
  ["lang-dir", article, (text) => text.replace("<h1", '<h1 lang="en"')],
  ["h1", article, (text) => text.replaceAll("h1", "h2")],
  ["json-ld", article, (text) => text.replace('application/ld+json">', 'application/ld+json">,')],
  [
    "sitemap",
    "sitemap.xml",
    (text) =>
      text.replace(/<loc>[^<]*<\/loc>/, "<loc>https://archive.example/archive/gone.xml</loc>"),
  ],
  ["xml", "feed.xml", (text) => text.replace("</feed>", "")],
  ["feed", "feed.xml", (text) => text.replace(/<id>[^<]*<\/id>/, "")],
  ["robots", "robots.txt", (text) => text.replace("sitemap.xml", "gone.xml")],
];

test.each(FAULTS)("%s is found in a broken copy", async (rule, path, change) => {
  const copy = await mkdtemp(join(tmpdir(), "warraq-broken-"));
  try {
    await cp(sites.prefixed.dir, copy, { recursive: true });
    const file = join(copy, path);
    const text = await readFile(file, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    if (changed === undefined) await rm(file);
    else await writeFile(file, changed);
    const rules = new Set<string>();
    const { errors } = await checkSite(copy, (message) => rules.add(message.rule));
    expect(rules).toContain(rule);
    expect(errors).toBeGreaterThan(0);
  } finally {
    await rm(copy, { recursive: true });
  }
});

test("the command prints the fault with file and line, and exits 1", async () => {
  const copy = await mkdtemp(join(tmpdir(), "warraq-broken-"));
  await cp(sites.prefixed.dir, copy, { recursive: true });
  await rm(join(copy, article));
  const { status, stderr } = await project.run("check", [copy]);
  await rm(copy, { recursive: true });
  expect(stderr).toMatch(/^\S+\.html:\d+ error link-target: /m);
  expect(status).toBe(1);
});
