/** What a searcher does, in Chromium: types, reads on, comes back; and what the terminal answers. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { SEARCH_WORDS } from "#layouts/search-words.ts";
import { Project } from "../support/project.ts";
import { shown, test } from "../support/visit.ts";

const fixture = inject("fixture");
const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** Replaces what the box holds, as keys would, and waits until the page has an answer to it. */
async function type(page: Page, query: string, answer: RegExp): Promise<void> {
  await page.fill("#q", query);
  await page.locator("#status", { hasText: answer }).waitFor();
}

const titles = (page: Page): Promise<string[]> => page.locator("#results h2").allInnerTexts();

describe("the search page", () => {
  test.for(["root", "prefixed"] as const)(
    "answers while one types (%s)",
    async (site, { visit }) => {
      const page = await visit("search/", { site });
      await type(page, "اللقالق", /^نتيجة واحدة/);
      expect(await titles(page)).toEqual(["علماء يرصدون سربا نادرا من الطيور في سيناء"]);
      expect(new URL(page.url()).searchParams.get("q")).toBe("اللقالق");
      await page.click("#results h2 a");
      await page.waitForURL("**/articles/**");
      expect(page.url().startsWith(fixture.sites[site].home)).toBe(true);
      expect(await shown(page, "h1")).toBe("علماء يرصدون سربا نادرا من الطيور في سيناء");
    },
  );

  test("shows the passage as written, marks other forms, and links to its paragraph", async ({
    visit,
  }) => {
    const page = await visit(`search/?q=${encodeURIComponent("اطلاق قافله")}`);
    await page.locator("#results mark").first().waitFor();
    const passage = page.locator("#results li", { hasText: "لجنة مشتركة" }).locator("a[href*='#']");
    expect(await passage.textContent()).toContain("البلدات المحاصرة لإطلاق قوافل المساعدات");
    expect(await passage.locator("mark").allInnerTexts()).toContain("لإطلاق");
    await passage.click();
    // The driver's address keeps the words that the browser is asked to mark; pages do not see them.
    await page.waitForURL(/\/articles\/.*#p\d+:~:text=/);
    const [, anchor] = /#(p\d+):/.exec(page.url()) ?? [];
    const target = await page.locator(`#${anchor}`).textContent();
    expect(target).toContain("لإطلاق قوافل المساعدات");
  });

  test("leads to the paragraph, not to the headline that has the word too", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("جنيف")}`);
    const passage = page.locator("#results li", { hasText: "لجنة مشتركة" }).locator("a[href*='#']");
    const href = (await passage.getAttribute("href")) ?? "";
    await page.setViewportSize({ width: 400, height: 300 });
    const [, anchor, directives = ""] = /#(p\d+):~:(.*)/.exec(href) ?? [];
    // More than the word, which the headline has: the browser takes the first place that fits.
    expect(decodeURIComponent(directives)).toMatch(/^text=(?:.+-,جنيف|جنيف,-.+)/);
    await passage.click();
    await page.waitForURL("**/articles/**");
    // A text that was found stands in the middle of the screen; an anchor alone, at the top.
    const middle = async () => {
      const box = await page.locator(`#${anchor}`).boundingBox();
      return box !== null && box.y > 20 && box.y < 300 && box.y + box.height > 100;
    };
    await expect.poll(middle).toBe(true);
    expect(await page.evaluate("scrollY")).toBeGreaterThan(0);
  });

  test("keeps the way back: queries, their results, and how many were shown", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "مصر", /نتيجة/);
    await page.press("#q", "Enter");
    await page.click("#more");
    await page.locator("#results li").nth(19).waitFor();
    await type(page, "قرى المنيا", /كل الكلمات/);
    await page.click("#results h2 a");
    await page.waitForURL("**/articles/**");
    await page.goBack();
    await page.locator("#status", { hasText: "كل الكلمات" }).waitFor();
    expect(await page.inputValue("#q")).toBe("قرى المنيا");
    await page.goBack();
    await page.locator("#results li").nth(19).waitFor();
    expect(await page.inputValue("#q")).toBe("مصر");
    await page.goForward();
    await page.locator("#status", { hasText: "كل الكلمات" }).waitFor();
    expect(await page.inputValue("#q")).toBe("قرى المنيا");
  });

  test("counts in correct Arabic, in a region that is announced", async ({ visit }) => {
    const page = await visit("search/");
    expect(await page.getAttribute("#status", "role")).toBe("status");
    await type(page, "نويبع العقبة", /^مقال واحد فيه كل الكلمات/);
    await type(page, "القصيرة", /^نتيجتان|^نتيجة واحدة/);
    await type(page, "مصر", /^2\d نتيجة/);
  });

  test("narrows an answer by what was counted, keeps it in the address, and takes it back", async ({
    visit,
  }) => {
    const page = await visit("search/");
    await type(page, "مصر", /نتيجة/);
    await page.press("#q", "Enter");
    const before = (await page.locator("#status").textContent()) ?? "";
    await page.click("#filters summary");
    const facet = page.locator("#filters section:not(.time) button").last();
    const name = (await facet.locator("bdi").textContent()) ?? "";
    const count = Number(await facet.locator("small").textContent());
    await facet.click();
    await page.locator("#chosen button", { hasText: name }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toMatch(/^مصر (?:وسم|ناشر):/);
    await expect.poll(() => page.locator("#results li h2").count()).toBe(count);
    await page.goBack();
    await page.locator("#status", { hasText: before.trim() }).waitFor();
    expect(await page.locator("#chosen button").count()).toBe(0);
  });

  test("suggests while one types, chosen by the arrow keys", async ({ visit }) => {
    const page = await visit("search/");
    await page.locator("#q").pressSequentially("مص");
    const options = page.locator("#options [role=option]");
    await options.first().waitFor();
    await page.press("#q", "ArrowDown");
    const active = await page.getAttribute("#q", "aria-activedescendant");
    const text = await page.locator(`#${active} bdi`).textContent();
    await page.press("#q", "Enter");
    await page.locator("#status", { hasText: /./ }).waitFor();
    expect(await page.inputValue("#q")).toContain(text);
    expect(await options.count()).toBe(0);
    expect(await page.getAttribute("#q", "aria-expanded")).toBe("false");
  });

  test("sorts by time, in an address that can be shared", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("مصر")}&sort=oldest`);
    await page.locator("#results li time").nth(3).waitFor();
    expect(await page.inputValue("#order")).toBe("oldest");
    const days = await page
      .locator("#results li time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted());
  });

  test("says what was taken for a mistyped word, and goes back to it", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("اللقالك")}`);
    const offers = page.locator("#offers button");
    await offers.nth(1).waitFor();
    expect(await offers.first().textContent()).toMatch(/^هل تقصد: .*اللقالق؟$/);
    await offers.nth(1).click();
    await page.locator("#status", { hasText: "لا نتائج" }).waitFor();
    expect(new URL(page.url()).searchParams.has("typed")).toBe(true);
  });

  test("says what to do when nothing is found", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "ظظظظظظ", /لا نتائج.*جرّب/);
    expect(await titles(page)).toEqual([]);
    expect(await page.locator("#ways a").first().isVisible()).toBe(true);
    await type(page, "في من على", /ترد في كل مقال تقريبًا/);
    await type(page, "النيل ظظظظظظ", /لا مقال يجمع كل الكلمات/);
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  test("says which filter nothing meets and what is no date, and offers what is near", async ({
    visit,
  }) => {
    const page = await visit("search/");
    await type(page, "سنة:1900", /لا نتائج.*نُشر في هذه المدة: 1900/);
    await page.locator("#offers button").first().waitFor();
    await type(page, "ناشر:لاشيء", /ليس في الأرشيف ناشر اسمه «لاشيء»/);
    await type(page, "مصر 2015-13..2016", /«2015-13\.\.2016» ليس تاريخًا/);
    await type(page, "!!!", /ليس فيما كتبتَه كلمة ولا رقم/);
  });

  test("tells the dates of a filter in words, and repeats no endless query", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "مصر تاريخ:2018-03", /./);
    await page.locator("#chosen button", { hasText: "2018 ×" }).waitFor();
    expect(await page.locator("#chosen bdi").textContent()).toMatch(/مارس/);
    await type(page, "ب".repeat(10_000), /لا نتائج/);
    expect(((await page.locator("main").textContent()) ?? "").length).toBeLessThan(5000);
    expect((await page.title()).length).toBeLessThan(200);
  });

  test("says that copies are shown together where some are", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "اللقالق", /^نتيجة واحدة/);
    expect(await page.locator("#folded").isVisible()).toBe(false);
    // The archive of these tests has no copies.
    await page.locator("#results h2 a").evaluate((link) => link.setAttribute("href", "/a/#copies"));
    expect(await page.locator("#folded").isVisible()).toBe(true);
  });

  test("suggests the archive's names for the filter being typed", async ({ visit }) => {
    const page = await visit("search/");
    await page.locator("#q").pressSequentially("مصر سنة:20");
    const options = page.locator("#options [role=option]");
    await options.first().waitFor();
    await page.press("#q", "ArrowDown");
    await page.press("#q", "Enter");
    await page.locator("#chosen button").waitFor();
    expect(await page.inputValue("#q")).toMatch(/^مصر سنة:20\d\d$/);
  });

  test("prints the answer without tools and empty rooms", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("مصر")}`);
    await page.locator("#results li").nth(9).waitFor();
    await page.emulateMedia({ media: "print" });
    for (const hidden of ["#help", "#tools", "#more"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator(".room:visible").count()).toBe(0);
    expect(await page.locator("#results li").first().isVisible()).toBe(true);
  });

  test.for([
    ["ten thousand letters", "ب".repeat(10_000)],
    ["control characters", "\u0001\u0002\u001F"],
    ["signs of regular expressions", "(((*+?[\\^$"],
    ["a program", "<script>document.title='x'</script>"],
  ] as const)("takes %s without complaint", async ([, query], { visit }) => {
    const page = await visit("search/");
    const title = await page.title();
    await page.fill("#q", query);
    await page.press("#q", "Enter");
    await type(page, "اللقالق", /نتيجة واحدة/);
    expect(await page.title()).toBe(`اللقالق – ${title}`);
  });

  test("names the tab after the query, also on the way back", async ({ visit }) => {
    const page = await visit("search/");
    const title = await page.title();
    await type(page, "مصر", /نتيجة/);
    await page.press("#q", "Enter");
    await type(page, "-مصر", /أضف كلمة تبحث عنها/);
    expect(await page.title()).toBe(`-مصر – ${title}`);
    await page.goBack();
    await page.locator("#status", { hasText: "نتيجة" }).waitFor();
    expect(await page.title()).toBe(`مصر – ${title}`);
    await page.goBack();
    await expect.poll(() => page.title()).toBe(title);
  });

  test("keeps the focus when filters are taken back by keyboard", async ({ visit }) => {
    const query = "مصر سنة:2016 -وسم:كرة";
    const page = await visit(`search/?q=${encodeURIComponent(query)}`);
    const chips = page.locator("#chosen button");
    await chips.nth(1).waitFor();
    const second = await chips.nth(1).getAttribute("aria-label");
    const focused = () =>
      page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.id");
    await page.press("#q", "Tab");
    for (
      let i = 0;
      i < 20 && (await focused()) !== (await chips.first().getAttribute("aria-label"));
      i += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => chips.count()).toBe(1);
    await expect.poll(focused).toBe(second);
    await page.keyboard.press("Enter");
    await expect.poll(() => chips.count()).toBe(0);
    await expect.poll(focused).toBe("q");
  });

  test("leads the focus from a filter or bar that was chosen to its button above", async ({
    visit,
  }) => {
    const page = await visit(`search/?q=${encodeURIComponent("مصر")}`);
    await page.locator("#results li").first().waitFor();
    await page.click("#filters summary");
    const focused = () => page.evaluate("document.activeElement.textContent");
    const facet = page.locator("#filters section:not(.time) button").last();
    const name = (await facet.locator("bdi").textContent()) ?? "";
    await page.keyboard.press("Tab");
    await facet.focus();
    await page.keyboard.press("Enter");
    await page.locator("#chosen button", { hasText: name }).waitFor();
    await expect.poll(focused).toContain(name);
    await expect
      .poll(() => page.evaluate("document.activeElement.closest('#chosen') !== null"))
      .toBe(true);
  });

  test("takes a stretch of time from the chart by keyboard", async ({ visit }) => {
    const page = await visit("search/?q=1990..2030");
    await page.locator("#results li").first().waitFor();
    await page.click("#filters summary");
    const bars = page.locator(".bars button");
    await bars.nth(1).waitFor();
    const period = async (i: number) =>
      ((await bars.nth(i).getAttribute("data-name")) ?? "").replace("period:", "");
    const [from, to] = [await period(0), await period((await bars.count()) - 1)];
    await bars.first().focus();
    await page.keyboard.press("Shift+End");
    await page.keyboard.press("Enter");
    await page.locator("#chosen button").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toContain(`${from}..${to}`);
  });

  test("shows order, filters and offers only beside results", async ({ visit }) => {
    const page = await visit("search/");
    const tools = page.locator("#tools");
    expect(await tools.isVisible()).toBe(false);
    await type(page, "مصر", /نتيجة/);
    expect(await tools.isVisible()).toBe(true);
    await page.fill("#q", "");
    await expect.poll(() => tools.isVisible()).toBe(false);
  });

  test("asks again when it failed before", async ({ visit }) => {
    const page = await visit("search/", { allow: /ERR_FAILED|Failed to fetch/ });
    await page.route("**/search-index/**", (route) => route.abort());
    await type(page, "مصر", /تعذّر/);
    await page.unroute("**/search-index/**");
    await page.press("#q", "Enter");
    await page.locator("#status", { hasText: "نتيجة" }).waitFor();
  });

  test("comes back to the place that was left, also within the page", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("مصر")}`);
    await page.locator("#results li").first().waitFor();
    await page.click("#filters summary");
    await page.locator("#filters section").first().waitFor();
    await page.evaluate("scrollTo(0, 300)");
    await page.locator("#filters section:not(.time) button").last().dispatchEvent("click");
    await page.locator("#chosen button").waitFor();
    await page.goBack();
    await expect.poll(() => page.evaluate("scrollY")).toBe(300);
    expect(await page.locator("#filters").getAttribute("open")).not.toBe(null);
  });

  test("shows hostile titles as text", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "سهلا على أهل البلدة", /كل الكلمات/);
    expect((await titles(page))[0]).toContain('<script>alert("1")</script>');
  });

  test("does not find what was withdrawn", async ({ visit }) => {
    const page = await visit("search/");
    await type(page, "قرمزانة", /لا نتائج/);
  });

  test("without JavaScript leads to tags, dates and publishers", async ({ visit }) => {
    const page = await visit("search/?q=x", { javaScript: false });
    for (const path of ["tags/", "dates/", "publishers/"])
      expect(await page.locator(`main a[href$="/${path}"]`).count(), path).toBe(1);
    expect(await page.locator("noscript").count()).toBe(1);
    expect(await page.locator("#results").isVisible()).toBe(false);
  });

  test("fits a narrow screen", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("مصر النيل")}`, {
      width: 320,
      dark: true,
    });
    await page.locator("#results li").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await type(page, `وسم:${"ب".repeat(400)}`, /لا نتائج/);
    await page.locator("#chosen button").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});

describe("the search command", () => {
  const repository = new Project(REPOSITORY);
  const search = (...args: string[]) => repository.run("search", args);

  test("prints a line of JSON a result, the best first", async () => {
    const { dir } = fixture.sites.prefixed;
    const { status, stdout } = await search("--site", dir, "--json", "--limit", "3", "سيول الساحل");
    expect(status).toBe(0);
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBeLessThanOrEqual(3);
    const best: Record<string, unknown> = JSON.parse(lines[0] ?? "");
    expect(Object.keys(best)).toEqual(["id", "url", "title", "date", "score"]);
    expect(best).toMatchObject({
      url: `/archive/articles/${best["id"]}/`,
      title: "سيول تقطع الطريق الساحلي في عُمان",
      date: "2018-03-12",
    });
  });

  test("gives the page's answer", async ({ visit }) => {
    const query = "رحلة مطار القاهرة";
    const page = await visit(`search/?q=${encodeURIComponent(query)}`);
    await page.locator("#results li").first().waitFor();
    const { stdout } = await search("--site", fixture.sites.root.dir, "--json", query);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line): { title: string } => JSON.parse(line));
    expect(answers.map(({ title }) => title)).toEqual(await titles(page));
  });

  test("says what the page says: an unmet phrase, a filter that nothing meets", async () => {
    const { dir } = fixture.sites.root;
    const phrase = await search("--site", dir, "--json", '"القاهرة رحلة"');
    expect(phrase.stderr.trim()).toBe(SEARCH_WORDS.phraseMissing);
    expect(phrase.stdout).not.toBe("");
    const filter = await search("--site", dir, "--json", "القاهرة ناشر:بلا_اسم");
    expect(filter.stderr).toContain(SEARCH_WORDS.unmet.publisher.replace("{name}", "بلا_اسم"));
    expect(filter.stdout).toBe("");
  });

  test("says when there is no index", async () => {
    const { status, stderr } = await search("--site", "no/such/site", "x");
    expect(status).toBe(1);
    expect(stderr).toContain("no search index in");
  });
});
