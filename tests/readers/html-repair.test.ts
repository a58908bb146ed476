/** Pages whose frame would hide their article. */
import { expect, it } from "vitest";
import {
  FIRST,
  HEADLINE,
  page,
  paragraphsOf,
  readPage,
  SECOND,
  TEXT,
  THIRD,
} from "../support/page.ts";

const SIGNED = '<meta property="og:type" content="article">';
const article = `<h1>${HEADLINE}</h1><div>${TEXT}</div>`;

it.each([
  [
    "a form around all",
    page(`<form><input value="x">${article}<select><option>بلد</select></form>`),
  ],
  ["a banner before it", `<div>نسخة محفوظة</div>${page(article)}`],
  ["a body in a body", page(`<body>${article}</body>`)],
  ["a wrapper for a dialog", page(`<div aria-hidden="true">${article}</div>`)],
  [
    "a wrapper that a script shows",
    page(`<div style="visibility: hidden; top: 0">${article}</div>`),
  ],
  ["a wrapper that takes no place", page(`<div style="display:none">${article}</div>`)],
  [
    "an item a paragraph",
    page(`<h1>${HEADLINE}</h1><ul>${TEXT.replace(/p>/g, "li>")}</ul>`, SIGNED),
  ],
])("finds the text of a page with %s", async (_, html) => {
  const { fields } = await readPage(html);
  expect(fields?.title).toBe(HEADLINE);
  expect(fields?.text.split(/\n+/)).toEqual([FIRST, SECOND, THIRD]);
});

it("keeps what a form says beside the text", async () => {
  const { fields } = await readPage(
    page(`<form>${article}<select><option>بلد</option></select><label>بريدك</label></form>`),
  );
  expect(fields?.rest["page_noise"]).toBe("بلد\nبريدك");
});

it("leaves a form that holds no running text", async () => {
  expect(await paragraphsOf(page(`${article}<form><p>اكتب اسمك</p><input></form>`))).toHaveLength(
    3,
  );
});
