/** Every page type: nothing for axe-core to say, no overflow, all of it within the keyboard's reach. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { articleWith, pageTypes } from "../support/page-types.ts";
import { test } from "../support/visit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations that axe-core finds, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Nothing for axe-core to say: wide and narrow, light and dark. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${width} ${colorScheme}`).toEqual([]);
    }
  }
}

/** Chromium draws a scroll bar for whatever is wider than the window, on either side. */
const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** What of the masthead stands in the page's margins or beyond. */
const MASTHEAD_OUTSIDE = `[...document.querySelectorAll(".mast > *, .mast form *")].filter((element) => {
  const frame = document.querySelector(".mast");
  const margin = parseFloat(getComputedStyle(frame).paddingInlineStart);
  const { left, right } = element.getBoundingClientRect();
  const { left: from, right: to } = frame.getBoundingClientRect();
  return left < from + margin - 1 || right > to - margin + 1;
}).map((element) => element.outerHTML)`;

/**
 * What can take the focus and is on display, each given a number to know it by. Bars of a chart are
 * for the mouse: the same links stand in the table below them.
 */
const NUMBER_FOCUSABLES = `(() => {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const elements = [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled &&
      !element.matches("svg[aria-hidden] [tabindex='-1']"));
  elements.forEach((element, number) => { element.dataset.number = number; });
  return elements.length;
})()`;

