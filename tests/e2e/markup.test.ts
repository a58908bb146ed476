/** Every page type is valid HTML to html-validate's standard and document rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, inject, test } from "vitest";
import { pageTypes } from "../support/page-types.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    "no-trailing-whitespace": "off",
    "id-pattern": "error",
    "require-sri": ["error", { target: "crossorigin" }],
  },
});

/** Findings as `line rule: message`. */
async function findings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

const { root, prefixed } = inject("fixture").sites;

test.each([...pageTypes(inject("fixture"))])("%s is valid HTML", async (_name, path) => {
  const file = path.endsWith(".html") ? path : join(path, "index.html");
  for (const site of [root, prefixed]) {
    expect(await findings(readFileSync(join(site.dir, file), "utf8"))).toEqual([]);
  }
});

test("the validator sees what is wrong", async () => {
  const html =
    '<!doctype html><html lang="ar"><head><title>x</title></head><body><p><div></p></body></html>';
  expect((await findings(html)).length).toBeGreaterThan(0);
});
