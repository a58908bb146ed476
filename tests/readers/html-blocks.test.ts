/** Markup in any state: every word is in the text, in a caption or among what is left out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineWords, htmlBlocks } from "#src/readers/html-blocks.ts";

const NAMES =
  "p div figure figcaption h2 ul ol li blockquote table tr td th b span nav form pre".split(" ");

const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc
    .array(
      fc.oneof(
        { depthSize: "medium", withCrossShrink: true },
        fc.constant("#"),
        fc
          .tuple(fc.constantFrom(...NAMES), tie("markup"), fc.boolean())
          .map(([name, inner, ends]) => `<${name}>${inner}${ends ? `</${name}>` : ""}`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("")),
}));

/** A word of its own at each mark, or the same word at two. */
function withWords(marked: string, twice: boolean): string {
  let count = 0;
  return marked.replace(/#/g, () => ` w${Math.floor(count++ / (twice ? 2 : 1))}x `);
}

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/w\d+x/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

it("keeps every word of markup, however broken, as often as it stands there", () => {
  fc.assert(
    fc.property(markup, fc.boolean(), (marked, twice) => {
      const html = withWords(marked, twice);
      const { text, leftOut } = htmlBlocks(html);
      const kept = countWords([text, ...leftOut].join("\n"));
      for (const [word, count] of countWords(html))
        expect(kept.get(word) ?? 0, html).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 2000 },
  );
});

describe("a figure", () => {
  it("keeps what it says again beside its caption among what is left out", () => {
    const read = htmlBlocks("<figure><figcaption>الرف</figcaption><i>الرف</i></figure>");
    expect(read).toMatchObject({ text: "الرف", leftOut: ["الرف"] });
  });

  it("tells a caption in a box of its own once", () => {
    const box = "<figure><img><div><figcaption>الرف</figcaption> ثم</div></figure>";
    expect(htmlBlocks(box)).toMatchObject({ text: "الرف\n\nثم", leftOut: [] });
  });
});

describe("a row of a table", () => {
  it("divides its cells by a bar", () => {
    const row = "<table><tr> <td>صيد</td> <td>عشرون</td> </tr></table>";
    expect(htmlBlocks(row).text).toBe("صيد | عشرون");
  });

  it("keeps the words between its cells", () => {
    const row = "<table><tr>قبل<td>صيد</td>بين<td>عشرون</td></tr></table>";
    expect(htmlBlocks(row).text).toBe("قبل\n\nصيد\n\nبين\n\nعشرون");
  });

  it("that lays out a page stands in its order, with its figures", () => {
    const figure = "<figure><img src='a.jpg'><figcaption>صورة</figcaption></figure>";
    const cell = `<td>أول<br><br>ثان${figure}</td>`;
    const { blocks, captions } = htmlBlocks(`${figure}<table><tr>${cell}${cell}</tr></table>`);
    expect(blocks.map((block) => (block.type === "figure" ? block.n : block.type))).toEqual([
      1,
      "paragraph",
      "paragraph",
      2,
      "paragraph",
      "paragraph",
      3,
    ]);
    expect(captions).toHaveLength(3);
  });

  it("takes no longer for each table that it stands in", () => {
    const html = "<table><tr><td>أ<br><br>ب</td><td>ج".repeat(21);
    const start = performance.now();
    expect(htmlBlocks(html).text.match(/ج/g)).toHaveLength(21);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a list", () => {
  it("has no item for a script between its items", () => {
    const { blocks } = htmlBlocks("<ul><script>x = 1;</script><li>صيد</li></ul>");
    expect(blocks).toEqual([{ type: "list", items: ["صيد"] }]);
  });

  it("leaves out a menu between its items, and keeps its words", () => {
    const { text, leftOut } = htmlBlocks("<ul><nav>المزيد</nav><li>صيد</li></ul>");
    expect({ text, leftOut }).toEqual({ text: "صيد", leftOut: ["المزيد"] });
  });
});

describe("a headline", () => {
  it("has all its words, whatever elements hold them", () => {
    const title = "موسم <nav>الصيد</nav> <form>يبدأ</form><script>x</script> غدًا";
    expect(headlineWords(title)).toBe("موسم الصيد يبدأ غدًا");
  });
});