/**
 * The focused element: its number, its markup, and whether it shows that it has the focus and nothing
 * lies above it (WCAG 2.4.7 and 2.4.11).
 */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
  const [line] = element.getClientRects();
  const above = line && document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  const open = above && (element.contains(above) || above.contains(element));
  const visible = outlined && inside && open && style.opacity === "1";
  return { number: element.dataset.number, html: element.outerHTML, visible };
})()`;

/**
 * Links that do not say where they lead (WCAG 2.4.4): without a name, or with the name of another link
 * to another place beside them in the same paragraph, list item, cell or section.
 */
const UNCLEAR_LINKS = `(() => {
  const seen = new Map();
  return [...document.querySelectorAll("a[href]")].filter((link) => {
    if (link.closest("svg[aria-hidden]")) return false;
    const name = (link.getAttribute("aria-label") ?? link.textContent).trim();
    const context = link.closest("p, li, dd, td, th, h1, h2, h3, nav, section, main, body");
    const names = seen.get(context) ?? seen.set(context, new Map()).get(context);
    const other = names.get(name) ?? link.href;
    names.set(name, link.href);
    return name === "" || other !== link.href;
  }).map((link) => link.outerHTML);
})()`;

/** Tab starts from the top of the page, also where the page itself has put the focus in a field. */
const FROM_THE_TOP = `(() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
})()`;

interface Focused {
  readonly number?: string;
  readonly html: string;
  readonly visible: boolean;
}

describe.each([...pageTypes(inject("fixture"))])("%s", (name, path) => {
  test("axe-core finds nothing, and links say where they lead", async ({ visit }) => {
    const page = await visit(path);
    await expectAccessible(page);
    expect(await page.evaluate(UNCLEAR_LINKS)).toEqual([]);
  });

  test("nothing overflows at 320 px", async ({ visit }) => {
    const page = await visit(path, { width: 320 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(await page.evaluate(MASTHEAD_OUTSIDE)).toEqual([]);
  });

  test("nothing overflows with text twice as large", async ({ visit }) => {
    const page = await visit(path, { width: 640 });
    await page.evaluate(`document.documentElement.style.fontSize = "237.5%"`);
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(MASTHEAD_OUTSIDE)).toEqual([]);
  });

  test("the Tab key reaches everything, and the focus shows", async ({ visit }) => {
    const page = await visit(path);
    // The home page fetches its day: links that come later would not be counted.
    await page.waitForLoadState("networkidle");
    const count = (await page.evaluate(NUMBER_FOCUSABLES)) as number;
    await page.evaluate(FROM_THE_TOP);
    const reached = new Set<string>();
    const hidden: string[] = [];
    for (let i = 0; i < count; i += 1) {
      await page.keyboard.press("Tab");
      const focused = (await page.evaluate(FOCUSED)) as Focused;
      if (focused.number !== undefined) reached.add(focused.number);
      if (!focused.visible) hidden.push(focused.html);
    }
    expect(hidden).toEqual([]);
    expect(reached.size).toBe(count);
  });

  // Inside another page there is no header to pass.
  if (name === "cite panel") return;

  test("the skip link comes first and leads past the header", async ({ visit }) => {
    const page = await visit(path);
    await page.evaluate(FROM_THE_TOP);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toMatch(/^#./);
    await page.keyboard.press("Enter");
    expect(
      await page.evaluate("document.querySelector('main').matches(':target, :has(:target)')"),
    ).toBe(true);
    await page.keyboard.press("Tab");
    const passed = `document.activeElement === document.body ||
      document.querySelector("main").compareDocumentPosition(document.activeElement) !==
      Node.DOCUMENT_POSITION_PRECEDING`;
    expect(await page.evaluate(passed)).toBe(true);
  });
});

/**
 * WCAG 2.5.8: 24 by 24 pixels, or as far from its neighbours as that takes. Links in running text are
 * excepted, and bars of a chart have an equivalent below it.
 */
const SMALL_TARGETS = `(() => {
  const targets = [...document.querySelectorAll("a[href], button, input, summary")].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) &&
      (element.matches('.text a[href^="#"]') ||
        (!element.closest(".text, svg, p, dd") && !element.matches(".skip"))));
  const boxes = targets.map((element) => element.getBoundingClientRect());
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const small = ({ width, height }) => width < 24 || height < 24;
  return targets.filter((_, i) => small(boxes[i]) && boxes.some((other, j) => {
    if (i === j) return false;
    const [x, y] = middle(boxes[i]);
    const [dx, dy] = [Math.max(other.left - x, x - other.right, 0), Math.max(other.top - y, y - other.bottom, 0)];
    return Math.hypot(dx, dy) < 12;
  })).map((element) => element.outerHTML);
})()`;

/** WCAG 1.4.12: the reader's own spacing of text. */
const SPACED = `* { line-height: 2.2 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Elements whose text is cut off. */
const CUT = `[...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].includes("hidden") &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML)`;

describe.each([...pageTypes(inject("fixture"))])("%s", (_name, path) => {
  test("targets have room, and text keeps its own under the reader's spacing", async ({
    visit,
  }) => {
    const page = await visit(path, { width: 390 });
    expect(await page.evaluate(SMALL_TARGETS)).toEqual([]);
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(SPACED)});
      document.adoptedStyleSheets = [sheet];
    })()`);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(await page.evaluate(CUT)).toEqual([]);
  });
});

/** Arabic words of the page's text that go on in the next line. */
const BROKEN_WORDS = `(() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: word, index } of node.data.matchAll(/[\\p{Script=Arabic}\\p{M}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
})()`;

test("Arabic words of a narrow table are whole", async ({ visit }) => {
  const page = await visit("data/", { width: 320 });
  expect(await page.evaluate(BROKEN_WORDS)).toEqual([]);
  await page.evaluate(`document.querySelector("table").style.overflowWrap = "anywhere"`);
  await page.evaluate(`document.querySelector("table").style.inlineSize = "4em"`);
  expect(await page.evaluate(BROKEN_WORDS)).not.toEqual([]);
});

describe("what scripts draw", () => {
  test("results of a search with its filters", async ({ visit }) => {
    const page = await visit(`search/?q=${encodeURIComponent("هدنة")}`);
    await page.locator("#results li a").first().waitFor();
    await page.locator("#filters summary").click();
    await page.locator("#filters button").first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(UNCLEAR_LINKS)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
  });

  test("references to an article", async ({ visit }) => {
    const { sites } = inject("fixture");
    const id = articleWith(sites.root.dir, "خرائط هدنة قصيرة").split("/")[1];
    const page = await visit(`cite/?${id}`);
    await page.locator("#cite").waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
  });
});

describe("these checks can fail", () => {
  test("a covered focus, small targets and links of one name are seen", async ({ visit }) => {
    const page = await visit("about/");
    await page.evaluate(`(() => {
      const main = document.querySelector("main");
      main.innerHTML = '<ul><li><a href="/a">x</a><a href="/b">x</a></ul>';
      const cover = document.createElement("div");
      Object.assign(cover.style, { position: "fixed", inset: "0" });
      document.body.append(cover);
    })()`);
    expect(await page.evaluate(UNCLEAR_LINKS)).toEqual(['<a href="/b">x</a>']);
    expect(await page.evaluate(SMALL_TARGETS)).toContain('<a href="/a">x</a>');
    await page.evaluate(FROM_THE_TOP);
    await page.keyboard.press("Tab");
    expect(((await page.evaluate(FOCUSED)) as Focused).visible).toBe(false);
  });

  test("axe-core and the overflow check see what is wrong", async ({ visit }) => {
    const page = await visit("about/", { width: 320 });
    await page.evaluate(AXE);
    await page.evaluate(`(() => {
      const image = document.createElement("img");
      Object.assign(image.style, { minWidth: "900px", minHeight: "9px" });
      document.querySelector("main").append(image);
    })()`);
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^image-alt/));
    expect(await page.evaluate(OVERFLOW)).toBeGreaterThan(500);
  });
});
