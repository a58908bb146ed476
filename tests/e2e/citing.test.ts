/** Citing an article, and the whole way there by keyboard alone. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { articleWith } from "../support/page-types.ts";
import { shown, test } from "../support/visit.ts";

const { ids, sites } = inject("fixture");
const WORDS = "خرائط هدنة قصيرة";
const TITLE = "لجنة مشتركة تبحث في جنيف هدنة بسوريا";

describe.each(["root", "prefixed"] as const)("on the site at %s", (site) => {
  const path = articleWith(sites[site].dir, WORDS);
  const id = path.split("/")[1];

  test("an article leads to references to it, for readers and for programs", async ({ visit }) => {
    const page = await visit(path, { site });
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
    expect(loaded).toEqual([]);
    await page.getByText("استشهد بهذا المقال").click();
    const panel = page.frameLocator(".cite iframe");
    await panel.locator("#cite").waitFor();
    expect(loaded[0]).toBe(`${sites[site].prefix}cite/panel/`);
    expect(await panel.locator("#arabic").textContent()).toContain(`«${TITLE}»`);
    expect(await panel.locator("#english").textContent()).toContain(`“${TITLE}”`);
    await panel.getByRole("link", { name: "BibTeX" }).click();
    await page.locator("textarea").first().waitFor();
    expect(page.url()).toBe(`${sites[site].home}cite/?${id}`);
    const address = `https://archive.example${sites[site].prefix}${path}`;
    expect(await shown(page, "#arabic")).toContain(`«${TITLE}»`);
    expect(await shown(page, "#arabic")).toContain(address);
    expect(await shown(page, "#english")).toContain(`“${TITLE}”`);
    expect(await page.locator("#bibtex").inputValue()).toContain(`title = {{${TITLE}}}`);
    expect(await page.locator("#ris").inputValue()).toContain(`UR  - ${address}`);
    const [item] = JSON.parse(await page.locator("#csl-json").inputValue()) as { URL: string }[];
    expect(item?.URL).toBe(address);
    const download = page.waitForEvent("download");
    await page.locator('a[data-saves="ris"]').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${id}.ris`);
    const folder = mkdtempSync(join(tmpdir(), "warraq-cite-"));
    await file.saveAs(join(folder, "saved.ris"));
    expect(readFileSync(join(folder, "saved.ris"), "utf8")).toMatch(/^TY {2}- NEWS\r\n/);
    rmSync(folder, { recursive: true });
  });
});

/** Of the document in the panel: how far its last link lies below what is seen of it, and what sticks out. */
const BELOW = `(() => {
  const root = document.documentElement;
  const { bottom } = document.querySelector("#files").getBoundingClientRect();
  return { below: bottom - root.clientHeight, wide: root.scrollWidth - root.clientWidth };
})()`;

interface Below {
  readonly below: number;
  readonly wide: number;
}

describe.each([
  [320, 1],
  [390, 1],
  [1280, 1],
  [320, 2],
  [1280, 2],
] as const)("the panel at %d px and text %d times as large", (width, times) => {
  test("can be read to its end", async ({ visit }) => {
    const page = await visit(articleWith(sites.root.dir, WORDS), { width });
    const enlarge = `document.documentElement.style.fontSize = "${118.75 * times}%"`;
    await page.evaluate(enlarge);
    await page.getByText("استشهد بهذا المقال").click();
    await page.frameLocator(".cite iframe").locator("#cite").waitFor();
    const frame = page.frames()[1];
    await frame?.evaluate(enlarge);
    const at = async () => (await frame?.evaluate(BELOW)) as Below;
    const before = await at();
    expect(before.wide).toBe(0);
    // At the usual size a reference of usual length is seen at once.
    if (times === 1) expect(before.below).toBeLessThan(0);
    await page.locator(".cite iframe").focus();
    await page.keyboard.press("End");
    await expect.poll(async () => (await at()).below).toBeLessThanOrEqual(0);
  });
});

