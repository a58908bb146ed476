/** Hostile input: nothing in an article runs code, writes outside the site or reaches outside files. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makeProject, type Project } from "../support/project.ts";
import { treeOf } from "../support/tree.ts";

let project: Project;
beforeAll(async () => {
  project = await makeProject();
  await project.mustRun("convert", ["content/raw", "--out", "content/articles"]);
});
afterAll(() => project.remove());

describe("front matter that asks for more than an article may", () => {
  const code = 'require("fs").writeFileSync("pwned", "x")';
  const inYaml = (line: string) => (text: string) => text.replace(/^---\n/, `---\n${line}\n`);
  const cases: readonly (readonly [string, (text: string) => string])[] = [
    ["---js", () => `---js\n{ title: ${code} }\n---\nنص\n`],
    ["---javascript", () => `---javascript\n${code}\n---\nنص\n`],
    ["---json", () => '---json\n{ "title": "x", "permalink": "/pwned/" }\n---\nنص\n'],
    ["---toml", () => '---toml\npermalink = "/pwned/"\n---\nنص\n'],
    ["permalink", inYaml('permalink: "../../pwned/index.html"')],
    ["layout", inYaml('layout: "../../../etc/passwd"')],
    ["templateEngineOverride", inYaml('templateEngineOverride: "njk"')],
    ["eleventyComputed", inYaml('eleventyComputed: "x"')],
    ["__proto__", inYaml('__proto__: {"polluted": "yes"}')],
    ["constructor", inYaml('constructor: {"prototype": "x"}')],
    ["a YAML function", inYaml(`title: !!js/function "function () { ${code} }"`)],
    ["an id that climbs", (text) => text.replace(/^id: .*$/m, 'id: "../../../pwned"')],
  ];

  test.each(cases)("%s is an error, and nothing is built", async (_name, change) => {
    const folder = project.path("hostile");
    await mkdir(folder, { recursive: true });
    const [text = ""] = (await project.articles()).values();
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(join(folder, "bad.md"), changed);
    const before = await readdir(project.root);
    const args = ["--articles", "hostile", "--out", "hostile-site"];
    const { status, stderr, stdout } = await project.run("build", args);
    expect(status).toBe(1);
    expect(stderr + stdout).toMatch(/hostile\/bad\.md:\d+/);
    const after = (await readdir(project.root)).filter((name) => name !== ".cache");
    expect(after).toEqual(before.filter((name) => name !== ".cache"));
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
