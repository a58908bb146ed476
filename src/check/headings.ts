/** A page says once what it is: one `<h1>` with text, one `<title>` with text. */
import type { Check } from "./check.ts";

export const headings: Check = (_site, report) => ({
  page(page) {
    for (const name of ["h1", "title"]) {
      // An <svg> may have titles of its own; the page's is the first, in the head.
      const found = page.elements.filter((element) => element.name === name);
      const wrong = name === "h1" ? found.length !== 1 : found.length === 0;
      if (wrong) {
        const offset = found[1]?.offset ?? 0;
        const finding = { rule: name, found: `${found.length} <${name}>`, expected: "one" };
        page.error(report, offset, finding);
      }
      const first = found[0];
      // The text of an inner element in another language is not counted in `text`.
      if (first !== undefined && name === "title" && first.text.trim() === "") {
        page.error(report, first.offset, {
          rule: name,
          found: "an empty <title>",
          expected: "text",
        });
      }
    }
  },
});
