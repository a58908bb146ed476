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
    await page.getByRole("link", { name: "استشهد بهذا المقال" }).click();
    await page.locator("#cite").waitFor();
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

test("what cannot be cited says so", async ({ visit }) => {
  const withdrawn = await visit(`cite/?${ids.withdrawn}`);
  await withdrawn.getByText("لا مقال في هذا العنوان").waitFor();
  const elsewhere = await visit("cite/?../about");
  await elsewhere.getByText("لا مقال في هذا العنوان").waitFor();
  const none = await visit("cite/");
  await none.getByText("افتح مقالًا").waitFor();
  expect(await none.locator("#cite").isVisible()).toBe(false);
});

/** Moves the focus forward to the link whose address ends so, each stop seen, and follows it. */
async function follow(page: Page, ending: string): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press("Tab");
    const focus = (await page.evaluate(`(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        href: element.getAttribute("href") ?? "",
        seen: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && width > 0 && height > 0,
        name: element.outerHTML.slice(0, 80),
      };
    })()`)) as { href: string; seen: boolean; name: string };
    expect(focus.seen, `the focus is seen on ${focus.name}`).toBe(true);
    if (!focus.href.endsWith(ending)) continue;
    await Promise.all([
      page.waitForURL((url) => url.href.endsWith(ending)),
      page.keyboard.press("Enter"),
    ]);
    return;
  }
  throw new Error(`no way by keyboard to …${ending} on ${page.url()}`);
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
  await follow(page, `/cite/?${article.split("/")[1]}`);
  await page.locator("#cite").waitFor();
  expect(await shown(page, "#arabic")).toContain(TITLE);
  await follow(page, "/search/");
  await page.locator("#q").focus();
  await page.keyboard.type("هدنة");
  await page.keyboard.press("Enter");
  await page.locator("#results li a").first().waitFor();
});
