/** What a reader does, in Chromium: reads, follows tags, dates and publishers, turns pages. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { articleWith } from "../support/page-types.ts";
import { shown, test, type VisitOptions } from "../support/visit.ts";

const { root, ids, sites } = inject("fixture");

/** Lines of a raw text file that are paragraphs of the body, to be found letter for letter. */
function rawLines(path: string, longerThan: number): string[] {
  const text = readFileSync(join(root, "content/raw", path), "utf8");
  return text.split("\n").filter((line) => line.length > longerThan);
}

/** Language stated for the first element that matches, and the direction it is drawn in. */
const languageAndDirection = (page: Page, selector: string) =>
  page.evaluate(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    return [element.closest("[lang]").lang, getComputedStyle(element).direction];
  })()`);

/** Opens the home page as if on another day. */
async function homeOn(page: Page, day: string): Promise<string> {
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  const shows = page.waitForResponse(/on-this-day\/\d\d-\d\d\/$/);
  await page.reload();
  await shows;
  await page.locator("#today .list").waitFor();
  return shown(page, "#today");
}

describe("the home page", () => {
  test("shows this day's articles, or those of the nearest day, and says so", async ({ visit }) => {
    const page = await visit("");
    const days = await page.locator("#today").getAttribute("data-days");
    const [first = ""] = days?.split(" ") ?? [];
    const [last = ""] = days?.split(" ").slice(-1) ?? [];
    expect(await homeOn(page, `2023-${first}`)).not.toContain("ليس في الأرشيف");
    expect(days).not.toContain("12-31");
    expect(await homeOn(page, "2023-12-31")).toContain("ليس في الأرشيف");
    const nearest = await page.locator("#today .meta a").getAttribute("href");
    expect([`/on-this-day/${first}/`, `/on-this-day/${last}/`]).toContain(nearest);
  });
});

describe("an article", () => {
  test("shows headline, caption in both languages, text and source", async ({ visit }) => {
    const page = await visit(articleWith(sites.root.dir, "خرائط هدنة قصيرة"));
    expect(await shown(page, "h1")).toBe("لجنة مشتركة تبحث في جنيف هدنة بسوريا");
    const figure = page.locator("figure");
    expect(await figure.count()).toBe(1);
    const caption = await shown(page, "figure");
    expect(caption).toContain("مفاوضون يغادرون القاعة بعد الجولة الثانية");
    expect(caption).toContain("رويترز");
    expect(caption).toContain("Jane Example");
    expect(await shown(page, 'figure [lang="en"]')).toContain("Negotiators leave the hall");
    expect(await languageAndDirection(page, 'figure [lang="en"]')).toEqual(["en", "ltr"]);
    const main = await shown(page, "main");
    for (const line of rawLines("layout/talks.txt", 60).slice(2)) expect(main).toContain(line);
    expect(main).toContain("وكالات");
    expect(main).not.toContain("المصدر : وكالات");
    expect(await page.locator("main h2", { hasText: "النقاط العالقة" }).count()).toBe(1);
  });

  test("marks a foreign sentence and foreign names", async ({ visit }) => {
    const page = await visit(articleWith(sites.root.dir, "Clara Weissman"));
    const sentence = page.locator("main p", { hasText: "The river was so wide" });
    const id = await sentence.getAttribute("id");
    expect(await languageAndDirection(page, `#${id}`)).toEqual(["en", "ltr"]);
  });

  test("keeps hostile text as text", async ({ visit }) => {
    const path = articleWith(sites.root.dir, "سهلا على أهل البلدة");
    const page = await visit(path);
    const title = 'عنوان فيه <script>alert("1")</script> و{{ title }} و"علامات" & أخرى';
    expect(await shown(page, "h1")).toBe(title);
    const main = await shown(page, "main");
    const lines = rawLines("hostile/markup.txt", 10).slice(1);
    expect(lines).toHaveLength(7);
    for (const line of lines) {
      expect(main).toContain(line);
    }
    expect(
      await page.locator('main :is(script, img), .text iframe, main a[href^="javascript"]').count(),
    ).toBe(0);
  });

  test("shows only the beginning when its status says so, with a way to the source", async ({
    visit,
  }) => {
    const page = await visit(`articles/${ids.excerpt}/`);
    const main = await shown(page, "main");
    expect(main).toContain("وقّعت أمانة بغداد");
    expect(main).not.toContain("زمردة");
    expect(
      await page.locator('main a[href="https://paper.example/2019/one"]').count(),
    ).toBeGreaterThan(0);
  });

  test("asks not to be indexed when its status says so", async ({ visit }) => {
    const page = await visit(`articles/${ids.noindex}/`);
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
    expect(await shown(page, "main")).toContain("الحرارة في الصفوف");
  });

  test("says that it was withdrawn and shows nothing of it", async ({ visit }) => {
    const page = await visit(`articles/${ids.withdrawn}/`);
    const html = await page.content();
    expect(html).not.toContain("قرمزانة");
    expect(html).not.toContain("بطلب صاحبه");
    expect(await shown(page, "h1")).toContain("مسحوب");
  });

  test("says what a person corrected", async ({ visit }) => {
    const page = await visit(articleWith(sites.root.dir, "Clara Weissman"));
    expect(await shown(page, "h1")).toBe("متحف في القاهرة يعرض رسائل رحالة");
    expect(await shown(page, "main")).toContain("صُحِّح");
  });
});

