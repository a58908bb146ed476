/** The headline of a page. */
import { expect, it } from "vitest";
import { chooseTitle, partsShown } from "#src/readers/html-title.ts";
import { HEADLINE, page, readPage, TEXT } from "../support/page.ts";

const SITE = "صحيفة الوادي الجديد";

it.each([
  ["metadata and a heading", [HEADLINE], [HEADLINE], `${HEADLINE} - ${SITE}`],
  ["a heading with the site's name", [HEADLINE], [SITE], `${SITE} | ${HEADLINE}`],
  ["a stated title behind the site's name", [`${SITE} - ${HEADLINE}`], [SITE, HEADLINE], ""],
  ["a stated title that was cut", [`${HEADLINE.slice(0, 18)}...`], [HEADLINE], ""],
  ["two headings that the window title repeats", [], [SITE, HEADLINE], `${SITE} » ${HEADLINE}`],
  ["a guillemet", [], [], `${HEADLINE} « ${SITE}`],
  ["a bar without spaces", [], [], `${HEADLINE}|${SITE}`],
  ["a dot", [], [], `${HEADLINE} · ${SITE}`],
  ["marks of direction", [], [HEADLINE], `${SITE} - \u202b${HEADLINE}\u202c`],
])("is found by %s", (_, stated, headings, title) => {
  expect(chooseTitle(stated, headings, title, undefined)).toBe(HEADLINE);
});

it("keeps guillemets that quote", () => {
  const quoting = "الوزير يقول للصحافة أمس « نعم » للسد";
  expect(chooseTitle([], [], quoting, undefined)).toBe(quoting);
});

it("may be a heading with a dash that metadata repeat", () => {
  const dashed = `${HEADLINE} - صور`;
  expect(chooseTitle([dashed], [dashed], dashed, undefined)).toBe(dashed);
});

it("is a part of the window title that the page shows, whatever divides it", () => {
  const shown = [["مدونة"], [HEADLINE]];
  for (const sign of [" / ", " > ", " • ", ": ", "|"])
    expect(partsShown(`مدونة${sign}${HEADLINE}`, shown)).toContain(HEADLINE);
});

it("takes the lines above it out of the text", async () => {
  const { fields } = await readPage(page(`<h1>${SITE}</h1><h2>${HEADLINE}</h2>${TEXT}`));
  expect(fields?.text.split("\n\n")).toHaveLength(3);
  expect(fields?.rest["page_noise"]).toBe(SITE);
});

it("is not the title of a drawing", async () => {
  const html = page(`<svg><title>شعار</title></svg><h1>${HEADLINE}</h1>${TEXT}`, "", "");
  expect((await readPage(html)).fields?.title).toBe(HEADLINE);
});
