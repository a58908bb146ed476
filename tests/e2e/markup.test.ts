/** Every page type is valid HTML to html-validate's rules and to the checker of the W3C. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
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

const VNU = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;

/** Errors that the Nu Html Checker finds. This version does not know the keyword for WebAssembly. */
function nuErrors(files: readonly string[]): string[] {
  const known = ["--filterpattern", ".*wasm-unsafe-eval.*"];
  const options = ["-jar", VNU, "--errors-only", "--format", "json", ...known];
  const { stderr } = spawnSync("java", [...options, ...files], { encoding: "utf8" });
  const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string }[] };
  return messages.map(({ url, message }) => `${url}: ${message}`);
}

// Its checker runs in Java, which not every machine has; the machines of CI do.
test.skipIf(!hasJava)("the Nu Html Checker finds no errors on any page type", () => {
  const files = [...pageTypes(inject("fixture")).values()].map((path) =>
    join(root.dir, path.endsWith(".html") ? path : join(path, "index.html")),
  );
  expect(nuErrors(files)).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), "warraq-markup-"));
  const wrong = join(folder, "wrong.html");
  writeFileSync(wrong, "<!DOCTYPE html><html lang=ar><title>x</title><ul><p>y</ul>");
  expect(nuErrors([wrong])).not.toEqual([]);
  rmSync(folder, { recursive: true });
});
