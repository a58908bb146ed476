/** Ids are unique in a page, and attributes that point at an id of the page find it. */
import type { Check } from "./check.ts";

/** Attributes whose value is one or more ids of the same page (HTML and WAI-ARIA). */
const POINTERS = [
  "aria-activedescendant",
  "aria-controls",
  "aria-describedby",
  "aria-labelledby",
  "aria-owns",
  "for",
  "headers",
  "list",
];

export const ids: Check = (_site, report) => ({
  page(page) {
    const seen = new Set<string>();
    for (const { attributes, offset, name } of page.elements) {
      const id = attributes["id"];
      if (id === undefined) continue;
      if (id === "" || /\s/.test(id)) {
        const found = `<${name} id=${JSON.stringify(id)}>`;
        page.error(report, offset, { rule: "id", found, expected: "an id without white space" });
      } else if (seen.has(id)) {
        const found = `id ${JSON.stringify(id)} a second time`;
        page.error(report, offset, { rule: "id-unique", found, expected: "each id once" });
      }
      seen.add(id);
    }
    for (const { attributes, offset } of page.elements) {
      for (const attribute of POINTERS) {
        for (const id of attributes[attribute]?.split(/\s+/) ?? []) {
          if (id === "" || seen.has(id)) continue;
          const found = `${attribute}=${JSON.stringify(id)}`;
          page.error(report, offset, {
            rule: "id-reference",
            found,
            expected: "an id of this page",
          });
        }
      }
    }
  },
});
