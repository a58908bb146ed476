/** Every page type: nothing for axe-core to say, no overflow, all of it within the keyboard's reach. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { pageTypes } from "../support/page-types.ts";
import { test } from "../support/visit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations that axe-core finds, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Chromium draws a scroll bar for whatever is wider than the window, on either side. */
const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** What can take the focus and is on display, each given a number to know it by. */
const NUMBER_FOCUSABLES = `(() => {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const elements = [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
  elements.forEach((element, number) => { element.dataset.number = number; });
  return elements.length;
})()`;

/** The focused element: its number, its markup, and whether it shows that it has the focus. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
  return { number: element.dataset.number, html: element.outerHTML, visible: outlined && inside };
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

describe.each([...pageTypes(inject("fixture"))])("%s", (_name, path) => {
  test("axe-core finds nothing, wide and narrow, light and dark", async ({ visit }) => {
    const page = await visit(path);
    await page.evaluate(AXE);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${width} ${colorScheme}`).toEqual([]);
      }
    }
  });

  test("nothing overflows at 320 px", async ({ visit }) => {
    const page = await visit(path, { width: 320 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
  });

  test("the Tab key reaches everything, and the focus shows", async ({ visit }) => {
    const page = await visit(path);
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

describe("these checks can fail", () => {
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