test("the way to the next article stands where it does beside that to the one before", async ({
  visit,
}) => {
  const folder = join(sites.root.dir, "articles");
  const between = readdirSync(folder).find((id) =>
    /rel=prev.*rel=next/.test(readFileSync(join(folder, id, "index.html"), "utf8")),
  );
  const page = await visit(`articles/${between}/`);
  const next = page.locator(".near [rel=next]");
  const beside = await next.boundingBox();
  await page.evaluate(`document.querySelector(".near [rel=prev]").remove()`);
  expect(await next.boundingBox()).toEqual(beside);
});

describe("the number of a paragraph", () => {
  const path = articleWith(sites.root.dir, "خرائط هدنة قصيرة");

  /** How much of the second paragraph's number shows, 0 or 1. */
  const shows = (page: Page) =>
    page.evaluate('Number(getComputedStyle(document.querySelector(`[href="#p2"]`)).opacity)');

  test("comes out under the mouse and the focus, and leads to the paragraph", async ({ visit }) => {
    const page = await visit(path);
    expect(await shows(page)).toBe(0);
    await page.locator("#p2").hover();
    expect(await shows(page)).toBe(1);
    await page.locator("h1").hover();
    expect(await shows(page)).toBe(0);
    await page.locator('[href="#p1"]').focus();
    await page.keyboard.press("Tab");
    expect(await shows(page)).toBe(1);
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#p2$/);
    expect(await page.locator("#p2:target").count()).toBe(1);
    await page.getByRole("link", { name: "فقرة 1", exact: true }).waitFor();
  });

  test("is in the margin of every paragraph but not in what is copied or printed", async ({
    visit,
  }) => {
    const page = await visit(path);
    const texts = await page.locator(".text > p").count();
    expect(texts).toBeGreaterThan(2);
    expect(await page.locator('.text > p > a[href^="#p"]').count()).toBe(texts);
    const copied = (await page.evaluate(`(() => {
      getSelection().selectAllChildren(document.querySelector("#p1"));
      return getSelection().toString();
    })()`)) as string;
    expect(copied.trim()).toMatch(/\D$/);
    expect(copied).toContain((await shown(page, "#p1")).slice(0, 40));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator('.text a[href^="#"]').first().isVisible()).toBe(false);
  });
});

const WAYS: readonly (VisitOptions & { readonly way: string })[] = [
  { way: "at / with JavaScript", site: "root", javaScript: true },
  { way: "at / without JavaScript", site: "root", javaScript: false },
  { way: "at /archive/ with JavaScript", site: "prefixed", javaScript: true },
  { way: "at /archive/ without JavaScript", site: "prefixed", javaScript: false },
];

describe.each(WAYS)("browsing $way", (options) => {
  const home = sites[options.site ?? "root"].home;

  test("from the home page by a tag to an article and to its neighbour", async ({ visit }) => {
    const page = await visit("", options);
    await page.locator(`header a[href$="/tags/"]`).click();
    await page.locator("main").getByRole("link", { name: /^مصر/ }).first().click();
    expect(page.url()).toMatch(new RegExp(`^${home}tags/[a-z0-9-]+/$`));
    await page
      .locator("main")
      .getByRole("link", { name: "مستشفى عائم يبدأ جولته في النيل" })
      .click();
    expect(await shown(page, "h1")).toBe("مستشفى عائم يبدأ جولته في النيل");
  });

  test("by year and month", async ({ visit }) => {
    const page = await visit("dates/", options);
    await page.locator(`main a[href$="/dates/2018/"]`).first().click();
    await page.locator(`main a[href$="/dates/2018/03/"]`).first().click();
    expect(page.url()).toBe(`${home}dates/2018/03/`);
    expect(await shown(page, "main")).toContain("سيول تقطع الطريق الساحلي في عُمان");
  });

  test("by the month of collection, where no date is known, and to the older page", async ({
    visit,
  }) => {
    const page = await visit("dates/", options);
    await page.locator(`main a[href$="/collected/2015/07/"]`).first().click();
    expect(await shown(page, "h1")).toContain("جُمع في يوليو");
    const newest = await shown(page, "main");
    expect(newest).toContain("دورة لتعليم الخط العربي في الزقازيق");
    expect(newest).not.toContain("افتتاح مكتبة عامة في حي قديم بالقاهرة");
    await page.locator(`main a[href$="/collected/2015/07/page/1/"]`).first().click();
    expect(await shown(page, "main")).toContain("افتتاح مكتبة عامة في حي قديم بالقاهرة");
  });

  test("by publisher", async ({ visit }) => {
    const page = await visit("publishers/", options);
    await page
      .locator("main")
      .getByRole("link", { name: /waraqtest/ })
      .first()
      .click();
    expect(page.url()).toMatch(new RegExp(`^${home}publishers/[a-z0-9-]+/$`));
    expect(await shown(page, "main")).toContain("مستشفى عائم يبدأ جولته في النيل");
  });

  test("an address that leads nowhere says so, with a way on", async ({ visit }) => {
    const page = await visit("articles/nothing/", { ...options, allow: /404/ });
    expect(await shown(page, "h1")).toContain("غير موجودة");
    await page.locator(`a[href$="/tags/"]`).first().click();
    expect(page.url()).toBe(`${home}tags/`);
  });
});
