import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { replaceFolder } from "#src/site/swap.ts";

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "warraq-swap-"));
  target = join(parent, "_site");
});
afterEach(() => rmSync(parent, { recursive: true }));

const fillWith = (text: string) => async (folder: string) => {
  writeFileSync(join(folder, "index.html"), text);
  return text.length;
};
const shown = () => readFileSync(join(target, "index.html"), "utf8");

test("the new folder replaces the old one whole", async () => {
  await replaceFolder(target, fillWith("old"));
  writeFileSync(join(target, "left-over.html"), "");
  expect(await replaceFolder(target, fillWith("newer"))).toBe(5);
  expect(shown()).toBe("newer");
  expect(readdirSync(target)).toEqual(["index.html"]);
  expect(readdirSync(parent)).toEqual(["_site"]);
});

test("a large old folder is out of the way at once, and gone soon after", async () => {
  await replaceFolder(target, async (folder) => {
    const articles = join(folder, "articles");
    mkdirSync(articles);
    for (let i = 0; i < 6000; i += 1) mkdirSync(join(articles, `${i}`));
  });
  await replaceFolder(target, fillWith("new"));
  expect(readdirSync(target)).toEqual(["index.html"]);
  await vi.waitFor(() => expect(readdirSync(parent)).toEqual(["_site"]), { timeout: 30_000 });
});

test("a failure leaves the old folder and nothing else", async () => {
  await replaceFolder(target, fillWith("old"));
  const failing = replaceFolder(target, async (folder) => {
    writeFileSync(join(folder, "index.html"), "half");
    throw new Error("disk full");
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(shown()).toBe("old");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

test("what a killed build left behind is removed, other folders are not", async () => {
  mkdirSync(join(parent, "._site.building-abc123"));
  mkdirSync(join(parent, "._other.building-abc123"));
  await replaceFolder(target, fillWith("new"));
  expect(readdirSync(parent).sort()).toEqual(["._other.building-abc123", "_site"]);
});

test("a build killed between the renames gives the old site back before it starts anew", async () => {
  const moved = join(parent, "._site.replaced-abc123");
  mkdirSync(moved);
  writeFileSync(join(moved, "index.html"), "old");
  const failing = replaceFolder(target, async () => {
    throw new Error("stopped");
  });
  await expect(failing).rejects.toThrow("stopped");
  expect(shown()).toBe("old");
  expect(existsSync(moved)).toBe(false);
});

test("the folder may be read by whomever the umask lets", async () => {
  const before = process.umask(0o022);
  try {
    await replaceFolder(target, fillWith("new"));
  } finally {
    process.umask(before);
  }
  expect(statSync(target).mode & 0o777).toBe(0o755);
});

test("behind a link the folder that it leads to is replaced, and the link stays", async () => {
  const real = join(parent, "real");
  await replaceFolder(real, fillWith("old"));
  symlinkSync(real, target);
  await replaceFolder(target, fillWith("new"));
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(real, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(parent).sort()).toEqual(["_site", "real"]);
});
