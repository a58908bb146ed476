/** Hostile input: nothing in an article runs code, writes outside the site or reaches outside files. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makeProject, type Outcome, type Project } from "../support/project.ts";
import { treeOf } from "../support/tree.ts";

/** Leaves a file behind when something runs it. */
const CODE = 'require("fs").writeFileSync("pwned", "x")';

const inYaml = (line: string) => (text: string) => text.replace(/^---\n/, `---\n${line}\n`);

let project: Project;
beforeAll(async () => {
  project = await makeProject();
  await project.mustRun("convert", ["content/raw", "--out", "content/articles"]);
});
afterAll(() => project.remove());

/** Front matter that asks for more than an article may, by file name. */
const HOSTILE: Readonly<Record<string, (text: string) => string>> = {
  "engine-js": () => `---js\n{ title: ${CODE} }\n---\nنص\n`,
  "engine-javascript": () => `---javascript\n${CODE}\n---\nنص\n`,
  "engine-json": () => '---json\n{ "title": "x", "permalink": "/pwned/" }\n---\nنص\n',
  "engine-toml": () => '---toml\npermalink = "/pwned/"\n---\nنص\n',
  permalink: inYaml('permalink: "../../pwned/index.html"'),
  layout: inYaml('layout: "../../../etc/passwd"'),
  "template-engine": inYaml('templateEngineOverride: "njk"'),
  computed: inYaml('eleventyComputed: "x"'),
  prototype: inYaml('__proto__: {"polluted": "yes"}'),
  constructor: inYaml('constructor: {"prototype": "x"}'),
  "yaml-function": (text) =>
    text.replace(/^title: .*$/m, `title: !!js/function "function () { ${CODE} }"`),
  "climbing-id": (text) => text.replace(/^id: .*$/m, 'id: "../../../pwned"'),
};

describe("front matter that asks for more than an article may", () => {
  let outcome: Outcome;
  let before: readonly string[];
  let after: readonly string[];
  const entries = async () =>
    (await readdir(project.root)).filter((name) => name !== ".cache").sort();

  beforeAll(async () => {
    await mkdir(project.path("hostile"));
    const [text = ""] = (await project.articles()).values();
    for (const [name, change] of Object.entries(HOSTILE)) {
      const changed = change(text);
      expect(changed, name).not.toBe(text);
      await writeFile(project.path("hostile", `${name}.md`), changed);
    }
    before = await entries();
    outcome = await project.run("build", ["--articles", "hostile", "--out", "hostile-site"]);
    after = await entries();
  });

  test.each(Object.keys(HOSTILE))("%s is an error with file and line", (name) => {
    expect(outcome.stderr + outcome.stdout).toMatch(
      new RegExp(`hostile/${name}\\.md:\\d+.* error`),
    );
  });

  test("nothing is built, run or written", () => {
    expect(outcome.status).toBe(1);
    expect(after).toEqual(before);
    expect(existsSync(join(project.root, "../pwned"))).toBe(false);
  });
});

test("symbolic links in a raw folder are not followed", async () => {
  const outside = project.path("outside");
  await mkdir(outside);
  await writeFile(
    join(outside, "secret.txt"),
    "سر لا يُنشر\n\nهذا نص سري خارج مجلد المقالات الخام.\n",
  );
  const raw = project.path("linked");
  await mkdir(raw);
  await symlink(join(outside, "secret.txt"), join(raw, "file.txt"));
  await symlink(outside, join(raw, "folder"));
  await writeFile(join(raw, "plain.txt"), "عنوان ظاهر\n\nهذا نص ظاهر داخل مجلد المقالات الخام.\n");
  await project.run("convert", ["linked", "--out", "from-links"]);
  const names = await readdir(project.path("from-links"), { recursive: true });
  const texts = names
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFile(project.path("from-links", name), "utf8"));
  const all = (await Promise.all(texts)).join("\n");
  expect(all).toContain("عنوان ظاهر");
  expect(all).not.toContain("سري");
});

// Built without an address, as a first build is: the checker must find that in order too.
test("records that name paths and scripts make ordinary pages", async () => {
  const raw = project.path("odd");
  await mkdir(raw);
  const text = "نص المقال وفيه جملتان قصيرتان.\n\nوهذه الجملة الثانية منه.";
  const record = (id: string, url: string) =>
    `{"__proto__": {"polluted": 1}, "id": "${id}", "url": "${url}", "title": "خبر ${id.length}", "text": ${JSON.stringify(text)}}`;
  await writeFile(
    join(raw, "records.json"),
    `[${record("../../../pwned", "javascript:alert(1)")}, ${record("a/../b\\\\c", "file:///etc/passwd")}, ${record("<b>", 'https://x.example/\\"><script>alert(1)</script>')}]`,
  );
  await writeFile(
    join(raw, "$(touch pwned); %2e%2e%2f\u202ex.txt"),
    "خبر من ملف غريب الاسم\n\nنص الخبر.\n",
  );
  await project.run("convert", ["odd", "--out", "odd-articles"]);
  await project.mustRun("build", ["--articles", "odd-articles", "--out", "odd-site"]);
  expect(await readdir(project.path("odd-site/articles"))).toHaveLength(4);
  expect(existsSync(project.path("pwned"))).toBe(false);
  const { status, stderr } = await project.run("check", ["odd-site"]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("a withdrawn article's text is nowhere in the site, the search index included", async () => {
  const { dir } = inject("fixture").sites.root;
  const found: string[] = [];
  for (const path of Object.keys(await treeOf(dir))) {
    const bytes = await readFile(join(dir, path));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    if (text.includes("قرمزان")) found.push(path);
    // The same way of looking finds a word of a public article.
    if (text.includes("الحرارة في الصفوف")) found.push("public");
  }
  expect(new Set(found)).toEqual(new Set(["public"]));
});
