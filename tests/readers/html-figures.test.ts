/** Captions in the forms in which pages write them. */
import { expect, it } from "vitest";
import { htmlBlocks } from "#src/readers/html-blocks.ts";
import { FIRST, HEADLINE, page, readPage, SECOND, TEXT, THIRD } from "../support/page.ts";

const A = "حجارة السد قبل بنائه";
const B = "تلاميذ يقيسون ارتفاع الماء";
const figure = (caption: string): string =>
  `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;
const inside = (html: string): string =>
  page(`<h1>${HEADLINE}</h1><div><p>${FIRST}</p>${html}<p>${SECOND}</p><p>${THIRD}</p></div>`);
const above = (html: string): string => page(`<h1>${HEADLINE}</h1>${html}<div>${TEXT}</div>`);

it.each([
  [
    "below a linked image",
    inside(`<div><a href="/a.jpg"><img src="/a.jpg"></a><p class="wp-caption-text">${A}</p></div>`),
    [A],
  ],
  ["of figures in a box", inside(`<div class="x">${figure(A)}${figure(B)}</div>`), [A, B]],
  [
    "of figures in a list in a box",
    inside(`<div><ul><li>${figure(A)}</li><li>${figure(B)}</li></ul></div>`),
    [A, B],
  ],
  ["of figures in a figure", inside(`<figure>${figure(A)}${figure(B)}</figure>`), [A, B]],
  ["above the text", above(figure(A)), [A]],
  [
    "above the text, by its class",
    above(`<div><img src="/a.jpg"><p class="caption">${A}</p></div>`),
    [A],
  ],
])("are read %s", async (_, html, captions) => {
  const { fields } = await readPage(html);
  expect(fields?.captions?.map(({ text }) => text)).toEqual(captions);
  expect(fields?.blocks?.filter(({ type }) => type === "paragraph")).toHaveLength(3);
});

it("are not those of a box that says more", async () => {
  const { fields } = await readPage(inside(`<div><p>${SECOND}</p>${figure(A)}${figure(B)}</div>`));
  expect(fields?.text).toContain(SECOND);
});

it("of a gallery stands below its figures", () => {
  const { captions } = htmlBlocks(
    `<figure>${figure(A)}${figure(B)}<figcaption>السد</figcaption></figure>`,
  );
  expect(captions.map(({ text }) => text)).toEqual([A, B, "السد"]);
});