test("the panel without scripts is as small as the sentence in it", async ({ visit }) => {
  const page = await visit(articleWith(sites.root.dir, WORDS), { width: 320, javaScript: false });
  await page.getByText("استشهد بهذا المقال").click();
  const note = page.frameLocator(".cite iframe").locator("noscript p");
  const [text, frame] = [
    await note.boundingBox(),
    await page.locator(".cite iframe").boundingBox(),
  ];
  expect(await note.textContent()).toContain("في رأس صفحة المقال");
  expect((frame?.height ?? 0) - (text?.height ?? 0)).toBeGreaterThan(0);
  expect((frame?.height ?? 0) - (text?.height ?? 0)).toBeLessThan(100);
});

test("what cannot be cited says so", async ({ visit }) => {
  const withdrawn = await visit(`cite/?${ids.withdrawn}`);
  await withdrawn.getByText("لا مقال في هذا العنوان").waitFor();
  const elsewhere = await visit("cite/?../about");
  await elsewhere.getByText("لا مقال في هذا العنوان").waitFor();
  const none = await visit("cite/");
  await none.getByText("افتح مقالًا").waitFor();
  expect(await none.locator("#cite").isVisible()).toBe(false);
});

/** What has the focus, also inside a frame. */
const FOCUS = `(() => {
  let element = document.activeElement;
  while (element.contentDocument) element = element.contentDocument.activeElement;
  const { outlineStyle, outlineWidth } = element.ownerDocument.defaultView.getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return {
    // A scroll box on the way takes the focus as the body of its document.
    body: element.matches("body"),
    href: element.href ?? "",
    text: element.matches("input") ? element.name : element.textContent.trim(),
    seen: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && width > 0 && height > 0,
    name: element.outerHTML.slice(0, 80),
  };
})()`;

interface Focus {
  readonly body: boolean;
  readonly href: string;
  readonly text: string;
  readonly seen: boolean;
  readonly name: string;
}

/** Moves the focus forward to what is wanted, each stop seen. */
async function moveTo(page: Page, what: string, wanted: (focus: Focus) => boolean): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press("Tab");
    const focus = (await page.evaluate(FOCUS)) as Focus;
    if (focus.body) continue;
    expect(focus.seen, `the focus is seen on ${focus.name}`).toBe(true);
    if (wanted(focus)) return;
  }
  throw new Error(`no way by keyboard to ${what} on ${page.url()}`);
}

/** Follows the link whose address ends so. */
async function follow(page: Page, ending: string): Promise<void> {
  await moveTo(page, `…${ending}`, ({ href }) => href.endsWith(ending));
  await Promise.all([
    page.waitForURL((url) => url.href.endsWith(ending)),
    page.keyboard.press("Enter"),
  ]);
}

test("by keyboard alone: home, tag, article, reference, search", async ({ visit }) => {
  const article = articleWith(sites.root.dir, WORDS);
  const page = await visit("");
  const html = readFileSync(`${sites.root.dir}/${article}index.html`, "utf8");
  const tag = /href="?(\/tags\/[a-z0-9-]+\/)/.exec(html.slice(html.indexOf("<main")))?.[1] ?? "";
  await follow(page, "/tags/");
  await follow(page, tag);
  await follow(page, `/${article}`);
  expect(await shown(page, "h1")).toBe(TITLE);
  await moveTo(page, "the panel for citing", ({ text }) => text === "استشهد بهذا المقال");
  await page.keyboard.press("Enter");
  await page.frameLocator(".cite iframe").locator("#cite").waitFor();
  await follow(page, `/cite/?${article.split("/")[1]}`);
  await page.locator("#cite").waitFor();
  expect(await shown(page, "#arabic")).toContain(TITLE);
  await moveTo(page, "the search box", ({ text }) => text === "q");
  await page.keyboard.type("هدنة");
  await page.keyboard.press("Enter");
  await page.locator("#results li a").first().waitFor();
});
